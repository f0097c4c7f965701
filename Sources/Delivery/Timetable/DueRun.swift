package import Publishing
package import Scheduling
internal import Statistics

/// Does what is due of a project's reports, once, and nothing else: a caller who asks again, or at the same time, finds it done or
/// being done.
package struct DueRun: Sendable {
  let project: Project
  let timetable: Timetable
  let ledger: any LedgerStore
  let channels: [any Channel]
  let now: Instant
  let worker: Worker
  let settings: DeliverySettings?

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - project: what briefings are made of.
  ///   - timetable: its schedules.
  ///   - ledger: where it is written down.
  ///   - channels: ways to leave.
  ///   - now: the time that counts.
  ///   - worker: who runs.
  /// - Throws: `ProjectError` where the settings of delivery are wrong.
  package init(
    project: Project, timetable: Timetable, ledger: any LedgerStore, channels: [any Channel], now: Instant,
    worker: Worker = .current
  ) throws(ProjectError) {
    self.project = project
    self.timetable = timetable
    self.ledger = ledger
    self.channels = channels
    self.now = now
    self.worker = worker
    settings = try project.configuration.delivery().settings
  }

  /// What is to be done about each period of a report now, and why; the oldest first. Nothing is changed.
  ///
  /// - Throws: `ProjectError` where the ledger cannot be read, or where it knows a report that no schedule has the name of and this one
  ///   is new.
  package func decisions(of schedule: Schedule) throws(ProjectError) -> [Decision] {
    let known: ReportHistory
    do throws(LedgerError) {
      known = try ReportHistory(ledger, of: schedule)
    } catch {
      throw error.projectError
    }
    try refuseUnknownDescent(of: schedule, known)
    return decisions(of: schedule, known)
  }

  /// Each under the name that the ledger has its job under: a period that was begun under a former name ends under it.
  func decisions(of schedule: Schedule, _ known: ReportHistory) -> [Decision] {
    let material = ProjectMaterial(project)
    return schedule.decisions(now: now, history: known.history) { material.material(for: $0, of: schedule, at: now) }.map {
      decision in
      var decision = decision
      if let job = known.jobs[decision.period] { decision.report = job.key.report }
      return decision
    }
  }

  /// Refuses a report of which it is not known whether it is new: one that was renamed would be sent again, so that must be said where the
  /// ledger knows another that no schedule has the name of.
  func refuseUnknownDescent(of schedule: Schedule, _ known: ReportHistory) throws(ProjectError) {
    guard !known.isKnown, schedule.descent == .unstated else { return }
    let names: Set<String>
    do throws(LedgerError) {
      names = Set(
        try ledger.jobs(in: .everything).map(\.key.report) + ledger.issues(in: LedgerScope(kind: .final)).map(\.key.report))
    } catch {
      throw error.projectError
    }
    let orphans = names.subtracting(timetable.schedules.flatMap(\.names)).sorted()
    guard let first = orphans.first else { return }
    throw ProjectError(
      .wrongConfiguration,
      "schedules.\(schedule.report): nothing was issued under this name, but under \(orphans.map { "“\($0)”" }.joined(separator: ", ")), "
        + "which no schedule has",
      remedy: "if the report was renamed, write “formerly: \(first)”, if it is new, “formerly: none”")
  }
}
