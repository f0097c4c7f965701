internal import Briefings
internal import CairoRendering
package import Diagnostics
internal import Languages
internal import Statistics
internal import Styling

/// What a check found.
package struct CheckOutcome: Hashable, Sendable {
  /// The status the command ends with: the worst of what was found.
  package var status: ExitStatus
  /// Everything that was found, notes and warnings of reading first.
  package var diagnostics: [Diagnostic]

  /// Makes an outcome.
  package init(status: ExitStatus = .done, diagnostics: [Diagnostic] = []) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// Adds what was found elsewhere, and the worse of the two statuses.
  package mutating func add(_ other: CheckOutcome) {
    status = max(status, other.status)
    diagnostics += other.diagnostics
  }

  /// Adds what keeps something from being read, and the worse of the two statuses.
  package mutating func add(_ error: ProjectError) {
    add(CheckOutcome(status: error.status, diagnostics: error.diagnostics))
  }
}

extension Project {
  /// Everything that would keep a briefing from being made or make it doubtful: what reading found, what is suspicious in the
  /// figures
  /// themselves (growth that does not fit the levels, parts larger than their whole), a style or font that is missing or faulty, a secret of a
  /// source that cannot be read.
  package func check() -> CheckOutcome {
    let data = DatasetCheck(book.dataset).diagnostics()
    var outcome = CheckOutcome(
      status: (data + diagnostics).contains { $0.severity == .error } ? .wrongData : .done, diagnostics: diagnostics + data)
    outcome.diagnostics += unfitHeadlines
    do throws(ProjectError) {
      _ = try fonts(of: try style(named: nil))
    } catch {
      outcome.add(error)
    }
    outcome.add(checkSignature())
    outcome.add(checkSources())
    return outcome
  }

  /// The headlines of the editor's own that the figures do not bear out; those that were found are printed instead.
  private var unfitHeadlines: [Diagnostic] {
    book.subjects.flatMap { region in
      configuration.languages.compactMap { language -> Diagnostic? in
        guard let text = book.choice.headlines[region.id]?.text(in: language),
          let fault = book.fault(ofHeadline: text, about: region, in: language)
        else { return nil }
        let reason =
          switch fault {
          case .unknownNumber(let number): "\(number) is not a figure of \(region.id)"
          case .otherDirection: "the figures go the other way"
          }
        return Diagnostic(
          .warning, "the headline “\(text)” of \(region.id) is not printed: \(reason)",
          remedy: "correct it under `headlines` in gazetteer.yml, or take it away")
      }
    }
  }

  /// The font files of a style.
  ///
  /// - Throws: `ProjectError` naming every face that is not installed.
  func fonts(of style: Style) throws(ProjectError) -> FontSetup {
    do {
      let lean = LeanFaces(directory: CacheFolder.path("faces"), characters: .of(text: Repertoire(self).text))
      return try FontSetup(faces: style.faces, own: style.fontFiles, lean: lean)
    } catch {
      throw ProjectError(.wrongConfiguration, "\(error)")
    }
  }
}
