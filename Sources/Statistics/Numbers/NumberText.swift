/// How a number is printed: digits, point, commas and signs, alike in both languages.
public enum NumberText {
  /// Which signs are printed.
  public enum Sign: Hashable, Sendable {
    /// Only a minus.
    case minus
    /// A plus too, as growth has it in English charts and tables; zero has none.
    case plusAndMinus
  }

  /// Which numbers have commas between thousands.
  public enum Grouping: Hashable, Sendable {
    /// All from four digits before the point on: `3,692`.
    case fromFourDigits
    /// Only from five on, as Chinese prose has them: `3715亿元`, `21,347家`.
    case fromFiveDigits
    /// None: `73233.9亿元`.
    case never
  }

  /// The minus sign, U+2212.
  public static let minus = "\u{2212}"

  /// Prints a value with exactly this many digits after the point, rounded to them; commas group thousands, the minus is U+2212.
  ///
  /// Negative `decimals` round left of the point.
  public static func text(
    _ value: Decimal, decimals: Int, sign: Sign = .minus, keeping qualifier: Qualifier = .exact,
    grouping: Grouping = .fromFourDigits
  ) -> String {
    let number = value.rounded(decimals: decimals, keeping: qualifier)
    let whole = max(0, number.leadingPower ?? 0)
    let isGrouped =
      switch grouping {
      case .fromFourDigits: true
      case .fromFiveDigits: whole > 3
      case .never: false
      }
    let before = number.isNegative ? minus : sign == .plusAndMinus && !number.isZero ? "+" : ""
    let last = -max(decimals, 0)
    let count = before.utf8.count + whole + 1 + (isGrouped ? whole / 3 : 0) + (last < 0 ? 1 - last : 0)
    return String(unsafeUninitializedCapacity: count) { bytes in
      _ = bytes.initialize(fromContentsOf: before.utf8)
      var digits = LastDigits(number)
      var index = count
      func prepend(_ byte: UInt8) {
        index -= 1
        bytes[index] = byte
      }
      for power in last...whole {
        if power == 0, last < 0 { prepend(UInt8(ascii: ".")) }
        if isGrouped, power > 0, power % 3 == 0 { prepend(UInt8(ascii: ",")) }
        prepend(UInt8(ascii: "0") + digits.digit(power))
      }
      return count
    }
  }
}
