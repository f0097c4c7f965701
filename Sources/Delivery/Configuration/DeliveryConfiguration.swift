package import Diagnostics
package import Publishing

/// What a `gazetteer.yml` says of delivery besides the schedules: who receives, how it leaves, and where it is written down.
package struct DeliveryConfiguration: Sendable {
  /// The path of the list of recipients from the project's folder.
  package var recipients: String?
  /// How briefings leave; `nil` where none does.
  package var settings: DeliverySettings?
  /// Where it is written down what was issued and sent.
  package var ledger = LedgerAddress.file

  /// Reads the sections of delivery and adds what is wrong with them.
  package init(_ sections: Configuration.Sections, problems: DiagnosticLog) {
    recipients = sections["recipients"].flatMap { problems.projectPath($0, path: "recipients") }
    let reader = SettingsReader(problems: problems, source: SettingsSource(sections.source))
    settings = sections["delivery"].map { DeliverySettings($0, reader) }
    if let token = sections["ledger"], let address = LedgerAddress(token, problems) { ledger = address }
  }

  /// Adds what is wrong with the sections of delivery.
  package static func check(_ sections: Configuration.Sections, problems: DiagnosticLog) {
    _ = DeliveryConfiguration(sections, problems: problems)
  }
}

extension Configuration {
  /// What it says of delivery.
  ///
  /// - Throws: `ProjectError` with everything that is wrong, each with its location.
  package func delivery() throws(ProjectError) -> DeliveryConfiguration {
    let problems = DiagnosticLog()
    let delivery = DeliveryConfiguration(sections, problems: problems)
    do throws(InvalidInput) {
      try problems.check()
      return delivery
    } catch {
      throw ProjectError(.wrongConfiguration, error.diagnostics)
    }
  }
}
