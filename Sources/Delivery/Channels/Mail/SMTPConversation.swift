/// How far a mail came and what the server said, read from the lines of both sides.
final class SMTPConversation: Conversation {
  /// What the server was asked last.
  private(set) var stage = DeliveryStage.connecting
  /// The last whole reply before we said goodbye.
  private(set) var reply: Reply?
  /// At which stage that reply came.
  private(set) var replyStage = DeliveryStage.connecting
  private var lines: [String] = []
  private var isLeaving = false

  /// Our command moves the conversation on; only its first word is looked at.
  override func sent(_ line: UnsafeRawBufferPointer) {
    let verb = String(decoding: line.prefix(4).map { $0 & 0xDF }, as: UTF8.self)
    switch verb {
    case "EHLO", "HELO", "STAR": stage = .greeting
    case "AUTH": stage = .authenticating
    case "MAIL", "RCPT": stage = .addressing
    case "DATA": stage = .sending
    case "QUIT": isLeaving = true
    // What follows AUTH is no command and stays in its stage.
    default: break
    }
  }

  override func received(_ line: UnsafeRawBufferPointer) {
    guard !isLeaving else { return }
    if stage == .connecting { stage = .greeting }
    let text = String(decoding: line.prefix(2_000), as: UTF8.self)
    let digits = text.prefix(3)
    guard digits.utf8.count == 3, let code = Int(digits), code >= 200 else { return }
    let rest = text.dropFirst(3)
    if lines.count < 20 { lines.append(String(rest.dropFirst())) }
    guard rest.first != "-" else { return }
    reply = Reply(code: code, text: HeaderText.cleaned(String(lines.joined(separator: " ").prefix(1_000))))
    replyStage = stage == .sending && hasSentAll && code != 354 ? .confirming : stage
    lines = []
  }

  /// What became of it.
  ///
  /// - Parameters:
  ///   - isComplete: Whether libcurl ended without an error.
  ///   - reason: What it says otherwise.
  func outcome(isComplete: Bool, reason: String) -> DeliveryOutcome {
    // The server took it, whatever happened to the connection afterwards.
    if replyStage == .confirming, let reply, (200..<300).contains(reply.code) { return .accepted(reply) }
    if isComplete { return .uncertain(.confirming, "the server ended without a reply to the message") }
    // A reply that is a refusal decides, whatever libcurl calls it.
    if let reply, reply.code >= 400 { return refusal(replyStage, reply, reason) }
    // Cut with everything sent, perhaps the end of the message as well: only the server knows.
    if stage == .sending, hasSentAll { return .uncertain(.confirming, reason) }
    return .refusedForNow(stage, reply.flatMap { $0.code >= 400 ? $0 : nil }, reason)
  }

  /// 4yz is for now. 5yz is for good once the message was named; before that it is about us or the server and not about this
  /// message, which goes out when that has been corrected. 421 and 552-with-4 are for now wherever they come.
  private func refusal(_ stage: DeliveryStage, _ reply: Reply, _ reason: String) -> DeliveryOutcome {
    let text = "the server said \(reply.code) \(reply.text)"
    switch stage {
    case .connecting, .greeting, .authenticating: return .refusedForNow(stage, reply, text)
    case .addressing, .sending, .confirming:
      return reply.code >= 500 ? .refused(stage, reply, text) : .refusedForNow(stage, reply, text)
    }
  }
}
