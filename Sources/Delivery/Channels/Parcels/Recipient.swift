package import Diagnostics
package import Editions
package import Languages
package import Publishing
import Statistics

/// Someone who receives briefings: a row of `recipients.csv`.
package struct Recipient: Hashable, Sendable {
  /// What a mail is made of besides the attached PDF.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    /// Text and HTML, of which a reader shows one.
    case pdf
    /// Text alone.
    case text
  }

  /// Key of the region; `nil` for all.
  package var region: String?
  /// The address; `nil` for channels whose settings say where briefings go.
  package var address: MailAddress?
  /// The recipient's name; empty if there is none.
  package var name: String
  /// The language of the briefing and the mail.
  package var language: Language
  /// What the mail is made of.
  package var format: Format
  /// What is attached besides the PDF.
  package var editions: [EditionFormat]
  /// Which file is delivered, by a channel that delivers one; `nil` for the PDF.
  package var file: EditionFormat?
  /// How briefings reach the recipient: the name of one of ``Channels/all``.
  package var channel: ChannelName
  /// Where the password is kept that their PDF opens with; `nil` for a PDF without one.
  package var password: SecretSource?
  /// Where the row is.
  package var location: SourceLocation

  /// Makes a recipient.
  package init(
    region: String?, address: MailAddress?, name: String = "", language: Language, format: Format = .pdf,
    editions: [EditionFormat] = [], file: EditionFormat? = nil, channel: ChannelName = .mail, password: SecretSource? = nil,
    location: SourceLocation
  ) {
    self.region = region
    self.address = address
    self.name = name
    self.language = language
    self.format = format
    self.editions = editions
    self.file = file
    self.channel = channel
    self.password = password
    self.location = location
  }

  /// Everything besides the PDF that they get.
  var enclosed: [EditionFormat] { editions + [file].compactMap(\.self) }

  /// Whether the briefing of a region is for them.
  package func receives(_ region: String) -> Bool { self.region == nil || self.region == region }
}
