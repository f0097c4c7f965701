internal import FoundationEssentials

/// A table as it is written, field by field, after RFC 4180.
struct CSVText {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a field, in quotes where it holds a comma, a quote or a line end.
  mutating func append(_ field: String) {
    beginField()
    var field = field
    field.withUTF8 { text in
      guard text.contains(where: Self.needsQuotes) || Self.holdsFurtherLineEnd(text) else {
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Adds a number with as many decimals as were published: 26.0 stays 26.0.
  mutating func append(_ number: Decimal, decimals: Int) {
    guard let exact = ExactNumber(number), abs(exact.exponent) <= 60 else { return append(printed(number, decimals)) }
    beginField()
    if exact.mantissa < 0 { bytes.append(UInt8(ascii: "-")) }
    // From the last digit to the first.
    var (rest, places) = (exact.mantissa.magnitude, max(0, -exact.exponent))
    while places > 0, rest % 10 == 0 { (rest, places) = (rest / 10, places - 1) }
    let start = bytes.count
    if decimals > places {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - places))
      if places == 0 { bytes.append(UInt8(ascii: ".")) }
    }
    if rest > 0, exact.exponent > 0 { bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exact.exponent)) }
    var count = 0
    while rest > 0 || count <= places {
      if count == places, places > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      (rest, count) = (rest / 10, count + 1)
    }
    bytes[start...].reverse()
  }

  /// Ends the row.
  mutating func endRow() {
    bytes += [13, 10]
    isFirst = true
  }

  private mutating func beginField() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private func printed(_ number: Decimal, _ decimals: Int) -> String {
    let text = "\(number)"
    let held = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    guard decimals > held, !text.contains("e") else { return text }
    return text + (held == 0 ? "." : "") + String(repeating: "0", count: decimals - held)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || (10...13).contains(byte)
  }

  /// U+0085, U+2028 and U+2029 end lines for some readers.
  private static func holdsFurtherLineEnd(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.contains { index in
      switch text[index] {
      case 0xC2: index + 1 < text.count && text[index + 1] == 0x85
      case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && (0xA8...0xA9).contains(text[index + 2])
      default: false
      }
    }
  }
}
