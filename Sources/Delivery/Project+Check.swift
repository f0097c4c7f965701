internal import Briefings
internal import Diagnostics
package import Publishing
internal import Statistics

extension Project {
  /// What is wrong with the list of recipients, the settings of delivery and the schedules, as far as can be known without
  /// connecting to anything.
  ///
  /// - Parameter zones: Where the rules of time zones come from.
  package func checkOfDelivery(zones: ZoneDatabase = .system) -> CheckOutcome {
    var outcome = CheckOutcome()
    do throws(ProjectError) {
      let settings = try configuration.delivery().settings
      if let settings, case .folder(let folder) = origin {
        outcome = settings.readiness(in: folder, for: .check)
        outcome.diagnostics += LedgerPrivacy.warnings(in: folder)
      }
      if let list = try recipients() {
        outcome.diagnostics += list.warnings
        let diagnostics = settings.map { list.diagnostics(for: book.subjects, $0) } ?? []
        let isWrong = diagnostics.contains { $0.severity == .error }
        outcome.add(CheckOutcome(status: isWrong ? .wrongConfiguration : .done, diagnostics: diagnostics))
        if case .folder(let folder) = origin {
          outcome.add(list.readiness(in: folder, signature: configuration.signature, for: .check))
        }
      }
    } catch {
      outcome.add(error)
    }
    do throws(ProjectError) {
      outcome.diagnostics += try Timetable.read(self, zones: zones)?.diagnostics ?? []
    } catch {
      outcome.add(error)
    }
    return outcome
  }
}
