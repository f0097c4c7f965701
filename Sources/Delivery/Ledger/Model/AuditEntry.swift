package import Scheduling
package import Statistics

/// One line of the audit, which only ever grows: what was done to the ledger, by whom, when.
package struct AuditEntry: Hashable, Sendable, Codable {
  /// What was done.
  package enum Event: String, Hashable, Sendable, Codable, CaseIterable {
    /// An issue was made and its bytes stored.
    case issued
    /// A delivery was planned, held or made ready.
    case planned
    /// An attempt began.
    case attempted
    /// An attempt ended.
    case ended
    /// A worker that is gone left a delivery or a job, which was taken from it.
    case takenOver = "taken over"
    /// A worker reported after its lease had gone to another.
    case reportedLate = "reported late"
    /// A delivery will not be made any more, as a newer issue replaces it.
    case withdrawn
    /// A delivery that was given up is to be made again.
    case askedAgain = "asked again"
    /// A draft was approved.
    case approved
    /// A scheduled job changed its state.
    case scheduled
  }

  /// When.
  package var at: Instant
  /// Who: a worker, or the name of a person.
  package var actor: String
  /// What was done.
  package var event: Event
  /// Name of the report.
  package var report: String
  /// Key of the region; empty where all are meant.
  package var region: String
  /// The period; `nil` where none is meant.
  package var period: Period?
  /// The rest, in a line.
  package var detail: String

  /// Makes an entry.
  package init(
    at: Instant, actor: String, event: Event, report: String, region: String = "", period: Period? = nil, detail: String = ""
  ) {
    self.at = at
    self.actor = actor
    self.event = event
    self.report = report
    self.region = region
    self.period = period
    self.detail = detail
  }
}
