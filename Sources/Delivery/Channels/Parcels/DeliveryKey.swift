package import Languages
package import Statistics

/// Which briefing goes to whom: what makes a delivery one and the same, however often it is tried.
package struct DeliveryKey: Hashable, Sendable, Codable {
  /// Name of the report, of `gazetteer.yml`.
  package var report: String
  /// Key of the region.
  package var region: String
  /// The period.
  package var period: Period
  /// Number of the issue, from 1; a correction has the next one.
  package var issue: Int
  /// Language of the pages.
  package var language: Language
  /// Name of the channel.
  package var channel: ChannelName
  /// Whom or what the channel delivers to: an address, a folder, a URL.
  package var recipient: String
  /// Whether the finished issue, a draft for approval or a notice to the owner is meant; each is numbered by itself.
  package var kind: IssueKind

  /// Makes a key.
  package init(
    report: String, region: String, period: Period, issue: Int, language: Language, channel: ChannelName, recipient: String,
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
