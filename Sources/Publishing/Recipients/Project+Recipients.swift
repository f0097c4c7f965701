internal import Briefings
internal import Diagnostics
internal import Languages
internal import Statistics

extension Project {
  /// Everyone who receives this project's briefings; `nil` where its settings name no list.
  ///
  /// - Throws: `ProjectError` with everything that is wrong in the list.
  package func recipients() throws(ProjectError) -> RecipientList? {
    guard let path = configuration.recipients, let files else { return nil }
    return try RecipientList.read(
      try files.read(path), regions: book.subjects, languages: configuration.languages)
  }

  /// What is wrong with the list of recipients and the settings of delivery, as far as it can be told without connecting to anything.
  func checkOfDelivery() -> CheckOutcome {
    var outcome = CheckOutcome(status: .done, diagnostics: [])
    if let settings = configuration.delivery, case .folder(let folder) = origin {
      outcome = settings.readiness(in: folder, for: .check)
    }
    do throws(ProjectError) {
      guard let list = try recipients() else { return outcome }
      outcome.diagnostics += list.warnings
      guard let settings = configuration.delivery else { return outcome }
      let diagnostics = list.diagnostics(for: book.subjects, settings)
      outcome.diagnostics += diagnostics
      if diagnostics.contains(where: { $0.severity == .error }) { outcome.status = max(outcome.status, .wrongConfiguration) }
    } catch {
      outcome.add(error)
    }
    return outcome
  }

  /// Where the project's files are; `nil` for a single data file and for values in memory.
  private var files: ProjectFiles? {
    switch origin {
    case .sample: .sample
    case .specimen: .specimen
    case .folder(let path): ProjectFiles(folder: path)
    case .dataFile, nil: nil
    }
  }
}
