internal import FoundationEssentials
internal import Publishing

/// Takes a password out of what a server or libcurl says: a careless server repeats what it was sent, and its replies go into
/// ledger, logs and errors.
struct Redaction {
  private let forms: [String]

  /// - Parameters:
  ///   - secret: what must not be repeated; `nil` if there is none.
  ///   - user: whose it is.
  init(_ secret: Secret?, of user: String?) {
    guard let secret, !secret.bytes.isEmpty else {
      forms = []
      return
    }
    let text = String(decoding: secret.bytes, as: UTF8.self)
    // As AUTH LOGIN and AUTH PLAIN send it (RFC 4616), too.
    let plain = [0] + Array((user ?? "").utf8) + [0] + secret.bytes
    let encoded = [secret.bytes, plain].map { Data($0).base64EncodedString() }
    forms = ([text, HeaderText.cleaned(text)] + encoded).filter { !$0.isEmpty }
  }

  /// An outcome whose words do not hold the password.
  func applied(to outcome: DeliveryOutcome) -> DeliveryOutcome {
    guard !forms.isEmpty else { return outcome }
    return switch outcome {
    case .accepted(let reply): .accepted(reply.map(applied))
    case .refusedForNow(let stage, let reply, let text): .refusedForNow(stage, reply.map(applied), applied(to: text))
    case .blocked(let stage, let reply, let text): .blocked(stage, reply.map(applied), applied(to: text))
    case .refused(let stage, let reply, let text): .refused(stage, reply.map(applied), applied(to: text))
    case .uncertain(let stage, let text): .uncertain(stage, applied(to: text))
    }
  }

  private func applied(to reply: Reply) -> Reply {
    Reply(code: reply.code, text: applied(to: reply.text))
  }

  private func applied(to text: String) -> String {
    forms.reduce(text) { $0.replacing($1, with: "••••") }
  }
}
