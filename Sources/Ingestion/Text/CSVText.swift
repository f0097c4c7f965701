internal import Statistics

/// A table as it is written, field by field, after RFC 4180.
struct CSVText {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Makes room for this many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a field, in quotes where it holds a comma, a quote or a line end.
  mutating func append(_ field: String) {
    beginField()
    guard !field.isEmpty else { return }
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
    beginField()
    number.write(to: &bytes, decimals: decimals)
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
