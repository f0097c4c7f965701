package import Diagnostics

/// The areas of a boundary file as they were read: outlines in degrees, with what the file says of each.
package struct Boundaries: Sendable {
  /// A place in degrees of longitude and latitude, or in the units of a plane.
  package struct Coordinate: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      (self.x, self.y) = (x, y)
    }
  }

  /// A closed line; its last place is its first.
  package typealias Ring = [Coordinate]

  /// One area of the file.
  package struct Feature: Sendable {
    /// What it may be known by, by property, the file's own `id` among them.
    package var names: [String: String]
    /// Its parts: an outline each, then the holes in it.
    package var polygons: [[Ring]]
    /// Where the file has it.
    package var location: SourceLocation
    /// The number of square kilometres that the file says.
    package var area: Double?
  }

  /// What messages call the file.
  package var name: String
  /// The areas in the order of the file.
  package var features: [Feature]
  /// What was doubtful.
  package var warnings: [Diagnostic]

  /// The number of places in all outlines.
  package var pointCount: Int { features.reduce(0) { $0 + $1.polygons.joined().reduce(0) { $0 + $1.count } } }

  /// More bytes and more points than these are refused.
  package static let (mostBytes, mostPoints) = (50_000_000, 2_000_000)

  /// How coordinates are meant.
  package enum Space: Hashable, Sendable {
    /// Degrees of longitude and latitude.
    case degrees
    /// Units of a plane, already projected.
    case plane
  }
}
