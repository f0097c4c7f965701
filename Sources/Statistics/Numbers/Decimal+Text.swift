extension Decimal: LosslessStringConvertible {
  /// Reads a number as ``DecimalText/parse(_:grouping:)`` does; `nil` if the text is not wholly a number that can be kept exactly.
  public init?(_ description: String) {
    guard let number = try? DecimalText.parse(description) else { return nil }
    self = number.value
  }

  /// The number with all its digits and a point: `-15.8`, `1200`, `0.05`.
  public var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the number in ASCII, with at least this many digits after the point.
  package func write(to bytes: inout [UInt8], decimals: Int = 0) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var digits = LastDigits(self)
    let last = -max(decimals, -exponent, 0)
    // From the last digit to the first.
    for power in last...max(leadingPower ?? 0, 0) {
      if power == 0, last < 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + digits.digit(power))
    }
    bytes[start...].reverse()
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Decimal: ExpressibleByFloatLiteral {
  /// Makes a number of the digits in a literal such as `18.26`: up to 15 of them are kept exactly, longer numbers are read from text.
  public init(floatLiteral value: Double) {
    let parts = value.description.split(separator: "e")
    let digits = parts.first.flatMap { Decimal(String($0)) } ?? 0
    self = parts.count == 2 ? digits.scaled(by: Int(parts[1]) ?? 0) : digits
  }
}

/// The digits of a number, taken from the last to the first.
struct LastDigits {
  /// The next 19 digits at most, and those before them.
  private var rest: UInt64
  private var before: UInt64
  /// How many digits of `rest` are still to be taken.
  private var left = 19
  private let exponent: Int

  init(_ number: Decimal) {
    let (high, low) = number.mantissa.magnitude.quotientAndRemainder(dividingBy: Decimal.powers[19])
    (before, rest) = (UInt64(truncatingIfNeeded: high), UInt64(truncatingIfNeeded: low))
    exponent = number.exponent
  }

  /// The digit of a power of ten, which is the one after that asked for before; the first may be any up to the number's last.
  mutating func digit(_ power: Int) -> UInt8 {
    guard power >= exponent else { return 0 }
    if left == 0 { (rest, before, left) = (before, 0, 19) }
    defer { (rest, left) = (rest / 10, left - 1) }
    return UInt8(truncatingIfNeeded: rest % 10)
  }
}
