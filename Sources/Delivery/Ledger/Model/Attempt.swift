package import Scheduling

/// One attempt to deliver, written down before the connection was made and completed after it ended.
package struct Attempt: Hashable, Sendable, Codable {
  /// How an attempt ended.
  package enum Ending: String, Hashable, Sendable, Codable, CaseIterable {
    /// The other side took responsibility.
    case accepted
    /// Not taken, worth another try.
    case refusedForNow = "refused for now"
    /// Not taken, and will not be before a person has changed something.
    case blocked
    /// Not taken, and never will be.
    case refused
    /// Cut off when all was sent and no reply had come.
    case uncertain
    /// The worker was gone before it could say how it ended.
    case interrupted
  }

  /// What was delivered to whom.
  package var key: DeliveryKey
  /// Number of the attempt, from 1.
  package var number: Int
  /// Who made it.
  package var worker: String
  /// When it began.
  package var startedAt: Instant
  /// When it ended; `nil` while it runs.
  package var endedAt: Instant?
  /// How it ended; `nil` while it runs.
  package var ending: Ending?
  /// How far it came.
  package var stage: DeliveryStage?
  /// What the other side said.
  package var reply: Reply?
  /// What else is known about its end.
  package var explanation: String?

  /// Makes an attempt.
  package init(
    key: DeliveryKey, number: Int, worker: String, startedAt: Instant, endedAt: Instant? = nil, ending: Ending? = nil,
    stage: DeliveryStage? = nil, reply: Reply? = nil, explanation: String? = nil
  ) {
    self.key = key
    self.number = number
    self.worker = worker
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.ending = ending
    self.stage = stage
    self.reply = reply
    self.explanation = explanation
  }
}

extension DeliveryOutcome {
  /// How the attempt ended.
  package var ending: Attempt.Ending {
    switch self {
    case .accepted: .accepted
    case .refusedForNow: .refusedForNow
    case .blocked: .blocked
    case .refused: .refused
    case .uncertain: .uncertain
    }
  }

  /// How far it came; `nil` where it was accepted.
  package var stage: DeliveryStage? {
    switch self {
    case .accepted: nil
    case .refusedForNow(let stage, _, _), .blocked(let stage, _, _), .refused(let stage, _, _), .uncertain(let stage, _): stage
    }
  }

  /// What the other side said.
  package var reply: Reply? {
    switch self {
    case .accepted(let reply): reply
    case .refusedForNow(_, let reply, _), .blocked(_, let reply, _), .refused(_, let reply, _): reply
    case .uncertain: nil
    }
  }

  /// What else is known.
  package var explanation: String? {
    switch self {
    case .accepted: nil
    case .refusedForNow(_, _, let text), .blocked(_, _, let text), .refused(_, _, let text), .uncertain(_, let text): text
    }
  }
}
