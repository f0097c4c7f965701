package import Briefings
package import Editions
import Languages
import Publishing
package import Scheduling

/// One briefing for one recipient: everything that what leaves is made from.
package struct MailOrder: Hashable, Sendable {
  /// Why it is sent.
  package enum Occasion: Hashable, Sendable {
    /// It is new.
    case issue
    /// It replaces one that was sent before under this `Message-ID` (without angle brackets), because of what the publisher says.
    case correction(of: String, reason: String)
    /// An approver is asked for consent before it is sent to others.
    case draft
  }

  /// Which briefing goes to whom.
  package var key: DeliveryKey
  /// Who receives it.
  package var recipient: Recipient
  /// Name of the PDF, as a reader sees it.
  package var fileName: String
  /// The PDF.
  package var pdf: [UInt8]
  /// What goes along with the PDF or in its place: the briefing in other formats.
  package var enclosures: [Enclosure]
  /// What the briefing says in short, in the language of the mail.
  package var summary: BriefingSummary
  /// When the mail is made.
  package var instant: Instant
  /// Why it is sent.
  package var occasion: Occasion
  /// The colours of its HTML part.
  package var palette: MailPalette

  /// The briefing in another format.
  package struct Enclosure: Hashable, Sendable {
    /// Its format.
    package var format: EditionFormat
    /// Its bytes.
    package var bytes: [UInt8]

    /// Makes a file.
    package init(_ format: EditionFormat, bytes: [UInt8]) {
      self.format = format
      self.bytes = bytes
    }
  }

  /// Makes an order.
  package init(
    key: DeliveryKey, recipient: Recipient, fileName: String, pdf: [UInt8], enclosures: [Enclosure] = [], summary: BriefingSummary,
    instant: Instant, occasion: Occasion = .issue, palette: MailPalette = .house
  ) {
    self.key = key
    self.recipient = recipient
    self.fileName = fileName
    self.pdf = pdf
    self.enclosures = enclosures
    self.summary = summary
    self.instant = instant
    self.occasion = occasion
    self.palette = palette
  }
}

extension MailOrder {
  /// Name of the file in another format.
  func fileName(_ format: EditionFormat) -> String {
    "\(fileName.hasSuffix(".pdf") ? fileName.dropLast(4) : fileName[...]).\(format.rawValue)"
  }
}

/// Why nothing that could leave can be made of an order.
package enum OrderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The recipient has no address.
  case noAddress
  /// The file's name holds something that no file name may hold.
  case unusableFileName(String)
  /// What is said to be corrected is no `Message-ID`.
  case unusableMessageID(String)
  /// The message is larger than the limit: bytes as they would be sent, and the limit.
  case tooLarge(bytes: Int, limit: Int)
  /// It cannot be encoded.
  case unencodable(String)
  /// The PDF cannot be given the password that its recipient asks for.
  case unprotected(String)

  /// The reason in a line.
  package var description: String {
    switch self {
    case .noAddress: "the recipient has no address"
    case .unusableFileName(let name): "“\(name)” cannot be the name of an attached file"
    case .unusableMessageID(let text): "“\(text)” is not a Message-ID"
    case .tooLarge(let bytes, let limit):
      "the message would have \(bytes) bytes and at most \(limit) may be sent; see “largest-message” in gazetteer.yml"
    case .unencodable(let reason): "it cannot be encoded: \(reason)"
    case .unprotected(let reason): "its PDF cannot be given a password: \(reason)"
    }
  }
}
