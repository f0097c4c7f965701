package import Scheduling

/// A delivery that one worker has, for as long as its lease runs; “sending” is committed.
package struct DeliveryClaim: Hashable, Sendable {
  /// What to deliver, byte for byte.
  package var parcel: Parcel
  /// Number of this attempt, from 1.
  package var attempt: Int
  /// When the first attempt began.
  package var firstAttempt: Instant
  /// When the lease ends.
  package var leaseUntil: Instant
  /// Grows with every claim of this delivery: a worker whose number is not the last one has lost it.
  package var fence: Int64
  /// Who has it.
  package var worker: String

  /// Makes a claim.
  package init(
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
package struct DeliveryVerdict: Hashable, Sendable {
  /// Its state now.
  package var state: DeliveryState
  /// When it may be tried next.
  package var nextAttempt: Instant?
  /// Why, in words.
  package var reason: String?

  /// Makes a verdict.
  package init(_ state: DeliveryState, nextAttempt: Instant? = nil, reason: String? = nil) {
    self.state = state
    self.nextAttempt = nextAttempt
    self.reason = reason
  }
}
