/// Walks over PDF syntax (ISO 32000-1, 7.2 and 7.3) byte by byte and says where values begin and end; builds nothing.
struct Lexer {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// Where to read next.
  var position: Int
  /// Where to stop.
  let end: Int

  /// Reads `range` of `bytes`.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next byte, `nil` at the end.
  var next: UInt8? { position < end ? bytes[position] : nil }

  /// Passes over white space and comments.
  mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%") {
        while position < end, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      } else if Self.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Passes over one value and gives its place; a reference such as `12 0 R` is one value. `nil` where none begins.
  mutating func value() -> Range<Int>? {
    skipSpace()
    let start = position
    guard let first = next else { return nil }
    switch first {
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
    case UInt8(ascii: "("):
      guard skipLiteral() else { return nil }
    case UInt8(ascii: "<"):
      guard position + 1 < end, bytes[position + 1] == UInt8(ascii: "<") else {
        while let byte = next, byte != UInt8(ascii: ">") { position += 1 }
        position += 1
        return position <= end ? start..<position : nil
      }
      guard skipComposite(opening: 2, closing: UInt8(ascii: ">"), length: 2) else { return nil }
    case UInt8(ascii: "["):
      guard skipComposite(opening: 1, closing: UInt8(ascii: "]"), length: 1) else { return nil }
    default:
      skipRegular()
      guard position > start else { return nil }
      if Self.isDigit(first) { skipRestOfReference() }
    }
    return start..<position
  }

  /// A whole number without a sign, `nil` where none begins.
  mutating func number() -> Int? {
    skipSpace()
    var value: Int?
    while let byte = next, Self.isDigit(byte) {
      let (times, tooLarge) = (value ?? 0).multipliedReportingOverflow(by: 10)
      guard !tooLarge else { return nil }
      value = times &+ Int(byte - UInt8(ascii: "0"))
      position += 1
    }
    return value
  }

  /// Passes over `keyword` if it is here.
  mutating func skip(_ keyword: StaticString) -> Bool {
    skipSpace()
    guard matches(keyword, at: position) else { return false }
    position += keyword.utf8CodeUnitCount
    return true
  }

  /// Whether `keyword` is at `place`.
  func matches(_ keyword: StaticString, at place: Int) -> Bool {
    let count = keyword.utf8CodeUnitCount
    guard place >= 0, place + count <= end else { return false }
    return keyword.withUTF8Buffer { letters in
      for index in 0..<count where letters[index] != bytes[place + index] { return false }
      return true
    }
  }

  private mutating func skipRegular() {
    while position < end, Self.isRegular(bytes[position]) { position += 1 }
  }

  /// After a number: passes over the rest of `12 0 R` if it is one.
  private mutating func skipRestOfReference() {
    var ahead = self
    guard ahead.number() != nil else { return }
    ahead.skipSpace()
    guard ahead.next == UInt8(ascii: "R") else { return }
    position = ahead.position + 1
  }

  private mutating func skipLiteral() -> Bool {
    var depth = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  private mutating func skipComposite(opening: Int, closing: UInt8, length: Int) -> Bool {
    position += opening
    while true {
      skipSpace()
      guard let byte = next else { return false }
      if byte == closing {
        position += length
        return position <= end
      }
      guard value() != nil else { return false }
    }
  }

  /// White space (ISO 32000-1, table 1).
  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 32 && (1 << 32 | 1 << 13 | 1 << 12 | 1 << 10 | 1 << 9 | 1 as UInt64) >> byte & 1 == 1
  }

  /// A decimal digit.
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// One of `()<>[]{}/%` (ISO 32000-1, table 2).
  @inline(__always) static func isDelimiter(_ byte: UInt8) -> Bool {
    let low: UInt64 = 1 << 37 | 1 << 40 | 1 << 41 | 1 << 47 | 1 << 60 | 1 << 62
    let high: UInt64 = 1 << (91 - 64) | 1 << (93 - 64) | 1 << (123 - 64) | 1 << (125 - 64)
    return byte < 128 && (byte < 64 ? low : high) >> (byte & 63) & 1 == 1
  }

  /// Neither white space nor a delimiter: part of a number, a name or an operator.
  @inline(__always) static func isRegular(_ byte: UInt8) -> Bool { !isSpace(byte) && !isDelimiter(byte) }
}
