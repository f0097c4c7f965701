extension Decimal {
  /// The value with this many digits after the point; negative `decimals` round left of it (−3: to thousands).
  ///
  /// This is the only place of the program where digits of a figure are dropped, and each figure passes it once, from the exact
  /// value: 4.60498 reads 4.60, although it is listed as 4.605.
  ///
  /// A half is rounded away from zero (四舍五入). That is the rule that the statistical communiqués state under their tables and
  /// that a reader applies when comparing a headline with the table; half to even would print 6.5% as 6% in a title.
  ///
  /// A bound stays true: what is "over" is rounded down, what is "under" is rounded up, so that "over 24.6" never becomes "over 25".
  public func rounded(decimals: Int, keeping qualifier: Qualifier = .exact) -> Decimal {
    let last = -min(max(decimals, -200), 200)
    let dropped = last - exponent
    guard dropped > 0, !isZero else { return self }
    let digits = mantissa.magnitude
    let isWithin = dropped < Self.powers.count
    let (kept, rest) = isWithin ? digits.quotientAndRemainder(dividingBy: Self.powers[dropped]) : (0, digits)
    let grows: Bool =
      switch qualifier {
      case .exact, .about: isWithin && rest * 2 >= Self.powers[dropped]
      case .over: isNegative
      case .under: !isNegative
      }
    return Decimal(isNegative: isNegative, magnitude: grows ? kept + 1 : kept, exponent: last)
  }

  /// How many digits after the point leave this many significant figures once the value is rounded; 9.996 to three are 10.0, with one.
  ///
  /// Negative if figures left of the point go. Zero has no figures: 0.
  public func decimals(forSignificantFigures figures: Int, keeping qualifier: Qualifier = .exact) -> Int {
    guard let power = leadingPower else { return 0 }
    let decimals = figures - 1 - power
    let carried = rounded(decimals: decimals, keeping: qualifier).leadingPower ?? power
    return carried > power ? decimals - 1 : decimals
  }
}
