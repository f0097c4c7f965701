internal import Drawing

extension [UInt8] {
  /// Appends ASCII text.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a whole number in decimal digits.
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var unit: UInt = 1
    while rest / unit >= 10 { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// Appends a number to two decimals.
  mutating func append(number value: Double) {
    append(contentsOf: number(value).utf8)
  }

  /// Appends `12 0 R`.
  mutating func append(reference number: Int) {
    append(decimal: number)
    append(" 0 R")
  }

  /// Appends two hexadecimal digits.
  mutating func append(hex byte: UInt8) {
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10) }
  }

  /// Appends a name; characters that a name cannot hold are written by their number (ISO 32000-1, 7.3.5).
  mutating func append(name text: String) {
    append(UInt8(ascii: "/"))
    for byte in text.utf8 {
      if byte > 32, byte < 127, !Lexer.isDelimiter(byte), byte != UInt8(ascii: "#") {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        append(hex: byte)
      }
    }
  }

  /// Appends a text string: ASCII as it is, anything else in UTF-16 with its mark (ISO 32000-1, 7.9.2).
  mutating func append(string text: String) {
    append(UInt8(ascii: "("))
    if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) {
      for byte in text.utf8 { append(escaped: byte) }
    } else {
      append(0xFE)
      append(0xFF)
      for unit in text.utf16 {
        append(escaped: UInt8(unit >> 8))
        append(escaped: UInt8(unit & 0xFF))
      }
    }
    append(UInt8(ascii: ")"))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case 10: append("\\n")
    case 13: append("\\r")
    default: append(byte)
    }
  }
}
