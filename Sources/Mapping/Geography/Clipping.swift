import Drawing

extension [Point] {
  /// What of a ring is in a window; Sutherland and Hodgman’s clipping, one side after the other.
  func clipped(to window: Rect) -> [Point] {
    func cut(_ ring: [Point], _ isInside: (Point) -> Bool, _ meet: (Point, Point) -> Point) -> [Point] {
      guard var before = ring.last else { return [] }
      var kept: [Point] = []
      for point in ring {
        if isInside(point) != isInside(before) { kept.append(meet(before, point)) }
        if isInside(point) { kept.append(point) }
        before = point
      }
      return kept
    }
    func at(x: Double) -> (Point, Point) -> Point {
      { Point(x: x, y: $0.y + ($1.y - $0.y) * (x - $0.x) / ($1.x - $0.x)) }
    }
    func at(y: Double) -> (Point, Point) -> Point {
      { Point(x: $0.x + ($1.x - $0.x) * (y - $0.y) / ($1.y - $0.y), y: y) }
    }
    var ring = cut(self, { $0.x >= window.minX }, at(x: window.minX))
    ring = cut(ring, { $0.x <= window.maxX }, at(x: window.maxX))
    ring = cut(ring, { $0.y >= window.minY }, at(y: window.minY))
    return cut(ring, { $0.y <= window.maxY }, at(y: window.maxY))
  }

  /// The stretches of a line whose steps come near a window.
  func runs(in window: Rect) -> [[Point]] {
    var runs: [[Point]] = []
    var isOpen = false
    for (one, other) in zip(self, dropFirst()) {
      let step = Rect(
        x: Swift.min(one.x, other.x), y: Swift.min(one.y, other.y), width: abs(one.x - other.x), height: abs(one.y - other.y))
      guard step.inset(by: -1).intersects(window) else {
        isOpen = false
        continue
      }
      if isOpen { runs[runs.count - 1].append(other) } else { runs.append([one, other]) }
      isOpen = true
    }
    return runs
  }
}
