import Drawing
import Statistics
import Styling

extension PlotResolution {
  /// The one value of a single series that is written although there is an axis: the last over time, of places the one to look at.
  private func singledOut(_ plot: PlotPanel, _ slots: PlotSlots) -> (slot: Int, datum: Datum, before: Decimal?)? {
    let known = slots.places.indices.compactMap { slot in
      plot.main.data(at: slots.places[slot]).first { $0.value != nil }.map { (slot: slot, datum: $0) }
    }
    let isTime = slots.places.allSatisfy { $0.period != nil }
    let index =
      isTime ? known.indices.last : known.firstIndex { chart.highlighted.map(slots.places[$0.slot].subjects.contains) ?? false }
    guard let index else { return nil }
    return (known[index].slot, known[index].datum, index > 0 ? known[index - 1].datum.value : nil)
  }

  /// The last value of the only line, area or row of dots: over its dot, or under it where the line falls to it. Where marks or words are
  /// in the way it stands further off, tied to its dot by a leader.
  func placeSingleEnd(_ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    guard let (slot, datum, before) = singledOut(plot, slots), let value = datum.value else { return }
    let line = setter.valueLabel(datum, .normal)
    let point = Point(x: slots.x(slot), y: plot.y(value))
    let isArea = plot.main.geometry == .area
    let reach = measures.endDot + 4 * measures.scale
    let falls = (before.map { plot.y($0) } ?? point.y) < point.y - 1
    let start = plot.frame.minX
    let x = (point.x - line.width / 2).clamped(to: start...max(start, left + width - line.width))
    for distance in stride(from: 0.0, through: plot.frame.height, by: 4) {
      for isUnder in falls && !isArea ? [true, false] : isArea ? [false] : [false, true] {
        let baseline = isUnder ? point.y + reach + line.ascent + distance : point.y - reach - distance
        let label = PlacedLabel(.value, line, at: Point(x: x, y: baseline), hasPlate: true)
        guard isFree(label, plot, canvas) else { continue }
        canvas.labels.append(label)
        if distance >= Self.longestWithoutLeader { lead(from: point, to: label.box, on: &canvas) }
        return
      }
    }
    canvas.note(.labelDropped(line.text))
  }

  /// So far from its usual place a label is understood without a leader, in points.
  private static let longestWithoutLeader = 8.0

  private func isFree(_ label: PlacedLabel, _ plot: PlotPanel, _ canvas: Canvas) -> Bool {
    let box = label.box
    guard box.minY >= -0.01, box.maxY <= plot.frame.maxY + 0.01 else { return false }
    if let baseline = plot.baseline, (box.minY - 1...box.maxY + 1).contains(plot.y(baseline)) { return false }
    let near = box.inset(by: -1)
    return !canvas.labels.contains { $0.box.intersects(near) } && !canvas.forms.contains { $0.inks(near) }
  }

  private func lead(from point: Point, to box: Rect, on canvas: inout Canvas) {
    let isUnder = box.minY > point.y
    let gap = measures.endDot + 2 * measures.scale
    let (start, end) = (point.y + (isUnder ? gap : -gap), isUnder ? box.minY - 1 : box.maxY + 1)
    guard abs(end - start) > 2 else { return }
    canvas.rule(
      .leader, from: Point(x: point.x, y: start), to: Point(x: point.x, y: end),
      Stroke(setter.style.colors.secondary, width: setter.style.chart.stroke.leader))
  }

  /// The last of single bars over time, or the one to look at, where the others are read from an axis: over its end where nothing is in
  /// the way.
  func placeSingleBar(_ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    guard !plot.ticks.isEmpty, plot.main.parts.count == 1, let (slot, datum, _) = singledOut(plot, slots), let value = datum.value
    else { return }
    let line = setter.valueLabel(datum, value < 0 ? .fall : .normal)
    let reach = datum.qualifier == .over ? StandingForm.longestPoint : 0
    let end = plot.y(value)
    let baseline = value < 0 ? end + 4 * measures.scale + line.ascent + reach : end - 4 * measures.scale - reach
    let x = (slots.x(slot) - line.width / 2).clamped(to: plot.frame.minX...max(plot.frame.minX, left + width - line.width))
    let label = PlacedLabel(.value, line, at: Point(x: x, y: baseline), hasPlate: true)
    let near = label.box.inset(by: -1)
    guard near.minY >= -1, !canvas.labels.contains(where: { $0.box.intersects(near) }),
      !canvas.forms.contains(where: { $0.inks(near) })
    else { return }
    canvas.labels.append(label)
  }

  /// What the one label of a single series needs over and under the plot of `height` points.
  func singleRoom(_ plot: PlotPanel, _ slots: PlotSlots, height: Double) -> (above: Double, below: Double) {
    let geometry = plot.main.geometry
    let isBar = geometry == .bar && plot.main.stacking == .unstacked
    guard plot.main.parts.count == 1, isBar || plot.main.isLineLike || geometry == .area || geometry == .point,
      let datum = singledOut(plot, slots)?.datum, let value = datum.value, let fraction = plot.scale.fraction(of: value)
    else { return (0, 0) }
    let mark = isBar ? (datum.qualifier == .over ? StandingForm.longestPoint : 0) : measures.endDot
    let needed = mark + 4 * measures.scale + setter.type.dataLabel.size
    func room(_ part: Double) -> Double { max(0, (needed - (1 - part) * height) / max(part, 0.5)) }
    return isBar && value < 0 ? (0, room(1 - fraction)) : (room(fraction), 0)
  }
}

extension Form {
  /// Whether it puts data, leaders or lines to read against within `rect`; axes put none, and the line over an area stands for the area.
  func inks(_ rect: Rect) -> Bool {
    switch self {
    case .bar, .dot: bounds.intersects(rect)
    case .area: false
    case .rule(let rule): [.leader, .reference, .seriesBreak].contains(rule.role) && rule.bounds.intersects(rect)
    case .line(let line): zip(line.points, line.points.dropFirst()).contains { rect.meets(from: $0, to: $1) }
    }
  }
}

extension Form {
  /// Whether it puts data within `rect`.
  func isInked(in rect: Rect) -> Bool {
    if case .rule = self { false } else { inks(rect) }
  }
}

extension Rect {
  /// Whether a straight line from `start` to `end` comes within the rectangle (Liang and Barsky 1984).
  func meets(from start: Point, to end: Point) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (from, to, low, high) in [(start.x, end.x, minX, maxX), (start.y, end.y, minY, maxY)] {
      let run = to - from
      if run == 0 {
        if from <= low || from >= high { return false }
        continue
      }
      let (one, other) = ((low - from) / run, (high - from) / run)
      first = max(first, min(one, other))
      last = min(last, max(one, other))
    }
    return first < last
  }
}
