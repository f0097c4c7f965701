public import Publishing
public import Scheduling
internal import Statistics

/// Does what is due of a project's reports, once, and nothing else: whoever asks again, or at the same time, finds it done or being done.
public struct DueRun: Sendable {
  let project: Project
  let timetable: Timetable
  let ledger: any LedgerStore
  let channels: [any Channel]
  let now: Instant
  let worker: Worker

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - project: what briefings are made of.
  ///   - timetable: its schedules.
  ///   - ledger: where it is written down.
  ///   - channels: ways to leave.
  ///   - now: the time that counts.
  ///   - worker: who runs.
  public init(
    project: Project, timetable: Timetable, ledger: any LedgerStore, channels: [any Channel], now: Instant,
    worker: Worker = .current
  ) {
    self.project = project
    self.timetable = timetable
    self.ledger = ledger
    self.channels = channels
    self.now = now
    self.worker = worker
  }

  /// What is to be done about each period of a report now, and why; the oldest first. Nothing is changed.
  ///
  /// - Throws: `ProjectError` where the ledger cannot be read, or where it knows a report that no schedule bears and this one is new.
  public func decisions(of schedule: Schedule) throws(ProjectError) -> [Decision] {
    let known = try history(of: schedule)
    return decisions(of: schedule, known)
  }

  func decisions(of schedule: Schedule, _ known: ReportHistory) -> [Decision] {
    let material = ProjectMaterial(project)
    return schedule.decisions(now: now, history: known.history) { material.material(for: $0, of: schedule, at: now) }
  }

  /// What the ledger knows of a report. One that was renamed would be sent again: whether a report is new must be said where the ledger
  /// knows another that has no schedule.
  func history(of schedule: Schedule) throws(ProjectError) -> ReportHistory {
    let known: ReportHistory
    let names: Set<String>
    do throws(LedgerError) {
      known = try ReportHistory(ledger, of: schedule)
      names = Set(
        try ledger.jobs(in: .everything).map(\.key.report) + ledger.issues(in: LedgerScope(kind: .final)).map(\.key.report))
    } catch {
      throw error.projectError
    }
    let orphans = names.subtracting(timetable.schedules.flatMap(\.names)).sorted()
    guard !known.isKnown, schedule.descent == .unstated, let first = orphans.first else { return known }
    throw ProjectError(
      .wrongConfiguration,
      "schedules.\(schedule.report): nothing was issued under this name, but under \(orphans.map { "“\($0)”" }.joined(separator: ", ")), "
        + "which no schedule bears",
      remedy: "if the report was renamed, write “formerly: \(first)”, if it is new, “formerly: none”")
  }
}
