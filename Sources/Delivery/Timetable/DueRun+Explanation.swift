internal import Diagnostics
internal import Languages
package import Publishing
internal import Scheduling
internal import Statistics

extension DueRun {
  /// Why each report did or did not run, and when it does next: lines for people, on the clocks of each schedule's zone. Nothing
  /// is changed.
  ///
  /// - Throws: `ProjectError` where the ledger cannot be read.
  package func explanation() throws(ProjectError) -> [String] {
    var lines = project.fetched.map { source in
      let held =
        source.reasonsHeld.isEmpty ? "" : "; a later answer is held for a person: \(source.reasonsHeld.joined(separator: "; "))"
      return "\(source.source.name): fetched on \(source.answer.time) from \(source.answer.data.address)\(held)"
    }
    for schedule in timetable.schedules {
      lines.append("\(schedule.report): \(schedule.due), \(schedule.zone.name)")
      do throws(ProjectError) {
        for decision in try decisions(of: schedule) {
          lines.append("  \(decision.period.sdmx)  \(decision.sentence(schedule.zone))" + (try unsent(decision)))
        }
      } catch  where error.status == .wrongConfiguration {
        lines += error.diagnostics.map { diagnostic in
          "  nothing runs: \(diagnostic.message)" + (diagnostic.remedy.map { "; \($0)" } ?? "")
        }
        continue
      }
      let next = schedule.next(after: now).first
      lines.append(
        "  " + (next.map { "\($0.period.sdmx)  falls due on \(schedule.zone.text($0.due))" } ?? "nothing falls due any more"))
    }
    return lines
  }

  /// What of an issue has not reached its readers: without a word of it, “issued” would say too much.
  private func unsent(_ decision: Decision) throws(ProjectError) -> String {
    guard case .issued = decision.action else { return "" }
    let rows: [DeliveryRow]
    do throws(LedgerError) {
      rows = try ledger.deliveries(in: LedgerScope(report: decision.report, period: decision.period, kind: .final))
    } catch {
      throw error.projectError
    }
    let latest = Dictionary(rows.map { ("\($0.key.region) \($0.key.language)", $0.key.issue) }, uniquingKeysWith: max)
    let states = rows.filter { $0.key.issue == latest["\($0.key.region) \($0.key.language)"] }.map(\.state)
    let dead = states.filter { $0 == .dead }.count
    let open = states.filter { !$0.isOver }.count
    return (dead > 0 ? "; \(dead) of \(states.count) deliveries given up" : "")
      + (open > 0 ? "; \(open) of \(states.count) deliveries not made yet" : "")
  }
}
