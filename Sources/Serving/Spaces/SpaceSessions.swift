internal import Digests
internal import Synchronization

/// Who has signed in. A session is known by a secret that only its browser has, and ends with its token, when it is signed out, or when it
/// was not used for a while.
final class SpaceSessions: Sendable {
  private struct Session {
    var token: Digest
    var lastUse: ContinuousClock.Instant
  }

  /// How long a session lasts without a request.
  static let rest = Duration.seconds(12 * 3_600)
  /// Most sessions of a token; the one that was used least lately goes.
  private static let most = 20

  private let tokens: SpaceTokens
  private let now: @Sendable () -> ContinuousClock.Instant
  private let sessions = Mutex<[Digest: Session]>([:])

  /// No one has signed in yet.
  init(_ tokens: SpaceTokens, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.tokens = tokens
    self.now = now
  }

  /// Exchanges a token for the secret of a session; `nil` where it is no one’s.
  func open(with token: String) -> String? {
    guard let token = tokens.digest(of: token) else { return nil }
    let secret = WorkbenchSessions.secret()
    sessions.withLock { sessions in
      let own = sessions.filter { $0.value.token == token }
      if own.count >= Self.most, let oldest = own.min(by: { $0.value.lastUse < $1.value.lastUse }) { sessions[oldest.key] = nil }
      sessions[Digest.sha256(Array(secret.utf8))] = Session(token: token, lastUse: now())
    }
    return secret
  }

  /// The name of the space that a secret is good for; `nil` where it is no session’s, or no longer.
  func space(of secret: String) -> String? {
    let key = Digest.sha256(Array(secret.utf8))
    let token = sessions.withLock { sessions -> Digest? in
      guard let session = sessions[key] else { return nil }
      guard session.lastUse + Self.rest > now() else {
        sessions[key] = nil
        return nil
      }
      sessions[key]?.lastUse = now()
      return session.token
    }
    guard let token else { return nil }
    guard tokens.holds(token) else {
      close(secret)
      return nil
    }
    return SpaceFolder.name(of: token)
  }

  /// Whether a field `Authorization` has a holder’s token.
  func admit(_ authorization: String?) -> Bool { tokens.admit(authorization) }

  /// Number of sessions that have not ended.
  var count: Int { sessions.withLock { [now = now()] sessions in sessions.values.count { $0.lastUse + Self.rest > now } } }

  /// Ends a session.
  func close(_ secret: String) { sessions.withLock { $0[Digest.sha256(Array(secret.utf8))] = nil } }
}
