import Drawing
import Statistics
import Styling

extension RowResolution {
  /// Measure and unit over each panel that has them.
  func place(_ headings: [[TextLine]], _ panels: [RowPanel], on canvas: inout Canvas) {
    for (panel, lines) in zip(panels, headings) {
      for (index, line) in lines.enumerated() {
        let y = top + setter.measures.headingBaseline + Double(index) * line.leading
        canvas.place(.heading, line, at: Point(x: panel.left, y: y))
      }
    }
  }

  /// The name of a row, its lines around the middle of the marks or over them.
  func placeName(_ index: Int, _ names: RowNames, _ layout: RowLayout, on canvas: inout Canvas) {
    var baseline = baseline(index, names, layout)
    for line in names.lines[index] {
      canvas.place(.category, line, at: Point(x: left + rankWidth, y: baseline))
      baseline += line.leading
    }
  }

  /// The first baseline of a row's name.
  private func baseline(_ index: Int, _ names: RowNames, _ layout: RowLayout) -> Double {
    let lines = names.lines[index]
    let more = (lines.first?.leading ?? 0) * Double(lines.count - 1)
    return layout.isUnderNames
      ? layout.centers[index] - layout.reach - 4 * setter.measures.scale - more
      : layout.centers[index] + setter.drop(setter.type.category) - more / 2
  }

  /// The rank of a row, right-aligned before its name.
  func placeRank(_ index: Int, _ names: RowNames, _ layout: RowLayout, on canvas: inout Canvas) {
    guard let rank = ranks[rows[index].place.key] else { return }
    let line = setter.line("\(rank)", rankType)
    let x = left + rankWidth - setter.measures.axisGap - line.width
    let beside = layout.centers[index] + setter.drop(setter.type.axis)
    canvas.place(.category, line, at: Point(x: x, y: layout.isUnderNames ? baseline(index, names, layout) : beside))
  }

  var rankType: TextStyle { setter.type.axis.tabular.colored(setter.style.colors.tertiary) }

  /// Lines across all rows at a value or the median, their words over the plot.
  func placeRules(_ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    for rule in rules {
      guard let value = rule.value(in: panel.data), panel.data.heading == panels.first?.heading else { continue }
      let x = panel.x(value)
      canvas.guide(
        .reference, from: Point(x: x, y: layout.top), to: Point(x: x, y: layout.bottom),
        Stroke(setter.style.colors.secondary, width: 0.75, dash: [2, 2]))
      guard let label = rule.label, !isLong else { continue }
      let line = setter.line(label, setter.type.axis)
      let start = (x - line.width / 2).clamped(to: left...max(left, left + width - line.width))
      canvas.place(.annotation, line, at: Point(x: start, y: layout.top - 4 * setter.measures.scale))
    }
  }

  /// The labels of a row's values in one panel.
  func placeLabels(of index: Int, _ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    let center = layout.centers[index]
    let labels = panel.labels[index]
    if panel.data.stacking != .unstacked { return placeStackLabels(of: index, panel, center, on: &canvas) }
    if panel.data.geometry == .dumbbell { return placeDumbbellLabels(labels, panel, center, on: &canvas) }
    let block = panel.block(setter.measures, under: layout.isUnderNames)
    for label in labels {
      let part = panel.data.parts.firstIndex { $0.key == label.datum.part } ?? 0
      let isBar = panel.data.geometry == .bar
      let y = isBar ? center - block.total / 2 + Double(part) * (block.mark + block.gap) + block.mark / 2 : center
      let reach = isBar ? 0 : markRadius(label.datum)
      let baseline = y + setter.drop(setter.type.dataLabel)
      guard let value = label.datum.value else {
        canvas.place(.missing, label.line, at: Point(x: panel.missing + setter.measures.labelGap, y: baseline))
        continue
      }
      let end = panel.x(value)
      let length = isBar ? max(abs(end - panel.zero), value == 0 ? 0 : StandingForm.shortestBar) : abs(end - panel.zero)
      let tip = value < 0 ? panel.zero - length : panel.zero + (isBar || value == 0 ? length : end - panel.zero)
      let x = value < 0 ? tip - reach - label.gap - label.line.width : tip + reach + label.gap
      canvas.place(.value, label.line, at: Point(x: x, y: baseline), hasPlate: !panel.ticks.isEmpty)
    }
  }

  private func markRadius(_ datum: Datum) -> Double {
    datum.qualifier == .exact ? setter.style.chart.dot.highlight : setter.style.chart.dot.radius * 1.5 + 1
  }

  /// The latest value beside its dot, the earlier one under its own; both in one label where the dots nearly touch.
  private func placeDumbbellLabels(_ labels: [RowPanel.Label], _ panel: RowPanel, _ center: Double, on canvas: inout Canvas) {
    let measures = setter.measures
    let known = panel.data.parts.compactMap { part in labels.first { $0.datum.part == part.key && $0.datum.value != nil } }
    let baseline = center + setter.drop(setter.type.dataLabel)
    guard let latest = known.first, let value = latest.datum.value else {
      if let gap = labels.first {
        canvas.place(.missing, gap.line, at: Point(x: panel.missing + measures.labelGap, y: baseline))
      }
      return
    }
    let x = panel.x(value)
    let reach = measures.dumbbellLatest + measures.labelGap
    let places = known.compactMap(\.datum.value).map { panel.x($0) }
    let rightmost = (places.max() ?? x) + reach
    let leftmost = (places.min() ?? x) - reach
    // Beside its dot, on the side away from the other; beyond the other where that side has no room.
    let edge = panel.left + panel.width
    let fitsLeft = leftmost - latest.line.width >= (panel.isDiverging ? panel.left : panel.zero + 2)
    let fitsRight = rightmost + latest.line.width <= edge + 0.01
    let goesRight = x + reach >= rightmost - 0.01 ? fitsRight || !fitsLeft : !fitsLeft
    let start = goesRight ? min(rightmost, max(panel.left, edge - latest.line.width)) : leftmost - latest.line.width
    canvas.place(.value, latest.line, at: Point(x: start, y: baseline))
    for other in known.dropFirst() {
      guard let earlier = other.datum.value else { continue }
      let middle = panel.x(earlier) - other.line.width / 2
      let right = panel.left + panel.width - other.line.width
      let limited = middle.clamped(to: min(panel.isDiverging ? panel.left : panel.zero + 2, right)...right)
      canvas.place(.value, other.line, at: Point(x: limited, y: center + 12 * measures.scale))
    }
  }

  /// The names of a stack's parts at the start of each part of the first bar, if all fit there.
  func partNames(_ panel: RowPanel) -> [(line: TextLine, x: Double)] {
    guard panel.data.stacking != .unstacked, panel.data.parts.count > 1, let row = rows.first, !panel.isDiverging else { return [] }
    let data = panel.data.data(at: row.place)
    var end = Decimal(0)
    var names: [(line: TextLine, x: Double)] = []
    var free = -Double.infinity
    for part in panel.data.parts {
      guard let value = data.first(where: { $0.part == part.key })?.value else { return [] }
      let line = setter.line(part.name, setter.type.axis)
      let x = panel.x(end)
      guard x >= free, x + line.width <= panel.left + panel.width else { return [] }
      names.append((line, x))
      free = x + line.width + 4 * setter.measures.scale
      end += value
    }
    return names
  }

  /// The labels of a stack inside its parts, where they fit; the others are left out and said to be.
  private func placeStackLabels(of index: Int, _ panel: RowPanel, _ center: Double, on canvas: inout Canvas) {
    guard !panel.data.hidesLabels else { return }
    var ends = (positive: Decimal(0), negative: Decimal(0))
    let row = rows[index]
    for (part, place) in panel.data.parts.enumerated() {
      guard let datum = panel.data.data(at: row.place).first(where: { $0.part == place.key }), let value = datum.value else {
        continue
      }
      let start = value > 0 ? ends.positive : ends.negative
      if value > 0 { ends.positive += value } else { ends.negative += value }
      let (from, to) = (min(panel.x(start), panel.x(start + value)), max(panel.x(start), panel.x(start + value)))
      let color = setter.barColor(part: part, of: panel.data, standing: datum.standing)
      let isOpen = datum.standing != .final && datum.standing != .provisional
      let ink =
        isOpen ? setter.style.colors.ink : setter.textColor(on: datum.standing == .provisional ? setter.tint(of: color) : color)
      let line = setter.line(setter.runs(of: datum, in: setter.type.dataLabel.colored(ink)))
      guard to - from >= line.width + setter.measures.labelGap + 2 * setter.measures.scale,
        datum.standing != .derived, datum.standing != .estimate
      else {
        canvas.note(.labelDropped("\(row.place.name), \(place.name)"))
        continue
      }
      canvas.place(
        .value, line, at: Point(x: from + setter.measures.labelGap, y: center + setter.drop(setter.type.dataLabel)))
    }
  }

  /// The text of a tick.
  func axisText(_ tick: Decimal, _ panel: RowPanel) -> String {
    setter.axisText(tick, among: panel.ticks)
  }

  /// Tick labels under the plot, or over it where it is long.
  func placeAxis(_ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    guard !panel.ticks.isEmpty else { return }
    let style = setter.type.axis.tabular
    let baseline = isLong ? layout.top - 4 * setter.measures.scale : layout.bottom + setter.measures.anatomy.category
    let lines = panel.ticks.map { setter.line(axisText($0, panel), style) }
    let shown = zip(panel.ticks, lines).filter { tick, line in
      canvas.placeIfFree(.axis, line, at: Point(x: panel.x(tick) - line.width / 2, y: baseline))
    }
    if shown.count < lines.count { canvas.note(.axisThinned(shown: shown.count, of: lines.count)) }
    if !isLong { canvas.bottom = max(canvas.bottom, baseline + 2 * setter.measures.scale) }
  }
}
