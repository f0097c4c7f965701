public import FoundationEssentials

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
  }

  /// The minus sign, U+2212.
  public static let minus = "\u{2212}"

  /// Prints a value with exactly so many digits after the point, rounded to them; commas part thousands, the minus is U+2212.
  ///
  /// Negative `decimals` round left of the point.
  public static func text(
    _ value: Decimal, decimals: Int, sign: Sign = .minus, keeping qualifier: Qualifier = .exact,
    grouping: Grouping = .fromFourDigits
  ) -> String {
    text(DecimalDigits(value), decimals: decimals, sign: sign, keeping: qualifier, grouping: grouping)
  }

  static func text(
    _ value: DecimalDigits, decimals: Int, sign: Sign, keeping qualifier: Qualifier, grouping: Grouping
  ) -> String {
    let parts = value.rounded(decimals: decimals, keeping: qualifier)
    var text = ""
    if parts.isNegative { text += minus } else if sign == .plusAndMinus, !parts.digits.isEmpty { text += "+" }
    let whole = max(0, parts.leadingPower ?? 0)
    let isGrouped = grouping == .fromFourDigits || whole > 3
    for power in stride(from: whole, through: 0, by: -1) {
      append(digit: power, of: parts, to: &text)
      if isGrouped, power > 0, power % 3 == 0 { text += "," }
    }
    guard decimals > 0 else { return text }
    text += "."
    for power in stride(from: -1, through: -decimals, by: -1) { append(digit: power, of: parts, to: &text) }
    return text
  }

  private static func append(digit power: Int, of parts: DecimalDigits, to text: inout String) {
    let index = parts.exponent + parts.digits.count - 1 - power
    let digit = parts.digits.indices.contains(index) ? parts.digits[index] : 0
    text.unicodeScalars.append(Unicode.Scalar(48 + digit))
  }
}
