import Drawing
import FoundationEssentials
import Statistics
import Styling

/// Resolves a chart of rows: names down the page, values along it, panels with different units beside each other on one set of names.
struct RowResolution {
  let chart: Chart
  let panels: [PanelData]
  let rows: [Row]
  /// Lines across the rows, all in the first panel.
  let rules: [RuleMark]
  let setter: Setter
  /// Left edge and width of everything.
  let left: Double
  let width: Double
  /// The height to fill, if one is given.
  let height: Double?
  /// Ticks shared with other columns of one chart.
  var sharedTicks: [Decimal]?
  /// Rank of the first row, where rows are numbered.
  var firstRank: Int?
  /// All rows of all columns, which share names' width and scale; `nil` where there is one column.
  var peers: [Row]?

  private var measures: Measures { setter.measures }

  /// The numbered steps from data to places.
  func resolve(on canvas: inout Canvas) {
    // 1. Names: a column at the left, or lines over the marks.
    let ranks = ranks
    let highest = firstRank == nil ? nil : setter.line("\((peers ?? rows).count)", setter.type.axis.tabular)
    let rankWidth = highest.map { $0.width + measures.axisGap } ?? 0
    var names = RowNames(peers ?? rows, widest: width * measures.nameShare - rankWidth, width: width, setter: setter)
    if let firstRank { names.keep(firstRank - 1..<firstRank - 1 + rows.count) }
    if names.standpoint == .above { canvas.note(.namesAbove) }
    for (row, lines) in zip(rows, names.lines) where lines.count > 1 { canvas.note(.nameWrapped(row.place.name)) }
    // 2. Panels side by side in what the names leave.
    var plots = divide(names.column + rankWidth)
    // 3. Labels or ticks, and from their measured widths the scale.
    for index in plots.indices { train(&plots[index]) }
    let partNames = plots.count == 1 ? partNames(plots[0]) : []
    canvas.namesParts = !partNames.isEmpty
    // 4. Heights.
    let rowLayout = RowLayout(
      names: names, panels: plots, setter: setter, height: height, heading: head + (partNames.isEmpty ? 0 : measures.heading))
    // 5. Marks.
    for panel in plots { draw(panel, rowLayout, on: &canvas) }
    // 6. Text in reading order: headings, then row by row.
    placeHeadings(plots, on: &canvas)
    for name in partNames {
      canvas.place(.category, name.line, at: Point(x: name.x, y: rowLayout.top - 4 * measures.scale))
    }
    for index in rows.indices {
      if !ranks.isEmpty { placeRank(ranks[index], rankWidth, rowLayout.centers[index], on: &canvas) }
      placeName(index, names, indent: rankWidth, rowLayout, on: &canvas)
      for panel in plots { placeLabels(of: index, panel, rowLayout, on: &canvas) }
    }
    for panel in plots {
      placeAxis(panel, rowLayout, on: &canvas)
      placeRules(panel, rowLayout, on: &canvas)
    }
    canvas.bottom = max(canvas.bottom, rowLayout.bottom)
    canvas.plots += plots.map { $0.plot(rowLayout.top, rowLayout.bottom) }
  }

  /// The ranks of the rows, where they have any.
  private var ranks: [TextLine] {
    guard let firstRank else { return [] }
    return rows.indices.map { setter.line("\(firstRank + $0)", setter.type.axis.tabular.colored(setter.style.colors.tertiary)) }
  }

  /// The height over the plots: for measure and unit of panels, for an axis over long columns, for words at reference lines.
  private var head: Double {
    let hasHeadings = panels.contains { $0.heading != nil }
    let hasWords = rules.contains { $0.label != nil }
    return (hasHeadings ? measures.heading : 0) + (isLong ? measures.heading : 0) + (hasWords && !isLong ? measures.heading : 0)
  }

  /// Whether an axis stands over the rows, because they are too many to look under them.
  var isLong: Bool { sharedTicks != nil || rows.count > 12 }

  // MARK: Panels

  /// Gives each panel its part of the width: two parts where bars stand in pairs, else one, edges on the page's columns where they fit.
  private func divide(_ names: Double) -> [RowPanel] {
    let gap = setter.style.grid.gutter
    var start = left + (names > 0 ? names + measures.nameGap : 0)
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
    let allowsAccent = !panels.contains { $0.geometry == .bar && $0.values.contains { $0 < 0 } }
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
      let covered = bars ? panel.data.extremes + [0] : values
      panel.ticks = sharedTicks ?? TickSearch(count: 3...setter.style.chart.maxGridlines).ticks(covering: covered)
      panel.labels = rows.map { singledOut($0, panel) }
      let ends = [panel.ticks.first, panel.ticks.last].compactMap(\.self)
      let inset = ends.map { setter.line(axisText($0, panel), setter.type.axis.tabular).width / 2 }.max() ?? 0
      let claims = ends.map { RowScale.Claim(value: $0.double, reach: inset) }
      panel.scale = RowScale(
        claims + labelClaims(panel, of: peers ?? rows, labels: (peers ?? rows).map { singledOut($0, panel) }) + [
          RowScale.Claim(value: 0, reach: panel.left > left ? 2 : inset)
        ], width: panel.width)
      if let low = panel.ticks.first, low > 0 { panel.scale = RowScale.between(panel.ticks, width: panel.width, inset: inset) }
    } else {
      panel.labels = rows.map { row in panel.data.data(at: row.place).map { label($0, row, panel) } }
      panel.scale = RowScale(labelClaims(panel, of: rows, labels: panel.labels), width: panel.width)
    }
  }

  /// Whether values are read from an axis: by wish, or because there are more than labels could serve.
  private func usesAxis(_ panel: RowPanel) -> Bool {
    if sharedTicks != nil || panel.data.geometry == .range || panel.data.hidesLabels { return true }
    if panel.data.stacking != .unstacked { return false }
    switch chart.reading {
    case .labels: return false
    case .axis: return true
    case .automatic: return rows.count > setter.style.chart.maxDirectLabels
    }
  }

  private func singledOut(_ row: Row, _ panel: RowPanel) -> [RowPanel.Label] {
    panel.data.data(at: row.place).filter { isSingledOut(row, $0, panel) }.map { label($0, row, panel) }
  }

  /// Beside an axis only the first, the last and the highlighted place are labelled.
  private func isSingledOut(_ row: Row, _ datum: Datum, _ panel: RowPanel) -> Bool {
    guard panel.data.geometry != .range, panel.data.stacking == .unstacked else { return false }
    let all = peers ?? rows
    let isEnd = row == all.first || row == all.last
    return datum.value == nil || row.isHighlighted || isEnd
  }

  private func label(_ datum: Datum, _ row: Row, _ panel: RowPanel) -> RowPanel.Label {
    let isEarlier = panel.data.partField == .period && datum.part != panel.data.parts.first?.key
    let falls = datum.isNegative && panel.data.geometry == .bar
    let emphasis: Emphasis =
      falls ? .fall : row.isHighlighted && panel.isAccented ? .highlight : isEarlier ? .secondary : .normal
    let point = datum.qualifier == .over && panel.data.geometry == .bar ? measures.point + measures.scale : 0
    return RowPanel.Label(
      datum: datum, line: setter.valueLabel(datum, emphasis, detail: periodDetail(datum, row, panel)),
      gap: measures.labelGap + point)
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
  private func labelClaims(_ panel: RowPanel, of rows: [Row], labels: [[RowPanel.Label]]) -> [RowScale.Claim] {
    if panel.data.stacking != .unstacked { return stackClaims(panel) }
    var claims: [RowScale.Claim] = []
    for (row, labels) in zip(rows, labels) {
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
