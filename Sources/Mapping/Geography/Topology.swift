/// Outlines as arcs that neighbours share, so that what is done to a border is done once for both.
struct Topology: Sendable {
  /// An arc in a ring, forwards or backwards.
  struct Use: Hashable, Sendable {
    var arc: Int32
    var isReversed: Bool
  }

  /// The rings of one part: its outline, then its holes.
  typealias Polygon = [[Use]]

  /// All places, each once.
  var places: [PlaceTable.Place]
  /// Lines between places where the set of owners changes, and whole rings where it does not; by the numbers of places.
  var arcs: [[Int32]]
  /// The parts of each area.
  var areas: [[Polygon]]
  /// The areas on both sides of each arc; −1 outside of all. The same twice where parts of one area meet.
  var owners: [(first: Int32, second: Int32)]

  /// Cuts the rings of areas into shared arcs.
  ///
  /// - Parameters:
  ///   - areas: for each area its parts, for each part its rings, in whole quanta.
  init(_ areas: [[[[PlaceTable.Place]]]]) {
    var table = PlaceTable(capacity: areas.joined().joined().reduce(0) { $0 + $1.count })
    let rings = areas.map { parts in
      parts.map { rings in
        rings.map { ring -> [Int32] in
          var numbers: [Int32] = []
          numbers.reserveCapacity(ring.count)
          for place in ring {
            let number = table.number(of: place)
            if number != numbers.last { numbers.append(number) }
          }
          if numbers.count > 1, numbers.first == numbers.last { numbers.removeLast() }
          return numbers
        }.filter { $0.count >= 3 }
      }.filter { !$0.isEmpty }
    }
    places = table.places
    let junctions = Self.junctions(rings, count: places.count)
    var cutter = Cutter(junctions)
    self.areas = []
    for (area, parts) in rings.enumerated() {
      self.areas.append(parts.map { $0.map { cutter.cut($0, of: Int32(area)) } })
    }
    arcs = cutter.arcs
    owners = cutter.owners
  }

  /// A place is a junction where rings that come to it go on differently.
  private static func junctions(_ areas: [[[[Int32]]]], count: Int) -> [Bool] {
    var sides = [(first: Int32, second: Int32)](repeating: (-1, -1), count: count)
    var junctions = [Bool](repeating: false, count: count)
    for ring in areas.joined().joined() {
      var before = ring[ring.count - 1]
      for (index, place) in ring.enumerated() {
        let after = ring[index + 1 < ring.count ? index + 1 : 0]
        let pair = before < after ? (first: before, second: after) : (first: after, second: before)
        let known = sides[Int(place)]
        if known.first < 0 { sides[Int(place)] = pair } else if known != pair { junctions[Int(place)] = true }
        before = place
      }
    }
    return junctions
  }

  /// Cuts rings at junctions and finds arcs again that others have.
  private struct Cutter {
    /// What tells most arcs apart.
    struct Ends: Hashable {
      var first: Int32
      var second: Int32
      var last: Int32
      var count: Int
    }

    let junctions: [Bool]
    var arcs: [[Int32]] = []
    var owners: [(first: Int32, second: Int32)] = []
    private var known: [Ends: [Int32]] = [:]

    init(_ junctions: [Bool]) { self.junctions = junctions }

    mutating func cut(_ ring: [Int32], of area: Int32) -> [Use] {
      guard let start = ring.firstIndex(where: { junctions[Int($0)] }) else { return [use(whole: ring, of: area)] }
      var uses: [Use] = []
      var line = [ring[start]]
      for offset in 1...ring.count {
        let place = ring[(start + offset) % ring.count]
        line.append(place)
        guard junctions[Int(place)] else { continue }
        uses.append(use(line, of: area))
        line = [place]
      }
      return uses
    }

    /// A ring without junctions begins at its lowest place, so that a hole and what fills it are one arc.
    private mutating func use(whole ring: [Int32], of area: Int32) -> Use {
      let start = ring.indices.min { ring[$0] < ring[$1] } ?? 0
      return use(Array(ring[start...] + ring[..<start] + [ring[start]]), of: area)
    }

    private mutating func use(_ line: [Int32], of area: Int32) -> Use {
      let last = line.count - 1
      let isReversed = line[0] == line[last] ? line[1] > line[last - 1] : line[0] > line[last]
      let arc = isReversed ? Array(line.reversed()) : line
      let ends = Ends(first: arc[0], second: arc[1], last: arc[last], count: arc.count)
      for index in known[ends] ?? [] where arcs[Int(index)] == arc {
        if owners[Int(index)].second < 0 { owners[Int(index)].second = area }
        return Use(arc: index, isReversed: isReversed)
      }
      let index = Int32(arcs.count)
      arcs.append(arc)
      owners.append((area, -1))
      known[ends, default: []].append(index)
      return Use(arc: index, isReversed: isReversed)
    }
  }
}

extension Topology {
  /// For each area those that share a border with it, in order.
  var neighbours: [[Int]] {
    var found = [Set<Int>](repeating: [], count: areas.count)
    for (first, second) in owners where second >= 0 && first != second {
      found[Int(first)].insert(Int(second))
      found[Int(second)].insert(Int(first))
    }
    return found.map { $0.sorted() }
  }

  /// The numbers of a ring's places, the first again at the end.
  func places(of ring: [Use]) -> [Int32] {
    var numbers: [Int32] = []
    for use in ring {
      let line = use.isReversed ? arcs[Int(use.arc)].reversed() : arcs[Int(use.arc)]
      numbers += numbers.isEmpty ? line[...] : line.dropFirst()
    }
    return numbers
  }
}
