package import Diagnostics
package import Statistics

/// Everyone who receives briefings, in the order of `recipients.csv`.
package struct RecipientList: Hashable, Sendable {
  /// The recipients.
  package var recipients: [Recipient]
  /// What is doubtful; never errors.
  package var warnings: [Diagnostic]
  /// The file, as diagnostics name it.
  package var file: String

  /// Makes a list.
  package init(recipients: [Recipient], warnings: [Diagnostic] = [], file: String = "recipients.csv") {
    self.recipients = recipients
    self.warnings = warnings
    self.file = file
  }

  /// Who receives the briefing of a region.
  package func recipients(of region: String) -> [Recipient] {
    recipients.filter { $0.receives(region) }
  }

  /// What is wrong with the list for these regions under these settings: a region without recipients, unless that is allowed, and a
  /// recipient by a channel that has no settings.
  package func diagnostics(for regions: [Region], _ settings: DeliverySettings) -> [Diagnostic] {
    let missing = Channels.all.map { $0.name }.filter { settings.channel($0) == nil }.compactMap { channel in
      recipients.first { $0.channel == channel }.map { recipient in
        Diagnostic(
          .error, at: recipient.location, "the recipient is to be reached by \(channel), which has no settings",
          remedy: "write “\(channel)” under “delivery” in gazetteer.yml")
      }
    }
    guard settings.unreceived == .refused, !recipients.contains(where: { $0.region == nil }) else { return missing }
    let received = Set(recipients.compactMap(\.region))
    let forgotten = regions.map(\.id).filter { !received.contains($0) }
    guard !forgotten.isEmpty else { return missing }
    let remedy = "give a row to each, or write “unreceived-regions: allowed” under “delivery” in gazetteer.yml"
    let message =
      forgotten.count == 1
      ? "no one receives the briefing of “\(forgotten[0])”"
      : "no one receives the briefings of \(forgotten.count) regions: \(forgotten.prefix(12).joined(separator: ", "))"
        + (forgotten.count > 12 ? ", …" : "")
    return missing + [Diagnostic(.error, at: SourceLocation(file: file), message, remedy: remedy)]
  }
}
