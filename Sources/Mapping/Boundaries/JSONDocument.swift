import Diagnostics

/// A JSON text as a row of nodes, each with its place in the text: a file of millions of numbers is read in one pass, and a message can
/// say where something is wrong.
///
/// A class because every value of it refers to the same nodes; nothing in it changes.
final class JSONDocument: Sendable {
  /// What a node is.
  enum Kind: UInt8, Sendable {
    case null, no, yes, number, string, list, object
  }

  /// One value: what it is, where it begins, and its number, the end of its text, or the node after its last member.
  struct Node: Sendable {
    private let head: UInt64
    let payload: UInt64

    init(_ kind: Kind, at offset: Int, _ payload: UInt64 = 0) {
      head = UInt64(kind.rawValue) << 56 | UInt64(offset)
      self.payload = payload
    }

    var kind: Kind { Kind(rawValue: UInt8(head >> 56)) ?? .null }
    var offset: Int { Int(head & 0xFF_FFFF_FFFF_FFFF) }
    var number: Double { Double(bitPattern: payload) }
    var end: Int { Int(payload) }
  }

  let name: String
  let bytes: [UInt8]
  let nodes: [Node]

  /// Reads a text.
  ///
  /// - Throws: `InvalidInput` with the place of the first character that is not JSON.
  init(_ bytes: [UInt8], name: String) throws(InvalidInput) {
    self.bytes = bytes
    self.name = name
    var parser = JSONParser()
    let fault = bytes.withUnsafeBufferPointer { text in
      do throws(JSONParser.Fault) {
        try parser.read(text)
        return nil as JSONParser.Fault?
      } catch {
        return error
      }
    }
    nodes = parser.nodes
    if let fault {
      var locator = Locator(bytes: bytes, name: name)
      throw InvalidInput(diagnostics: [
        Diagnostic(.error, at: locator.location(of: fault.offset), fault.message, remedy: fault.remedy)
      ])
    }
  }

  /// The whole.
  var root: JSONValue { JSONValue(document: self, index: 0) }

  /// The node after a value and everything in it.
  func next(after index: Int) -> Int {
    switch nodes[index].kind {
    case .list, .object: nodes[index].end
    case .null, .no, .yes, .number, .string: index + 1
    }
  }
}

/// A value of a JSON text.
struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  private var node: JSONDocument.Node { document.nodes[index] }

  var kind: JSONDocument.Kind { node.kind }

  /// Where it begins.
  var offset: Int { node.offset }

  var number: Double? { node.kind == .number ? node.number : nil }

  var text: String? { node.kind == .string ? JSONText.decoded(document.bytes[node.offset..<node.end]) : nil }

  /// A text, or a whole number as it would be written in a table: a region's code may be either.
  var key: String? {
    if let text { return text }
    guard let number, number == number.rounded(), abs(number) < 1e15 else { return nil }
    return String(Int(number))
  }

  /// The values of a list; none of anything else.
  var elements: [JSONValue] {
    guard node.kind == .list else { return [] }
    var values: [JSONValue] = []
    var at = index + 1
    while at < node.end {
      values.append(JSONValue(document: document, index: at))
      at = document.next(after: at)
    }
    return values
  }

  /// The names and values of an object; none of anything else.
  var members: [(name: String, value: JSONValue)] {
    guard node.kind == .object else { return [] }
    var members: [(name: String, value: JSONValue)] = []
    var at = index + 1
    while at < node.end {
      let value = JSONValue(document: document, index: at + 1)
      members.append((JSONValue(document: document, index: at).text ?? "", value))
      at = document.next(after: at + 1)
    }
    return members
  }

  /// The value of a name in an object; the first where the name is there twice.
  subscript(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
}

/// What is between the quotation marks of a JSON text.
enum JSONText {
  /// The text without escapes; half of a pair of surrogates becomes U+FFFD.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var units: [UInt16] = []
    var rest = bytes
    var plain: [UInt8] = []
    func flush() {
      units += String(decoding: plain, as: UTF8.self).utf16
      plain = []
    }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        plain.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "u"):
        flush()
        units.append(UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      default: plain.append(escape)
      }
    }
    flush()
    return String(decoding: units, as: UTF16.self)
  }
}

/// Finds where bytes of a file are, as an editor counts it. Asked in the order of the file it reads the file once.
struct Locator {
  private let bytes: [UInt8]
  private let name: String
  private var (at, line, column) = (0, 1, 1)

  init(bytes: [UInt8], name: String) {
    (self.bytes, self.name) = (bytes, name)
  }

  init(_ document: JSONDocument) {
    self.init(bytes: document.bytes, name: document.name)
  }

  mutating func location(of offset: Int) -> SourceLocation {
    if offset < at { (at, line, column) = (0, 1, 1) }
    let end = min(offset, bytes.count)
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
      at += 1
    }
    return SourceLocation(file: name, line: line, column: column)
  }
}
