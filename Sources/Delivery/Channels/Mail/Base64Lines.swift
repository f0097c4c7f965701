internal import FoundationEssentials

/// Bytes as base64 in lines of 76 characters (RFC 2045): letters and digits that no server on the way alters, and no line that is
/// a lone dot or looks like a header or a boundary.
enum Base64Lines {
  private static let lineLength = 76

  /// The lines, each with its CRLF.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let text = Array(Data(bytes).base64EncodedData())
    var lines: [UInt8] = []
    lines.reserveCapacity(size(of: bytes.count))
    for start in stride(from: 0, to: text.count, by: lineLength) {
      lines += text[start..<min(start + lineLength, text.count)]
      lines += [0x0D, 0x0A]
    }
    return lines
  }

  /// The number of bytes that `count` bytes become.
  static func size(of count: Int) -> Int {
    let text = (count + 2) / 3 * 4
    return text + (text + lineLength - 1) / lineLength * 2
  }
}
