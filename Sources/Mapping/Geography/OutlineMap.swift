package import Drawing

/// Outlines at the size at which they are printed, in points: simplified once for both sides of every border.
package final class OutlineMap: Sendable {
  /// What tells maps of one geography apart.
  struct Key: Hashable, Sendable {
    /// Points in a kilometre.
    var scale: Double
    /// The smallest triangle that is drawn, in square points.
    var triangle: Double
  }

  /// How wide and high the drawing is.
  package let size: Size
  /// Points in a kilometre.
  package let scale: Double
  /// The line of each arc.
  let lines: [[Point]]
  /// The parts of each area that are large enough to be seen, the largest first.
  let parts: [[Part]]
  /// Where labels go in each area.
  let anchors: [AreaAnchor?]
  /// All borders by where they are.
  let index: BorderIndex
  /// The outline of each area with its holes, which every map of a run paints; by the even-odd rule or with rings that wind both ways.
  let paths: [Path]
  /// Every border that is drawn, once.
  let borders: [Border]
  /// The boxes of islands that are farther away.
  let insets: [Geography.Inset]
  private let areas: AreaIndex

  /// A border between two areas; −1 outside of all.
  struct Border: Sendable {
    var first: Int
    var second: Int
    var line: [Point]
    var box: Rect
  }

  /// One part of an area.
  struct Part: Sendable {
    var rings: [[Point]]
    var uses: Topology.Polygon
    /// Square points.
    var area: Double
    /// What its outline reaches over.
    var box: Rect?

    init(_ uses: Topology.Polygon, rings: [[Point]]) {
      self.uses = uses
      self.rings = rings
      let areas = rings.map { abs($0.doubledArea) / 2 }
      area = (areas.first ?? 0) - areas.dropFirst().reduce(0, +)
      box = rings.first.flatMap(Rect.init(around:))
    }
  }

  /// Parts smaller than this, in square points, are left out unless an area has no other.
  private static let smallestPart = 0.5

  /// Makes the outlines of all areas, or only of some.
  init(_ geography: Geography, _ key: Key, only chosen: Set<Int>? = nil) {
    let topology = geography.topology
    scale = key.scale
    size = Size(width: geography.extent.width * key.scale, height: geography.extent.height * key.scale)
    let lines = Self.simplified(geography, key, only: chosen).map(Self.rounded)
    self.lines = lines
    insets = geography.insets.map { inset in
      let frame = Rect(
        x: inset.frame.minX * key.scale, y: inset.frame.minY * key.scale, width: inset.frame.width * key.scale,
        height: inset.frame.height * key.scale)
      return Geography.Inset(frame: frame, part: inset.part)
    }
    // Nothing crosses the frame of a box either.
    let frames = insets.map { inset in
      let frame = inset.frame
      return [
        (frame.minX, frame.minY), (frame.maxX, frame.minY), (frame.maxX, frame.maxY), (frame.minX, frame.maxY),
        (frame.minX, frame.minY),
      ]
      .map { Point(x: $0.0, y: $0.1) }
    }
    index = BorderIndex(lines + frames, size: size)
    let parts = topology.areas.enumerated().map { area, polygons -> [Part] in
      guard chosen?.contains(area) ?? true else { return [] }
      let all = polygons.map { uses in Part(uses, rings: uses.map { Self.ring($0, lines) }) }.sorted { $0.area > $1.area }
      let seen = geography.treatment == .approved ? all : all.filter { $0.area >= Self.smallestPart }
      return seen.isEmpty ? Array(all.prefix(1)) : seen
    }
    self.parts = parts
    anchors = parts.map { $0.first.flatMap(Self.anchor) }
    paths = parts.map(Self.path)
    borders = Self.borders(of: parts, lines, topology)
    areas = AreaIndex(parts, size: size)
  }

  // MARK: Simplification

  /// The number of times that lines which cross are drawn again with half the smallest triangle, before they are left whole.
  private static let attempts = 4

  /// Places that a map keeps for each of its areas, and for all of a few: what is finer than that no reader sees, and every briefing carries.
  private static let (placesOfArea, placesOfFew) = (11, 1_100)

  /// The smallest triangle that is drawn: larger where more places would be kept than a map needs.
  private static func threshold(_ geography: Geography, _ key: Key) -> Double {
    let least = key.triangle / (key.scale * key.scale)
    let most = max(placesOfFew, placesOfArea * geography.areas.count)
    let kept = geography.weights.joined().filter { $0 >= least && $0.isFinite }
    return kept.count > most ? kept.sorted(by: >)[most] : least
  }

  static func simplified(_ geography: Geography, _ key: Key, only chosen: Set<Int>? = nil) -> [[Point]] {
    let (topology, points) = (geography.topology, geography.points)
    let least = fewest(topology)
    let isWhole = chosen == nil && key.triangle > 0
    let threshold = isWhole ? threshold(geography, key) : key.triangle / (key.scale * key.scale)
    var isUsed = [Bool](repeating: chosen == nil, count: topology.arcs.count)
    for use in (chosen ?? []).flatMap({ topology.areas[$0].joined().joined() }) { isUsed[Int(use.arc)] = true }
    func line(_ arc: Int, _ threshold: Double) -> [Point] {
      guard isUsed[arc] else { return [] }
      let places = topology.arcs[arc]
      let weights = geography.weights[arc]
      var cut = threshold
      if least[arc] > 0, weights.count(where: { $0 >= cut }) < least[arc] + 2 {
        cut = min(cut, weights.sorted(by: >)[min(weights.count - 1, least[arc] + 1)])
      }
      return places.indices.compactMap { index in
        guard weights[index] >= cut else { return nil }
        let point = points[Int(places[index])]
        return Point(x: point.x * key.scale, y: point.y * key.scale)
      }
    }
    var lines = topology.arcs.indices.map { line($0, threshold) }
    guard key.triangle > 0 else { return lines }
    var tries = [Int: Int]()
    for _ in 0...attempts {
      let crossing = Crossings.lines(lines).filter { (tries[$0] ?? 0) <= attempts }
      guard !crossing.isEmpty else { break }
      for arc in crossing {
        let tried = (tries[arc] ?? 0) + 1
        tries[arc] = tried
        lines[arc] = line(arc, tried > attempts ? 0 : threshold / Double(1 << tried))
      }
    }
    return lines
  }

  /// A tenth of a point is finer than any press, and short in a file; what falls together there is one.
  private static func rounded(_ line: [Point]) -> [Point] {
    let rounded = line.map { Point(x: ($0.x * 10).rounded() / 10, y: ($0.y * 10).rounded() / 10) }
    var kept: [Point] = []
    for point in rounded where point != kept.last { kept.append(point) }
    // A ring that is a dot keeps its places.
    return kept.count < min(4, line.count) ? rounded : kept
  }

  /// The fewest places between its ends that an arc must keep, so that no ring becomes a line.
  private static func fewest(_ topology: Topology) -> [Int] {
    var fewest = [Int](repeating: 0, count: topology.arcs.count)
    for ring in topology.areas.joined().joined() where ring.count < 3 {
      for use in ring { fewest[Int(use.arc)] = max(fewest[Int(use.arc)], ring.count == 1 ? 2 : 1) }
    }
    return fewest
  }

  private static func ring(_ uses: [Topology.Use], _ lines: [[Point]]) -> [Point] {
    var ring: [Point] = []
    for use in uses {
      let line = use.isReversed ? lines[Int(use.arc)].reversed() : lines[Int(use.arc)]
      ring += ring.isEmpty ? line[...] : line.dropFirst()
    }
    return Array(ring.dropLast())
  }
}

// MARK: What is drawn

extension OutlineMap {
  fileprivate static func path(of parts: [Part]) -> Path {
    var path = Path()
    for part in parts {
      for (index, ring) in part.rings.enumerated() {
        // Holes wind against their outline, so that every rule of filling leaves them empty.
        let isForward = ring.doubledArea > 0
        path.elements += Path.polygon(isForward == (index == 0) ? ring : ring.reversed()).elements
      }
    }
    return path
  }

  fileprivate static func borders(of parts: [[Part]], _ lines: [[Point]], _ topology: Topology) -> [Border] {
    var isDrawn = [Bool](repeating: false, count: lines.count)
    for use in parts.joined().flatMap({ $0.uses.joined() }) { isDrawn[Int(use.arc)] = true }
    return lines.indices.compactMap { arc in
      let (first, second) = topology.owners[arc]
      guard isDrawn[arc], first != second, let box = Rect(around: lines[arc]) else { return nil }
      return Border(first: Int(first), second: Int(second), line: lines[arc], box: box)
    }
  }

  /// The outline of an area as far as it is in a window: edges along that are outside of what is seen of it.
  func path(of area: Int, within window: Rect) -> Path {
    var path = Path()
    for part in parts[area] where part.box?.intersects(window) ?? false {
      for (index, ring) in part.rings.enumerated() {
        let isForward = ring.doubledArea > 0
        let inside = (isForward == (index == 0) ? ring : ring.reversed()).clipped(to: window)
        if inside.count > 2 { path.elements += Path.polygon(inside).elements }
      }
    }
    return path
  }

  /// Whether an area has a part that comes into a window.
  func comes(_ area: Int, into window: Rect) -> Bool { parts[area].contains { $0.box?.intersects(window) ?? false } }

  /// The area at a place; `nil` in the sea.
  func area(at point: Point) -> Int? { areas.near(point).first { contains(point, in: Int($0)) }.map(Int.init) }
}

extension Rect {
  /// What some places reach over; `nil` for none.
  init?(around points: [Point]) {
    guard let first = points.first else { return nil }
    self = points.reduce(Rect(origin: first, size: .zero)) { $0.union(Rect(origin: $1, size: .zero)) }
  }
}

extension [Point] {
  /// Twice the area that a ring encloses, by its direction.
  var doubledArea: Double {
    guard var before = last else { return 0 }
    var sum = 0.0
    for point in self {
      sum += before.x * point.y - point.x * before.y
      before = point
    }
    return sum
  }
}
