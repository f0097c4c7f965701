import Drawing
import FoundationEssentials
import Statistics
import Styling

/// Resolves a chart of rows: names down the page, values along it, panels with different units beside each other on one set of names.
struct RowResolution {
  let chart: Chart
  let panels: [PanelData]
  let rows: [Row]
  let setter: Setter
  /// Left edge and width of everything.
  let left: Double
  let width: Double
  /// The height to fill, if one is given.
  let height: Double?
  /// Ticks shared with other columns of one chart.
  var sharedTicks: [Decimal]?

  private var measures: Measures { setter.measures }

  /// The numbered steps from data to places.
  func resolve(on canvas: inout Canvas) {
    // 1. Names: a column at the left, or lines over the marks.
    let names = RowNames(rows, widest: width * measures.nameShare, width: width, setter: setter)
    if names.standpoint == .above { canvas.note(.namesAbove) }
    for (row, lines) in zip(rows, names.lines) where lines.count > 1 { canvas.note(.nameWrapped(row.place.name)) }
    // 2. Panels side by side in what the names leave.
    var plots = divide(names)
    // 3. Labels or ticks, and from their measured widths the scale.
    for index in plots.indices { train(&plots[index]) }
    // 4. Heights.
    let rowLayout = RowLayout(names: names, panels: plots, setter: setter, height: height, hasHeadings: hasHeadings)
    // 5. Marks.
    for panel in plots { draw(panel, rowLayout, on: &canvas) }
    // 6. Text in reading order: headings, then row by row.
    placeHeadings(plots, on: &canvas)
    for index in rows.indices {
      placeName(index, names, rowLayout, on: &canvas)
      for panel in plots { placeLabels(of: index, panel, rowLayout, on: &canvas) }
    }
    for panel in plots { placeAxis(panel, rowLayout, on: &canvas) }
    canvas.bottom = max(canvas.bottom, rowLayout.bottom)
    canvas.plots += plots.map { $0.plot(rowLayout.top, rowLayout.bottom) }
  }

  /// Whether a panel says its measure and unit over its plot.
  private var hasHeadings: Bool { panels.contains { $0.heading != nil } }

  // MARK: Panels

  /// Gives each panel its part of the width: two parts where bars stand in pairs, else one, edges on the page's columns where they fit.
  private func divide(_ names: RowNames) -> [RowPanel] {
    let gap = setter.style.grid.gutter
    var start = left + (names.column > 0 ? names.column + measures.nameGap : 0)
    if panels.count > 1 { start = snapped(start) }
    let weights = panels.map { $0.parts.count > 1 ? 2.0 : 1.0 }
    let available = left + width - start - gap * Double(panels.count - 1)
    let sum = weights.reduce(0, +)
    var edges: [Double] = []
    var x = start
    for weight in weights {
      edges.append(edges.isEmpty ? x : snapped(x))
      x += available * weight / sum + gap
    }
    let accented = panels.lastIndex { $0.parts.count == 1 }
    let allowsAccent = !panels.contains { $0.values.contains { $0 < 0 } }
    return panels.indices.map { index in
      let end = index + 1 < edges.count ? edges[index + 1] - gap : left + width
      return RowPanel(
        panels[index], left: edges[index], width: end - edges[index], isAccented: allowsAccent && index == accented)
    }
  }

  /// The nearest column edge of the page at or after `x`, if the chart is as wide as some columns and the edge is near; else `x`.
  private func snapped(_ x: Double) -> Double {
    let grid = setter.style.grid
    guard (1...grid.columns).contains(where: { abs(grid.width(of: $0) - width) < 1 }) else { return x }
    let edge = (0..<grid.columns).map { left + grid.left(of: $0) }.first { $0 >= x - 6 }
    guard let edge, edge - x < grid.column else { return x }
    return edge
  }

  // MARK: Labels and scales

  private func train(_ panel: inout RowPanel) {
    let values = panel.data.values
    if usesAxis(panel) {
      let bars = panel.data.geometry != .point && panel.data.geometry != .range
      let covered = (bars ? values + [0] : values)
      panel.ticks = sharedTicks ?? TickSearch(count: 3...setter.style.chart.maxGridlines).ticks(covering: covered)
      panel.labels = rows.map { row in
        panel.data.data(at: row.place).filter { isSingledOut(row, $0, panel) }.map { label($0, row, panel) }
      }
      let ends = [panel.ticks.first, panel.ticks.last].compactMap(\.self)
      let inset = ends.map { setter.line(axisText($0, panel), setter.type.axis.tabular).width / 2 }.max() ?? 0
      let claims = ends.map { RowScale.Claim(value: $0.double, reach: inset) }
      panel.scale = RowScale(
        claims + labelClaims(panel) + [RowScale.Claim(value: 0, reach: panel.left > left ? 2 : inset)], width: panel.width)
      if let low = panel.ticks.first, low > 0 { panel.scale = RowScale.between(panel.ticks, width: panel.width, inset: inset) }
    } else {
      panel.labels = rows.map { row in panel.data.data(at: row.place).map { label($0, row, panel) } }
      panel.scale = RowScale(labelClaims(panel), width: panel.width)
    }
  }

  /// Whether values are read from an axis: by wish, or because there are more than labels could serve.
  private func usesAxis(_ panel: RowPanel) -> Bool {
    if sharedTicks != nil || panel.data.geometry == .range { return true }
    switch chart.reading {
    case .labels: return false
    case .axis: return true
    case .automatic: return rows.count > setter.style.chart.maxDirectLabels
    }
  }

  /// Beside an axis only the first, the last and the highlighted place are labelled.
  private func isSingledOut(_ row: Row, _ datum: Datum, _ panel: RowPanel) -> Bool {
    guard panel.data.geometry != .range, panel.data.stacking == .unstacked else { return false }
    return datum.value == nil || row.isHighlighted || row == rows.first && sharedTicks == nil
  }

  private func label(_ datum: Datum, _ row: Row, _ panel: RowPanel) -> RowPanel.Label {
    let isEarlier = panel.data.partField == .period && datum.part != panel.data.parts.first?.key
    let emphasis: Emphasis = row.isHighlighted && panel.isAccented ? .highlight : isEarlier ? .secondary : .normal
    let isPointed = datum.qualifier == .over && panel.data.geometry == .bar
    return RowPanel.Label(
      datum: datum, line: setter.valueLabel(datum, emphasis, detail: periodDetail(datum, row, panel)),
      gap: isPointed ? measures.pointedLabelGap : measures.labelGap)
  }

  /// The period beside a label of paired bars: on the first row, or on each where periods differ.
  private func periodDetail(_ datum: Datum, _ row: Row, _ panel: RowPanel) -> String? {
    guard panel.data.partField == .period, panel.data.geometry == .bar, panel.data.stacking == .unstacked else { return nil }
    let first = panel.data.data(at: rows[0].place).map(\.part)
    let isUniform = rows.allSatisfy { row in panel.data.data(at: row.place).map(\.part) == first }
    guard !isUniform || row == rows.first else { return nil }
    return panel.data.parts.first { $0.key == datum.part }?.name
  }

  /// How far each value's ink and label reach beyond its end.
  private func labelClaims(_ panel: RowPanel) -> [RowScale.Claim] {
    if panel.data.stacking != .unstacked { return stackClaims(panel) }
    var claims: [RowScale.Claim] = []
    for (row, labels) in zip(rows, panel.labels) {
      for datum in panel.data.data(at: row.place) {
        let label = labels.first { $0.datum == datum }
        let ink = markReach(datum, panel)
        let text = label.map { ink + $0.gap + $0.line.width } ?? ink
        claims.append(RowScale.Claim(value: datum.value?.double ?? 0, reach: text))
      }
    }
    return claims
  }

  private func markReach(_ datum: Datum, _ panel: RowPanel) -> Double {
    switch panel.data.geometry {
    case .bar: 0
    case .dumbbell: measures.dumbbellLatest
    default: datum.qualifier == .exact ? measures.chart.dot.highlight : measures.chart.dot.radius * 1.5 + 1
    }
  }

  private func stackClaims(_ panel: RowPanel) -> [RowScale.Claim] {
    rows.flatMap { row in
      let values = panel.data.data(at: row.place).compactMap { $0.value?.double }
      return [
        RowScale.Claim(value: values.filter { $0 > 0 }.reduce(0, +), reach: 0),
        RowScale.Claim(value: values.filter { $0 < 0 }.reduce(0, +), reach: 0),
      ]
    }
  }
}

extension RowScale {
  /// A scale that need not hold zero: the first tick at the left, the last at the right.
  static func between(_ ticks: [Decimal], width: Double, inset: Double) -> RowScale {
    guard let low = ticks.first?.double, let high = ticks.last?.double, high > low else { return RowScale([], width: width) }
    let unit = (width - 2 * inset) / (high - low)
    return RowScale(zero: inset - low * unit, unit: unit)
  }
}
