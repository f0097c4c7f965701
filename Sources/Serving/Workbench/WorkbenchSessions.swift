internal import Digests
internal import Synchronization

/// Who may use a workbench: the browser that opened its address first. The token in the address is good once; what it is exchanged for is
/// known to that browser alone.
final class WorkbenchSessions: Sendable {
  /// The token of the address.
  let token: String
  private let state: Mutex<State>

  private struct State {
    /// What the token is compared with; `nil` when it was used.
    var token: Digest?
    var sessions: [Digest] = []
  }

  /// Makes a token that nobody can guess.
  init() {
    token = Self.secret()
    state = Mutex(State(token: Digest.sha256(Array(token.utf8))))
  }

  /// Exchanges the token for the secret of a session; `nil` where it is another, or was used before.
  func open(with token: String) -> String? {
    let digest = Digest.sha256(Array(token.utf8))
    return state.withLock { state in
      guard let expected = state.token, expected == digest else { return nil }
      let secret = Self.secret()
      state.token = nil
      state.sessions.append(Digest.sha256(Array(secret.utf8)))
      return secret
    }
  }

  /// Whether a secret is that of a session.
  func admits(_ secret: String) -> Bool {
    let digest = Digest.sha256(Array(secret.utf8))
    return state.withLock { state in state.sessions.reduce(false) { $0 || $1 == digest } }
  }

  /// 256 random bits in hexadecimal.
  static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
