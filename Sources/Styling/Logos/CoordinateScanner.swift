/// Reads numbers and letters of SVG's path data, where a sign, a second point or a space ends a number (SVG 2, 9.3.9).
struct CoordinateScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    skipSeparators()
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { index >= bytes.count }

  /// The letter that comes next.
  mutating func letter() -> Character? {
    guard !isAtEnd, Character(Unicode.Scalar(bytes[index])).isLetter else { return nil }
    defer {
      index += 1
      skipSeparators()
    }
    return Character(Unicode.Scalar(bytes[index]))
  }

  /// The number that comes next; finite, at most a million in size.
  mutating func number() -> Double? {
    var end = index
    func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }
    func isSign(_ at: Int) -> Bool { at < bytes.count && (bytes[at] == 0x2B || bytes[at] == 0x2D) }
    if isSign(end) { end += 1 }
    while isDigit(end) { end += 1 }
    if end < bytes.count, bytes[end] == 0x2E {
      end += 1
      while isDigit(end) { end += 1 }
    }
    if end < bytes.count, bytes[end] | 0x20 == 0x65 {
      let digits = isSign(end + 1) ? end + 2 : end + 1
      if isDigit(digits) {
        end = digits
        while isDigit(end) { end += 1 }
      }
    }
    var text = String(decoding: bytes[index..<end], as: UTF8.self)
    if text.hasPrefix("+") { text.removeFirst() }
    if text.hasSuffix(".") { text.removeLast() }
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasPrefix("-.") { text = "-0" + text.dropFirst() }
    guard let value = Double(text), value.isFinite, abs(value) <= 1e6 else { return nil }
    index = end
    skipSeparators()
    return value
  }

  /// A flag of an arc: one digit, 0 or 1, with or without a separator after it.
  mutating func flag() -> Bool? {
    guard !isAtEnd, bytes[index] == 0x30 || bytes[index] == 0x31 else { return nil }
    defer {
      index += 1
      skipSeparators()
    }
    return bytes[index] == 0x31
  }

  /// A point of two numbers.
  mutating func pair() -> (x: Double, y: Double)? {
    guard let x = number(), let y = number() else { return nil }
    return (x, y)
  }

  private mutating func skipSeparators() {
    while index < bytes.count, " \t\r\n,\u{0C}".utf8.contains(bytes[index]) { index += 1 }
  }
}
