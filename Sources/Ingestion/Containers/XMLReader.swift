internal import CExpat

/// A name in an XML text. Only its local part counts: what prefix stands for a namespace is the writer's choice, and strict and
/// transitional workbooks differ in nothing but their namespaces.
struct XMLName {
  private let qualified: UnsafePointer<CChar>
  private let local: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    qualified = name
    var local = name
    var next = name
    while next.pointee != 0 {
      if next.pointee == 0x3A { local = next + 1 }
      next += 1
    }
    self.local = local
  }

  /// The local part.
  var text: String { String(cString: local) }

  static func == (name: XMLName, text: StaticString) -> Bool { isEqual(name.local, text) }
  static func ~= (text: StaticString, name: XMLName) -> Bool { isEqual(name.local, text) }

  @inline(__always)
  fileprivate static func isEqual(_ name: UnsafePointer<CChar>, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let bytes = text.utf8Start
    for index in 0..<count where UInt8(bitPattern: name[index]) != bytes[index] { return false }
    return name[count] == 0
  }
}

/// The attributes of an element.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.list = list }

  /// The bytes of the value of an attribute, by its name as it is written, with its prefix; `nil` if it is not there.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard var pair = list else { return nil }
    while let key = pair.pointee {
      if XMLName.isEqual(key, name), let value = pair[1] {
        var length = 0
        while value[length] != 0 { length += 1 }
        return value.withMemoryRebound(to: UInt8.self, capacity: length) { UnsafeBufferPointer(start: $0, count: length) }
      }
      pair += 2
    }
    return nil
  }

  /// The value of an attribute.
  subscript(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// Names and values of all attributes without a prefix, in their order.
  var pairs: [(id: String, value: String)] {
    guard var pair = list else { return [] }
    var all: [(id: String, value: String)] = []
    while let key = pair.pointee, let value = pair[1] {
      let name = String(cString: key)
      if !name.contains(":") { all.append((name, String(cString: value))) }
      pair += 2
    }
    return all
  }

  /// The value of an attribute that is a whole number; `nil` if it is not there or none.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = bytes(name), !bytes.isEmpty, bytes.count <= 10 else { return nil }
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 0x30
    }
    return number
  }

  /// Whether an attribute is there and says yes, in XML Schema's ways.
  func isTrue(_ name: StaticString) -> Bool { self[name] == "1" || self[name] == "true" || self[name] == "on" }

  /// The value of the attribute whose name ends so, whatever its prefix.
  func value(local name: StaticString) -> String? {
    guard var pair = list else { return nil }
    while let key = pair.pointee {
      if XMLName(key) == name, let value = pair[1] { return String(cString: value) }
      pair += 2
    }
    return nil
  }
}

/// Reads an XML text as it comes; what elements mean is said by subclasses.
///
/// Document types are refused, and with them all entities but the five of XML: no workbook has one. What is deeper than any workbook is
/// refused too.
class XMLReader {
  private static let depthLimit = 256

  /// The part that is read, for faults.
  let part: String
  private var depth = 0
  /// What was wrong, to be thrown when the parser has returned.
  private(set) var fault: WorkbookFault?
  private var parser: XML_Parser?

  init(part: String) { self.part = part }

  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {}
  /// An element ends.
  func end(_ name: XMLName) throws(WorkbookFault) {}
  /// Some characters, in UTF-8; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// What messages call the text.
  var subject: String { "the workbook is damaged: its part \(part)" }

  /// The line that the parser is on.
  var line: Int { parser.map { Int(gz_expat_line($0)) } ?? 1 }

  /// Reads a part of an archive; `false` if it is not there.
  @discardableResult
  func read(_ archive: ZipArchive) throws(WorkbookFault) -> Bool {
    try parse { (feed) throws(WorkbookFault) in try archive.read(part, feed) }
  }

  /// Reads a text that is whole.
  func parse(_ bytes: [UInt8]) throws(WorkbookFault) {
    _ = try parse { (feed) throws(WorkbookFault) in
      try bytes.withUnsafeBufferPointer { (bytes) throws(WorkbookFault) in
        // libexpat counts bytes in 32 bits.
        for start in stride(from: 0, to: bytes.count, by: 1 << 24) {
          try feed(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<min(bytes.count, start + 1 << 24)]))
        }
      }
      return true
    }
  }

  /// Reads what is given piece by piece; `false` if there is nothing to read.
  private func parse(
    _ give: ((UnsafeRawBufferPointer) throws(WorkbookFault) -> Void) throws(WorkbookFault) -> Bool
  ) throws(WorkbookFault) -> Bool {
    guard let parser = XML_ParserCreate("UTF-8") else { throw .excessive("there is no memory for the workbook") }
    self.parser = parser
    defer {
      XML_ParserFree(parser)
      self.parser = nil
    }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { user, name, attributes in
        guard let user, let name else { return }
        Unmanaged<XMLReader>.fromOpaque(user).takeUnretainedValue().begin(name, attributes)
      },
      { user, name in
        guard let user, let name else { return }
        Unmanaged<XMLReader>.fromOpaque(user).takeUnretainedValue().finish(name)
      })
    XML_SetCharacterDataHandler(parser) { user, characters, count in
      guard let user, let characters else { return }
      characters.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        Unmanaged<XMLReader>.fromOpaque(user).takeUnretainedValue().text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
      guard let user else { return }
      Unmanaged<XMLReader>.fromOpaque(user).takeUnretainedValue().refuseDocumentType()
    }
    let isThere = try give { (piece) throws(WorkbookFault) in
      try feed(parser, piece.bindMemory(to: CChar.self), isLast: false)
    }
    if isThere { try feed(parser, UnsafeBufferPointer(start: nil, count: 0), isLast: true) }
    return isThere
  }

  private func feed(_ parser: XML_Parser, _ piece: UnsafeBufferPointer<CChar>, isLast: Bool) throws(WorkbookFault) {
    let status = XML_Parse(parser, piece.baseAddress, Int32(piece.count), isLast ? 1 : 0)
    if let fault { throw fault }
    guard status != XML_STATUS_OK else { return }
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
    throw .corrupt("\(subject) is not XML (line \(gz_expat_line(parser)): \(reason))")
  }

  private func begin(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard depth <= Self.depthLimit else {
      stop(.excessive("the part \(part) nests more than \(Self.depthLimit) elements"))
      return
    }
    guard fault == nil else { return }
    do throws(WorkbookFault) {
      try start(XMLName(name), XMLAttributes(attributes))
    } catch {
      stop(error)
    }
  }

  private func finish(_ name: UnsafePointer<CChar>) {
    depth -= 1
    guard fault == nil else { return }
    do throws(WorkbookFault) {
      try end(XMLName(name))
    } catch {
      stop(error)
    }
  }

  private func refuseDocumentType() {
    stop(.excessive("the part \(part) declares a document type, which no file of figures has; it is not read"))
  }

  private func stop(_ fault: WorkbookFault) {
    self.fault = self.fault ?? fault
    if let parser { XML_StopParser(parser, 0) }
  }
}
