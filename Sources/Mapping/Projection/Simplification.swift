/// How much each place of a line matters, by the triangle that it makes with its neighbours once all that matter less are gone.
///
/// Source: Visvalingam and Whyatt, “Line generalisation by repeated elimination of points”, The Cartographic Journal 30 (1993).
enum Simplification {
  /// The weights of a line’s places, in square units of its points; infinite at both ends.
  static func weights(_ points: [(x: Double, y: Double)]) -> [Double] {
    let count = points.count
    var weights = [Double](repeating: .infinity, count: count)
    guard count > 2 else { return weights }
    var before = Array(-1..<count - 1)
    var after = Array(1...count)
    func area(_ index: Int) -> Double {
      let (a, b, c) = (points[before[index]], points[index], points[after[index]])
      return abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2
    }
    var heap = Heap(capacity: count)
    for index in 1..<count - 1 { heap.push(area(index), index) }
    var current = heap.areas(count: count)
    var least = 0.0
    while let (value, index) = heap.pop() {
      // Of what was pushed again, only the last counts.
      guard weights[index] == .infinity, value == current[index] else { continue }
      least = max(least, value)
      weights[index] = least
      let (left, right) = (before[index], after[index])
      after[left] = right
      before[right] = left
      for side in [left, right] where side > 0 && side < count - 1 {
        let changed = area(side)
        current[side] = changed
        heap.push(changed, side)
      }
    }
    return weights
  }

  /// A heap with the smallest triangle on top, ties by their place in the line.
  private struct Heap {
    private var entries: [(value: Double, index: Int)] = []

    init(capacity: Int) { entries.reserveCapacity(capacity * 2) }

    /// The value that each place has now.
    func areas(count: Int) -> [Double] {
      var areas = [Double](repeating: .infinity, count: count)
      for entry in entries { areas[entry.index] = entry.value }
      return areas
    }

    private func isLess(_ first: (value: Double, index: Int), _ second: (value: Double, index: Int)) -> Bool {
      first.value < second.value || first.value == second.value && first.index < second.index
    }

    mutating func push(_ value: Double, _ index: Int) {
      entries.append((value, index))
      var child = entries.count - 1
      while child > 0 {
        let parent = (child - 1) / 2
        guard isLess(entries[child], entries[parent]) else { break }
        entries.swapAt(child, parent)
        child = parent
      }
    }

    mutating func pop() -> (value: Double, index: Int)? {
      guard let top = entries.first else { return nil }
      let last = entries.removeLast()
      guard !entries.isEmpty else { return top }
      entries[0] = last
      var parent = 0
      while true {
        var least = parent
        for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count && isLess(entries[child], entries[least]) {
          least = child
        }
        if least == parent { return top }
        entries.swapAt(parent, least)
        parent = least
      }
    }
  }
}
