internal import Transferring

/// How far a mail came and what the server said, read from the lines of both sides.
final class SMTPConversation: Conversation {
  /// What the server was asked last.
  private(set) var stage = DeliveryStage.connecting
  /// The last whole reply before we said goodbye.
  private(set) var reply: Reply?
  /// At which stage that reply came.
  private(set) var replyStage = DeliveryStage.connecting
  /// Whether the recipient was named: what is refused before speaks of us.
  private var hasNamedRecipient = false
  private var lines: [String] = []
  private var isLeaving = false

  /// Our command moves the conversation on; only its first word is looked at.
  override func sent(_ line: UnsafeRawBufferPointer) {
    let verb = String(decoding: line.prefix(4).map { $0 & 0xDF }, as: UTF8.self)
    switch verb {
    case "EHLO", "HELO", "STAR": stage = .greeting
    case "AUTH": stage = .authenticating
    case "MAIL": stage = .addressing
    case "RCPT": (stage, hasNamedRecipient) = (.addressing, true)
    case "DATA": stage = .sending
    case "QUIT": isLeaving = true
    // What follows AUTH is not a command and stays in its stage.
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
  ///   - needsPerson: Whether its error is of a kind that time alone does not cure.
  ///   - reason: What it says otherwise.
  func outcome(isComplete: Bool, needsPerson: Bool, reason: String) -> DeliveryOutcome {
    // The server took it, whatever happened to the connection afterwards.
    if replyStage == .confirming, let reply, (200..<300).contains(reply.code) { return .accepted(reply) }
    if isComplete { return .uncertain(.confirming, "the server ended without a reply to the message") }
    // A reply that is a refusal decides, whatever libcurl calls it.
    if let reply, reply.code >= 400 { return refusal(replyStage, reply, reason) }
    // Cut with everything sent, perhaps the end of the message as well: only the server knows.
    if stage == .sending, hasSentAll { return .uncertain(.confirming, reason) }
    if needsPerson { return .blocked(stage, nil, reason) }
    return .refusedForNow(stage, reply.flatMap { $0.code >= 400 ? $0 : nil }, reason)
  }

  /// 4yz is for now. Of 5yz only what is about the recipient is for good: what is about us (no login, sender refused, policy) or about the
  /// message (too large, taken for spam) goes out when a person has corrected that.
  private func refusal(_ stage: DeliveryStage, _ reply: Reply, _ reason: String) -> DeliveryOutcome {
    let text = "the server said \(reply.code) \(reply.text)"
    guard reply.code >= 500 else { return .refusedForNow(stage, reply, text) }
    let isAboutRecipient =
      switch stage {
      case .connecting, .greeting, .authenticating, .sending: false
      // A server says in its second code that it is not the mailbox it minds (RFC 3463: X.7 is security and policy).
      case .addressing: hasNamedRecipient && !reply.isAboutUs && reply.subject != .policy
      // Many look for the mailbox only when they have the message.
      case .confirming: reply.subject == .mailbox
      }
    return isAboutRecipient ? .refused(stage, reply, text) : .blocked(stage, reply, text)
  }
}

extension Reply {
  /// What an enhanced status code (RFC 3463) says a reply is about.
  fileprivate enum Subject {
    /// Address or mailbox of the recipient: X.1 and X.2.
    case mailbox
    /// Security or policy: X.7.
    case policy
    /// Anything else.
    case other
  }

  fileprivate var subject: Subject {
    let parts = text.prefix { $0 != " " }.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "5" else { return .other }
    switch parts[1] {
    // 5.1.7 and 5.1.8 are about the sender.
    case "1": return parts[2] == "7" || parts[2] == "8" ? .policy : .mailbox
    case "2": return .mailbox
    case "7": return .policy
    default: return .other
    }
  }

  /// A login is asked for (RFC 4954), or a server passes nothing on for us.
  fileprivate var isAboutUs: Bool { [530, 534, 535, 538].contains(code) || text.lowercased().contains("relay") }
}
