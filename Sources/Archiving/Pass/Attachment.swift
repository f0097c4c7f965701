/// A file that travels inside a PDF, as an associated file of the whole document (ISO 19005-3, 6.8).
package struct Attachment: Hashable, Sendable {
  /// What the file is to the pages (ISO 32000-2, 7.11.3).
  package enum Relationship: String, Hashable, Sendable {
    /// What the pages were made from, such as a template.
    case source = "Source"
    /// The figures that the pages show.
    case data = "Data"
    /// The same content in another form.
    case alternative = "Alternative"
    /// More than the pages show.
    case supplement = "Supplement"
  }

  /// Plain file name, such as `data.csv`; used once in a document.
  package var name: String
  /// Media type, such as `text/csv`.
  package var mediaType: String
  /// What it is, in a line in the document's language.
  package var description: String
  /// What it is to the pages.
  package var relationship: Relationship
  /// Its bytes.
  package var bytes: [UInt8]

  /// Makes an attachment.
  package init(
    name: String, mediaType: String, description: String, relationship: Relationship = .data, bytes: [UInt8]
  ) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.relationship = relationship
    self.bytes = bytes
  }
}
