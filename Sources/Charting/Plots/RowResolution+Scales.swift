import Drawing
import Languages
import Statistics
import Styling

extension RowResolution {
  /// The panels side by side in what the names leave, their labels set and scales trained.
  func trained(_ names: NameColumn, _ labelling: Labelling = .asWished) -> [RowPanel] {
    var plots = divide(names.column > 0 ? names.column + rankWidth : rankWidth)
    for index in plots.indices { train(&plots[index], labelling) }
    return plots
  }

  /// Which values of rows have labels.
  enum Labelling: Hashable {
    /// Those that the chart's reading and the number of rows ask for.
    case asWished
    /// None: labels would leave no room for marks.
    case axisOnly
  }

  /// Whether the longest mark of each panel is long enough to be compared.
  func haveRoom(_ plots: [RowPanel]) -> Bool {
    plots.allSatisfy { panel in
      let longest = panel.mark.extremes(panel.data).map { abs($0.double) }.max() ?? 0
      return panel.width >= max(30 * measures.scale, widestWord(ofHeading: panel))
        && (longest == 0 || longest * panel.scale.unit >= 20 * measures.scale)
        && panel.labels.joined().allSatisfy { $0.gap + $0.line.width <= panel.width }
    }
  }

  /// What the heading of a panel needs, which is never cut within a word.
  private func widestWord(ofHeading panel: RowPanel) -> Double {
    guard panels.count > 1, let heading = panel.data.heading else { return 0 }
    let fewest = setter.rules.linesBreakAnywhere ? setter.type.axis.size * 4 : 0
    return max(setter.widestWord(of: heading, setter.type.axis), fewest)
  }

  /// Gives each panel its part of the width: two parts where bars are in pairs, else one, edges on the page's columns where they fit.
  private func divide(_ names: Double) -> [RowPanel] {
    let gap = setter.style.grid.gutter
    var start = left + (names > 0 ? names + measures.nameGap : 0)
    if panels.count > 1 { start = snapped(start) }
    let weights = panels.map { $0.data.parts.count > 1 ? 2.0 : 1.0 }
    let available = left + width - start - gap * Double(panels.count - 1)
    let sum = weights.reduce(0, +)
    var edges: [Double] = []
    var x = start
    for weight in weights {
      edges.append(edges.isEmpty ? x : snapped(x))
      x += available * weight / sum + gap
    }
    // Of several panels the one that the rows are ranked by has the place to look at.
    let accented = panels.map(\.data).accented.map { chart.hasRanks ? 0 : $0 }
    return panels.indices.map { index in
      let end = index + 1 < edges.count ? edges[index + 1] - gap : left + width
      return RowPanel(
        panels[index].data, panels[index].mark, left: edges[index], width: end - edges[index], isAccented: index == accented)
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

  private func train(_ panel: inout RowPanel, _ labelling: Labelling) {
    panel.asked = ruleValues(panel)
    if labelling == .axisOnly || usesAxis(panel) {
      let covered =
        panel.mark.extremes(panel.data) + (panel.mark.plotTraits.needsZero.contains(isLying: true) ? [0] : [])
        + panel.data.over.flatMap(\.values) + panel.asked
      panel.ticks = sharedTicks ?? ticks(covering: covered, width: panel.width)
      panel.labels = rows.map { singledOut($0, panel, labelling) }
      let ends = [panel.ticks.first, panel.ticks.last].compactMap(\.self)
      let inset =
        ends.map { setter.line(setter.axisText(panel.mark.printed($0), among: panel.ticks), setter.type.axis.tabular).width / 2 }
        .max() ?? 0
      let all = peers ?? rows
      let claims =
        ends.map { RowScale.Claim(value: $0.double, reach: inset) }
        + labelClaims(panel, of: all, labels: all.map { singledOut($0, panel, labelling) })
      panel.scale =
        if let low = ends.first, low > 0 {
          RowScale.from(low.double, claims, width: panel.width, inset: inset)
        } else {
          RowScale(claims, width: panel.width, margin: max(zeroReach(panel), inset - (panel.left - left)))
        }
      panel.labels = panel.labels.map { labels in labels.map { cleared($0, panel) } }
    } else {
      func labels(_ row: Row) -> [RowLabel] {
        panel.data.data(at: row.place).map { panel.mark.label($0, in: context(row, panel)) }
      }
      panel.labels = rows.map(labels)
      // Columns beside each other have one scale.
      let all = peers ?? rows
      panel.scale = RowScale(
        labelClaims(panel, of: all, labels: peers == nil ? panel.labels : all.map(labels)), width: panel.width,
        margin: zeroReach(panel))
    }
  }

  /// How far ink at zero reaches to the left of it: half a dot where no names stand there.
  private func zeroReach(_ panel: RowPanel) -> Double {
    panel.left <= left + measures.nameGap ? panel.mark.reachBehindZero(panel.data, measures) : 0
  }

  /// Round values that can be labelled in `width`: as many as usual, or fewer where labels would touch.
  private func ticks(covering values: [Decimal], width: Double) -> [Decimal] {
    let most = setter.style.chart.maxGridlines
    func legible(_ ticks: [Decimal]) -> Double {
      let widest = ticks.map { setter.line(setter.axisText($0, among: ticks), setter.type.axis.tabular).width }.max() ?? 0
      return width / Double(ticks.count) >= widest + measures.axisGap ? 1 : 0
    }
    let ticks = TickSearch(count: 3...most, legibility: legible).ticks(covering: values)
    return ticks.count >= 3 ? ticks : TickSearch(count: 2...most).ticks(covering: values)
  }

  /// Whether values are read from an axis: by wish, or because there are more than labels could serve.
  private func usesAxis(_ panel: RowPanel) -> Bool {
    if !panel.data.over.isEmpty || sharedTicks != nil && chart.reading != .labels { return true }
    if let fixed = panel.mark.usesAxis(panel.data) { return fixed }
    switch chart.reading {
    case .labels: return false
    case .axis: return true
    case .automatic: return rows.count > setter.style.chart.maxDirectLabels
    }
  }

  private func singledOut(_ row: Row, _ panel: RowPanel, _ labelling: Labelling) -> [RowLabel] {
    panel.data.data(at: row.place)
      .filter { isSingledOut(row, $0, panel) && (labelling == .asWished || $0.value == nil) }
      .map { panel.mark.label($0, in: context(row, panel)) }
  }

  /// Beside an axis only the first, the last and the highlighted place are labelled.
  private func isSingledOut(_ row: Row, _ datum: Datum, _ panel: RowPanel) -> Bool {
    guard panel.mark.rowTraits.labelsEnds, panel.data.over.allSatisfy({ $0.mark is Ticks }) || datum.value == nil else {
      return false
    }
    let all = peers ?? rows
    let isEnd = row == all.first || row == all.last
    return datum.value == nil || row.isHighlighted || isEnd
  }

  /// The label behind a tick that it would touch.
  private func cleared(_ label: RowLabel, _ panel: RowPanel) -> RowLabel {
    guard let value = label.datum.value, value >= 0 else { return label }
    var label = label
    let tip = panel.axis[value]
    for tick in panel.data.over.flatMap(\.data) where tick.place == label.datum.place {
      guard let other = tick.value, case let x = panel.axis[other], x >= tip - 1, x <= tip + 2 * label.gap + label.line.width else {
        continue
      }
      label.gap += max(0, x - tip)
    }
    return label
  }

  private func context(_ row: Row, _ panel: RowPanel) -> RowContext {
    RowContext(row: row, rows: rows, data: panel.data, isAccented: panel.isAccented, setter: setter)
  }

  /// How far each value's ink and label reach beyond its end.
  private func labelClaims(_ panel: RowPanel, of rows: [Row], labels: [[RowLabel]]) -> [RowScale.Claim] {
    var claims = panel.data.over.flatMap(\.data).map { RowScale.Claim(value: $0.value?.double ?? 0, reach: overReach($0)) }
    claims += panel.asked.map { RowScale.Claim(value: $0.double, reach: 0.5) }
    for (row, labels) in zip(rows, labels) {
      claims += panel.mark.claims(panel.data.data(at: row.place), labels, panel, measures)
      // A label that stands behind a tick needs its room there.
      for tick in panel.data.over.flatMap(\.data) where tick.place == row.place.key {
        for label in labels where (label.datum.value ?? 0) >= 0 {
          claims.append(RowScale.Claim(value: tick.value?.double ?? 0, reach: 2 * label.gap + label.line.width))
        }
      }
    }
    return claims
  }

  /// The values of lines across a panel, which are in the first, and those that its scale is to hold.
  func ruleValues(_ panel: RowPanel) -> [Decimal] {
    guard panel.data.heading == panels.first?.data.heading else { return [] }
    return rules.compactMap { $0.value(in: panel.data) } + chart.domain.asked
  }

  /// How far the ink of a dot over other marks reaches from its value.
  private func overReach(_ datum: Datum) -> Double {
    datum.qualifier == .exact ? measures.endDot * 1.3 + 1 : max(measures.endDot * 1.5 + 1, measures.endDot + 6 * measures.scale)
  }
}
