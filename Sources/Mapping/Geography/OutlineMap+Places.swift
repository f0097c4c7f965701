import Drawing

/// Where in an area a label or symbol goes.
struct AreaAnchor: Hashable, Sendable {
  /// Between the centre of gravity and the place farthest from every border.
  var label: Point
  /// The place farthest from every border, and how far that is.
  var pole: Point
  var radius: Double
}

/// The steps of all borders, sorted by where they are, so that what is near a place is found at once.
struct BorderIndex: Sendable {
  private let steps: [(from: Point, to: Point)]
  private let columns: Int
  private let rows: Int
  private let cell: Double
  private var starts: [Int32]
  private var members: [Int32]

  init(_ lines: [[Point]], size: Size) {
    var steps: [(from: Point, to: Point)] = []
    for line in lines { steps += zip(line, line.dropFirst()).map { (from: $0, to: $1) } }
    self.steps = steps
    // Of a map that is drawn much larger, only a little is looked at.
    cell = max(12, max(size.width, size.height) / 100)
    columns = max(1, Int(size.width / cell) + 1)
    rows = max(1, Int(size.height / cell) + 1)
    starts = [Int32](repeating: 0, count: columns * rows + 1)
    members = []
    var cells: [[Int]] = []
    for step in steps { cells.append(indices(Rect(step.from, step.to))) }
    for index in cells.joined() { starts[index + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    members = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (number, touched) in cells.enumerated() {
      for index in touched {
        members[Int(next[index])] = Int32(number)
        next[index] += 1
      }
    }
  }

  private func clamped(_ value: Double, _ count: Int) -> Int { min(max(Int(value / cell), 0), count - 1) }

  private func indices(_ box: Rect) -> [Int] {
    let (left, right) = (clamped(box.minX, columns), clamped(box.maxX, columns))
    return (clamped(box.minY, rows)...clamped(box.maxY, rows)).flatMap { row in (left...right).map { row * columns + $0 } }
  }

  /// Whether a border comes into a rectangle.
  func crosses(_ box: Rect) -> Bool {
    let (left, right) = (clamped(box.minX, columns), clamped(box.maxX, columns))
    for row in clamped(box.minY, rows)...clamped(box.maxY, rows) {
      for index in row * columns + left...row * columns + right {
        for member in Int(starts[index])..<Int(starts[index + 1]) where box.isCrossed(by: steps[Int(members[member])]) {
          return true
        }
      }
    }
    return false
  }
}

extension Rect {
  fileprivate init(_ one: Point, _ other: Point) {
    self.init(x: min(one.x, other.x), y: min(one.y, other.y), width: abs(one.x - other.x), height: abs(one.y - other.y))
  }

  /// Whether a step has a part inside; Liang and Barsky’s clipping.
  fileprivate func isCrossed(by step: (from: Point, to: Point)) -> Bool {
    let (dx, dy) = (step.to.x - step.from.x, step.to.y - step.from.y)
    var (enter, leave) = (0.0, 1.0)
    func clip(_ direction: Double, _ distance: Double) -> Bool {
      if direction == 0 { return distance >= 0 }
      if direction < 0 { enter = max(enter, distance / direction) } else { leave = min(leave, distance / direction) }
      return true
    }
    guard clip(-dx, step.from.x - minX), clip(dx, maxX - step.from.x), clip(-dy, step.from.y - minY), clip(dy, maxY - step.from.y)
    else { return false }
    return enter <= leave
  }
}

/// The areas that come near a place, so that not all are asked.
struct AreaIndex: Sendable {
  private let columns: Int
  private let rows: Int
  private let cell: Double
  private var cells: [[Int32]]

  init(_ parts: [[OutlineMap.Part]], size: Size) {
    cell = max(24, max(size.width, size.height) / 50)
    columns = max(1, Int(size.width / cell) + 1)
    rows = max(1, Int(size.height / cell) + 1)
    cells = Array(repeating: [], count: columns * rows)
    for (area, parts) in parts.enumerated() {
      for box in parts.compactMap(\.box) {
        for row in clamped(box.minY, rows)...clamped(box.maxY, rows) {
          for index in row * columns + clamped(box.minX, columns)...row * columns + clamped(box.maxX, columns)
          where cells[index].last != Int32(area) { cells[index].append(Int32(area)) }
        }
      }
    }
  }

  private func clamped(_ value: Double, _ count: Int) -> Int { min(max(Int(value / cell), 0), count - 1) }

  /// The numbers of areas with a box near a place, the first first.
  func near(_ point: Point) -> [Int32] { cells[clamped(point.y, rows) * columns + clamped(point.x, columns)] }
}

extension OutlineMap {
  /// Whether a place is in an area and in none of its holes.
  func contains(_ point: Point, in area: Int) -> Bool {
    parts[area].contains { part in
      guard let box = part.box, point.x >= box.minX, point.x <= box.maxX, point.y >= box.minY, point.y <= box.maxY else {
        return false
      }
      return part.rings.reduce(false) { $0 != $1.encloses(point) }
    }
  }

  /// Looks for the place of labels in the largest part of an area.
  static func anchor(of part: Part) -> AreaAnchor? {
    guard let box = part.box, let outline = part.rings.first else { return nil }
    func distance(_ point: Point) -> Double {
      let isInside = part.rings.reduce(false) { $0 != $1.encloses(point) }
      return isInside ? part.rings.map { $0.distance(to: point) }.min() ?? 0 : -1
    }
    var best = (point: Point(x: box.midX, y: box.midY), distance: -1.0)
    var (center, width, height) = (best.point, box.width, box.height)
    // A grid over the area, then finer ones round the best place.
    for steps in [12, 6, 6] {
      for row in 0...steps {
        for column in 0...steps {
          let point = Point(
            x: center.x + (Double(column) / Double(steps) - 0.5) * width, y: center.y + (Double(row) / Double(steps) - 0.5) * height
          )
          let found = distance(point)
          if found > best.distance + 1e-9 { best = (point, found) }
        }
      }
      (center, width, height) = (best.point, width / 5, height / 5)
    }
    let gravity = outline.center
    let label = Point(x: (gravity.x + best.point.x) / 2, y: (gravity.y + best.point.y) / 2)
    return AreaAnchor(label: distance(label) > 0 ? label : best.point, pole: best.point, radius: max(best.distance, 0))
  }
}

extension [Point] {
  /// Whether a place is inside the ring.
  fileprivate func encloses(_ point: Point) -> Bool {
    guard var before = last else { return false }
    var isInside = false
    for current in self {
      if (current.y > point.y) != (before.y > point.y),
        point.x < (before.x - current.x) * (point.y - current.y) / (before.y - current.y) + current.x
      {
        isInside.toggle()
      }
      before = current
    }
    return isInside
  }

  /// How far a place is from the ring.
  fileprivate func distance(to point: Point) -> Double {
    guard var before = last else { return 0 }
    var least = Double.infinity
    for current in self {
      let (dx, dy) = (current.x - before.x, current.y - before.y)
      let length = dx * dx + dy * dy
      let part = length > 0 ? Swift.min(1, Swift.max(0, ((point.x - before.x) * dx + (point.y - before.y) * dy) / length)) : 0
      let (x, y) = (before.x + part * dx - point.x, before.y + part * dy - point.y)
      least = Swift.min(least, x * x + y * y)
      before = current
    }
    return least.squareRoot()
  }

  /// The centre of gravity of a ring.
  fileprivate var center: Point {
    guard var before = last else { return .zero }
    var (x, y, sum) = (0.0, 0.0, 0.0)
    for current in self {
      let cross = before.x * current.y - current.x * before.y
      x += (before.x + current.x) * cross
      y += (before.y + current.y) * cross
      sum += cross
      before = current
    }
    guard abs(sum) > 1e-9 else { return before }
    return Point(x: x / (3 * sum), y: y / (3 * sum))
  }
}
