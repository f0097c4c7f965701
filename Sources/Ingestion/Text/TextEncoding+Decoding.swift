internal import Glibc
internal import Statistics

extension TextEncoding {
  /// The name that the system’s `iconv` knows it by.
  private var systemName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .koreanCP949: "CP949"
    case .windows1252: "CP1252"
    case .windows1250: "CP1250"
    case .windows1251: "CP1251"
    }
  }

  /// What came of decoding.
  enum Decoded {
    /// The same text in UTF-8, without a byte order mark.
    case text([UInt8])
    /// The offset of the first byte that is no text of this encoding.
    case brokenAt(Int)
    /// The system does not know the encoding.
    case unknown
  }

  /// Decodes bytes with the system’s `iconv`, whose tables are older and better tried than any of ours could be.
  func decode(_ bytes: [UInt8]) -> Decoded {
    guard let converter = iconv_open("UTF-8", systemName), Int(bitPattern: converter) != -1 else { return .unknown }
    defer { iconv_close(converter) }
    // No character takes more than three bytes of UTF-8 for each byte of these encodings.
    var output = [UInt8](repeating: 0, count: bytes.count * 3 + 16)
    var input = bytes
    var left = input.count
    var written = 0
    let isWhole = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        var room = target.count
        let result = iconv(converter, &from, &left, &to, &room)
        written = target.count - room
        return result != -1
      }
    }
    guard isWhole, left == 0 else { return .brokenAt(bytes.count - left) }
    output.removeLast(output.count - written)
    if output.starts(with: [0xEF, 0xBB, 0xBF]) { output.removeFirst(3) }
    return .text(output)
  }
}
