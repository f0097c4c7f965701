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
  /// - Parameter earlier: the `Message-ID` of the mail that this one corrects.
  func parcel(
    _ issue: Issue, pdf: [UInt8], of composed: ComposedBriefing, for recipient: Recipient, at instant: Instant,
    correcting earlier: String?
  ) throws(OrderError) -> Parcel {
    var occasion = MailOrder.Occasion.issue
    if issue.key.kind == .draft { occasion = .draft }
    if let earlier, let reason = issue.correction { occasion = .correction(of: earlier, reason: reason) }
    let order = MailOrder(
      key: key(issue.key, recipient), recipient: recipient, fileName: issue.fileName, pdf: pdf, summary: composed.briefing.summary,
      instant: instant, occasion: occasion, palette: palette)
    switch recipient.channel {
    case .mail:
      guard let mail = settings.mail else { throw .unencodable("mail has no settings") }
      return try MailComposer(settings: mail).message(for: order)
    case .folder: return Parcel.file(of: order)
    case .webhook: return try Parcel.manifest(of: order)
    }
  }

  /// Which briefing goes to whom.
  func key(_ issue: IssueKey, _ recipient: Recipient) -> DeliveryKey {
    issue.delivery(by: recipient.channel.rawValue, to: settings.destination(of: recipient) ?? recipient.channel.rawValue)
  }
}
