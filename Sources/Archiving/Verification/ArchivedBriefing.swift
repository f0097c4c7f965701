internal import Digests

/// What a PDF carries besides its pages: its data, what it says of itself, and which standards it claims to follow.
package struct ArchivedBriefing: Hashable, Sendable {
  /// A file inside a PDF.
  package struct Carried: Hashable, Sendable {
    /// The file.
    package var attachment: Attachment
    /// Whether its bytes have the checksum that the PDF gives for them; `nil` where it gives none.
    package var isUndamaged: Bool?
    /// SHA-256 of its bytes, in hexadecimal.
    package var sha256: String
  }

  /// Whether a PDF is as it was written, by the digest of all its bytes that it carries.
  package enum Integrity: Hashable, Sendable {
    /// Every byte is as it was written.
    case unchanged
    /// Something was changed, added, left out, or written again by another program.
    case changed
    /// It carries no such digest.
    case unknown
  }

  /// A standard that a PDF claims to follow.
  package enum Claim: Hashable, Sendable {
    /// PDF/UA (ISO 14289), by its part.
    case accessible(part: String)
    /// PDF/A (ISO 19005), by its part and level.
    case archival(part: String, conformance: String)
  }

  /// What a PDF says of itself.
  package struct Metadata: Hashable, Sendable {
    /// Title.
    package var title: String
    /// Publisher or person.
    package var author: String
    /// What it is about.
    package var subject: String
    /// Main language as a BCP 47 tag.
    package var language: String
    /// When it was made, as the document information writes it (`D:20240301100000+08'00'`).
    package var created: String
    /// The program that made it.
    package var tool: String
  }

  /// Whether it is as it was written.
  package var integrity: Integrity
  /// The files inside, by name.
  package var attachments: [Carried]
  /// What it says of itself.
  package var metadata: Metadata
  /// The standards it claims to follow.
  package var claims: [Claim]
  /// Its identifier, in hexadecimal; empty where it has none.
  package var identifier: String
  /// Its signature, if it has one over all of its bytes.
  package var signature: Signature?
  /// The briefing it is a copy of, by SHA-256 in hexadecimal, where it is a copy that a password opens.
  package var original: String?
  /// Whether it is encrypted.
  package var isEncrypted: Bool

  /// Reads a PDF, whatever program wrote it.
  ///
  /// - Parameters:
  ///   - pdf: The file.
  ///   - roots: Path of a file of certificates (PEM) that are trusted to say who signs.
  ///   - password: What opens it, where it opens with a password only.
  /// - Throws: `ArchivingError.protected` where the password does not open it, or none was given and it needs one.
  package static func read(
    _ pdf: [UInt8], trusting roots: String? = nil, password: [UInt8]? = nil
  ) throws(ArchivingError) -> ArchivedBriefing {
    try PortableReader.reading(pdf, password: password) { (reader) throws(ArchivingError) in
      let fields = reader.items(of: reader.value("/Fields", of: reader.value("/AcroForm", of: reader.root)))
      let value = fields.first.map { reader.value("/V", of: $0) }
      let range = value.map { reader.items(of: reader.value("/ByteRange", of: $0)) } ?? []
      let signed = SignedFile(pdf, byteRange: range.compactMap(reader.integer))
      var briefing = try ArchivedBriefing(reader, integrity: Seal.integrity(of: signed?.unsigned ?? pdf))
      if let signed {
        let certificates = value.flatMap { reader.bytes(of: reader.value("/XXGazetteerCertificates", of: $0)) }
        briefing.signature = Signature(signed.message, over: signed.content, certificates: certificates, trusting: roots)
        if briefing.signature?.isGenuine != true || briefing.signature?.isAsWritten != true { briefing.integrity = .changed }
      }
      return briefing
    }
  }

  /// A PDF as it was before it was signed; as it is where it has no signature.
  package static func unsigned(_ pdf: [UInt8]) -> [UInt8] {
    guard let start = pdf.firstRange(of: Array("/ByteRange[0".utf8))?.upperBound else { return pdf }
    var numbers = Lexer(pdf, in: start..<pdf.count)
    let range = [0] + (0..<3).compactMap { _ in numbers.number() }
    return SignedFile(pdf, byteRange: range)?.unsigned ?? pdf
  }

  /// The bytes of the attachment called `name`.
  package func bytes(of name: String) -> [UInt8]? {
    attachments.first { $0.attachment.name == name }?.attachment.bytes
  }

  private init(_ reader: PortableReader, integrity: Integrity) throws(ArchivingError) {
    self.integrity = integrity
    let information = reader.value("/Info", of: reader.trailer)
    func entry(_ key: String) -> String { reader.text(of: reader.value(key, of: information)) ?? "" }
    metadata = Metadata(
      title: entry("/Title"), author: entry("/Author"), subject: entry("/Subject"),
      language: reader.text(of: reader.value("/Lang", of: reader.root)) ?? "", created: entry("/CreationDate"),
      tool: entry("/Creator"))
    isEncrypted = reader.isEncrypted
    original = isEncrypted ? reader.text(of: reader.value(ProtectedCopy.original, of: information)) : nil
    claims = Self.claims(in: reader.data(of: reader.value("/Metadata", of: reader.root)) ?? [])
    identifier = reader.items(of: reader.value("/ID", of: reader.trailer)).first.flatMap(reader.bytes).map(\.hexadecimal) ?? ""
    let names = reader.value("/EmbeddedFiles", of: reader.value("/Names", of: reader.root))
    var attachments: [Carried] = []
    for specification in reader.values(ofNameTree: names) {
      attachments.append(try Self.carried(specification, reader))
    }
    self.attachments = attachments.sorted { $0.attachment.name < $1.attachment.name }
  }

  private static func carried(
    _ specification: PortableReader.Object, _ reader: PortableReader
  ) throws(ArchivingError) -> Carried {
    func text(_ key: String) -> String? { reader.text(of: reader.value(key, of: specification)) }
    let name = text("/UF") ?? text("/F") ?? ""
    let stream = reader.value("/F", of: reader.value("/EF", of: specification))
    guard let bytes = reader.data(of: stream) else {
      throw .malformedFile(object: nil, why: "its attachment \(name.debugDescription) cannot be read")
    }
    let relationship = reader.name(of: reader.value("/AFRelationship", of: specification))
    let checksum = reader.bytes(of: reader.value("/CheckSum", of: reader.value("/Params", of: stream)))
    return Carried(
      attachment: Attachment(
        name: name, mediaType: reader.name(of: reader.value("/Subtype", of: stream)) ?? "", description: text("/Desc") ?? "",
        relationship: relationship.flatMap(Attachment.Relationship.init) ?? .supplement, bytes: bytes),
      isUndamaged: checksum.flatMap { stated in Digest.md5(bytes).map { $0.bytes == stated } },
      sha256: Digest.sha256(bytes).hexadecimal)
  }

  private static func claims(in packet: [UInt8]) -> [Claim] {
    let text = String(decoding: packet, as: UTF8.self)
    var claims: [Claim] = []
    if let part = property("pdfuaid:part", in: text) { claims.append(.accessible(part: part)) }
    if let part = property("pdfaid:part", in: text) {
      claims.append(.archival(part: part, conformance: property("pdfaid:conformance", in: text) ?? ""))
    }
    return claims
  }

  /// The value of a simple XMP property, which may be written as an element or as an attribute.
  private static func property(_ name: String, in text: String) -> String? {
    for (opening, closing) in [("<\(name)>", "<"), ("\(name)=\"", "\""), ("\(name)='", "'")] {
      guard let start = text.firstRange(of: opening)?.upperBound,
        let end = text[start...].firstRange(of: closing)?.lowerBound
      else { continue }
      return String(text[start..<end].filter { !$0.isWhitespace })
    }
    return nil
  }
}
