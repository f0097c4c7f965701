/// A number of a workbook in decimal digits: exactly those of the file where they are few, and the shortest that give the same binary
/// number where a program wrote the tail of one (`110.20000000000000284`).
struct CellNumber: Hashable {
  private(set) var isNegative: Bool
  /// Significant digits, 0 to 9, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8]
  /// The power of ten of the last digit.
  private(set) var exponent: Int

  /// How many digits a binary number surely keeps.
  private static let sureDigits = 15
  /// Larger and smaller powers are no figures of anything.
  private static let exponents = -30...30

  /// Reads digits with a point and an exponent; `nil` for everything else, and for what is no figure.
  init?(_ text: some Sequence<UInt8>) {
    self.init(written: text)
    guard digits.count > Self.sureDigits else { return }
    guard let value = Double(String(decoding: Array(text), as: UTF8.self)) else { return nil }
    self.init(value)
  }

  /// The shortest decimal of a binary number; `nil` if it is not finite, or no figure.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init(written: value.description.utf8)
  }

  private init?(written text: some Sequence<UInt8>) {
    var (digits, isNegative): ([UInt8], Bool) = ([], false)
    var (power, decimals, hasPoint, inExponent, exponentIsNegative, any) = (0, 0, false, false, false, false)
    var previous: UInt8 = 0
    for byte in text {
      switch byte {
      case 0x30...0x39 where inExponent:
        power = min(power * 10 + Int(byte) - 0x30, 10_000)
      case 0x30...0x39:
        any = true
        digits.append(byte - 0x30)
        if hasPoint { decimals += 1 }
        guard digits.count <= 400 else { return nil }
      case UInt8(ascii: ".") where !hasPoint && !inExponent: hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard any, !inExponent else { return nil }
        inExponent = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        if previous == 0 {
          isNegative = byte == UInt8(ascii: "-")
        } else if previous | 0x20 == UInt8(ascii: "e") {
          exponentIsNegative = byte == UInt8(ascii: "-")
        } else {
          return nil
        }
      default: return nil
      }
      previous = byte
    }
    guard any else { return nil }
    var exponent = (exponentIsNegative ? -power : power) - decimals
    digits.removeFirst(digits.prefix { $0 == 0 }.count)
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (exponent, isNegative) = (0, false) }
    guard Self.exponents.contains(exponent), Self.exponents.contains(exponent + digits.count) else { return nil }
    (self.isNegative, self.digits, self.exponent) = (isNegative, digits, exponent)
  }

  /// Multiplies by a power of ten.
  func shifted(by power: Int) -> CellNumber {
    var result = self
    if !digits.isEmpty { result.exponent += power }
    return result
  }

  /// Digits with at most one point, in ASCII.
  var text: [UInt8] {
    guard !digits.isEmpty else { return [0x30] }
    var text = digits.map { $0 + 0x30 }
    if exponent >= 0 {
      text += Array(repeating: 0x30, count: exponent)
    } else {
      if text.count <= -exponent { text.insert(contentsOf: Array(repeating: 0x30, count: -exponent - text.count + 1), at: 0) }
      text.insert(UInt8(ascii: "."), at: text.count + exponent)
    }
    if isNegative { text.insert(UInt8(ascii: "-"), at: 0) }
    return text
  }

  /// Whether bytes are digits with at most one point and a minus in front, few enough to be kept as they are.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.count <= sureDigits else { return false }
    var (hasPoint, digits) = (false, 0)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
      case UInt8(ascii: "-") where index == 0: continue
      default: return false
      }
    }
    // 007 and 1. are written anew, and so is 1.0: what some programs write for a whole number.
    let first = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    return digits > 0 && bytes.last != UInt8(ascii: ".")
      && !(hasPoint && bytes.reversed().prefix { $0 != UInt8(ascii: ".") }.allSatisfy { $0 == 0x30 })
      && !(bytes.count > first + 1 && bytes[first] == 0x30 && bytes[first + 1] != 0x2E)
  }
}
