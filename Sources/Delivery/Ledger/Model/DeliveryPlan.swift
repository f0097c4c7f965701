package import Scheduling

/// What is to be committed for one briefing in one step: the issue with its bytes, and who gets it.
package struct DeliveryPlan: Hashable, Sendable {
  /// One delivery to be written down.
  package struct Entry: Hashable, Sendable {
    /// Which briefing goes to whom.
    package var key: DeliveryKey
    /// `planned`, `waiting for data`, `held` or `rendered`.
    package var state: DeliveryState
    /// Why it is not `rendered`.
    package var reason: String?
    /// What leaves; there where the state is `rendered`.
    package var parcel: Parcel?
    /// When it may leave at the earliest; `nil` for at once.
    package var notBefore: Instant?

    /// A delivery that is ready.
    package static func ready(_ parcel: Parcel, notBefore: Instant? = nil) -> Entry {
      Entry(key: parcel.key, state: .rendered, reason: nil, parcel: parcel, notBefore: notBefore)
    }

    /// A delivery that is kept back.
    ///
    /// - Parameters:
    ///   - key: Which delivery.
    ///   - state: `planned`, `waiting for data` or `held`.
    ///   - reason: Why it is kept back.
    package static func kept(_ key: DeliveryKey, _ state: DeliveryState, because reason: String?) -> Entry {
      Entry(key: key, state: state, reason: reason, parcel: nil, notBefore: nil)
    }
  }

  /// The issue; `nil` where nothing was rendered, or where it is in the ledger already.
  package var issue: Issue?
  /// The PDF of the issue.
  package var pdf: [UInt8]
  /// Who gets it, or would.
  package var entries: [Entry]
  /// Who plans.
  package var worker: String

  /// A plan with a new issue.
  package init(issue: Issue, pdf: [UInt8], entries: [Entry], worker: String) {
    self.issue = issue
    self.pdf = pdf
    self.entries = entries
    self.worker = worker
  }

  /// A plan without a new issue.
  package init(entries: [Entry], worker: String) {
    issue = nil
    pdf = []
    self.entries = entries
    self.worker = worker
  }
}

/// What became of a plan.
package enum PlanOutcome: Hashable, Sendable {
  /// It is in the ledger; the number of deliveries that were added or changed.
  case committed(Int)
  /// Nothing was written, as the same issue is there with other bytes: made by another worker, or from other figures.
  case issuedOtherwise(Issue)
}
