package import Languages
import Statistics

/// How mail is sent.
package struct MailSettings: Hashable, Sendable {
  /// Who sends it.
  package struct Sender: Hashable, Sendable {
    /// The sender's name in each language; `nil` for the publisher's.
    package var name: LocalizedText?
    /// The sender's address, which bounces go to as well.
    package var address: MailAddress

    /// Makes a sender.
    package init(name: LocalizedText? = nil, address: MailAddress) {
      self.name = name
      self.address = address
    }
  }

  /// What takes the mail.
  package struct Server: Hashable, Sendable {
    /// How the connection is kept from others.
    package enum Privacy: Hashable, Sendable {
      /// STARTTLS before anything is said; without it nothing is sent.
      case upgraded
      /// TLS from the first byte (`smtps://`).
      case immediate
      /// In clear text, because the settings say so.
      case none
    }

    /// Name or IP address; an IPv6 address in brackets.
    package var host: String
    /// The port.
    package var port: Int
    /// How the connection is kept from others.
    package var privacy: Privacy
    /// A file with the certificates that are trusted instead of the system's; `nil` for the system's.
    package var authorities: SettingsPath?

    /// Makes a server.
    package init(host: String, port: Int, privacy: Privacy = .upgraded, authorities: SettingsPath? = nil) {
      self.host = host
      self.port = port
      self.privacy = privacy
      self.authorities = authorities
    }
  }

  /// Where a reader asks for no more mail.
  package enum Unsubscribing: Hashable, Sendable {
    /// By mail to this address.
    case address(MailAddress)
    /// By one request to this HTTPS page (RFC 8058).
    case page(String)
  }

  /// Who sends it.
  package var sender: Sender
  /// Where answers go; `nil` for the sender.
  package var replyTo: MailAddress?
  /// What takes the mail.
  package var server: Server
  /// Who we are to the server; `nil` where it does not ask.
  package var user: String?
  /// Where the password is kept.
  package var password: SecretSource?
  /// Largest message, in bytes as they are sent.
  package var largestMessage: Int
  /// Where a reader asks for no more mail.
  package var unsubscribing: Unsubscribing?
  /// The words in English.
  package var english: MailWords
  /// The words in Chinese.
  package var chinese: MailWords

  /// Makes settings.
  package init(
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
  package func words(_ language: Language) -> MailWords {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
