import Glibc

/// Parts that are near each other: the land, and islands that are farther from it than it is wide. These are drawn in boxes, since at
/// their true distance the land would be small.
struct IslandGroups {
  /// What a part reaches over, in degrees.
  struct Box {
    var west: Double
    var east: Double
    var south: Double
    var north: Double

    mutating func add(_ other: Box) {
      (west, east) = (min(west, other.west), max(east, other.east))
      (south, north) = (min(south, other.south), max(north, other.north))
    }

    /// In degrees of latitude: those of longitude are shorter.
    var width: Double { (east - west) * cos((south + north) / 2 * .pi / 180) }

    fileprivate var size: Double { width * (north - south) }

    func distance(to other: Box) -> Double {
      let middle = (min(south, other.south) + max(north, other.north)) / 2
      let across = max(0, other.west - east, west - other.east) * cos(middle * .pi / 180)
      let up = max(0, other.south - north, south - other.north)
      return (across * across + up * up).squareRoot()
    }
  }

  /// Parts that are drawn together.
  struct Group {
    var polygons: [Topology.Polygon]
    var box: Box
  }

  /// The land first, then the islands from west to east; only one where nothing is far.
  let groups: [Group]

  /// More groups than these are the parts of an ocean, which is drawn as it is.
  private static let mostGroups = 7

  init(_ topology: Topology, _ grid: PlaceGrid) {
    let polygons = topology.areas.flatMap(\.self)
    let boxes = polygons.map { Self.box(of: $0, topology, grid) }
    guard let largest = boxes.indices.max(by: { boxes[$0].size < boxes[$1].size }) else {
      (groups, isWhole) = ([], true)
      return
    }
    var rest = Array(boxes.indices)
    // What is near enough to what has been gathered is gathered too.
    func gathered(from start: Int, reach: (Box) -> Double) -> Group {
      var group = Group(polygons: [polygons[start]], box: boxes[start])
      rest.removeAll { $0 == start }
      while true {
        let (box, limit) = (group.box, reach(group.box))
        let near = rest.filter { boxes[$0].distance(to: box) <= limit }
        guard !near.isEmpty else { return group }
        for index in near {
          group.polygons.append(polygons[index])
          group.box.add(boxes[index])
        }
        rest.removeAll { boxes[$0].distance(to: box) <= limit }
      }
    }
    let land = gathered(from: largest) { $0.width }
    var far: [Group] = []
    while let start = rest.first, far.count <= Self.mostGroups { far.append(gathered(from: start) { _ in land.box.width }) }
    far.sort { ($0.box.west, $0.box.north) < ($1.box.west, $1.box.north) }
    groups = far.count < Self.mostGroups ? [land] + far : [land]
    isWhole = far.count < Self.mostGroups
  }

  /// Whether all parts are in a group.
  private let isWhole: Bool

  /// Whether there are islands to draw in boxes.
  var hasIslands: Bool { isWhole && groups.count > 1 }

  private static func box(of polygon: Topology.Polygon, _ topology: Topology, _ grid: PlaceGrid) -> Box {
    var box: Box?
    for use in polygon.first ?? [] {
      for number in topology.arcs[Int(use.arc)] {
        let (x, y) = grid.coordinate(of: topology.places[Int(number)])
        let place = Box(west: x, east: x, south: y, north: y)
        if box == nil { box = place } else { box?.add(place) }
      }
    }
    return box ?? Box(west: 0, east: 0, south: 0, north: 0)
  }
}
