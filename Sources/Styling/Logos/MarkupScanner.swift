/// Reads the tags of an XML file one after the other: as much of XML 1.0 as drawings need. Nothing is resolved that lies outside.
struct MarkupScanner {
  /// A tag or the text between two.
  struct Token {
    /// What it is.
    enum Kind: Equatable { case open, close, empty, text }

    var kind: Kind
    /// Name of the tag with its prefix; the characters of a text.
    var name: String
    var attributes: [(name: String, value: String)] = []
    var line: Int
    var column: Int

    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// What is no XML, and where.
  struct Fault: Error {
    var message: String
    var line: Int
    var column: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private(set) var line = 1
  private(set) var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next tag or text; `nil` at the end. Comments, processing instructions and a document type without declarations are skipped.
  mutating func next() throws(Fault) -> Token? {
    while index < bytes.count {
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("<![CDATA[") {
        let (line, column) = (line, column)
        advance(9)
        return Token(kind: .text, name: try text(until: "]]>"), line: line, column: column)
      } else if starts("<!") {
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")), !bytes[index..<end].contains(UInt8(ascii: "["))
        else { throw fault("declarations of entities are not read") }
        try skip(past: ">")
      } else if starts("<") {
        return try tag()
      } else {
        let (line, column) = (line, column)
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { advance(1) }
        let text = try decoded(bytes[start..<index])
        if text.contains(where: { !$0.isWhitespace }) { return Token(kind: .text, name: text, line: line, column: column) }
      }
    }
    return nil
  }

  private mutating func tag() throws(Fault) -> Token {
    let (line, column) = (line, column)
    advance(1)
    let isClosing = starts("/")
    if isClosing { advance(1) }
    var token = Token(kind: isClosing ? .close : .open, name: try name(), line: line, column: column)
    while true {
      skipSpace()
      if starts("/>") {
        advance(2)
        token.kind = .empty
        return token
      }
      if starts(">") {
        advance(1)
        return token
      }
      let name = try name()
      skipSpace()
      guard starts("=") else { throw fault("“\(name)” has no value") }
      advance(1)
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
        throw fault("the value of “\(name)” has no quotes")
      }
      let quote = bytes[index]
      advance(1)
      let start = index
      while index < bytes.count, bytes[index] != quote { advance(1) }
      guard index < bytes.count else { throw fault("the value of “\(name)” has no end") }
      token.attributes.append((name, try decoded(bytes[start..<index])))
      advance(1)
    }
  }

  private mutating func name() throws(Fault) -> String {
    let start = index
    while index < bytes.count, !" \t\r\n/>=<\"'".utf8.contains(bytes[index]) { advance(1) }
    guard index > start else { throw fault("a name is missing") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Text with the five entities that XML knows by itself and with characters by number.
  private func decoded(_ raw: ArraySlice<UInt8>) throws(Fault) -> String {
    let text = String(decoding: raw, as: UTF8.self)
    guard text.contains("&") else { return text }
    let known: [Substring: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    var result = ""
    for (number, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      if number == 0 {
        result += part
        continue
      }
      guard let end = part.firstIndex(of: ";") else { throw fault("an entity has no end") }
      let entity = part[..<end]
      let code = entity.hasPrefix("#x") ? UInt32(entity.dropFirst(2), radix: 16) : UInt32(entity.dropFirst())
      if let character = known[entity] {
        result.append(character)
      } else if entity.hasPrefix("#"), let scalar = code.flatMap(Unicode.Scalar.init) {
        result.unicodeScalars.append(scalar)
      } else {
        throw fault("the entity “\(entity)” is not known")
      }
      result += part[part.index(after: end)...]
    }
    return result
  }

  private func starts(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { index + $0.count <= bytes.count && bytes[index..<(index + $0.count)].elementsEqual($0) }
  }

  private mutating func text(until end: StaticString) throws(Fault) -> String {
    let start = index
    while index < bytes.count, !starts(end) { advance(1) }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    try skip(past: end)
    return text
  }

  private mutating func skip(past end: StaticString) throws(Fault) {
    while index < bytes.count, !starts(end) { advance(1) }
    guard index < bytes.count else { throw fault("“\(end)” is missing") }
    advance(end.utf8CodeUnitCount)
  }

  private mutating func skipSpace() {
    while index < bytes.count, " \t\r\n".utf8.contains(bytes[index]) { advance(1) }
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }

  private func fault(_ message: String) -> Fault { Fault(message: message, line: line, column: column) }
}
