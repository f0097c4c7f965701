public import Drawing
public import Statistics

/// A line, or a piece of one between two gaps or changes of standing.
public struct LineForm: Hashable, Sendable {
  /// Its corners in points, left to right.
  public var points: [Point]
  /// How the values it leads to are known; decides dash and thickness.
  public var standing: Standing
  /// Ink.
  public var color: Color
  /// Thickness of a final line, in points.
  public var width: Double

  /// Everything it inks, in points.
  public var bounds: Rect {
    (Path.polyline(points).bounds ?? Rect(origin: .zero, size: .zero)).inset(by: -width / 2)
  }

  func items() -> [Scene.Item] {
    let form = StandingForm.line(standing)
    return [
      .path(
        .polyline(points), fill: nil,
        stroke: Stroke(color, width: min(form.width ?? width, width), dash: form.dash, join: .round))
    ]
  }
}

/// A filled area or rectangle: under a line, of a heat cell, of a range, of a track.
public struct AreaForm: Hashable, Sendable {
  /// Its corners in points, in drawing order.
  public var outline: [Point]
  /// Ink of the inside; `nil` for an outline only.
  public var fill: Color?
  /// Ink of the outline; `nil` for none.
  public var stroke: Color?
  /// The observation it stands for, if it is one.
  public var observation: Observation.Key?

  /// Makes an area.
  init(_ outline: [Point], fill: Color?, stroke: Color? = nil, observation: Observation.Key? = nil) {
    self.outline = outline
    self.fill = fill
    self.stroke = stroke
    self.observation = observation
  }

  /// Makes a rectangle.
  init(_ rect: Rect, fill: Color?, stroke: Color? = nil, observation: Observation.Key? = nil) {
    self.init(
      [
        rect.origin, Point(x: rect.maxX, y: rect.minY), Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
      ], fill: fill, stroke: stroke, observation: observation)
  }

  /// Everything it inks, in points.
  public var bounds: Rect { Path.polygon(outline).bounds ?? Rect(origin: .zero, size: .zero) }

  func items() -> [Scene.Item] {
    [.path(.polygon(outline), fill: fill, stroke: stroke.map { Stroke($0, width: 0.5) })]
  }
}

/// A straight line that is not data: zero, grid, reference, break, stem, leader.
public struct RuleForm: Hashable, Sendable {
  /// What the line is.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// A gridline at a tick.
    case grid
    /// The darkest line of a plot: zero, or the base of an index.
    case zero
    /// Something values are read against.
    case reference
    /// A break in a series.
    case seriesBreak
    /// From zero to a dot.
    case stem
    /// Between two values that belong together: the dots of a dumbbell, the steps of a waterfall, the limits of an interval.
    case bar
    /// From a label to what it names.
    case leader
    /// A target over a track.
    case target
    /// A tick at an axis, or at a value of zero.
    case tick
  }

  /// What the line is.
  public var role: Role
  /// One end.
  public var start: Point
  /// The other end.
  public var end: Point
  /// Ink, thickness, dash.
  public var stroke: Stroke

  /// Everything it inks, in points.
  public var bounds: Rect {
    let (width, height) = (abs(end.x - start.x), abs(end.y - start.y))
    let box = Rect(x: min(start.x, end.x), y: min(start.y, end.y), width: width, height: height)
    let (length, half) = ((width * width + height * height).squareRoot(), stroke.width / 2)
    // A line that is cut off at its ends reaches only to its sides.
    guard stroke.cap == .butt, length > 0 else { return box.inset(by: -half) }
    let sides = Size(width: half * height / length, height: half * width / length)
    return Rect(
      x: box.minX - sides.width, y: box.minY - sides.height, width: width + 2 * sides.width, height: height + 2 * sides.height)
  }

  func items() -> [Scene.Item] { [.path(.line(from: start, to: end), fill: nil, stroke: stroke)] }
}
