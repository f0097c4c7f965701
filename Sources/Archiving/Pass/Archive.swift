package import Drawing
import Languages

/// Makes PDFs of Cairo accessible (PDF/UA-1) and archival (PDF/A-3a), and puts the data behind the pages into them.
///
/// Cairo writes half of what the two standards ask for. `archived` adds the rest in one pass over the bytes, without a general parser:
/// Cairo's files are plain and regular, and whatever is not as expected is an error.
package struct Archive: Sendable {
  /// The program that made the document, as readers show it.
  package var tool: String
  /// What files are signed with, if they are.
  package var signing: Signing?

  /// A signer, and what readers of the file call the signature.
  package struct Signing: Sendable {
    /// Who signs.
    package var signer: Signer
    /// What the signature is called, in the language of the document.
    package var words: String

    /// Signs as `signer`.
    package init(_ signer: Signer, words: String) {
      (self.signer, self.words) = (signer, words)
    }
  }

  /// Makes an archive for documents of `tool`.
  package init(tool: String = "Gazetteer", signing: Signing? = nil) {
    (self.tool, self.signing) = (tool, signing)
  }

  /// The archival form of `pdf`, which Cairo painted from `document` with its structure as tags.
  ///
  /// The same input gives the same bytes. Pages are not changed to the eye.
  /// - Throws: `ArchivingError` where the document could not be read without being seen, or where `pdf` is not what Cairo
  ///   makes of `document`.
  package func archived(
    pdf: [UInt8], document: Document, attachments: [Attachment] = []
  ) throws(ArchivingError) -> [UInt8] {
    try archived(pdf: pdf, of: try checked(document), attachments: attachments)
  }

  /// The archival form of `pdf`, which Cairo painted from a document that was checked before.
  ///
  /// The same input gives the same bytes. Pages are not changed to the eye.
  /// - Throws: `ArchivingError` where `pdf` is not what Cairo makes of the document.
  package func archived(
    pdf: [UInt8], of checked: CheckedDocument, attachments: [Attachment] = []
  ) throws(ArchivingError) -> [UInt8] {
    var pass = try ArchivingPass(file: try SourceFile(pdf), document: checked.document, structure: checked.structure)
    if let signing { pass.sign(signing, at: checked.created) }
    try pass.rewriteStructure()
    try pass.rewritePages()
    try pass.rewriteOutline()
    try pass.attach(attachments, modified: checked.created)
    return try pass.finished(created: checked.created, tool: tool)
  }

  /// Refuses a document that could not be made accessible, before any page is painted: no title, no language, headings that skip a level,
  /// figures and links without words.
  package func checked(_ document: Document) throws(ArchivingError) -> CheckedDocument {
    try check(document.metadata)
    return try checked(document, DocumentStructure(of: document))
  }

  /// The same for a document whose structure was noted while its pages were painted.
  package func checked(_ document: Document, _ structure: DocumentStructure) throws(ArchivingError) -> CheckedDocument {
    try check(document.metadata)
    try structure.check()
    return CheckedDocument(document: document, structure: structure, created: try Timestamp(document.metadata.created))
  }

  private func check(_ metadata: Document.Metadata) throws(ArchivingError) {
    guard metadata.title.contains(where: { !$0.isWhitespace }) else { throw .missingTitle }
    guard metadata.language.isWellFormed else { throw .unknownLanguage(metadata.language.rawValue) }
  }
}

/// A document that can be made accessible, with what its structure is.
package struct CheckedDocument {
  /// The document as it was checked.
  package let document: Document
  let structure: DocumentStructure
  let created: Timestamp
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
