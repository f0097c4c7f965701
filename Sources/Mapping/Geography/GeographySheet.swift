import Drawing

/// Where all places are on the paper, in kilometres right of and below its top left corner: the land as it is projected, with far islands in
/// boxes beside it, each projected by itself.
struct GeographySheet {
  let projection: Projection
  let points: [(x: Double, y: Double)]
  let extent: Size
  let insets: [Geography.Inset]

  /// How wide and high a box may be, of what the land is; the white in it, and between it and the land, of the box.
  private static let (share, inner, outer) = (0.36, 0.05, 0.12)
  /// Parts of the scale that boxes have.
  private static let parts = [1, 2, 3, 4, 5, 10, 20, 50, 100]

  init(_ topology: Topology, _ grid: PlaceGrid, projection asked: Projection?, hasBoxes: Bool) {
    let groups = hasBoxes ? IslandGroups(topology, grid) : nil
    guard let groups, groups.hasIslands else {
      let projection = asked ?? grid.projection(of: topology.places)
      self.projection = projection
      var points = topology.places.map { place in
        let (x, y) = grid.coordinate(of: place)
        return Self.point(projection, x, y)
      }
      insets = []
      extent = Self.moved(&points)
      self.points = points
      return
    }
    var points = [(x: Double, y: Double)](repeating: (.nan, .nan), count: topology.places.count)
    var boxes: [(left: Double, top: Double, right: Double, bottom: Double)] = []
    var members: [[Int]] = []
    var used: [Projection] = []
    for (index, group) in groups.groups.enumerated() {
      // Each has its own middle, unless the project asks for a projection of its land.
      let middle = index == 0 && asked != nil ? 0 : (group.box.west + group.box.east) / 2
      let suited = Projection(
        meridian: grid.meridian + middle, longitudes: group.box.west - middle...group.box.east - middle,
        latitudes: group.box.south...group.box.north)
      let projection = index == 0 ? asked ?? suited : suited
      var own: [Int] = []
      for number in group.polygons.lazy.flatMap({ $0.joined() }).flatMap({ topology.arcs[Int($0.arc)] })
      where points[Int(number)].x.isNaN {
        let (x, y) = grid.coordinate(of: topology.places[Int(number)])
        points[Int(number)] = Self.point(projection, x - middle, y)
        own.append(Int(number))
      }
      used.append(projection)
      members.append(own)
      boxes.append(Self.box(own.map { points[$0] }))
    }
    projection = used[0]
    // Places of rings that came to nothing are on no map.
    for index in points.indices where points[index].x.isNaN { points[index] = (boxes[0].left, boxes[0].top) }
    let land = boxes[0]
    let (width, height) = (land.right - land.left, land.bottom - land.top)
    let side = Self.share * (width * height).squareRoot()
    // Boxes stand in a row under wide land, and in a column left of high land, the first at its foot.
    var insets: [Geography.Inset] = []
    var (along, across, line) = (0.0, side * Self.outer, 0.0)
    for index in boxes.indices.dropFirst() {
      let box = boxes[index]
      let (own, up) = (box.right - box.left, box.bottom - box.top)
      let part = Self.parts.first { max(own, up) / Double($0) <= side * (1 - 2 * Self.inner) } ?? Self.parts[Self.parts.count - 1]
      // Words on the scale need room too.
      let size = Size(
        width: max(own / Double(part) + 2 * side * Self.inner, side * 0.6),
        height: max(up / Double(part) + 2 * side * Self.inner, side * 0.4) + (part > 1 ? side * 0.2 : 0))
      let isRow = width >= height
      let (length, depth) = isRow ? (size.width, size.height) : (size.height, size.width)
      if along > 0, along + length > (isRow ? width : height) { (along, across, line) = (0, across + line + side * Self.outer, 0) }
      let frame =
        isRow
        ? Rect(x: land.left + along, y: land.bottom + across, width: size.width, height: size.height)
        : Rect(
          x: land.left - across - size.width, y: land.bottom - along - size.height, width: size.width, height: size.height)
      along += length + side * Self.outer
      line = max(line, depth)
      let (x, y) = (frame.midX - own / Double(part) / 2, frame.minY + side * Self.inner)
      for number in members[index] {
        let point = points[number]
        points[number] = (x + (point.x - box.left) / Double(part), y + (point.y - box.top) / Double(part))
      }
      insets.append(.init(frame: frame, part: part))
    }
    let frames = insets.map(\.frame)
    let left = min(land.left, frames.map(\.minX).min() ?? land.left)
    let bottom = max(land.bottom, frames.map(\.maxY).max() ?? land.bottom)
    let right = max(land.right, frames.map(\.maxX).max() ?? land.right)
    self.points = points.map { ($0.x - left, $0.y - land.top) }
    self.insets = insets.map { inset in
      var inset = inset
      inset.frame = inset.frame.offset(by: Point(x: -left, y: -land.top))
      return inset
    }
    extent = Size(width: max(right - left, 1e-9), height: max(bottom - land.top, 1e-9))
  }

  private static func point(_ projection: Projection, _ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let point = projection.point(longitude: x, latitude: y)
    return (point.x, -point.y)
  }

  private static func box(_ points: [(x: Double, y: Double)]) -> (left: Double, top: Double, right: Double, bottom: Double) {
    guard let first = points.first else { return (0, 0, 0, 0) }
    return points.reduce((first.x, first.y, first.x, first.y)) {
      (min($0.0, $1.x), min($0.1, $1.y), max($0.2, $1.x), max($0.3, $1.y))
    }
  }

  /// Moves all places so that they begin at the corner.
  private static func moved(_ points: inout [(x: Double, y: Double)]) -> Size {
    let box = box(points)
    for index in points.indices { points[index] = (points[index].x - box.left, points[index].y - box.top) }
    return Size(width: max(box.right - box.left, 1e-9), height: max(box.bottom - box.top, 1e-9))
  }
}
