internal import CCurl
package import Publishing

/// Mail over SMTP: one recipient a transaction, encrypted unless the settings say otherwise, finished bytes only.
///
/// libcurl speaks the protocol and is told nothing that was not checked before: recipient and sender are `MailAddress`es, the message
/// is whole. The server's reply decides what became of it, and where there is none, how far it came.
package struct SMTPChannel: Channel {
  private let settings: MailSettings
  private let password: Secret?
  private let projectFolder: String
  private let limits: TransferLimits

  /// `mail`.
  package let name = "mail"

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
    guard let handle = CurlHandle(limits) else { return .refusedForNow(.connecting, nil, "there is no memory for a connection") }
    setUp(handle)
    handle.set(CURLOPT_MAIL_FROM, "<\(settings.sender.address)>")
    guard handle.set(CURLOPT_MAIL_RCPT, ["<\(recipient)>"]) else {
      return .refusedForNow(.connecting, nil, "there is no memory for a connection")
    }
    handle.set(CURLOPT_UPLOAD, 1)
    handle.set(size: CURLOPT_INFILESIZE_LARGE, parcel.bytes.count)
    conversation.setUp(handle)
    let code = handle.perform()
    let outcome = withExtendedLifetime(conversation) {
      conversation.outcome(isComplete: code == CURLE_OK, reason: handle.reason(code))
    }
    return Redaction(password, of: settings.user).applied(to: outcome)
  }

  /// Where to, and how it is kept from others.
  private func setUp(_ handle: CurlHandle) {
    let server = settings.server
    let scheme = server.privacy == .immediate ? "smtps" : "smtp"
    let domain = settings.sender.address.domain
    // What stands after the slash is the name we greet with; without one libcurl would tell the name of this machine.
    handle.set(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(domain.hasPrefix("[") ? "" : domain)")
    handle.set(CURLOPT_PROTOCOLS_STR, scheme)
    handle.set(CURLOPT_PROXY, "")
    let privacy = server.privacy == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
    handle.set(CURLOPT_USE_SSL, Int(privacy.rawValue))
    if let file = server.authorities { handle.set(CURLOPT_CAINFO, file.resolved(from: projectFolder)) }
    if let user = settings.user {
      handle.set(CURLOPT_USERNAME, user)
      if let password { handle.set(CURLOPT_PASSWORD, password) }
    }
  }
}
