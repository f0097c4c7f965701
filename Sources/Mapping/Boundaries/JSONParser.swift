import Glibc

/// Reads a JSON text into nodes, without recursion.
///
/// Foundation’s readers say neither line nor column of what they have read, so a message could not say where a ring is open; they make an
/// object of every number, which takes gigabytes for a file of 50 MB; and they follow nesting as deep as the stack goes.
struct JSONParser {
  /// What is not JSON, and where.
  struct Fault: Error {
    var offset: Int
    var message: String
    var remedy: String?
  }

  /// Deeper than any geometry; what goes on further is an attack or a mistake.
  static let deepest = 64

  private(set) var nodes: [JSONDocument.Node] = []
  private var at = 0

  /// What is open: the node where it begins.
  private var open: [Int] = []

  mutating func read(_ text: UnsafeBufferPointer<UInt8>) throws(Fault) {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    nodes.reserveCapacity(text.count / 8)
    var expectsValue = true
    skipSpace(text)
    guard at < text.count else { throw Fault(offset: at, message: "the file is empty", remedy: Self.remedy) }
    while true {
      skipSpace(text)
      if expectsValue {
        if try value(text) { continue }
        expectsValue = false
      }
      // A value has ended: what it is in goes on, or ends too.
      guard let start = open.last else { break }
      skipSpace(text)
      let closing = nodes[start].kind == .list ? UInt8(ascii: "]") : UInt8(ascii: "}")
      switch at < text.count ? text[at] : 0 {
      case UInt8(ascii: ","):
        at += 1
        skipSpace(text)
        if closing == UInt8(ascii: "}") { try name(text) }
        expectsValue = true
      case closing:
        at += 1
        close()
      default:
        throw Fault(
          offset: at,
          message: at < text.count ? "not JSON: a comma or “\(Character(UnicodeScalar(closing)))” is missing" : Self.cut,
          remedy: Self.remedy)
      }
    }
    skipSpace(text)
    if at < text.count { throw Fault(offset: at, message: "not JSON: something follows the end", remedy: Self.remedy) }
  }

  private static let cut = "not JSON: the file ends too early"
  private static let remedy = "export the boundaries again as GeoJSON or TopoJSON"

  private mutating func close() {
    let start = open.removeLast()
    nodes[start] = .init(nodes[start].kind, at: nodes[start].offset, UInt64(nodes.count))
  }

  private mutating func skipSpace(_ text: UnsafeBufferPointer<UInt8>) {
    while at < text.count, text[at] == 0x20 || text[at] == 0x0A || text[at] == 0x0D || text[at] == 0x09 { at += 1 }
  }

  /// Reads a value, or the beginning of one that has values in it: then the next value is its first, which is returned as true.
  private mutating func value(_ text: UnsafeBufferPointer<UInt8>) throws(Fault) -> Bool {
    guard at < text.count else { throw Fault(offset: at, message: Self.cut, remedy: Self.remedy) }
    switch text[at] {
    case UInt8(ascii: "["): return try begin(.list, text)
    case UInt8(ascii: "{"): return try begin(.object, text)
    case UInt8(ascii: "\""): try string(text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(text)
    case UInt8(ascii: "t"): try word("true", .yes, text)
    case UInt8(ascii: "f"): try word("false", .no, text)
    case UInt8(ascii: "n"): try word("null", .null, text)
    default:
      throw Fault(
        offset: at, message: "not JSON: a value cannot begin with “\(String(decoding: [text[at]], as: UTF8.self))”",
        remedy: Self.remedy)
    }
    return false
  }

  private mutating func begin(_ kind: JSONDocument.Kind, _ text: UnsafeBufferPointer<UInt8>) throws(Fault) -> Bool {
    guard open.count < Self.deepest else {
      throw Fault(offset: at, message: "values are inside each other more than \(Self.deepest) deep", remedy: Self.remedy)
    }
    open.append(nodes.count)
    nodes.append(.init(kind, at: at))
    at += 1
    skipSpace(text)
    if at < text.count, text[at] == (kind == .list ? UInt8(ascii: "]") : UInt8(ascii: "}")) {
      at += 1
      close()
      return false
    }
    if kind == .object { try name(text) }
    return true
  }

  private mutating func name(_ text: UnsafeBufferPointer<UInt8>) throws(Fault) {
    guard at < text.count, text[at] == UInt8(ascii: "\"") else {
      throw Fault(offset: at, message: "not JSON: a name in quotation marks is missing", remedy: Self.remedy)
    }
    try string(text)
    skipSpace(text)
    guard at < text.count, text[at] == UInt8(ascii: ":") else {
      throw Fault(offset: at, message: "not JSON: a colon is missing after a name", remedy: Self.remedy)
    }
    at += 1
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) throws(Fault) {
    let start = at + 1
    at = start
    while at < text.count, text[at] != UInt8(ascii: "\"") { at += text[at] == UInt8(ascii: "\\") ? 2 : 1 }
    guard at < text.count else { throw Fault(offset: start - 1, message: "not JSON: a text does not end", remedy: Self.remedy) }
    nodes.append(.init(.string, at: start, UInt64(at)))
    at += 1
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONDocument.Kind, _ text: UnsafeBufferPointer<UInt8>
  ) throws(Fault) {
    let end = at + word.utf8CodeUnitCount
    guard end <= text.count, (at..<end).allSatisfy({ text[$0] == word.utf8Start[$0 - at] }) else {
      throw Fault(offset: at, message: "not JSON: neither a number nor true, false or null", remedy: Self.remedy)
    }
    nodes.append(.init(kind, at: at))
    at = end
  }

  /// Powers of ten that a floating-point number holds exactly.
  private static let powers: [Double] = (0...22).map { Glibc.pow(10, Double($0)) }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>) throws(Fault) {
    let start = at
    let isNegative = text[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var (mantissa, digits, exponent) = (UInt64(0), 0, 0)
    var isPlain = true
    func digit() -> UInt64? {
      guard at < text.count, text[at] >= 0x30, text[at] <= 0x39 else { return nil }
      return UInt64(text[at] - 0x30)
    }
    func take(_ next: UInt64) {
      if digits < 19 {
        (mantissa, digits) = (mantissa * 10 + next, digits + (mantissa == 0 && next == 0 ? 0 : 1))
      } else {
        isPlain = false
      }
      at += 1
    }
    let first = at
    while let next = digit() { take(next) }
    guard at > first else { throw Fault(offset: start, message: "not a number: a digit is missing", remedy: Self.remedy) }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      let point = at
      while let next = digit() { take(next) }
      guard at > point else { throw Fault(offset: start, message: "not a number: a digit is missing", remedy: Self.remedy) }
      exponent = point - at
    }
    if at < text.count, text[at] == UInt8(ascii: "e") || text[at] == UInt8(ascii: "E") {
      isPlain = false
      at += 1
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      let power = at
      while digit() != nil { at += 1 }
      guard at > power else { throw Fault(offset: start, message: "not a number: a digit is missing", remedy: Self.remedy) }
    }
    // A whole number below 2⁵³ divided by an exact power of ten is rounded once: the nearest number there is.
    if isPlain, mantissa < 1 << 53, -exponent <= 22 {
      let value = Double(mantissa) / Self.powers[-exponent]
      nodes.append(.init(.number, at: start, (isNegative ? -value : value).bitPattern))
    } else {
      let value = Double(String(decoding: text[start..<at], as: UTF8.self)) ?? .infinity
      nodes.append(.init(.number, at: start, value.bitPattern))
    }
  }
}
