/// A number as it was written: the exact value, and how many digits followed its point.
///
/// The only way from text to number. `Foundation.Decimal(string:)` is not used because it reads the `12` of `12abc`, takes `NaN`, and
/// rounds silently beyond 38 digits.
public struct DecimalText: Hashable, Sendable {
  /// The exact value.
  public var value: Decimal
  /// How many digits followed the point, trailing zeros counted: 2 for `15.80`, 0 for `1.5e3`.
  public var decimals: Int

  /// Makes a number from its parts.
  public init(value: Decimal, decimals: Int) {
    self.value = value
    self.decimals = decimals
  }

  /// Which marks between groups of three digits are read.
  public enum Grouping: Hashable, Sendable {
    /// None: `105,000` is not a number.
    case none
    /// Commas between whole groups of three: `105,000` is a number, `1,05` is not.
    case commas
    /// Spaces, no-break spaces and narrow no-break spaces, likewise: `105 000`.
    case spaces
  }

  /// Why a text is not a number that can be kept.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing.
    case empty
    /// It is not written as a number.
    case notANumber
    /// It says that there is no number, or an endless one (`NaN`, `inf`).
    case notFinite
    /// More than 38 significant digits, digits after the point, or digits before it.
    case outOfRange

    /// What is the matter, and what is allowed.
    public var description: String {
      switch self {
      case .empty: "there is no number"
      case .notANumber: "it is not a number; write digits with a point, such as 15.799"
      case .notFinite: "it is not a finite number; leave the value empty and give the status M or L where there is none"
      case .outOfRange: "it is out of range; at most 38 digits can be kept"
      }
    }
  }

  /// Reads a number: an optional sign (`+`, `-` or U+2212), digits with at most one point, an optional power of ten (`e3`).
  ///
  /// Blanks around it are allowed, nothing else is. At most 38 significant digits, 38 after the point and 38 before it.
  public static func parse(_ text: some StringProtocol, grouping: Grouping = .none) throws(Problem) -> DecimalText {
    var scanner = NumberScanner(grouping: grouping)
    for scalar in text.unicodeScalars { scanner.take(scalar) }
    return try scanner.finish()
  }
}
