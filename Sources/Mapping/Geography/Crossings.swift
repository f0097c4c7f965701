import Drawing

/// Finds lines that cross themselves or others.
enum Crossings {
  /// A step of a line.
  private struct Step {
    var line: Int
    var from: Point
    var to: Point
  }

  /// Two lines that cross; a line that crosses itself is both of them.
  struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// The numbers of lines that cross one, in order; lines that only touch at their ends do not.
  static func lines(_ lines: [[Point]]) -> [Int] { Set(pairs(lines).flatMap { [$0.first, $0.second] }).sorted() }

  /// Which lines cross.
  static func pairs(_ lines: [[Point]]) -> Set<Pair> {
    var steps: [Step] = []
    for (index, line) in lines.enumerated() {
      for (from, to) in zip(line, line.dropFirst()) where from != to { steps.append(Step(line: index, from: from, to: to)) }
    }
    guard let first = steps.first else { return [] }
    var (left, top, right, bottom) = (first.from.x, first.from.y, first.from.x, first.from.y)
    for step in steps {
      (left, right) = (min(left, step.from.x, step.to.x), max(right, step.from.x, step.to.x))
      (top, bottom) = (min(top, step.from.y, step.to.y), max(bottom, step.from.y, step.to.y))
    }
    // About as many cells as steps.
    let cell = max(((right - left) * (bottom - top) / Double(steps.count)).squareRoot(), 0.5)
    let columns = Int((right - left) / cell) + 1
    let rows = Int((bottom - top) / cell) + 1
    func cells(_ step: Step) -> [Int] {
      let (x0, x1) = (Int((min(step.from.x, step.to.x) - left) / cell), Int((max(step.from.x, step.to.x) - left) / cell))
      let (y0, y1) = (Int((min(step.from.y, step.to.y) - top) / cell), Int((max(step.from.y, step.to.y) - top) / cell))
      return (y0...y1).flatMap { y in (x0...x1).map { y * columns + $0 } }
    }
    // Steps sorted by cell: counted, then placed.
    var starts = [Int32](repeating: 0, count: columns * rows + 1)
    for step in steps { for index in cells(step) { starts[index + 1] += 1 } }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var members = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (number, step) in steps.enumerated() {
      for index in cells(step) {
        members[Int(next[index])] = Int32(number)
        next[index] += 1
      }
    }
    var found: Set<Pair> = []
    for index in 0..<columns * rows {
      let here = members[Int(starts[index])..<Int(starts[index + 1])]
      for (offset, one) in here.enumerated() {
        for other in here.dropFirst(offset + 1) where cross(steps[Int(one)], steps[Int(other)]) {
          let (first, second) = (steps[Int(one)].line, steps[Int(other)].line)
          found.insert(Pair(first: min(first, second), second: max(first, second)))
        }
      }
    }
    return found
  }

  private static func cross(_ one: Step, _ other: Step) -> Bool {
    func side(_ step: Step, _ point: Point) -> Double {
      (step.to.x - step.from.x) * (point.y - step.from.y) - (step.to.y - step.from.y) * (point.x - step.from.x)
    }
    let (a, b) = (side(one, other.from), side(one, other.to))
    let (c, d) = (side(other, one.from), side(other, one.to))
    return a * b < 0 && c * d < 0
  }
}
