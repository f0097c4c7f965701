/// An outline made of straight lines and Bézier curves, in points.
public struct Path: Hashable, Sendable, Codable {
  /// One step of the pen.
  public enum Element: Hashable, Sendable, Codable {
    /// Lifts the pen and sets it down.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A cubic Bézier curve with its two control points.
    case curve(Point, Point, to: Point)
    /// A line back to where the pen was last set down.
    case close
  }

  /// The steps in drawing order.
  public var elements: [Element]

  /// Makes a path from its steps.
  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// A closed rectangle.
  public static func rectangle(_ rect: Rect) -> Path {
    polygon([
      Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
      Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
    ])
  }

  /// One straight line.
  public static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// An open line through all `points`.
  public static func polyline(_ points: [Point]) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() { path.elements.append(index == 0 ? .move(point) : .line(point)) }
    return path
  }

  /// A closed outline through all `points`.
  public static func polygon(_ points: [Point]) -> Path {
    var path = polyline(points)
    path.elements.append(.close)
    return path
  }

  /// A closed circle of four Bézier curves; the usual constant keeps it within 0.03 % of the radius.
  public static func circle(center: Point, radius: Double) -> Path {
    let handle = radius * 0.552_284_749_831
    func at(_ dx: Double, _ dy: Double) -> Point { Point(x: center.x + dx, y: center.y + dy) }
    return Path([
      .move(at(radius, 0)),
      .curve(at(radius, handle), at(handle, radius), to: at(0, radius)),
      .curve(at(-handle, radius), at(-radius, handle), to: at(-radius, 0)),
      .curve(at(-radius, -handle), at(-handle, -radius), to: at(0, -radius)),
      .curve(at(handle, -radius), at(radius, -handle), to: at(radius, 0)),
      .close,
    ])
  }

  /// Both outlines as one path, painted in one go.
  public func adding(_ other: Path) -> Path {
    Path(elements + other.elements)
  }

  /// The smallest rectangle around all points and control points; `nil` for an empty path.
  public var bounds: Rect? {
    var points: [Point] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let first, let second, let end): points += [first, second, end]
      case .close: break
      }
    }
    guard let first = points.first else { return nil }
    return points.dropFirst().reduce(Rect(origin: first, size: .zero)) { $0.union(Rect(origin: $1, size: .zero)) }
  }
}

/// How an outline is inked.
public struct Stroke: Hashable, Sendable, Codable {
  /// How a line ends.
  public enum Cap: String, Hashable, Sendable, Codable { case butt, round, square }
  /// How two segments meet.
  public enum Join: String, Hashable, Sendable, Codable { case miter, round, bevel }

  /// Ink.
  public var color: Color
  /// Thickness in points.
  public var width: Double
  /// Lengths of ink and gap in turn, in points; empty for a solid line.
  public var dash: [Double]
  /// How a line ends.
  public var cap: Cap
  /// How two segments meet.
  public var join: Join

  /// Makes a stroke.
  public init(_ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
  }
}
