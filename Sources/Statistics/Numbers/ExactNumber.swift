package import FoundationEssentials

/// A decimal as two machine numbers, exactly: `mantissa` times ten to the power of `exponent`.
///
/// `Decimal` calculates in arrays of short digits, a thousand instructions a step; axes and labels need many such steps. What does not
/// fit 127 bits has no exact number, and its user takes the long way.
package struct ExactNumber: Hashable, Sendable {
  /// All digits, with the sign.
  package var mantissa: Int128
  /// Power of ten of the last digit.
  package var exponent: Int

  /// Makes a number from its parts.
  package init(mantissa: Int128, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// Takes a finite decimal apart; `nil` for what is not a number or does not fit.
  package init?(_ value: Decimal) {
    guard let parts = DecimalStorage.parts(of: value), let mantissa = Int128(exactly: parts.magnitude) else { return nil }
    self.init(mantissa: parts.isNegative ? -mantissa : mantissa, exponent: parts.exponent)
  }

  /// The nearest floating-point number.
  package var double: Double {
    // Both factors are exact here, so that the one operation rounds once, as reading the digits would (Clinger 1990).
    if mantissa.magnitude < 1 << 53, abs(exponent) <= 22 {
      let digits = Double(Int64(mantissa))
      return exponent < 0 ? digits / Self.powers[-exponent] : digits * Self.powers[exponent]
    }
    return Double("\(mantissa)e\(exponent)") ?? 0
  }

  /// The decimal of the same value.
  package var decimal: Decimal {
    let magnitude = mantissa.magnitude
    let (high, low) = magnitude.quotientAndRemainder(dividingBy: Self.halfway)
    let significand =
      high == 0
      ? Decimal(UInt64(low)) : Decimal(UInt64(high)) * Decimal(sign: .plus, exponent: 19, significand: 1) + Decimal(UInt64(low))
    return Decimal(sign: mantissa < 0 ? .minus : .plus, exponent: exponent, significand: significand)
  }

  /// Power of ten of the first digit: 2 for 105, −1 for 0.3; 0 for zero.
  package var leadingPower: Int {
    guard mantissa != 0 else { return 0 }
    var (rest, power) = (mantissa.magnitude, exponent)
    while rest >= 10 { (rest, power) = (rest / 10, power + 1) }
    return power
  }

  /// This less the other; `nil` where that does not fit.
  package func less(_ other: ExactNumber) -> ExactNumber? {
    guard let (first, second, exponent) = aligned(with: other) else { return nil }
    let (difference, isTooLarge) = first.subtractingReportingOverflow(second)
    return isTooLarge ? nil : ExactNumber(mantissa: difference, exponent: exponent)
  }

  /// Whether this is less than the other; `nil` where they cannot be brought to one power of ten.
  package func precedes(_ other: ExactNumber) -> Bool? {
    aligned(with: other).map { first, second, _ in first < second }
  }

  /// How many whole steps of the size of `step`, which is above zero, lie at or below this number; `nil` where they cannot be counted.
  package func steps(of step: ExactNumber) -> (whole: Int128, isExact: Bool)? {
    guard step.mantissa > 0, let (own, unit, _) = aligned(with: step) else { return nil }
    let (quotient, remainder) = own.quotientAndRemainder(dividingBy: unit)
    return (remainder < 0 ? quotient - 1 : quotient, remainder == 0)
  }

  /// So many times this number; `nil` where that does not fit.
  package func times(_ count: Int128) -> ExactNumber? {
    let (product, isTooLarge) = mantissa.multipliedReportingOverflow(by: count)
    return isTooLarge ? nil : ExactNumber(mantissa: product, exponent: exponent)
  }

  /// Both mantissas at the lower of the two exponents.
  private func aligned(with other: ExactNumber) -> (Int128, Int128, exponent: Int)? {
    if exponent == other.exponent { return (mantissa, other.mantissa, exponent) }
    let lower = min(exponent, other.exponent)
    guard let first = raised(to: lower), let second = other.raised(to: lower) else { return nil }
    return (first, second, lower)
  }

  private func raised(to lower: Int) -> Int128? {
    if mantissa == 0 { return 0 }
    guard exponent - lower <= 38 else { return nil }
    var result = mantissa
    for _ in 0..<(exponent - lower) {
      let (product, isTooLarge) = result.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      result = product
    }
    return result
  }

  /// Ten to the power of 19, the greatest power that 64 bits hold.
  private static let halfway: UInt128 = 10_000_000_000_000_000_000

  /// The powers of ten that floating-point numbers hold exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

extension Decimal {
  /// The nearest floating-point number, for places on paper only.
  package var double: Double {
    ExactNumber(self)?.double ?? Double(description) ?? 0
  }
}
