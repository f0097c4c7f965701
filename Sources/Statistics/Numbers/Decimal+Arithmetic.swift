extension Decimal: SignedNumeric {
  /// The number without its sign.
  public var magnitude: Decimal { isNegative ? -self : self }

  /// Makes a whole number; `nil` if it has more than 38 digits.
  public init?(exactly source: some BinaryInteger) {
    guard let mantissa = Int128(exactly: source) else { return nil }
    self.init(mantissa: mantissa, exponent: 0)
  }

  /// The sum. Beyond 38 digits the last of them says whether others followed, as for ``divided(by:toDigits:)``.
  public static func + (first: Decimal, second: Decimal) -> Decimal { sum(first, second).value }

  /// The difference. Beyond 38 digits the last of them says whether others followed, as for ``divided(by:toDigits:)``.
  public static func - (first: Decimal, second: Decimal) -> Decimal { sum(first, -second).value }

  /// The product. Beyond 38 digits the last of them says whether others followed, as for ``divided(by:toDigits:)``.
  public static func * (first: Decimal, second: Decimal) -> Decimal { product(first, second).value }

  /// Multiplies a number by another, as `*` does.
  public static func *= (first: inout Decimal, second: Decimal) { first = first * second }

  /// The number with the other sign.
  public static prefix func - (number: Decimal) -> Decimal {
    Decimal(isNegative: !number.isNegative, magnitude: number.mantissa.magnitude, exponent: number.exponent)
  }
}

extension Decimal {
  /// The exact sum; `nil` if it has more than 38 digits.
  public func adding(_ other: Decimal) -> Decimal? {
    let sum = Self.sum(self, other)
    return sum.isExact ? sum.value : nil
  }

  /// The exact difference; `nil` if it has more than 38 digits.
  public func subtracting(_ other: Decimal) -> Decimal? { adding(-other) }

  /// The exact product; `nil` if it has more than 38 digits.
  public func multiplied(by other: Decimal) -> Decimal? {
    let product = Self.product(self, other)
    return product.isExact ? product.value : nil
  }

  /// The quotient to a number of digits from 1 to 36; `nil` if the divisor is zero.
  ///
  /// The last digit says whether others followed: if it would be 0 or 5 and what is left out is not zero, it is one more. Rounding to
  /// fewer digits gives the same as rounding the endless quotient, so nothing is rounded twice. Twenty digits cost a tenth of what 38
  /// would wherever they are read.
  public func divided(by divisor: Decimal, toDigits digits: Int = 20) -> Decimal? {
    guard !divisor.isZero else { return nil }
    let digits = min(max(digits, 1), 36)
    let (own, other) = (mantissa.magnitude, divisor.mantissa.magnitude)
    var shift = 38 - Self.digitCount(own)
    let filled = own * Self.powers[shift]
    var (quotient, rest) = filled.quotientAndRemainder(dividingBy: other)
    let missing = digits - Self.digitCount(quotient)
    if missing > 0, rest != 0 {
      shift += missing
      (quotient, rest) = other.dividingFullWidth(filled.multipliedFullWidth(by: Self.powers[missing]))
    }
    return Self.shortened(
      isNegative: isNegative != divisor.isNegative, quotient, exponent: exponent - shift - divisor.exponent, hasMore: rest != 0,
      to: digits)
  }

  /// The number of whole steps of the size of `step`, which is above zero, at or below this number, and whether they reach it exactly;
  /// `nil` if they cannot be counted.
  package func steps(of step: Decimal) -> (whole: Int128, isExact: Bool)? {
    let lower = min(exponent, step.exponent)
    guard step > 0, let own = Self.shifted(mantissa.magnitude, by: exponent - lower),
      let unit = Self.shifted(step.mantissa.magnitude, by: step.exponent - lower)
    else { return nil }
    let (quotient, rest) = own.quotientAndRemainder(dividingBy: unit)
    guard let count = Int128(exactly: quotient) else { return nil }
    return (isNegative ? 0 - count - (rest == 0 ? 0 : 1) : count, rest == 0)
  }

  private static func sum(_ first: Decimal, _ second: Decimal) -> (value: Decimal, isExact: Bool) {
    if second.isZero { return (first, true) }
    if first.isZero { return (second, true) }
    let lower = min(first.exponent, second.exponent)
    let areAlike = first.isNegative == second.isNegative
    if let one = shifted(first.mantissa.magnitude, by: first.exponent - lower),
      let other = shifted(second.mantissa.magnitude, by: second.exponent - lower)
    {
      let (total, isTooLarge) = areAlike ? one.addingReportingOverflow(other) : (max(one, other) - min(one, other), false)
      if !isTooLarge {
        let isNegative = one >= other ? first.isNegative : second.isNegative
        if total < limit { return (Decimal(isNegative: isNegative, magnitude: total, exponent: lower), true) }
        let value = shortened(isNegative: isNegative, total, exponent: lower, hasMore: false, to: 38)
        return (value, value.exponent > lower && shifted(value.mantissa.magnitude, by: value.exponent - lower) == total)
      }
    }
    // The greater one has digits in front of all that the smaller one can reach: only the last digits of the result depend on it.
    let isFirstGreater = (first.leadingPower ?? 0) > (second.leadingPower ?? 0)
    let (great, small) = isFirstGreater ? (first, second) : (second, first)
    let last = (great.leadingPower ?? 0) - 37
    let dropped = last - small.exponent
    let most = great.mantissa.magnitude * powers[great.exponent - last]
    let least = dropped < powers.count ? small.mantissa.magnitude / powers[dropped] : 0
    let total = areAlike ? most + least : most - least - 1
    return (shortened(isNegative: great.isNegative, total, exponent: last, hasMore: true, to: 38), false)
  }

  private static func product(_ first: Decimal, _ second: Decimal) -> (value: Decimal, isExact: Bool) {
    let isNegative = first.isNegative != second.isNegative
    let exponent = first.exponent + second.exponent
    let (one, other) = (first.mantissa.magnitude, second.mantissa.magnitude)
    let full = one.multipliedFullWidth(by: other)
    if full.high == 0, full.low < limit { return (Decimal(isNegative: isNegative, magnitude: full.low, exponent: exponent), true) }
    var dropped = digitCount(one) + digitCount(other) - 38
    var (digits, rest) = powers[dropped].dividingFullWidth(full)
    if digits < powers[37] {
      dropped -= 1
      (digits, rest) = powers[dropped].dividingFullWidth(full)
    }
    let value = shortened(isNegative: isNegative, digits, exponent: exponent + dropped, hasMore: rest != 0, to: 38)
    return (value, rest == 0)
  }

  /// The first digits of a number, of which the last says whether others followed.
  private static func shortened(
    isNegative: Bool, _ magnitude: UInt128, exponent: Int, hasMore: Bool, to digits: Int
  ) -> Decimal {
    let dropped = max(0, digitCount(magnitude) - digits)
    let (kept, rest) = magnitude.quotientAndRemainder(dividingBy: powers[dropped])
    let isMarked = kept % 5 == 0 && (rest != 0 || hasMore)
    return Decimal(isNegative: isNegative, magnitude: isMarked ? kept + 1 : kept, exponent: exponent + dropped)
  }
}
