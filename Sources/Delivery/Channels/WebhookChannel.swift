package import Diagnostics
internal import Digests
internal import FoundationEssentials
package import Publishing
package import Scheduling
package import Transferring

/// Where to post over HTTP, and how the receiver knows that it is us.
package struct WebhookSettings: Hashable, Sendable {
  /// Where to: `https`, or `http` on this machine or where `insecure` is written.
  package var address: String
  /// The key that requests are signed with; `nil` for unsigned requests.
  package var secret: SecretSource?

  /// Makes settings.
  package init(address: String, secret: SecretSource? = nil) {
    self.address = address
    self.secret = secret
  }

  /// The address without what follows a `?`, which may be a secret.
  package var addressWithoutQuery: String {
    String(address.prefix { $0 != "?" })
  }
}

extension ChannelName {
  /// By a request to an address.
  package static let webhook: ChannelName = "webhook"
}

extension WebhookSettings: ChannelSettings {
  package static var name: ChannelName { .webhook }

  package static func read(_ token: Token, _ path: String, _ reader: SettingsReader) -> WebhookSettings? {
    if token.text != nil { return WebAddress.read(token, path, .ownMachine, reader.problems).map { WebhookSettings(address: $0) } }
    let map = TokenMap(token, path: path, problems: reader.problems)
    defer { map.finish() }
    let secret = map.secret("secret")
    let insecurity: WebAddress.Insecurity = map.choice("insecure", default: .no)
    let rule: WebAddress.Rule = insecurity == .yes ? .anywhere : .ownMachine
    return map.required("url").flatMap { WebAddress.read($0, map.path(of: "url"), rule, reader.problems) }.map {
      WebhookSettings(address: $0, secret: secret)
    }
  }

  package var secrets: [SecretSource] { [secret].compactMap(\.self) }

  package func destination(of recipient: Recipient) -> String? { addressWithoutQuery }

  package func parcel(for order: MailOrder) throws(OrderError) -> Parcel { try .manifest(of: order) }

  package func channel(in folder: String, clock: @escaping @Sendable () -> Instant) throws(ProjectError) -> any Channel {
    WebhookChannel(settings: self, secret: try secret?.read(from: folder), now: clock)
  }
}

/// Briefings announced over HTTP: one POST of the delivery's manifest, signed, without a redirect followed.
///
/// With a secret each request carries `Gazetteer-Signature: t=<seconds since 1970>,v1=<HMAC-SHA256 in hexadecimal>` over the bytes
/// `<seconds>.<body>`: the receiver computes the same and refuses what is old. `Idempotency-Key` is the same at every try.
package struct WebhookChannel: Channel {
  private let settings: WebhookSettings
  private let secret: Secret?
  private let limits: TransferLimits
  private let now: @Sendable () -> Instant

  /// `webhook`.
  package let name = ChannelName.webhook

  /// A channel to the address of the settings.
  ///
  /// - Parameters:
  ///   - settings: Where to.
  ///   - secret: The key of the signature; `nil` for unsigned requests.
  ///   - limits: How long it may take.
  ///   - now: The clock that dates signatures.
  package init(
    settings: WebhookSettings, secret: Secret?, limits: TransferLimits = TransferLimits(whole: 120),
    now: @escaping @Sendable () -> Instant
  ) {
    self.settings = settings
    self.secret = secret
    self.limits = limits
    self.now = now
  }

  /// Posts the bytes of a parcel.
  package func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    guard MessageIdentifier.isSound(parcel.messageID) else {
      return .refused(.addressing, nil, "the identifier is not a Message-ID")
    }
    var headers = ["Content-Type: application/json", "Idempotency-Key: \(parcel.messageID)"]
    if let secret { headers.append("Gazetteer-Signature: \(Self.signature(of: parcel.bytes, at: now(), secret))") }
    return HTTPExchange(.post, settings.address, headers: headers, body: parcel.bytes, limits: limits).perform().outcome
  }

  /// The value of `Gazetteer-Signature` for a body.
  package static func signature(of body: [UInt8], at instant: Instant, _ secret: Secret) -> String {
    let code = Digest.hmac(Array("\(instant.secondsSince1970).".utf8) + body, key: secret.bytes)
    return "t=\(instant.secondsSince1970),v1=\(code.hexadecimal)"
  }
}
