internal import Publishing
package import Scheduling
package import Statistics

/// What is to be issued and sent.
package struct DeliveryRequest: Sendable {
  /// Who must let it go.
  package enum Release: Hashable, Sendable {
    /// No one.
    case free
    /// A draft with the same figures must have been approved.
    case approved
  }

  /// Whose deliveries are made again after they were given up.
  package enum Again: Hashable, Sendable {
    /// No one's.
    case nobody
    /// Those to these addresses, as the ledger has them.
    case recipients([String])
    /// All of them.
    case everyone
  }

  /// Name of the report; with region, period and recipient it says what was sent already.
  package var report: String
  /// The period it is about: later figures do not count.
  package var period: Period
  /// Keys of regions; empty for all.
  package var regions: [String]
  /// The finished issue, or a draft.
  package var kind: IssueKind
  /// Who gets it; `nil` for those of `recipients.csv`.
  package var audience: [Recipient]?
  /// Who must let it go.
  package var release: Release
  /// When it may leave at the earliest; `nil` for at once.
  package var notBefore: Instant?
  /// Why changed figures make a new issue; `nil` where they must not.
  package var correction: String?
  /// Whose deliveries are made again after they were given up.
  package var again: Again
  /// Figures about the period that must be there; a need that names no region concerns every region that has the indicator at all.
  package var needs: [Need]

  /// The report's name where `gazetteer.yml` names none.
  package static let plainReport = "briefing"

  /// Makes a request.
  package init(
    report: String = plainReport, period: Period, regions: [String] = [], kind: IssueKind = .final, audience: [Recipient]? = nil,
    release: Release = .free, notBefore: Instant? = nil, correction: String? = nil, again: Again = .nobody, needs: [Need] = []
  ) {
    self.report = report
    self.period = period
    self.regions = regions
    self.kind = kind
    self.audience = audience
    self.release = release
    self.notBefore = notBefore
    self.correction = correction
    self.again = again
    self.needs = needs
  }

  /// The part of the ledger it is about.
  var scope: LedgerScope { LedgerScope(report: report, period: period, kind: kind) }
}
