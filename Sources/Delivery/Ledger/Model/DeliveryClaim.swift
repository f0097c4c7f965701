public import Scheduling

/// A delivery that one worker has, for as long as its lease runs; “sending” is committed.
public struct DeliveryClaim: Hashable, Sendable {
  /// What to deliver, byte for byte.
  public var parcel: Parcel
  /// Number of this attempt, from 1.
  public var attempt: Int
  /// When the first attempt began.
  public var firstAttempt: Instant
  /// When the lease ends.
  public var leaseUntil: Instant
  /// Grows with every claim of this delivery: a worker whose number is not the last one has lost it.
  public var fence: Int64
  /// Who has it.
  public var worker: String

  /// Makes a claim.
  public init(
    parcel: Parcel, attempt: Int, firstAttempt: Instant, leaseUntil: Instant, fence: Int64, worker: String
  ) {
    self.parcel = parcel
    self.attempt = attempt
    self.firstAttempt = firstAttempt
    self.leaseUntil = leaseUntil
    self.fence = fence
    self.worker = worker
  }
}

/// Where a delivery goes after an attempt.
public struct DeliveryVerdict: Hashable, Sendable {
  /// Where it stands now.
  public var state: DeliveryState
  /// When it may be tried next.
  public var nextAttempt: Instant?
  /// Why, in words.
  public var reason: String?

  /// Makes a verdict.
  public init(_ state: DeliveryState, nextAttempt: Instant? = nil, reason: String? = nil) {
    self.state = state
    self.nextAttempt = nextAttempt
    self.reason = reason
  }
}
