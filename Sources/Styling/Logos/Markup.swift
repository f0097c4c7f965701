internal import CExpat

/// Reads an XML file with expat into its tags and texts. Nothing outside the file is resolved, and no entity is expanded but those that
/// XML knows by itself.
enum Markup {
  /// The beginning or the end of an element, or the text between two.
  struct Token {
    /// What it is.
    enum Kind: Equatable { case open, close, text }

    var kind: Kind
    /// Name of the element with its prefix; the characters of a text.
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

  /// The tokens of a file in order, its elements all closed.
  static func tokens(of bytes: [UInt8]) throws(Fault) -> [Token] {
    let collector = Collector()
    guard let parser = XML_ParserCreate(nil) else { throw Fault(message: "out of memory", line: 1, column: 1) }
    defer { XML_ParserFree(parser) }
    collector.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(collector).toOpaque())
    XML_SetElementHandler(parser, Collector.open, Collector.close)
    XML_SetCharacterDataHandler(parser, Collector.text)
    XML_SetEntityDeclHandler(parser, Collector.declaration)
    XML_SetSkippedEntityHandler(parser, Collector.skipped)
    let status = withExtendedLifetime(collector) {
      bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), 1) }
      }
    }
    if let fault = collector.fault { throw fault }
    guard status == XML_STATUS_OK else {
      let message = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown error"
      throw collector.fault(message)
    }
    return collector.tokens
  }
}

/// Takes over what expat finds.
private final class Collector {
  var parser: XML_Parser?
  var tokens: [Markup.Token] = []
  var fault: Markup.Fault?

  func fault(_ message: String) -> Markup.Fault {
    let (line, column) = place
    return Markup.Fault(message: message, line: line, column: column)
  }

  private var place: (line: Int, column: Int) {
    (gz_expat_line(parser), gz_expat_column(parser) + 1)
  }

  private func add(_ kind: Markup.Token.Kind, _ name: String, _ attributes: [(name: String, value: String)] = []) {
    let (line, column) = place
    tokens.append(Markup.Token(kind: kind, name: name, attributes: attributes, line: line, column: column))
  }

  private func stop(_ message: String) {
    if fault == nil { fault = fault(message) }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private static func collector(_ data: UnsafeMutableRawPointer?) -> Collector? {
    data.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  static let open: XML_StartElementHandler = { data, name, values in
    guard let collector = collector(data), let name else { return }
    var attributes: [(name: String, value: String)] = []
    var index = 0
    while let key = values?[index], let value = values?[index + 1] {
      attributes.append((String(cString: key), String(cString: value)))
      index += 2
    }
    collector.add(.open, String(cString: name), attributes)
  }

  static let close: XML_EndElementHandler = { data, name in
    guard let name else { return }
    collector(data)?.add(.close, String(cString: name))
  }

  /// Expat gives a text in pieces.
  static let text: XML_CharacterDataHandler = { data, characters, count in
    guard let collector = collector(data), let characters else { return }
    let text = characters.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      String(decoding: UnsafeBufferPointer(start: $0, count: Int(count)), as: UTF8.self)
    }
    if let last = collector.tokens.indices.last, collector.tokens[last].kind == .text {
      collector.tokens[last].name += text
    } else {
      collector.add(.text, text)
    }
  }

  static let declaration: XML_EntityDeclHandler = { data, _, _, _, _, _, _, _, _ in
    collector(data)?.stop("declarations of entities are not read")
  }

  static let skipped: XML_SkippedEntityHandler = { data, name, _ in
    collector(data)?.stop("the entity “\(name.map { String(cString: $0) } ?? "")” is not known")
  }
}
