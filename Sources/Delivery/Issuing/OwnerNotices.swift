internal import FoundationEssentials
internal import Languages
internal import Publishing
internal import Scheduling
package import Statistics

/// What a project's owner is informed of.
package struct OwnerNotice: Hashable, Sendable {
  /// Name of the report.
  package var report: String
  /// The period.
  package var period: Period
  /// The subject, in the owner's language.
  package var subject: String
  /// The text: lines.
  package var lines: [String]
  /// What makes it the same notice, where its words may differ; `nil` where they are what counts.
  package var sameness: String?

  /// Makes a notice.
  package init(report: String, period: Period, subject: String, lines: [String], sameness: String? = nil) {
    self.sameness = sameness
    self.report = report
    self.period = period
    self.subject = subject
    self.lines = lines
  }

  /// What makes it the same notice, whenever it is made.
  var digest: String { String(sha256(Array((sameness ?? ([subject] + lines).joined(separator: "\n")).utf8)).prefix(16)) }
}

/// Puts notices to a project's owner into the ledger, from where they leave like everything else: by mail, and to the owner's
/// webhook. The same notice is put there once.
package struct OwnerNotices: Sendable {
  private let ledger: any LedgerStore
  private let settings: DeliverySettings
  private let worker: Worker

  /// Prepares.
  package init(ledger: any LedgerStore, settings: DeliverySettings, worker: Worker = .current) {
    self.ledger = ledger
    self.settings = settings
    self.worker = worker
  }

  /// Name of the channel to the owner's own webhook.
  static let webhookChannel: ChannelName = "owner-webhook"

  /// Puts a notice into the ledger.
  ///
  /// - Returns: whether it is new; `false` also where the project has no owner.
  package func tell(_ notice: OwnerNotice) throws(LedgerError) -> Bool {
    guard let owner = settings.owner else { return false }
    // A fault can outlast the period that it is told with.
    let told = try ledger.deliveries(in: LedgerScope(report: notice.report, kind: .notice))
    guard !told.contains(where: { $0.fileName == notice.digest }) else { return false }
    let number = (told.lazy.filter { $0.key.period == notice.period }.map(\.key.issue).max() ?? 0) + 1
    func key(_ channel: ChannelName, _ recipient: String) -> DeliveryKey {
      DeliveryKey(
        report: notice.report, region: "*", period: notice.period, issue: number, language: owner.language,
        channel: channel, recipient: recipient, kind: .notice)
    }
    var entries: [DeliveryPlan.Entry] = []
    if let mail = settings[MailSettings.self] {
      let key = key(.mail, owner.address.description)
      let identifier = MessageIdentifier.make(key, domain: mail.sender.address.domain)
      let bytes = Self.message(notice, to: owner, from: mail.sender, identifier, at: try ledger.now())
      entries.append(.ready(Parcel(key: key, messageID: identifier, fileName: notice.digest, bytes: bytes)))
    }
    if let webhook = owner.webhook {
      let key = key(Self.webhookChannel, webhook.addressWithoutQuery)
      let identifier = MessageIdentifier.make(key, domain: "webhook")
      let bytes = Self.json(notice, identifier)
      entries.append(.ready(Parcel(key: key, messageID: identifier, fileName: notice.digest, bytes: bytes)))
    }
    return try ledger.commit(DeliveryPlan(entries: entries, worker: worker.description)) != .committed(0)
  }

  /// Puts a notice of what a person must change before certain deliveries can be made into the ledger.
  ///
  /// - Returns: whether it is new; `false` also where there is nothing to change, or no owner.
  func tell(_ faults: [String], _ report: String, _ period: Period) throws(LedgerError) -> Bool {
    guard let owner = settings.owner, !faults.isEmpty else { return false }
    let language = owner.language
    return try tell(
      OwnerNotice(
        report: report, period: period,
        subject: DeliveryText.ownerBlockedSubject[language, ["report": report, "period": period.sdmx]],
        lines: [DeliveryText.ownerBlocked[language], ""] + faults + ["", DeliveryText.ownerBlockedEnd[language]]))
  }

  /// A message of text alone.
  private static func message(
    _ notice: OwnerNotice, to owner: DeliverySettings.Owner, from sender: MailSettings.Sender, _ identifier: String, at now: Instant
  ) -> [UInt8] {
    let text = notice.lines.map(HeaderText.cleaned).joined(separator: "\r\n") + "\r\n"
    let head =
      "Date: \(MailDate.text(now))\r\n"
      + HeaderText.mailbox("From", name: HeaderText.cleaned(sender.name?[owner.language] ?? "Gazetteer"), sender.address)
      + HeaderText.mailbox("To", name: owner.name, owner.address) + "Message-ID: <\(identifier)>\r\n"
      + HeaderText.unstructured("Subject", notice.subject)
      + "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\n"
    return Array(head.utf8) + Base64Lines.encoded(Array(text.utf8))
  }

  private static func json(_ notice: OwnerNotice, _ identifier: String) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let content = Content(
      identifier: identifier, report: notice.report, period: notice.period.sdmx, subject: notice.subject, lines: notice.lines)
    return ((try? encoder.encode(content)).map { Array($0) } ?? []) + [0x0A]
  }

  private struct Content: Codable {
    var identifier: String
    var report: String
    var period: String
    var subject: String
    var lines: [String]
  }
}

/// The notice of what was held.
struct HoldNotice {
  let notice: OwnerNotice

  /// The notice of some holds; `nil` where the project has no owner.
  init?(_ holds: [Hold], _ request: DeliveryRequest, _ settings: DeliverySettings) {
    guard let owner = settings.owner, !holds.isEmpty else { return nil }
    let regions = Set(holds.map(\.region)).count
    let language = owner.language
    let lines = holds.map { "\($0.region) (\($0.language.tag)): \($0.reason)" }
    notice = OwnerNotice(
      report: request.report, period: request.period,
      subject: DeliveryText.ownerHeldSubject[
        language, ["regions": String(regions), "report": request.report, "period": request.period.sdmx]],
      lines: [DeliveryText.ownerHeld[language, ["report": request.report, "period": request.period.sdmx]], ""] + lines
        + ["", DeliveryText.ownerHeldEnd[language]])
  }
}
