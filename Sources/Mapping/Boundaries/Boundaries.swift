public import Diagnostics

/// The areas of a boundary file as they were read: outlines in degrees, with what the file says of each.
public struct Boundaries: Sendable {
  /// A place in degrees of longitude and latitude, or in the units of a plane.
  public struct Coordinate: Hashable, Sendable {
    /// Degrees east, or units to the right.
    public var x: Double
    /// Degrees north, or units up.
    public var y: Double

    /// Makes a place.
    public init(x: Double, y: Double) {
      (self.x, self.y) = (x, y)
    }
  }

  /// A closed line; its last place is its first.
  public typealias Ring = [Coordinate]

  /// One area of the file.
  public struct Feature: Sendable {
    /// What it may be known by, by property, the file's own `id` among them.
    public var names: [String: String]
    /// Its parts: an outline each, then the holes in it.
    public var polygons: [[Ring]]
    /// Where the file has it.
    public var location: SourceLocation
    /// The number of square kilometres that the file says.
    public var area: Double?
  }

  /// What messages call the file.
  public var name: String
  /// The areas in the order of the file.
  public var features: [Feature]
  /// What was doubtful.
  public var warnings: [Diagnostic]

  /// The number of places in all outlines.
  public var pointCount: Int { features.reduce(0) { $0 + $1.polygons.joined().reduce(0) { $0 + $1.count } } }

  /// More bytes and more points than these are refused.
  public static let (mostBytes, mostPoints) = (50_000_000, 2_000_000)

  /// How coordinates are meant.
  public enum Space: Hashable, Sendable {
    /// Degrees of longitude and latitude.
    case degrees
    /// Units of a plane, already projected.
    case plane
  }
}
