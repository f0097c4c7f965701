package import Statistics

/// Which part of the ledger is meant; `nil` means all.
package struct LedgerScope: Hashable, Sendable {
  /// Name of the report.
  package var report: String?
  /// Key of the region.
  package var region: String?
  /// The period.
  package var period: Period?
  /// Kind of issue.
  package var kind: IssueKind?

  /// Makes a scope; without anything, the whole ledger.
  package init(report: String? = nil, region: String? = nil, period: Period? = nil, kind: IssueKind? = nil) {
    self.report = report
    self.region = region
    self.period = period
    self.kind = kind
  }

  /// The whole ledger.
  package static let everything = LedgerScope()
}
