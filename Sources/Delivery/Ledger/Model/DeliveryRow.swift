package import Scheduling

/// One delivery as the ledger knows it: which briefing goes to whom, and what became of it.
package struct DeliveryRow: Hashable, Sendable, Codable {
  /// Which briefing goes to whom.
  package var key: DeliveryKey
  /// Its state.
  package var state: DeliveryState
  /// Why it is in that state; `nil` where the state says all.
  package var reason: String?
  /// The `Message-ID` without its angle brackets; `nil` before rendering.
  package var messageID: String?
  /// Name of the file; `nil` before rendering.
  package var fileName: String?
  /// SHA-256 of the bytes that leave, in hexadecimal; `nil` before rendering.
  package var payload: String?
  /// Number of attempts so far.
  package var attempts: Int
  /// When the first attempt began.
  package var firstAttempt: Instant?
  /// When it may be tried next; `nil` where it is over or keeps waiting.
  package var nextAttempt: Instant?
  /// What the other side said last.
  package var lastReply: Reply?
  /// When anything about it changed last.
  package var changedAt: Instant

  /// Makes a row.
  package init(
    key: DeliveryKey, state: DeliveryState, reason: String? = nil, messageID: String? = nil, fileName: String? = nil,
    payload: String? = nil, attempts: Int = 0, firstAttempt: Instant? = nil, nextAttempt: Instant? = nil,
    lastReply: Reply? = nil, changedAt: Instant
  ) {
    self.key = key
    self.state = state
    self.reason = reason
    self.messageID = messageID
    self.fileName = fileName
    self.payload = payload
    self.attempts = attempts
    self.firstAttempt = firstAttempt
    self.nextAttempt = nextAttempt
    self.lastReply = lastReply
    self.changedAt = changedAt
  }
}
