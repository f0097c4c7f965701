internal import Transferring

/// How far a request came and what the server said.
final class HTTPConversation: Conversation {
  private(set) var reply: Reply?
  /// What the server answered with, as far as it is looked at.
  private(set) var answer: [UInt8] = []
  private var hasSentHead = false

  private static let longestAnswer = 1 << 16

  override func sent(_ line: UnsafeRawBufferPointer) { hasSentHead = true }

  override func received(_ line: UnsafeRawBufferPointer) {
    let text = String(decoding: line.prefix(500), as: UTF8.self)
    guard text.hasPrefix("HTTP/") else { return }
    let parts = text.split(separator: " ", maxSplits: 2)
    // 100 is not an answer yet.
    guard parts.count > 1, let code = Int(parts[1]), code >= 200 else { return }
    reply = Reply(code: code, text: HeaderText.cleaned(parts.count > 2 ? String(parts[2]) : ""))
  }

  override func answered(_ bytes: UnsafeRawBufferPointer) -> Bool {
    answer += bytes.prefix(max(0, Self.longestAnswer - answer.count))
    return true
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
    // A receiver that is gone for good says so (RFC 9110, 15.5.11).
    case 410: return .refused(.confirming, reply, text)
    // The address, the signature or the body is not what the receiver expects, or it has moved.
    default: return .blocked(.confirming, reply, text)
    }
  }
}
