/// An exact decimal number: an integer of at most 38 digits times a power of ten.
///
/// `Foundation.Decimal` calculates in arrays of short digits, a thousand instructions a step, and rounds without a word. This one is two
/// machine numbers. Sums, differences and products are exact up to 38 digits; ``adding(_:)``, ``subtracting(_:)`` and
/// ``multiplied(by:)`` return `nil` beyond them, and the operators round, as described at `+`. There is no division operator: a quotient
/// has as many digits as ``divided(by:toDigits:)`` is asked for.
///
/// Each number has one form, without zeros at the end of its digits, so that numbers that are equal have equal parts.
public struct Decimal: Hashable, Sendable {
  // An `Int128` would align each figure of a data set to 16 bytes, so its halves are kept.
  private let high: Int64
  private let low: UInt64
  private let power: Int16

  /// All digits as an integer, with the sign.
  package var mantissa: Int128 { Int128(high) << 64 | Int128(low) }

  /// Power of ten of the last digit; 0 for zero. Powers beyond 16 bits, which no reader accepts, are kept at their limits.
  package var exponent: Int { Int(power) }

  /// Takes digits without zeros at their end.
  private init(shortest mantissa: Int128, exponent: Int) {
    high = Int64(truncatingIfNeeded: mantissa >> 64)
    low = UInt64(truncatingIfNeeded: mantissa)
    power = mantissa == 0 ? 0 : Int16(clamping: exponent)
  }

  /// Takes at most 38 digits.
  init(isNegative: Bool, magnitude: UInt128, exponent: Int) {
    let (digits, exponent) = Self.withoutZeros(magnitude, exponent)
    let mantissa = Int128(truncatingIfNeeded: digits)
    self.init(shortest: isNegative ? 0 - mantissa : mantissa, exponent: exponent)
  }

  /// Makes a number of this many units of ten to the power of `exponent`.
  package init(_ units: Int, exponent: Int) {
    self.init(isNegative: units < 0, magnitude: UInt128(units.magnitude), exponent: exponent)
  }

  /// Makes a number of this many units of ten to the power of `exponent`; `nil` if they have more than 38 digits.
  package init?(mantissa: Int128, exponent: Int) {
    let (digits, exponent) = Self.withoutZeros(mantissa.magnitude, exponent)
    guard digits < Self.limit else { return nil }
    self.init(isNegative: mantissa < 0, magnitude: digits, exponent: exponent)
  }

  /// Makes a whole number.
  public init(_ value: Int) { self.init(value, exponent: 0) }

  /// Whether it is zero, which has no sign.
  public var isZero: Bool { high == 0 && low == 0 }

  /// Whether it is below zero.
  package var isNegative: Bool { high < 0 }

  /// Power of ten of its first digit: 1 for 15.8, −2 for 0.04; `nil` for zero.
  package var leadingPower: Int? { isZero ? nil : exponent + Self.digitCount(mantissa.magnitude) - 1 }

  /// The number times a power of ten, exactly.
  package func scaled(by power: Int) -> Decimal {
    power == 0 ? self : Decimal(shortest: mantissa, exponent: exponent + power)
  }
}

extension Decimal: Comparable {
  /// Whether a number is less than another.
  public static func < (first: Decimal, second: Decimal) -> Bool {
    if first.power == second.power { return first.mantissa < second.mantissa }
    if first.isNegative != second.isNegative { return first.isNegative }
    let isSmaller = first.mantissa.magnitude.isLess(than: second.mantissa.magnitude, shiftedBy: second.exponent - first.exponent)
    return isSmaller != first.isNegative
  }
}

extension UInt128 {
  /// Whether this is less than other digits times a power of ten that is not zero; both have at most 38 digits, which differ.
  fileprivate func isLess(than other: UInt128, shiftedBy power: Int) -> Bool {
    if self == 0 || other == 0 { return self < other }
    // What no longer fits has more digits than the other may have.
    if power > 0 { return Decimal.shifted(other, by: power).map { self < $0 } ?? true }
    return Decimal.shifted(self, by: -power).map { $0 < other } ?? false
  }
}

extension Decimal {
  /// Ten to the powers that 128 bits hold.
  static let powers: [UInt128] = (0...38).reduce(into: []) { powers, _ in powers.append((powers.last.map { $0 * 10 }) ?? 1) }

  /// The first number of more than 38 digits.
  static let limit: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// How many digits a number has; none for zero.
  static func digitCount(_ magnitude: UInt128) -> Int {
    // 1233 ÷ 4096 is the logarithm of 2, near enough for 128 bits.
    let count = ((UInt128.bitWidth - magnitude.leadingZeroBitCount) * 1233) >> 12
    return magnitude >= powers[count] ? count + 1 : count
  }

  /// A number times a power of ten; `nil` if that does not fit 128 bits.
  static func shifted(_ magnitude: UInt128, by power: Int) -> UInt128? {
    guard power < powers.count else { return magnitude == 0 ? 0 : nil }
    let (product, isTooLarge) = magnitude.multipliedReportingOverflow(by: powers[power])
    return isTooLarge ? nil : product
  }

  private static func withoutZeros(_ magnitude: UInt128, _ exponent: Int) -> (UInt128, Int) {
    var (rest, power) = (magnitude, exponent)
    while rest > UInt64.max, rest & 1 == 0 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      guard digit == 0 else { return (rest, power) }
      (rest, power) = (quotient, power + 1)
    }
    guard rest != 0, var small = UInt64(exactly: rest) else { return (rest, power) }
    while small & 1 == 0, small % 10 == 0 { (small, power) = (small / 10, power + 1) }
    return (UInt128(small), power)
  }
}

extension Sequence<Decimal> {
  /// The least and the greatest number; `nil` if there are none.
  package var extent: (low: Decimal, high: Decimal)? {
    var extent: (low: Decimal, high: Decimal)?
    for number in self {
      guard let (low, high) = extent else {
        extent = (number, number)
        continue
      }
      if number < low { extent = (number, high) } else if high < number { extent = (low, number) }
    }
    return extent
  }
}
