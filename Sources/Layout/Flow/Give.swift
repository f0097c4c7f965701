/// How far what is placed gives way where it is set tightly: more than that is sure not to be saved.
struct Give {
  /// Height of what is not rigid, in points.
  private var yielding = 0.0
  /// What the white between blocks gives at a looseness of −1, rounding to the grid included, in points.
  private var white = 0.0

  /// Rows and plots give this part of their height for each whole step of looseness.
  private static let part = 0.125

  /// Adds a block and the white above it.
  mutating func add(_ height: Double, _ form: FlowRules.Form, white: Double) {
    if form != .rigid { yielding += height }
    self.white += white
  }

  /// What is saved at most at a looseness, in points.
  func most(at looseness: Double) -> Double {
    let tightness = max(0, -looseness)
    return yielding * Self.part * tightness + white * min(1, tightness)
  }

  static func + (one: Give, other: Give) -> Give {
    var sum = one
    sum.yielding += other.yielding
    sum.white += other.white
    return sum
  }
}
