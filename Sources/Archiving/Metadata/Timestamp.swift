/// A point in time with its offset, as RFC 3339 and PDF write it.
struct Timestamp: Hashable {
  private let digits: [UInt8]
  private let offset: [UInt8]

  /// Reads an RFC 3339 time such as `2024-03-01T10:00:00+08:00`; fractions of a second are dropped.
  init(_ text: String) throws(ArchivingError) {
    let bytes = Array(text.utf8)
    let pattern = Array("dddd-dd-ddTdd:dd:dd".utf8)
    guard bytes.count > pattern.count else { throw .malformedTime(text) }
    var digits: [UInt8] = []
    for (byte, expected) in zip(bytes, pattern) {
      if expected == UInt8(ascii: "d") {
        guard Lexer.isDigit(byte) else { throw .malformedTime(text) }
        digits.append(byte)
      } else {
        guard byte == expected || (expected == UInt8(ascii: "T") && (byte == UInt8(ascii: "t") || byte == 32)) else {
          throw .malformedTime(text)
        }
      }
    }
    var rest = bytes[pattern.count...]
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: Lexer.isDigit) }
    switch rest.first {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      guard rest.count == 1 else { throw .malformedTime(text) }
      offset = []
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let zone = Array(rest)
      guard zone.count == 6, zone[3] == UInt8(ascii: ":"), [1, 2, 4, 5].allSatisfy({ Lexer.isDigit(zone[$0]) }) else {
        throw .malformedTime(text)
      }
      offset = zone
    default: throw .malformedTime(text)
    }
    func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 48) } }
    guard (1...12).contains(value(4..<6)), (1...31).contains(value(6..<8)), value(8..<10) < 24, value(10..<12) < 60,
      value(12..<14) < 61
    else { throw .malformedTime(text) }
    self.digits = digits
  }

  /// The form of the document information: `D:20240301100000+08'00'`.
  var portable: String {
    "D:" + String(decoding: digits, as: UTF8.self)
      + (offset.isEmpty
        ? "Z" : String(decoding: offset[..<3], as: UTF8.self) + "'" + String(decoding: offset[4...], as: UTF8.self) + "'")
  }

  /// The form of XMP: `2024-03-01T10:00:00+08:00`.
  var extensible: String {
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))"
      + (offset.isEmpty ? "Z" : String(decoding: offset, as: UTF8.self))
  }
}
