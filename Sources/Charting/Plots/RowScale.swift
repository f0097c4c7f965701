import Statistics

/// Finds where zero stands and how long one unit is, so that every bar with its label stays inside a row's width and no bar is cut.
struct RowScale {
  /// A value and how far its label and point reach beyond its end, in points.
  struct Claim {
    var value: Double
    var reach: Double
    /// How long the mark is drawn at least, in points; 0 where a value of nearly nothing has no length.
    var least = 0.0

    /// How far the mark, its label and its point reach from zero.
    func extent(_ unit: Double) -> Double { max(abs(value) * unit, least) + reach }
  }

  /// Where zero is, in points from the left edge.
  let zero: Double
  /// Points per unit.
  let unit: Double

  init(zero: Double, unit: Double) {
    self.zero = zero
    self.unit = unit
  }

  /// `margin` is how far ink at zero reaches to the left.
  ///
  /// Fits `claims` into `width` points: the longest unit for which both sides have room.
  ///
  /// What each side needs grows with the unit along straight lines, so the greatest unit that fits is found by halving.
  init(_ claims: [Claim], width: Double, margin: Double = 0) {
    let greatest = claims.map { abs($0.value) }.max() ?? 0
    func left(_ unit: Double) -> Double {
      claims.reduce(margin) { $1.value < 0 ? max($0, $1.extent(unit)) : $0 }
    }
    func right(_ unit: Double) -> Double {
      claims.reduce(0) { $1.value >= 0 ? max($0, $1.extent(unit)) : $0 }
    }
    guard greatest > 0 else {
      (zero, unit) = (margin, 0)
      return
    }
    var (low, high) = (0.0, width / greatest)
    for _ in 0..<48 {
      let middle = (low + high) / 2
      if left(middle) + right(middle) <= width { low = middle } else { high = middle }
    }
    (zero, unit) = (left(low), low)
  }

  /// Where a value is, in points from the left edge.
  func x(_ value: Double) -> Double { zero + value * unit }
}

extension RowScale {
  /// A scale that need not hold zero: it begins `inset` points from the left with `low`, and all `claims` over that have room at the
  /// right.
  static func from(_ low: Double, _ claims: [Claim], width: Double, inset: Double) -> RowScale {
    let units = claims.lazy.filter { $0.value > low }.map { max(width - inset - $0.reach, 0) / ($0.value - low) }
    guard let unit = units.min() else { return RowScale([], width: width) }
    return RowScale(zero: inset - low * unit, unit: unit)
  }
}
