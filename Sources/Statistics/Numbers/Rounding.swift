public import FoundationEssentials

extension Decimal {
  /// The value with so many digits after the point; negative `decimals` round left of it (−3: to thousands).
  ///
  /// This is the only place of the program where digits of a figure are dropped, and each figure passes it once, from the exact
  /// value: 4.60498 reads 4.60, although it is listed as 4.605.
  ///
  /// A half is rounded away from zero (四舍五入). That is the rule that the statistical communiqués state under their tables and
  /// that a reader applies when comparing a headline with the table; half to even would let 6.5% stand as 6% in a title.
  ///
  /// A bound stays true: what is "over" is rounded down, what is "under" is rounded up, so that "over 24.6" never becomes "over 25".
  public func rounded(decimals: Int, keeping qualifier: Qualifier = .exact) -> Decimal {
    var parts = DecimalDigits(self)
    let place = -min(max(decimals, -200), 200)
    let dropped = place - parts.exponent
    guard dropped > 0, !parts.digits.isEmpty else { return self }
    let first = dropped <= parts.digits.count ? parts.digits[parts.digits.count - dropped] : 0
    let grows: Bool =
      switch qualifier {
      case .exact, .about: first >= 5
      case .over: parts.isNegative
      case .under: !parts.isNegative
      }
    parts.digits.removeLast(min(dropped, parts.digits.count))
    parts.exponent = place
    if grows { Self.increment(&parts.digits) }
    return parts.digits.isEmpty ? 0 : parts.decimal
  }

  /// How many digits after the point leave so many significant figures once the value is rounded; 9.996 to three are 10.0, with one.
  ///
  /// Negative if figures left of the point go. Zero has no figures: 0.
  public func decimals(forSignificantFigures figures: Int, keeping qualifier: Qualifier = .exact) -> Int {
    guard let power = leadingPower else { return 0 }
    let decimals = figures - 1 - power
    let carried = rounded(decimals: decimals, keeping: qualifier).leadingPower ?? power
    return carried > power ? decimals - 1 : decimals
  }

  private static func increment(_ digits: inout [UInt8]) {
    var index = digits.count
    while index > 0 {
      index -= 1
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }
}
