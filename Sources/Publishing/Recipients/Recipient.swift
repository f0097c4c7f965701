public import Statistics

/// Someone who receives briefings: a row of `recipients.csv`.
public struct Recipient: Hashable, Sendable {
  /// How briefings reach a recipient.
  public enum Channel: String, Hashable, Sendable, CaseIterable {
    /// By mail.
    case mail
    /// As a file in the folder of the settings.
    case folder
    /// By a request to the address of the settings.
    case webhook
  }

  /// What a mail is made of besides the attached PDF.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Text and HTML, of which a reader shows one.
    case pdf
    /// Text alone.
    case text
  }

  /// Key of the region; `nil` for all.
  public var region: String?
  /// The address; `nil` for other channels than mail.
  public var address: MailAddress?
  /// The recipient's name; empty where there is none.
  public var name: String
  /// The language of the briefing and the mail.
  public var language: Language
  /// What the mail is made of.
  public var format: Format
  /// How briefings reach the recipient.
  public var channel: Channel
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a recipient.
  public init(
    region: String?, address: MailAddress?, name: String = "", language: Language, format: Format = .pdf, channel: Channel = .mail,
    place: SourcePlace
  ) {
    self.region = region
    self.address = address
    self.name = name
    self.language = language
    self.format = format
    self.channel = channel
    self.place = place
  }

  /// Whether the briefing of a region is for them.
  public func receives(_ region: String) -> Bool { self.region == nil || self.region == region }
}
