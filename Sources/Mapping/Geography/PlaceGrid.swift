/// How coordinates become whole numbers and back.
struct PlaceGrid {
  let meridian: Double
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
