import Drawing
import Statistics
import Styling

// MARK: Standing

/// On which side of a line the dots for a gap are.
enum GapSide { case over, under }

extension PlacedLayer {
  /// Two dots on the zero line where a value is not published; a raised dot where there can be none; a letter where it is withheld.
  func placeGap(
    _ datum: Datum?, at middle: Double, over height: Decimal = 0, side: GapSide = .over, on canvas: inout Canvas
  ) {
    guard area.frame.height > 8 else { return }
    let style = setter.type.dataLabelSecondary
    let line = setter.line((datum?.standing.gap ?? .notPublished).sign, style)
    let foot = area.values[height]
    // Over the line; under it where nothing but the edge is above.
    let isUnder = side == .under || foot - area.frame.minY < style.size + 3 * measures.scale
    let left = min(middle - line.width / 2, area.frame.maxX - line.width)
    canvas.placeIfFree(
      .missing, line,
      at: Point(x: max(left, area.frame.minX), y: isUnder ? foot + style.size : foot - 3 * measures.scale))
  }

  /// Where a value's label is at the end of its standing bar, no further left than `start`.
  func origin(of line: TextLine, _ datum: Datum, _ value: Decimal, middle: Double, from start: Double) -> Point {
    let gap = 4 * measures.scale + (datum.qualifier == .over ? StandingForm.longestPoint : 0)
    let end = area.values[value]
    return Point(
      x: (middle - line.width / 2).clamped(to: start...max(start, area.edges.upperBound - line.width)),
      y: value < 0 ? end + line.ascent + gap : end - gap)
  }

  /// The one value of a single part that is written although there is an axis.
  private var singledOut: SingledOut? { SingledOut(data, area.places, highlighted: chart.highlighted) }

  /// The last value of the only line, area or row of dots: over its dot, or under it where the line falls to it and `goesUnder` allows
  /// that. Where marks or words are in the way it is further off, tied to its dot by a leader.
  func labelSingle(goesUnder: Bool = true, on canvas: inout Canvas) {
    guard data.parts.count == 1, let single = singledOut, let value = single.datum.value else { return }
    let line = setter.valueLabel(single.datum, .normal)
    let point = area.point(value, at: single.index)
    let reach = measures.endDot + 4 * measures.scale
    let falls = (single.before.map { area.values[$0] } ?? point.y) < point.y - 1
    let start = area.frame.minX
    let x = (point.x - line.width / 2).clamped(to: start...max(start, area.edges.upperBound - line.width))
    for distance in stride(from: 0.0, through: area.frame.height, by: 4) {
      for isUnder in !goesUnder ? [false] : falls ? [true, false] : [false, true] {
        let baseline = isUnder ? point.y + reach + line.ascent + distance : point.y - reach - distance
        let label = PlacedLabel(.value, line, at: Point(x: x, y: baseline), hasPlate: true)
        guard isFree(label, canvas) else { continue }
        canvas.labels.append(label)
        if distance >= Self.longestWithoutLeader { lead(from: point, to: label.box, on: &canvas) }
        return
      }
    }
    canvas.note(.labelDropped(line.text))
  }

  /// So far from its usual place a label is understood without a leader, in points.
  private static let longestWithoutLeader = 8.0

  private func isFree(_ label: PlacedLabel, _ canvas: Canvas) -> Bool {
    let box = label.box
    guard box.minY >= -0.01, box.maxY <= area.frame.maxY + 0.01 else { return false }
    if let baseline = area.baseline, (box.minY - 1...box.maxY + 1).contains(area.values[baseline]) { return false }
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
  func labelSingleBar(on canvas: inout Canvas) {
    guard !area.ticks.isEmpty, data.parts.count == 1, let single = singledOut, let value = single.datum.value else { return }
    let line = setter.valueLabel(
      single.datum, value < 0 ? .fall : isHighlighted(area.places[single.index]) ? .highlight : .normal)
    let origin = origin(of: line, single.datum, value, middle: area.centers[single.index], from: area.frame.minX)
    let label = PlacedLabel(.value, line, at: origin, hasPlate: true)
    let near = label.box.inset(by: -1)
    guard near.minY >= -1, !canvas.labels.contains(where: { $0.box.intersects(near) }),
      !canvas.forms.contains(where: { $0.inks(near) })
    else { return }
    canvas.labels.append(label)
  }
}

/// The one value of a single part that is written although there is an axis: the last over time, of places the one to look at.
struct SingledOut {
  let index: Int
  let datum: Datum
  /// The value before it.
  let before: Decimal?

  init?(_ data: PanelData, _ places: [Place], highlighted: String?) {
    let known = places.indices.compactMap { index in
      data.data(at: places[index]).first { $0.value != nil }.map { (index: index, datum: $0) }
    }
    let isTime = places.allSatisfy { $0.period != nil }
    let found = isTime ? known.indices.last : known.firstIndex { highlighted.map(places[$0.index].subjects.contains) ?? false }
    guard let found else { return nil }
    (index, datum) = known[found]
    before = found > 0 ? known[found - 1].datum.value : nil
  }
}

// MARK: Lying

extension PlacedLayer {
  /// Writes a value beyond the tip of its mark, or two dots at zero.
  func place(_ label: RowLabel, tip: Double?, reach: Double, _ baseline: Double, on canvas: inout Canvas) {
    guard let tip else { return placeGap(label, baseline, on: &canvas) }
    let x = label.datum.isNegative ? tip - reach - label.gap - label.line.width : tip + reach + label.gap
    canvas.place(.value, label.line, at: Point(x: x, y: baseline), hasPlate: !area.ticks.isEmpty)
  }

  /// What is missing is said at zero, or at the edge where zero is not shown.
  func placeGap(_ label: RowLabel, _ baseline: Double, on canvas: inout Canvas) {
    canvas.place(.missing, label.line, at: Point(x: area.zero.clamped(to: area.edges) + measures.labelGap, y: baseline))
  }
}

extension Form {
  /// Whether it puts data, leaders, whiskers or lines to read against within `rect`; axes put none, and the line over an area stands for the area.
  func inks(_ rect: Rect) -> Bool {
    switch self {
    case .bar, .dot: bounds.intersects(rect)
    case .area: false
    case .rule(let rule): rule.role.isInTheWay && rule.bounds.intersects(rect)
    case .line(let line): zip(line.points, line.points.dropFirst()).contains { rect.meets(from: $0, to: $1) }
    }
  }

  /// Whether it puts data within `rect`.
  func isInked(in rect: Rect) -> Bool {
    if case .rule = self { false } else { inks(rect) }
  }
}

extension RuleForm.Role {
  /// Whether no label may be over it.
  fileprivate var isInTheWay: Bool {
    switch self {
    case .leader, .reference, .seriesBreak, .bar: true
    case .grid, .zero, .stem, .target, .tick: false
    }
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
