import Drawing
import Statistics
import Styling

/// Where the marks of one plot are: numbers one way, places the other. Standing and lying plots differ in this value alone.
struct PlotArea {
  /// Whether numbers run along the page and places down it.
  let isLying: Bool
  /// Where data are drawn.
  let frame: Rect
  /// Where numbers are.
  let values: ValueAxis
  /// The marked values; empty if values are labelled directly.
  let ticks: [Decimal]
  /// The number whose line is drawn darkest: zero, or the base of an index; `nil` if it is not on the scale.
  let baseline: Decimal?
  /// The places in order.
  let places: [Place]
  /// The middle of each place, across the axis of values.
  let centers: [Double]
  /// What marks have of a place.
  let room: PlaceRoom
  /// Left and right edge of all that belongs to the plot.
  let edges: ClosedRange<Double>
  /// Left edge of everything, names beside the plot too.
  let left: Double

  /// The point at a number and across it.
  func point(_ along: Double, _ across: Double) -> Point {
    isLying ? Point(x: along, y: across) : Point(x: across, y: along)
  }

  /// The point of a value at a place.
  func point(_ value: Decimal, at index: Int) -> Point { point(values[value], centers[index]) }

  /// Through values from place to place, straight, or level until the next.
  func path(_ values: [(index: Int, value: Decimal)], steps: Bool) -> [Point] {
    values.reduce(into: []) { points, entry in
      let point = point(entry.value, at: entry.index)
      if steps, let last = points.last { points.append(Point(x: point.x, y: last.y)) }
      points.append(point)
    }
  }

  /// A rectangle from `start`, `length` long the way values run, at least as much across as `thickness` says.
  func rect(_ start: Double, length: Double, across: Double, thickness: Double) -> Rect {
    isLying
      ? Rect(x: start, y: across, width: length, height: thickness)
      : Rect(x: across, y: start, width: thickness, height: length)
  }

  /// A rectangle that grows from a number away from zero or back.
  func rect(from start: Double, length: Double, isFalling: Bool, across: Double, thickness: Double) -> Rect {
    let growsOnwards = isLying != isFalling
    return rect(growsOnwards ? start : start - length, length: length, across: across, thickness: thickness)
  }

  /// The rectangle, moved back if it reaches over the edge: what is drawn longer than its value stays in the plot.
  func kept(_ rect: Rect) -> Rect {
    var kept = rect
    kept.origin.x = max(edges.lowerBound, min(rect.minX, edges.upperBound - rect.width))
    return kept
  }

  /// The way values grow, or fall.
  func direction(isFalling: Bool) -> BarForm.Direction {
    isLying ? (isFalling ? .left : .right) : isFalling ? .down : .up
  }

  /// How far a mark at a place may reach across the axis of values before it leaves the plot.
  func reach(at index: Int) -> Double {
    isLying ? .infinity : min(centers[index] - edges.lowerBound, edges.upperBound - centers[index])
  }

  /// Where zero is: what bars grow from.
  var zero: Double { values[0] }
}

/// Places numbers along a straight line, in points.
struct ValueAxis {
  /// Where the plot begins.
  let edge: Double
  /// The number at `origin`.
  let base: Double
  /// Where that number is, from the edge.
  let origin: Double
  /// So many units take `length` points; less than none where numbers grow upwards.
  let extent: Double
  let length: Double

  /// Where a number is.
  subscript(value: Decimal) -> Double { edge + (origin + (value.double - base) / extent * length) }
}

/// What marks have of a place across the axis of values.
enum PlaceRoom: Hashable {
  /// A slot of this width.
  case slot(Double)
  /// A row, whose pitch the marks decide, with its name over them or beside.
  case row(isUnderName: Bool)
}

/// How marks at one place share it.
struct MarkGroup {
  /// Thickness of one mark.
  var mark: Double
  /// White between two.
  var gap: Double
  /// How far all reach together.
  var total: Double
}

/// White over and under the data of a standing plot.
struct Margins {
  var above = 0.0
  var below = 0.0

  /// The larger of each.
  func union(_ other: Margins) -> Margins { Margins(above: max(above, other.above), below: max(below, other.below)) }
}

/// The marks of one layer in the area they are drawn in.
struct PlacedLayer {
  let data: PanelData
  /// The first marks of the plot: the same, unless others are under these.
  let main: PanelData
  let area: PlotArea
  let chart: Chart
  let setter: Setter
  /// Whether the one to look at may be in the accent colour.
  let isAccented: Bool
  /// Whether other marks are drawn under it, or over it.
  let company: Company

  /// What else is drawn in the plot.
  enum Company: Hashable {
    /// Nothing.
    case alone
    /// Other marks over it.
    case under
    /// Other marks under it.
    case over
  }

  var measures: Measures { setter.measures }

  /// Whether a place is the one to look at, in the accent colour.
  func isHighlighted(_ place: Place) -> Bool {
    isAccented && chart.highlighted.map(place.subjects.contains) ?? false
  }

  /// The ink of a part at a place.
  func color(_ datum: Datum, part: Int, at place: Place) -> Color {
    isHighlighted(place) ? setter.style.chart.highlight : setter.barColor(part: part, of: data, standing: datum.standing)
  }
}
