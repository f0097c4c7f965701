package import Languages
package import Statistics

/// Which issue of which briefing: what makes two renderings one and the same issue.
package struct IssueKey: Hashable, Sendable, Codable {
  /// Name of the report, of `gazetteer.yml`.
  package var report: String
  /// Key of the region.
  package var region: String
  /// The period.
  package var period: Period
  /// Language of the pages.
  package var language: Language
  /// Finished, or a draft.
  package var kind: IssueKind
  /// Number of the issue, from 1; a correction has the next one.
  package var number: Int

  /// Makes a key.
  package init(report: String, region: String, period: Period, language: Language, kind: IssueKind = .final, number: Int) {
    self.report = report
    self.region = region
    self.period = period
    self.language = language
    self.kind = kind
    self.number = number
  }

  /// The delivery of this issue to a recipient.
  ///
  /// - Parameters:
  ///   - channel: name of the channel.
  ///   - recipient: whom or what the channel delivers to.
  package func delivery(by channel: ChannelName, to recipient: String) -> DeliveryKey {
    DeliveryKey(
      report: report, region: region, period: period, issue: number, language: language, channel: channel,
      recipient: recipient, kind: kind)
  }
}
