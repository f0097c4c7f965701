internal import Publishing
internal import Synchronization

/// Takes what is due out of the ledger and gives it to its channel, once.
///
/// “Sending” is committed before the channel is called, with a lease that is longer than any attempt takes. What was stored is
/// what is sent. The next process takes up what a killed one left.
package struct Outbox: Sendable {
  /// What a run of the outbox did.
  package struct Tally: Hashable, Sendable {
    /// Deliveries by what became of them in this run.
    package var counts: [DeliveryState: Int] = [:]
    /// What a person must change before certain deliveries can be made, one line each, without repetition.
    package var faults: [String] = []

    /// How many ended so.
    package subscript(_ state: DeliveryState) -> Int { counts[state, default: 0] }
    /// How many attempts there were.
    package var attempts: Int { counts.values.reduce(0, +) }

    mutating func add(_ state: DeliveryState, _ fault: String?) {
      counts[state, default: 0] += 1
      if let fault, !faults.contains(fault) { faults.append(fault) }
    }
  }

  private let ledger: any LedgerStore
  private let channels: [ChannelName: any Channel]
  private let rule: RetryRule
  private let worker: Worker
  private let lease: Int64
  private let senders: Int
  private let jitter: @Sendable (DeliveryClaim) -> Double

  /// Makes an outbox.
  ///
  /// - Parameters:
  ///   - ledger: where deliveries are written down.
  ///   - channels: ways for them to leave, by name; deliveries by other channels stay.
  ///   - rule: when to try again.
  ///   - worker: who sends.
  ///   - lease: how long an attempt may take before another worker takes over, in seconds.
  ///   - senders: deliveries under way at the same time. A program that is ended leaves as many of which it is not known whether they
  ///     arrived, so there is one unless the settings ask for more.
  ///   - jitter: from 0 up to 1, for the time of the next attempt; by default it follows from the delivery, so that runs repeat.
  package init(
    ledger: any LedgerStore, channels: [any Channel], rule: RetryRule = RetryRule(), worker: Worker = .current, lease: Int64 = 1800,
    senders: Int = 1, jitter: @escaping @Sendable (DeliveryClaim) -> Double = Outbox.jitter
  ) {
    self.ledger = ledger
    self.channels = Dictionary(channels.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.rule = rule
    self.worker = worker
    self.lease = lease
    self.senders = senders
    self.jitter = jitter
  }

  /// A number from 0 up to 1 that follows from the delivery and the number of its attempt.
  @Sendable package static func jitter(_ claim: DeliveryClaim) -> Double {
    let digits = sha256(Array("\(claim.parcel.messageID) \(claim.attempt)".utf8)).prefix(8)
    return Double(UInt32(digits, radix: 16) ?? 0) / 4_294_967_296
  }

  /// Sends everything that is due in a scope.
  ///
  /// - Throws: `LedgerError` where the ledger fails: nothing more is sent then, as it could not be written down.
  package func send(_ scope: LedgerScope) throws(LedgerError) -> Tally {
    _ = try ledger.release(from: Worker.isGone, by: worker.description)
    let tally = Mutex(Tally())
    try Parallel.run(threads: senders) { mayGoOn throws(LedgerError) in
      while mayGoOn(), let claim = try ledger.claimDelivery(in: scope, by: worker.description, lease: lease) {
        if let (state, fault) = try attempt(claim) { tally.withLock { $0.add(state, fault) } }
      }
    }
    return tally.withLock { $0 }
  }

  /// Gives one delivery to its channel and writes down what became of it, and what a person must change; `nil` where another worker has it
  /// by now.
  private func attempt(_ claim: DeliveryClaim) throws(LedgerError) -> (DeliveryState, fault: String?)? {
    let outcome =
      channels[claim.parcel.key.channel]?.deliver(claim.parcel)
      ?? .blocked(.connecting, nil, "there are no settings for the channel \(claim.parcel.key.channel)")
    let verdict = rule.verdict(
      on: outcome, attempts: claim.attempt, firstAttempt: claim.firstAttempt, now: try ledger.now(), jitter: jitter(claim))
    do {
      try ledger.record(outcome, of: claim, verdict: verdict)
      guard case .blocked = outcome else { return (verdict.state, nil) }
      return (verdict.state, "\(claim.parcel.key.channel): \(outcome.words)")
    } catch  where error.kind == .leaseLost {
      return nil
    }
  }
}
