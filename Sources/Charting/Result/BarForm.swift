public import Drawing
public import Statistics

/// A bar at its place: fill says how its value is known, its end how exactly.
public struct BarForm: Hashable, Sendable {
  /// Where a bar grows to.
  public enum Direction: String, Hashable, Sendable, Codable {
    /// To the right.
    case right
    /// To the left.
    case left
    /// Upwards.
    case up
    /// Downwards.
    case down
  }

  /// From zero (or the part before) to the value, in points; the point of an "over" reaches beyond.
  public var rect: Rect
  /// Where it grows to.
  public var direction: Direction
  /// How the value is known; decides the fill.
  public var standing: Standing
  /// How exactly; decides the end.
  public var qualifier: Qualifier
  /// Ink.
  public var color: Color
  /// Ink of a provisional fill.
  public var tint: Color
  /// The observation it stands for.
  public var observation: Observation.Key?

  /// How far the point of an "over" reaches beyond the value, in points; 0 for other bars.
  public var overshoot: Double {
    guard qualifier == .over else { return 0 }
    let point = min(StandingForm.longestPoint, thickness / 2)
    return length < point ? StandingForm.shortPoint : point
  }

  /// Everything the bar inks.
  public var bounds: Rect {
    outline(inset: 0).bounds ?? rect
  }

  var isHorizontal: Bool { direction == .right || direction == .left }
  var length: Double { isHorizontal ? rect.width : rect.height }
  var thickness: Double { isHorizontal ? rect.height : rect.width }

  /// The outline, moved inwards by `inset` points.
  func outline(inset: Double) -> Path {
    let inset = min(inset, length / 2, thickness / 2)
    let near = inset
    let far = length - inset
    let low = inset
    let high = thickness - inset
    let middle = thickness / 2
    switch qualifier {
    case .exact:
      return polygon([(near, low), (far, low), (far, high), (near, high)])
    case .over:
      return polygon([(near, low), (far, low), (far + overshoot, middle), (far, high), (near, high)])
    case .under:
      let notch = min(StandingForm.longestPoint, thickness / 2, length)
      return polygon([(near, low), (far, low), (max(near, far - notch), middle), (far, high), (near, high)])
    case .about:
      let radius = (high - low) / 2
      let bulge = min(radius, far - near)
      let shoulder = far - bulge
      let handle = 0.552_284_749_831
      return Path([
        .move(point(near, low)), .line(point(shoulder, low)),
        .curve(
          point(shoulder + bulge * handle, low), point(far, middle - radius * handle), to: point(far, middle)),
        .curve(
          point(far, middle + radius * handle), point(shoulder + bulge * handle, high), to: point(shoulder, high)),
        .line(point(near, high)), .close,
      ])
    }
  }

  private func polygon(_ places: [(Double, Double)]) -> Path {
    .polygon(places.map { point($0.0, $0.1) })
  }

  /// A place `along` the bar from its start and `across` it.
  private func point(_ along: Double, _ across: Double) -> Point {
    switch direction {
    case .right: Point(x: rect.minX + along, y: rect.minY + across)
    case .left: Point(x: rect.maxX - along, y: rect.minY + across)
    case .up: Point(x: rect.minX + across, y: rect.maxY - along)
    case .down: Point(x: rect.minX + across, y: rect.minY + along)
    }
  }
}
