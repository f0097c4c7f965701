import Drawing

/// Finds areas that cover each other, by level lines over all of them: on each line is seen where an area begins and ends.
struct Overlaps {
  /// Two areas that cover each other.
  struct Overlap: Hashable {
    var first: Int
    var second: Int
    /// Which part of the smaller is covered.
    var share: Double
  }

  private struct Edge {
    var area: Int32
    var from: (x: Double, y: Double)
    var to: (x: Double, y: Double)
  }

  private struct Pair: Hashable {
    var first: Int32
    var second: Int32
  }

  private let edges: [Edge]
  private let boxes: [(top: Double, bottom: Double)]
  private let areas: [Double]

  /// The lines that all areas are seen on, and those for two areas that seem to cover each other.
  private static let (lines, finer) = (1_024, 800)
  /// More pairs than these are not measured: the file is wrong anyway.
  private static let mostPairs = 500
  /// What is covered counts from this part of the smaller area on.
  private static let least = 0.001

  init(_ geography: Geography) {
    let (topology, points) = (geography.topology, geography.points)
    var edges: [Edge] = []
    var boxes = [(top: Double, bottom: Double)](repeating: (.infinity, -.infinity), count: topology.areas.count)
    var areas = [Double](repeating: 0, count: topology.areas.count)
    for (area, polygons) in topology.areas.enumerated() {
      for rings in polygons {
        for (index, ring) in rings.enumerated() {
          var doubled = 0.0
          for use in ring {
            // The same steps in the same direction for both sides of a border, which then meet exactly.
            for (one, other) in zip(topology.arcs[Int(use.arc)], topology.arcs[Int(use.arc)].dropFirst()) {
              let (from, to) = (points[Int(one)], points[Int(other)])
              edges.append(Edge(area: Int32(area), from: from, to: to))
              boxes[area] = (min(boxes[area].top, from.y, to.y), max(boxes[area].bottom, from.y, to.y))
              doubled += (from.x * to.y - to.x * from.y) * (use.isReversed ? -1 : 1)
            }
          }
          areas[area] += abs(doubled) / 2 * (index == 0 ? 1 : -1)
        }
      }
    }
    (self.edges, self.boxes, self.areas) = (edges, boxes, areas)
  }

  /// All that cover more than a thousandth of one another, those that cover most first.
  var found: [Overlap] {
    let top = boxes.map(\.top).min() ?? 0
    let bottom = boxes.map(\.bottom).max() ?? 0
    guard bottom > top else { return [] }
    let step = (bottom - top) / Double(Self.lines)
    // A line through the middle of what lies between two others.
    let middles = boxes.filter { $0.bottom - $0.top < 2 * step }.map { ($0.top + $0.bottom) / 2 }
    let levels = ((0..<Self.lines).map { top + (Double($0) + 0.5) * step } + middles).sorted()
    let seen = lengths(on: levels, of: edges).filter { $0.value > 1e-9 }
    let pairs = seen.sorted { ($0.value, $1.key.first, $1.key.second) > ($1.value, $0.key.first, $0.key.second) }.prefix(
      Self.mostPairs)
    guard !pairs.isEmpty else { return [] }
    let byArea = Dictionary(grouping: edges, by: \.area)
    return pairs.compactMap { pair, _ -> Overlap? in
      let (one, other) = (boxes[Int(pair.first)], boxes[Int(pair.second)])
      let (top, bottom) = (max(one.top, other.top), min(one.bottom, other.bottom))
      let step = (bottom - top) / Double(Self.finer)
      let levels = (0..<Self.finer).map { top + (Double($0) + 0.5) * step }
      let length = lengths(on: levels, of: (byArea[pair.first] ?? []) + (byArea[pair.second] ?? []))[pair] ?? 0
      let smaller = min(areas[Int(pair.first)], areas[Int(pair.second)])
      let share = smaller > 0 ? length * step / smaller : 0
      return share > Self.least ? Overlap(first: Int(pair.first), second: Int(pair.second), share: min(share, 1)) : nil
    }.sorted { ($0.share, $1.first) > ($1.share, $0.first) }
  }

  /// For each two areas how long they cover each other on all lines together.
  private func lengths(on levels: [Double], of edges: [Edge]) -> [Pair: Double] {
    func first(from y: Double) -> Int {
      var (low, high) = (0, levels.count)
      while low < high {
        let middle = (low + high) / 2
        if levels[middle] < y { low = middle + 1 } else { high = middle }
      }
      return low
    }
    // Where edges cross lines, sorted by line: counted, then placed.
    let spans = edges.map { (Int32(first(from: min($0.from.y, $0.to.y))), Int32(first(from: max($0.from.y, $0.to.y)))) }
    var starts = [Int](repeating: 0, count: levels.count + 1)
    for (from, to) in spans { for line in from..<to { starts[Int(line) + 1] += 1 } }
    for line in 1..<starts.count { starts[line] += starts[line - 1] }
    var next = starts
    var crossings = [(x: Double, area: Int32)](repeating: (0, 0), count: starts[levels.count])
    for (edge, span) in zip(edges, spans) {
      for line in span.0..<span.1 {
        let part = (levels[Int(line)] - edge.from.y) / (edge.to.y - edge.from.y)
        crossings[next[Int(line)]] = (edge.from.x + (edge.to.x - edge.from.x) * part, edge.area)
        next[Int(line)] += 1
      }
    }
    var lengths: [Pair: Double] = [:]
    for line in levels.indices {
      let here = crossings[starts[line]..<starts[line + 1]].sorted { ($0.x, $0.area) < ($1.x, $1.area) }
      var open: [Int32] = []
      var before = 0.0
      for crossing in here {
        if open.count > 1, crossing.x > before {
          for (index, one) in open.enumerated() {
            for other in open[(index + 1)...] {
              lengths[Pair(first: min(one, other), second: max(one, other)), default: 0] += crossing.x - before
            }
          }
        }
        before = crossing.x
        if let index = open.firstIndex(of: crossing.area) { open.remove(at: index) } else { open.append(crossing.area) }
      }
    }
    return lengths
  }
}
