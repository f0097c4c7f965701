import Drawing
import Glibc

/// Looks for places of labels on a map: inside their area, else beside the land on a line of their own.
struct LabelSearch {
  private let map: OutlineMap
  /// What labels may cover.
  private let room: Rect
  /// What is taken.
  private var taken: [Rect] = []

  /// From a label to the borders around it, and from one label to the next.
  private static let (margin, gap) = (1.6, 1.5)
  /// How many rings of candidates there are round the place where a label goes.
  private static let rings = 16

  init(_ map: OutlineMap, room: Rect) {
    (self.map, self.room) = (map, room)
  }

  /// Takes room that labels must not cover.
  mutating func take(_ box: Rect) { taken.append(box) }

  /// Takes the room along a line.
  mutating func take(from start: Point, to end: Point) { taken += Self.beads(from: start, to: end) }

  /// A corner of the sea that something fits into, at the top right before others; `nil` where land is everywhere.
  func seaRoom(for size: Size) -> Point? {
    let step = 6.0
    var y = 0.0
    while y == 0 || y + size.height <= map.size.height {
      var x = room.maxX - 0.5 - size.width
      while x >= 0 {
        let box = Rect(origin: Point(x: x, y: y), size: size)
        if !map.index.crosses(box.inset(by: -8)), map.area(at: Point(x: box.midX, y: box.midY)) == nil,
          !taken.contains(where: { $0.intersects(box) })
        {
          return box.origin
        }
        x -= step
      }
      y += step
    }
    return nil
  }

  /// Whether an area is high enough for a line of words at all: most are not on a map of many, and need no words set.
  func mayHold(_ area: Int, height: Double) -> Bool { map.anchors[area].map { 2 * $0.radius > height * 0.95 } ?? false }

  private func isFree(_ box: Rect) -> Bool {
    room.contains(box) && !taken.contains { $0.intersects(box.inset(by: -Self.gap)) }
  }

  /// Takes room for a label of a size round a place, if it is free and wholly on land or wholly at sea.
  mutating func place(_ size: Size, at center: Point) -> Bool {
    let box = Rect(x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width, height: size.height)
    let isOnLand = map.area(at: center) != nil
    let edges = [box.minX, box.midX, box.maxX].flatMap { x in [box.minY, box.maxY].map { Point(x: x, y: $0) } }
    guard isFree(box), edges.allSatisfy({ (map.area(at: $0) != nil) == isOnLand }) else { return false }
    taken.append(box)
    return true
  }

  /// The middle of a label of a size inside its area, as near to where labels go as can be; `nil` if it has no room.
  mutating func inside(_ area: Int, _ size: Size, margin: Double = Self.margin) -> Point? {
    guard let anchor = map.anchors[area], let part = map.parts[area].first, let bounds = part.box, bounds.width > size.width,
      bounds.height > size.height, 2 * anchor.radius > size.height
    else { return nil }
    let step = max(1.5, max(bounds.width, bounds.height) / 2 / Double(Self.rings))
    // Rings of candidates, the nearest first.
    for ring in 0...Self.rings {
      let count = ring == 0 ? 1 : 8 * ring
      for turn in 0..<count {
        let angle = Double(turn) / Double(count) * 2 * .pi
        let radius = Double(ring) * step
        let center = Point(x: anchor.label.x + radius * cos(angle), y: anchor.label.y + radius * sin(angle))
        let box = Rect(x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width, height: size.height)
        guard bounds.contains(box), isFree(box), !map.index.crosses(box.inset(by: -margin)), map.contains(center, in: area) else {
          continue
        }
        taken.append(box)
        return center
      }
    }
    return nil
  }

  /// A label beside the land on a straight line from its area, level if it can be, which crosses one other area at most: where the line begins and ends, and the
  /// label’s box.
  mutating func beside(_ area: Int, _ size: Size) -> (from: Point, to: Point, box: Rect)? {
    guard let anchor = map.anchors[area] else { return nil }
    let start = anchor.pole
    var best: (from: Point, to: Point, box: Rect, length: Double)?
    for slope in [0.0, -0.4, 0.4, -0.9, 0.9] where best == nil {
      for direction in [1.0, -1.0] {
        guard let found = line(from: start, of: area, size, direction: direction, slope: slope) else { continue }
        if found.length < best?.length ?? .infinity { best = (start, found.to, found.box, found.length) }
      }
    }
    guard let best else { return nil }
    taken.append(best.box)
    taken += Self.beads(from: best.from, to: best.to)
    return (best.from, best.to, best.box)
  }

  /// Follows a line from an area until there is room for its label.
  private func line(
    from start: Point, of area: Int, _ size: Size, direction: Double, slope: Double
  ) -> (to: Point, box: Rect, length: Double)? {
    var crossed: Set<Int> = []
    var isAtSea = false
    var x = start.x
    while x > room.minX, x < room.maxX {
      x += direction * 2
      let point = Point(x: x, y: start.y + abs(x - start.x) * slope)
      if let other = map.area(at: point) {
        if other != area { crossed.insert(other) }
        // Beyond an island a label would be the island’s.
        if crossed.count > 1 || isAtSea { return nil }
      } else {
        isAtSea = true
      }
      let left = direction > 0 ? x + 2 : x - 2 - size.width
      let box = Rect(x: left, y: point.y - size.height / 2, width: size.width, height: size.height)
      guard map.area(at: Point(x: box.midX, y: box.midY)) == nil, isFree(box), !map.index.crosses(box.inset(by: -3)) else {
        continue
      }
      guard !Self.beads(from: start, to: point).contains(where: { bead in taken.contains { $0.intersects(bead) } }) else {
        return nil
      }
      return (point, box, abs(x - start.x))
    }
    return nil
  }

  /// Small boxes along a line.
  private static func beads(from start: Point, to end: Point) -> [Rect] {
    let count = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)) / 3))
    return (0...count).map { step in
      let part = Double(step) / Double(count)
      return Rect(x: start.x + (end.x - start.x) * part - 0.5, y: start.y + (end.y - start.y) * part - 0.5, width: 1, height: 1)
    }
  }
}
