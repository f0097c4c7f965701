/// Which part of the ledger is meant; `nil` stands for all.
public struct LedgerScope: Hashable, Sendable {
  /// Name of the report.
  public var report: String?
  /// Key of the region.
  public var region: String?
  /// Period in SDMX's notation.
  public var period: String?
  /// Kind of issue.
  public var kind: IssueKind?

  /// Makes a scope; without anything, the whole ledger.
  public init(report: String? = nil, region: String? = nil, period: String? = nil, kind: IssueKind? = nil) {
    self.report = report
    self.region = region
    self.period = period
    self.kind = kind
  }

  /// The whole ledger.
  public static let everything = LedgerScope()
}
