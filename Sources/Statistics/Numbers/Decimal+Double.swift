extension Decimal {
  /// The nearest floating-point number, for places on paper only.
  package var double: Double {
    let (digits, power) = (mantissa.magnitude, exponent)
    // Both factors are exact here, so that the one operation rounds once, as reading the digits would (Clinger 1990).
    if digits < 1 << 53, abs(power) <= 22 {
      let whole = Double(Int64(mantissa))
      return power < 0 ? whole / Self.exactPowers[-power] : whole * Self.exactPowers[power]
    }
    guard abs(power) < Self.powers.count, digits != 0 else { return Double("\(mantissa)e\(power)") ?? 0 }
    let nearest = power < 0 ? Self.nearest(digits, over: Self.powers[-power]) : Self.nearest(digits, times: Self.powers[power])
    return isNegative ? -nearest : nearest
  }

  /// The nearest to a quotient: 64 bits of it or more, of which the last says whether others followed, round as all of them do.
  private static func nearest(_ dividend: UInt128, over divisor: UInt128) -> Double {
    let (up, down) = (dividend.leadingZeroBitCount, divisor.leadingZeroBitCount)
    // The dividend fills 128 bits and the divisor's are as many fewer as the quotient shall have.
    let spare = max(0, 64 - down)
    let filled = dividend << UInt128(up)
    let numerator = (high: spare == 0 ? 0 : filled >> UInt128(128 - spare), low: filled << UInt128(spare))
    let (quotient, rest) =
      spare == 0 ? filled.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth(numerator)
    return double(quotient, hasMore: rest != 0, power: -up - spare)
  }

  private static func nearest(_ digits: UInt128, times factor: UInt128) -> Double {
    let (high, low) = digits.multipliedFullWidth(by: factor)
    if high == 0 { return double(low, hasMore: false, power: 0) }
    let shift = high.leadingZeroBitCount
    let kept = shift == 0 ? high : high << UInt128(shift) | low >> UInt128(128 - shift)
    return double(kept, hasMore: low << UInt128(shift) != 0, power: 128 - shift)
  }

  /// The nearest to an integer of 64 bits or more, or to an exact one, times a power of two.
  private static func double(_ bits: UInt128, hasMore: Bool, power: Int) -> Double {
    let surplus = max(0, 64 - bits.leadingZeroBitCount)
    let kept = UInt64(truncatingIfNeeded: bits >> UInt128(surplus))
    let isMarked = hasMore || bits & ((1 << UInt128(surplus)) - 1) != 0
    return Double(sign: .plus, exponent: power + surplus, significand: Double(isMarked ? kept | 1 : kept))
  }

  /// The powers of ten that floating-point numbers hold exactly.
  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
