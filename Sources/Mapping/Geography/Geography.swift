package import Drawing
import Synchronization

/// The regions of a run on the ground: outlines with shared borders, projected; made once and drawn at any size.
///
/// A class because maps at the sizes of a run are kept in it.
package final class Geography: Sendable {
  /// One area.
  package struct Area: Sendable {
    /// The region that it is; `nil` for one that the data do not have.
    package var region: String?
    /// Square kilometres on the ellipsoid; `nil` on a plane.
    package var squareKilometres: Double?
    /// Areas that share a border with it.
    package var neighbours: [Int]
  }

  /// The areas: those of regions first.
  package let areas: [Area]
  /// How they are projected.
  package let projection: Projection
  let topology: Topology
  /// Kilometres right of and below the top left corner, by the numbers of places.
  let points: [(x: Double, y: Double)]
  /// How much each place of each arc matters, in square kilometres.
  let weights: [[Double]]
  /// Kilometres across and up.
  let extent: Size
  private let indices: [String: Int]
  private let made = Mutex<[OutlineMap.Key: OutlineMap]>([:])

  /// Prepares boundaries.
  ///
  /// - Parameters:
  ///   - boundaries: what was read.
  ///   - join: which areas are which regions.
  ///   - asked: the projection that the project asks for; one that suits the extent otherwise.
  package init(_ boundaries: Boundaries, _ join: RegionJoin, projection asked: Projection? = nil) {
    // 1. The parts of one region are one area.
    var regions: [String?] = []
    var parts: [[[Boundaries.Ring]]] = []
    var indices: [String: Int] = [:]
    let matched = boundaries.features.indices.filter { join.regions[$0] != nil }
    for index in matched + boundaries.features.indices.filter({ join.regions[$0] == nil }) {
      let polygons = boundaries.features[index].polygons
      if let region = join.regions[index], let known = indices[region] {
        parts[known] += polygons
      } else {
        if let region = join.regions[index] { indices[region] = parts.count }
        regions.append(join.regions[index])
        parts.append(polygons)
      }
    }
    self.indices = indices
    // 2. Shared borders, in whole quanta.
    let grid: PlaceGrid = asked == .plane ? .plane(parts) : .sphere(parts, meridian: asked?.meridian)
    topology = Topology(parts.map { $0.map { $0.map { $0.map(grid.place) } } })
    // 3. On the plane of the map.
    let projection = asked ?? grid.projection(of: topology.places)
    self.projection = projection
    var points = topology.places.map { place in
      let (x, y) = grid.coordinate(of: place)
      let point = projection.point(longitude: x, latitude: y)
      return (x: point.x, y: -point.y)
    }
    let left = points.map(\.x).min() ?? 0
    let top = points.map(\.y).min() ?? 0
    for index in points.indices { points[index] = (points[index].x - left, points[index].y - top) }
    extent = Size(width: max(points.map(\.x).max() ?? 0, 1e-9), height: max(points.map(\.y).max() ?? 0, 1e-9))
    self.points = points
    // 4. What matters in every line.
    weights = topology.arcs.map { arc in Simplification.weights(arc.map { points[Int($0)] }) }
    // 5. What is known of each area.
    let neighbours = topology.neighbours
    let topology = topology
    areas = regions.indices.map { index in
      Area(
        region: regions[index],
        squareKilometres: projection == .plane ? nil : grid.squareKilometres(of: topology.areas[index], in: topology),
        neighbours: neighbours[index])
    }
  }

  /// The area of a region.
  package func area(of region: String) -> Int? { indices[region] }

  /// The regions that share a border with one.
  package func neighbours(of region: String) -> [String] {
    area(of: region).map { areas[$0].neighbours.compactMap { areas[$0].region } } ?? []
  }

  /// The outlines within a size in points, made once for each size.
  ///
  /// - Parameters:
  ///   - size: how wide and how high the map may be.
  ///   - triangle: the smallest triangle that is drawn, in square points.
  package func outlines(within size: Size, triangle: Double = 0.09) -> OutlineMap {
    let scale = min(size.width / extent.width, size.height / extent.height)
    let key = OutlineMap.Key(scale: scale, triangle: triangle)
    if let known = made.withLock({ $0[key] }) { return known }
    let map = OutlineMap(self, key)
    made.withLock { $0[key] = map }
    return map
  }
}

extension Geography {
  /// A grid of tiles for regions that all have areas, each near where it is.
  func tiles(of regions: [String], columnsAtMost most: Int) -> TileArrangement {
    let map = outlines(within: Size(width: 500, height: 500), triangle: 1)
    return TileArrangement(
      of: regions, at: regions.map { area(of: $0).flatMap { map.anchors[$0]?.label } ?? .zero }, columnsAtMost: most)
  }
}

/// How coordinates become whole numbers and back.
struct PlaceGrid {
  private let meridian: Double
  private let origin: Boundaries.Coordinate
  /// Quanta in a unit.
  private let scale: Double
  private let isSphere: Bool

  /// Degrees: the meridian in the middle is opposite the widest gap, so that what crosses the antimeridian is whole.
  static func sphere(_ areas: [[[Boundaries.Ring]]], meridian: Double?) -> PlaceGrid {
    PlaceGrid(
      meridian: meridian ?? middle(of: areas), origin: .init(x: 0, y: 0), scale: 1e7, isSphere: true)
  }

  /// Units of a plane: as fine as whole numbers allow.
  static func plane(_ areas: [[[Boundaries.Ring]]]) -> PlaceGrid {
    var (low, high) = ((x: Double.infinity, y: Double.infinity), (x: -Double.infinity, y: -Double.infinity))
    for place in areas.joined().joined().joined() {
      low = (min(low.x, place.x), min(low.y, place.y))
      high = (max(high.x, place.x), max(high.y, place.y))
    }
    let extent = max(high.x - low.x, high.y - low.y, 1e-9)
    return PlaceGrid(meridian: 0, origin: .init(x: low.x, y: low.y), scale: 1e9 / extent, isSphere: false)
  }

  func place(_ coordinate: Boundaries.Coordinate) -> PlaceTable.Place {
    let x = isSphere ? Self.turned(coordinate.x - meridian) : coordinate.x - origin.x
    return .init(x: Int32((x * scale).rounded()), y: Int32(((coordinate.y - origin.y) * scale).rounded()))
  }

  func coordinate(of place: PlaceTable.Place) -> (x: Double, y: Double) {
    (Double(place.x) / scale + origin.x, Double(place.y) / scale + origin.y)
  }

  /// Degrees from −180 to 180.
  private static func turned(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }

  /// The longitude opposite the widest gap between all edges, to a tenth of a degree; 0 if they reach all round.
  private static func middle(of areas: [[[Boundaries.Ring]]]) -> Double {
    let count = 3_600
    var taken = [Bool](repeating: false, count: count)
    func slot(_ longitude: Double) -> Int { (Int(((longitude + 180) * 10).rounded(.down)) % count + count) % count }
    for ring in areas.joined().joined() {
      for (one, other) in zip(ring, ring.dropFirst()) {
        var (from, to) = (min(one.x, other.x), max(one.x, other.x))
        // Half of the world is not crossed in one step: the edge goes the other way round.
        if to - from > 180 { (from, to) = (to, from + 360) }
        for index in Int(((from + 180) * 10).rounded(.down))...Int(((to + 180) * 10).rounded(.down)) { taken[index % count] = true }
      }
    }
    guard let start = taken.firstIndex(of: true) else { return 0 }
    var (best, run, end) = (0, 0, 0)
    for offset in 1...count {
      run = taken[(start + offset) % count] ? 0 : run + 1
      if run > best { (best, end) = (run, start + offset) }
    }
    guard best > 0 else { return 0 }
    let gap = Double(end) - Double(best - 1) / 2
    return turned(turned((gap + 0.5) / 10 - 180 > 180 ? (gap + 0.5) / 10 - 540 : (gap + 0.5) / 10 - 180) - 180)
  }

  /// The projection that suits what there is.
  func projection(of places: [PlaceTable.Place]) -> Projection {
    guard let first = places.first else { return .plane }
    var (west, east, south, north) = (first.x, first.x, first.y, first.y)
    for place in places {
      (west, east) = (min(west, place.x), max(east, place.x))
      (south, north) = (min(south, place.y), max(north, place.y))
    }
    return Projection(
      meridian: meridian, longitudes: Double(west) / scale...Double(east) / scale,
      latitudes: Double(south) / scale...Double(north) / scale)
  }

  /// The area of parts on the ellipsoid: of each its outline without its holes, whichever way they wind.
  func squareKilometres(of polygons: [Topology.Polygon], in topology: Topology) -> Double {
    polygons.reduce(0) { sum, rings in
      let areas = rings.map { ring -> Double in
        let line = topology.places(of: ring).map { coordinate(of: topology.places[Int($0)]) }
        return abs(
          zip(line, line.dropFirst()).reduce(0) { area, edge in
            area
              + AuthalicSphere.strip(
                from: (longitude: edge.0.x, latitude: edge.0.y), to: (longitude: edge.1.x, latitude: edge.1.y))
          })
      }
      return sum + (areas.first ?? 0) - areas.dropFirst().reduce(0, +)
    }
  }
}
