/// Which briefing goes to whom: what makes a delivery one and the same, however often it is tried.
public struct DeliveryKey: Hashable, Sendable, Codable {
  /// Name of the report, of `gazetteer.yml`.
  public var report: String
  /// Key of the region.
  public var region: String
  /// Period in SDMX's notation.
  public var period: String
  /// Number of the issue, from 1; a correction has the next one.
  public var issue: Int
  /// Language, `en` or `zh`.
  public var language: String
  /// Name of the channel: `mail`, `folder` or `webhook`.
  public var channel: String
  /// Whom or what the channel delivers to: an address, a folder, a URL.
  public var recipient: String
  /// Whether the finished issue, a draft for approval or a notice to the owner is meant; each is numbered by itself.
  public var kind: IssueKind

  /// Makes a key.
  public init(
    report: String, region: String, period: String, issue: Int, language: String, channel: String, recipient: String,
    kind: IssueKind = .final
  ) {
    self.report = report
    self.region = region
    self.period = period
    self.issue = issue
    self.language = language
    self.channel = channel
    self.recipient = recipient
    self.kind = kind
  }
}
