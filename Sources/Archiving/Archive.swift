public import Drawing

/// Makes PDFs of Cairo accessible (PDF/UA-1) and archival (PDF/A-3a), and puts the data behind the pages into them.
///
/// Cairo writes half of what the two standards ask for. `archived` adds the rest in one pass over the bytes, without a general parser:
/// Cairo's files are plain and regular, and whatever is not as expected is an error.
public struct Archive: Sendable {
  /// The program that made the document, as readers show it.
  public var tool: String

  /// Makes an archive for documents of `tool`.
  public init(tool: String = "Gazetteer") {
    self.tool = tool
  }

  /// The archival form of `pdf`, which Cairo painted from `document` with its structure as tags.
  ///
  /// The same input gives the same bytes. Pages are not changed to the eye.
  /// - Throws: `ArchivingError` where the document could not be read by somebody who does not see it, or where `pdf` is not what Cairo
  ///   makes of `document`.
  public func archived(
    pdf: [UInt8], document: Document, attachments: [Attachment] = []
  ) throws(ArchivingError) -> [UInt8] {
    let structure = try checkedStructure(of: document)
    let created = try Timestamp(document.metadata.created)
    var pass = try ArchivingPass(file: try SourceFile(pdf), document: document)
    try pass.rewriteStructure(structure)
    try pass.rewritePages()
    try pass.rewriteOutline()
    try pass.attach(attachments, modified: created)
    return try pass.finished(created: created, tool: tool)
  }

  /// Refuses a document that could not be made accessible, before any page is painted: no title, no language, headings that skip a level,
  /// figures and links without words.
  public func check(_ document: Document) throws(ArchivingError) {
    _ = try checkedStructure(of: document)
    _ = try Timestamp(document.metadata.created)
  }

  private func checkedStructure(of document: Document) throws(ArchivingError) -> DocumentStructure {
    guard document.metadata.title.contains(where: { !$0.isWhitespace }) else { throw .missingTitle }
    guard document.metadata.language.isWellFormed else { throw .unknownLanguage(document.metadata.language.rawValue) }
    let structure = DocumentStructure(of: document)
    try structure.check()
    return structure
  }
}

extension TextLanguage {
  /// Whether the tag is of the form that BCP 47 asks for: letters, then letters and digits in groups of up to eight.
  fileprivate var isWellFormed: Bool {
    let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...8).contains(primary.count), primary.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return false
    }
    return parts.dropFirst().allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
