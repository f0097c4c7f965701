import FoundationEssentials

/// Finds where zero stands and how long one unit is, so that every bar with its label stays inside a row's width and no bar is cut.
struct RowScale {
  /// A value and how far its label and point reach beyond its end, in points.
  struct Claim {
    var value: Double
    var reach: Double
  }

  /// Where zero stands, in points from the left edge.
  let zero: Double
  /// Points per unit.
  let unit: Double

  init(zero: Double, unit: Double) {
    self.zero = zero
    self.unit = unit
  }

  /// Fits `claims` into `width` points: the longest unit for which both sides have room.
  ///
  /// What each side needs grows with the unit along straight lines, so the greatest unit that fits is found by halving.
  init(_ claims: [Claim], width: Double) {
    let greatest = claims.map { abs($0.value) }.max() ?? 0
    func left(_ unit: Double) -> Double {
      claims.reduce(0) { $1.value < 0 ? max($0, -$1.value * unit + $1.reach) : $0 }
    }
    func right(_ unit: Double) -> Double {
      claims.reduce(0) { $1.value >= 0 ? max($0, $1.value * unit + $1.reach) : $0 }
    }
    guard greatest > 0 else {
      (zero, unit) = (0, 0)
      return
    }
    var (low, high) = (0.0, width / greatest)
    for _ in 0..<48 {
      let middle = (low + high) / 2
      if left(middle) + right(middle) <= width { low = middle } else { high = middle }
    }
    (zero, unit) = (left(low), low)
  }

  /// Where a value stands, in points from the left edge.
  func x(_ value: Double) -> Double { zero + value * unit }
}
