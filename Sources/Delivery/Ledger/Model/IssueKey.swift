public import Statistics

/// Which issue of which briefing: what makes two renderings one and the same issue.
public struct IssueKey: Hashable, Sendable, Codable {
  /// Name of the report, of `gazetteer.yml`.
  public var report: String
  /// Key of the region.
  public var region: String
  /// Period in SDMX's notation.
  public var period: String
  /// Language of the pages.
  public var language: Language
  /// Finished, or a draft.
  public var kind: IssueKind
  /// Number of the issue, from 1; a correction has the next one.
  public var number: Int

  /// Makes a key.
  public init(report: String, region: String, period: String, language: Language, kind: IssueKind = .final, number: Int) {
    self.report = report
    self.region = region
    self.period = period
    self.language = language
    self.kind = kind
    self.number = number
  }

  /// The delivery of this issue to somebody.
  ///
  /// - Parameters:
  ///   - channel: name of the channel.
  ///   - recipient: whom or what the channel delivers to.
  public func delivery(by channel: String, to recipient: String) -> DeliveryKey {
    DeliveryKey(
      report: report, region: region, period: period, issue: number, language: language.rawValue, channel: channel,
      recipient: recipient, kind: kind)
  }
}
