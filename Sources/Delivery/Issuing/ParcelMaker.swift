internal import Briefings
internal import Publishing
internal import Scheduling
internal import Statistics

/// Makes what leaves of an issue, by each channel.
struct ParcelMaker: Sendable {
  private let settings: DeliverySettings
  private let palette: MailPalette

  init(settings: DeliverySettings, palette: MailPalette) {
    self.settings = settings
    self.palette = palette
  }

  /// What leaves for a recipient.
  ///
  /// - Parameters:
  ///   - issue: The issue.
  ///   - pdf: Its pages.
  ///   - enclosures: The briefing in the other formats that the recipient gets.
  ///   - composed: The briefing it was painted from.
  ///   - recipient: Who receives it.
  ///   - instant: The time it is dated with.
  ///   - earlier: the `Message-ID` of the mail that this one corrects.
  func parcel(
    _ issue: Issue, pdf: [UInt8], enclosures: [MailOrder.Enclosure], of composed: ComposedBriefing, for recipient: Recipient,
    at instant: Instant,
    correcting earlier: String?
  ) throws(OrderError) -> Parcel {
    var occasion = MailOrder.Occasion.issue
    if issue.key.kind == .draft { occasion = .draft }
    if let earlier, let reason = issue.correction { occasion = .correction(of: earlier, reason: reason) }
    let order = MailOrder(
      key: key(issue.key, recipient), recipient: recipient, fileName: issue.fileName, pdf: pdf, enclosures: enclosures,
      summary: composed.briefing.summary,
      instant: instant, occasion: occasion, palette: palette)
    guard let channel = settings.channel(recipient.channel) else { throw .unencodable("\(recipient.channel) has no settings") }
    return try channel.parcel(for: order)
  }

  /// Which briefing goes to whom.
  func key(_ issue: IssueKey, _ recipient: Recipient) -> DeliveryKey {
    issue.delivery(by: recipient.channel, to: settings.destination(of: recipient) ?? recipient.channel.rawValue)
  }
}
