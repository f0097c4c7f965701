public import Statistics

/// How mail is sent.
public struct MailSettings: Hashable, Sendable {
  /// Who sends it.
  public struct Sender: Hashable, Sendable {
    /// The sender's name in each language; `nil` for the publisher's.
    public var name: LocalizedText?
    /// The sender's address, which bounces go to as well.
    public var address: MailAddress

    /// Makes a sender.
    public init(name: LocalizedText? = nil, address: MailAddress) {
      self.name = name
      self.address = address
    }
  }

  /// What takes the mail.
  public struct Server: Hashable, Sendable {
    /// How the connection is kept from others.
    public enum Privacy: Hashable, Sendable {
      /// STARTTLS before anything is said; without it nothing is sent.
      case upgraded
      /// TLS from the first byte (`smtps://`).
      case immediate
      /// In clear text, because the settings say so.
      case none
    }

    /// Name or IP address; an IPv6 address in brackets.
    public var host: String
    /// The port.
    public var port: Int
    /// How the connection is kept from others.
    public var privacy: Privacy
    /// A file with the certificates that are trusted instead of the system's; `nil` for the system's.
    public var authorities: SettingsPath?

    /// Makes a server.
    public init(host: String, port: Int, privacy: Privacy = .upgraded, authorities: SettingsPath? = nil) {
      self.host = host
      self.port = port
      self.privacy = privacy
      self.authorities = authorities
    }
  }

  /// Where a reader asks for no more mail.
  public enum Unsubscribing: Hashable, Sendable {
    /// By mail to this address.
    case address(MailAddress)
    /// By one request to this HTTPS page (RFC 8058).
    case page(String)
  }

  /// Who sends it.
  public var sender: Sender
  /// Where answers go; `nil` for the sender.
  public var replyTo: MailAddress?
  /// What takes the mail.
  public var server: Server
  /// Who we are to the server; `nil` where it does not ask.
  public var user: String?
  /// Where the password is kept.
  public var password: SecretSource?
  /// Largest message, in bytes as they are sent.
  public var largestMessage: Int
  /// Where a reader asks for no more mail.
  public var unsubscribing: Unsubscribing?
  /// The words in English.
  public var english: MailWords
  /// The words in Chinese.
  public var chinese: MailWords

  /// Makes settings.
  public init(
    sender: Sender, replyTo: MailAddress? = nil, server: Server, user: String? = nil, password: SecretSource? = nil,
    largestMessage: Int = 20_000_000, unsubscribing: Unsubscribing? = nil, english: MailWords = .english,
    chinese: MailWords = .chinese
  ) {
    self.sender = sender
    self.replyTo = replyTo
    self.server = server
    self.user = user
    self.password = password
    self.largestMessage = largestMessage
    self.unsubscribing = unsubscribing
    self.english = english
    self.chinese = chinese
  }

  /// The words in a language.
  public func words(_ language: Language) -> MailWords {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
