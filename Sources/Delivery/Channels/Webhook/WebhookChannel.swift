internal import CCurl
internal import Digests
internal import FoundationEssentials
package import Publishing
package import Scheduling

/// Briefings announced over HTTP: one POST of the delivery's manifest, signed, without a redirect followed.
///
/// With a secret each request bears `Gazetteer-Signature: t=<seconds since 1970>,v1=<HMAC-SHA256 in hexadecimal>` over the bytes
/// `<seconds>.<body>`: the receiver computes the same and refuses what is old. `Idempotency-Key` is the same at every try.
package struct WebhookChannel: Channel {
  private let settings: WebhookSettings
  private let secret: Secret?
  private let limits: TransferLimits
  private let now: @Sendable () -> Instant

  /// `webhook`.
  package let name = "webhook"

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
    let conversation = HTTPConversation(body: parcel.bytes)
    guard MessageIdentifier.isSound(parcel.messageID) else { return .refused(.addressing, nil, "the identifier is no Message-ID") }
    guard let handle = CurlHandle(limits), handle.set(CURLOPT_HTTPHEADER, headers(parcel)) else {
      return .refusedForNow(.connecting, nil, "there is no memory for a connection")
    }
    handle.set(CURLOPT_URL, settings.address)
    // The settings were checked: http is there only where they may be.
    handle.set(CURLOPT_PROTOCOLS_STR, settings.address.lowercased().hasPrefix("http:") ? "http" : "https")
    handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    handle.set(CURLOPT_POST, 1)
    handle.set(size: CURLOPT_POSTFIELDSIZE_LARGE, parcel.bytes.count)
    conversation.setUp(handle)
    let code = handle.perform()
    return withExtendedLifetime(conversation) {
      conversation.outcome(reason: handle.reason(code))
    }
  }

  private func headers(_ parcel: Parcel) -> [String] {
    var headers = [
      "Content-Type: application/json", "Idempotency-Key: \(parcel.messageID)", "User-Agent: Gazetteer/\(ProgramVersion.current)",
      // Without it libcurl asks before it sends a long body, and some receivers never answer that.
      "Expect:",
    ]
    if let secret {
      headers.append("Gazetteer-Signature: \(Self.signature(of: parcel.bytes, at: now(), secret))")
    }
    return headers
  }

  /// The value of `Gazetteer-Signature` for a body.
  package static func signature(of body: [UInt8], at instant: Instant, _ secret: Secret) -> String {
    let code = Digest.hmac(Array("\(instant.secondsSince1970).".utf8) + body, key: secret.bytes)
    return "t=\(instant.secondsSince1970),v1=\(code.hexadecimal)"
  }
}

/// How far a request came and what the server said.
final class HTTPConversation: Conversation {
  private(set) var reply: Reply?
  private var hasSentHead = false

  override func sent(_ line: UnsafeRawBufferPointer) { hasSentHead = true }

  override func received(_ line: UnsafeRawBufferPointer) {
    let text = String(decoding: line.prefix(500), as: UTF8.self)
    guard text.hasPrefix("HTTP/") else { return }
    let parts = text.split(separator: " ", maxSplits: 2)
    // 100 is no answer yet.
    guard parts.count > 1, let code = Int(parts[1]), code >= 200 else { return }
    reply = Reply(code: code, text: HeaderText.cleaned(parts.count > 2 ? String(parts[2]) : ""))
  }

  func outcome(reason: String) -> DeliveryOutcome {
    guard let reply else {
      if !hasSentHead { return .refusedForNow(isConnected ? .greeting : .connecting, nil, reason) }
      return hasSentAll ? .uncertain(.confirming, reason) : .refusedForNow(.sending, nil, reason)
    }
    let text = "the server said \(reply.code) \(reply.text)"
    switch reply.code {
    case 200..<300: return .accepted(reply)
    case 408, 425, 429, 500...: return .refusedForNow(.confirming, reply, text)
    default: return .refused(.confirming, reply, text)
    }
  }
}
