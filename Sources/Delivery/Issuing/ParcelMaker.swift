internal import Briefings
internal import Publishing
internal import Scheduling
internal import Statistics

/// Makes what leaves of an issue, by each channel.
struct ParcelMaker: Sendable {
  private let settings: DeliverySettings
  private let palette: MailPalette
  private let projectFolder: String
  private let randomness: @Sendable () -> UInt8

  /// - Parameters:
  ///   - settings: How briefings leave.
  ///   - palette: The colours of mails.
  ///   - projectFolder: What paths of the settings start from.
  ///   - randomness: What gives a random byte.
  init(
    settings: DeliverySettings, palette: MailPalette, projectFolder: String,
    randomness: @escaping @Sendable () -> UInt8 = { UInt8.random(in: .min ... .max) }
  ) {
    self.settings = settings
    self.palette = palette
    self.projectFolder = projectFolder
    self.randomness = randomness
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
    var order = MailOrder(
      key: key(issue.key, recipient), recipient: recipient, fileName: issue.fileName, pdf: pdf, enclosures: enclosures,
      summary: composed.briefing.summary,
      instant: instant, occasion: occasion, palette: palette)
    if let password = recipient.password { try protect(&order, with: password) }
    guard let channel = settings.channel(recipient.channel) else { throw .unencodable("\(recipient.channel) has no settings") }
    return try channel.parcel(for: order)
  }

  /// Has the PDF open with a password only, and nothing else say what is in it.
  ///
  /// The copy is another one each time it is made. It leaves as the bytes that are stored with its delivery, so a second try sends the same.
  private func protect(_ order: inout MailOrder, with source: SecretSource) throws(OrderError) {
    do throws(ProjectError) {
      order.pdf = try source.read(from: projectFolder).protecting(order.pdf, randomness: randomness)
    } catch {
      throw .unprotected(error.reasons)
    }
    let series = order.summary.series
    (order.summary.title, order.summary.standfirst) = (.init(series), .init())
    (order.summary.figures, order.summary.meanings) = ([], [])
  }

  /// Which briefing goes to whom.
  func key(_ issue: IssueKey, _ recipient: Recipient) -> DeliveryKey {
    issue.delivery(by: recipient.channel, to: settings.destination(of: recipient) ?? recipient.channel.rawValue)
  }
}
