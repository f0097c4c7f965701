internal import CLoading.Curl
package import Diagnostics
package import Languages
package import Publishing
package import Scheduling
internal import Statistics
package import Transferring

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
  /// Connections to the server at the same time. A program that is ended may leave as many mails that arrive twice.
  package var connections: Int
  /// Where a reader asks for no more mail.
  package var unsubscribing: Unsubscribing?
  /// The words in languages whose mails do not say those of the house.
  package var ownWords: [Language: MailWords]

  /// Makes settings.
  package init(
    sender: Sender, replyTo: MailAddress? = nil, server: Server, user: String? = nil, password: SecretSource? = nil,
    largestMessage: Int = 20_000_000, connections: Int = 1,
    unsubscribing: Unsubscribing? = nil, ownWords: [Language: MailWords] = [:]
  ) {
    self.sender = sender
    self.replyTo = replyTo
    self.server = server
    self.user = user
    self.password = password
    self.largestMessage = largestMessage
    self.connections = connections
    self.unsubscribing = unsubscribing
    self.ownWords = ownWords
  }

  /// The words in a language.
  package func words(_ language: Language) -> MailWords { ownWords[language] ?? .house(language) }
}

extension ChannelName {
  /// By mail.
  package static let mail: ChannelName = "mail"
}

extension MailSettings: ChannelSettings {
  package static var name: ChannelName { .mail }

  package static var destinations: Destinations { .recipients }

  package static var cargo: Cargo { .attachments }

  package static func read(_ token: Token, _ path: String, _ reader: SettingsReader) -> MailSettings? {
    MailSettingsReader(reader).settings(TokenMap(token, path: path, problems: reader.problems))
  }

  package var secrets: [SecretSource] { [password].compactMap(\.self) }

  package func faults(in folder: String) -> [ProjectError] {
    [server.authorities?.certificateFault(from: folder)].compactMap(\.self)
  }

  package func destination(of recipient: Recipient) -> String? { recipient.address?.description }

  package func parcel(for order: MailOrder) throws(OrderError) -> Parcel {
    try MailComposer(settings: self).message(for: order)
  }

  package func channel(in folder: String, clock: @escaping @Sendable () -> Instant) throws(ProjectError) -> any Channel {
    SMTPChannel(settings: self, password: try password?.read(from: folder), projectFolder: folder)
  }

  package static func dryChannel(in folder: String) -> any Channel { EMLFolderChannel(folder: folder) }
}

/// Mail over SMTP: one recipient a transaction, encrypted unless the settings say otherwise, finished bytes only.
///
/// libcurl speaks the protocol and is given nothing that was not checked before: recipient and sender are `MailAddress`es, the
/// message is whole. The server's reply decides what became of it, and if there is none, how far it came.
package struct SMTPChannel: Channel {
  private let settings: MailSettings
  private let password: Secret?
  private let projectFolder: String
  private let limits: TransferLimits

  /// `mail`.
  package let name = ChannelName.mail

  /// A channel to the server of the settings.
  ///
  /// - Parameters:
  ///   - settings: How mail is sent.
  ///   - password: The password of the settings' user.
  ///   - projectFolder: What paths of the settings start from.
  ///   - limits: How long it may take.
  package init(
    settings: MailSettings, password: Secret?, projectFolder: String = ".", limits: TransferLimits = TransferLimits()
  ) {
    self.settings = settings
    self.password = password
    self.projectFolder = projectFolder
    self.limits = limits
  }

  /// Sends the message of a parcel to the address of its key.
  package func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    let recipient: MailAddress
    do {
      recipient = try MailAddress(parcel.key.recipient)
    } catch {
      return .refused(.addressing, nil, "the address \(error.reason)")
    }
    let conversation = SMTPConversation(body: parcel.bytes)
    guard let handle = CurlHandle(limits) else {
      return .refusedForNow(
        .connecting, nil, "libcurl is not installed (package libcurl4), or there is not enough memory for a connection")
    }
    setUp(handle)
    handle.set(CURLOPT_MAIL_FROM, "<\(settings.sender.address)>")
    guard handle.set(CURLOPT_MAIL_RCPT, ["<\(recipient)>"]) else {
      return .refusedForNow(.connecting, nil, "there is not enough memory for a connection")
    }
    handle.set(CURLOPT_UPLOAD, 1)
    handle.set(size: CURLOPT_INFILESIZE_LARGE, parcel.bytes.count)
    conversation.setUp(handle)
    let code = handle.perform()
    let outcome = withExtendedLifetime(conversation) {
      conversation.outcome(
        isComplete: code == CURLE_OK, needsPerson: code.needsPerson, reason: HeaderText.cleaned(handle.reason(code)))
    }
    return Redaction(password, of: settings.user).applied(to: outcome)
  }

  /// Where to, and how it is kept from others.
  private func setUp(_ handle: CurlHandle) {
    let server = settings.server
    let scheme = server.privacy == .immediate ? "smtps" : "smtp"
    let domain = settings.sender.address.domain
    // The part after the slash is the name we greet with; without one libcurl would send the name of this machine.
    handle.set(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(domain.hasPrefix("[") ? "" : domain)")
    handle.set(CURLOPT_PROTOCOLS_STR, scheme)
    handle.set(CURLOPT_PROXY, "")
    handle.set(CURLOPT_USE_SSL, server.privacy == .none ? gz_curl_tls_none : gz_curl_tls_all)
    if let file = server.authorities { handle.set(CURLOPT_CAINFO, file.resolved(from: projectFolder)) }
    if let user = settings.user {
      handle.set(CURLOPT_USERNAME, user)
      if let password { handle.set(secret: CURLOPT_PASSWORD, password.bytes) }
    }
  }
}
