internal import Diagnostics
internal import Languages
package import Publishing
internal import Scheduling
package import Statistics

extension DueRun {
  /// What was done about one period, or why nothing of a report is done.
  package struct Deed: Hashable, Sendable {
    /// The report.
    package var report: String
    /// The period; `nil` where the report as a whole is meant.
    package var period: Period?
    /// What was done, region by region or in a sentence.
    package var lines: [String]
    /// Its status; what merely waits is done for now.
    package var status: ExitStatus

    /// One line each, with report and period.
    package var description: String {
      lines.map { "\(report)\(period.map { " \($0.sdmx)" } ?? ""): \($0)" }.joined(separator: "\n")
    }
  }

  /// Does what is due.
  ///
  /// - Returns: what was done or found; nothing where nothing was to be done. A report that goes wrong does not hold up the others.
  /// - Throws: `ProjectError` where the ledger cannot be used.
  package func run() throws(ProjectError) -> [Deed] {
    var deeds: [Deed] = []
    do throws(LedgerError) {
      // What a program that is gone has left is taken up now, not when its lease ends.
      _ = try ledger.release(from: Worker.isGone, by: worker.description)
      for schedule in timetable.schedules { deeds += try run(schedule) }
    } catch {
      throw error.projectError
    }
    return deeds
  }

  private func run(_ schedule: Schedule) throws(LedgerError) -> [Deed] {
    let known = try ReportHistory(ledger, of: schedule)
    do throws(ProjectError) {
      try refuseUnknownDescent(of: schedule, known)
    } catch {
      return [Deed(report: schedule.report, period: nil, lines: error.sentences, status: error.status)]
    }
    var deeds: [Deed] = []
    let decisions = decisions(of: schedule, known)
    try ledger.enlist(decisions.filter { known.jobs[$0.period] == nil }.map { job($0) }, by: worker.description)
    for decision in decisions { deeds += try act(on: decision, of: schedule, known.jobs[decision.period]) }
    return try deeds + tellChanges(of: schedule, decisions, known) + sendLeft(of: schedule)
  }

  /// Sends what earlier runs left: notices to the owner first, then whatever could not be sent.
  private func sendLeft(of schedule: Schedule) throws(LedgerError) -> [Deed] {
    let outbox = Outbox(ledger: ledger, channels: channels, worker: worker, senders: settings?.senders ?? 1)
    var left = Outbox.Tally()
    for name in schedule.names {
      let notices = try outbox.send(LedgerScope(report: name, kind: .notice))
      let others = try outbox.send(LedgerScope(report: name))
      // A notice that left is reported where it was made.
      for (state, count) in notices.counts where state != .sent { left.counts[state, default: 0] += count }
      left.counts.merge(others.counts, uniquingKeysWith: +)
      for fault in notices.faults + others.faults where !left.faults.contains(fault) { left.faults.append(fault) }
    }
    guard left.attempts > 0 else { return [] }
    let (sent, again, dead) = (left[.sent], left[.failed] + left[.uncertain], left[.dead])
    let parts = [
      sent > 0 ? "\(sent) sent that were left over" : nil, again > 0 ? "\(again) to be tried again" : nil,
      dead > 0 ? "\(dead) given up" : nil,
    ].compactMap(\.self)
    let status: ExitStatus =
      !left.faults.isEmpty ? .wrongConfiguration : again > 0 ? .tryLater : dead > 0 ? .wrongData : .done
    return [Deed(report: schedule.report, period: nil, lines: [parts.joined(separator: ", ")] + left.faults, status: status)]
  }

  private func job(_ decision: Decision) -> Job {
    var job = Job(
      key: .init(report: decision.report, period: decision.period), schedule: decision.report, dueAt: decision.due,
      changedAt: now)
    // What was issued by hand, before there was a schedule.
    if case .issued = decision.action { job.state = .done }
    return job
  }

  private func act(on decision: Decision, of schedule: Schedule, _ job: Job?) throws(LedgerError) -> [Deed] {
    let reason = decision.sentence(schedule.zone)
    switch decision.action {
    case .issued, .givenUp: return []
    case .missed:
      if job?.state == .missed { return [] }
      try change(decision) { job in
        job.state = .missed
        job.reason = reason
      }
      return [deed(decision, [reason], .done)]
    case .wait, .waitForFigures, .waitForApproval, .holdUntil, .unchanged:
      if job?.reason != reason || job?.state == .missed { try change(decision) { $0.wait(because: reason) } }
      return try remind(decision, of: schedule) + [deed(decision, [reason], .done)]
    case .sendDraft, .issue:
      // Missed by a clock that stood wrong, or before more was to be made up for.
      if job?.state == .missed { try change(decision) { $0.wait(because: nil) } }
      let deeds = try perform(decision, of: schedule)
      // Late is what is not issued after this run.
      let isOpen = try ledger.jobs(in: scope(decision)).contains { !$0.state.isOver }
      return try isOpen ? remind(decision, of: schedule) + deeds : deeds
    }
  }

  func deed(_ decision: Decision, _ lines: [String], _ status: ExitStatus) -> Deed {
    Deed(report: decision.report, period: decision.period, lines: lines, status: status)
  }

  func scope(_ decision: Decision) -> LedgerScope { LedgerScope(report: decision.report, period: decision.period) }

  /// Changes the job of a decision where no worker has it.
  private func change(_ decision: Decision, _ change: (inout Job) -> Void) throws(LedgerError) {
    guard var job = try ledger.jobs(in: scope(decision)).first else { return }
    change(&job)
    _ = try ledger.amend(job, by: worker.description)
  }

  /// Informs the owner that a deadline has passed, once.
  private func remind(_ decision: Decision, of schedule: Schedule) throws(LedgerError) -> [Deed] {
    guard decision.reminder == .due else { return [] }
    let isTold = try tellOwner(
      decision, subject: .ownerLateSubject, text: .ownerLate, decision.sentence(schedule.zone))
    try change(decision) { $0.toldAt = now }
    return isTold ? [deed(decision, ["the deadline has passed, the owner is notified"], .done)] : []
  }

  /// Informs the owner about a period, in the owner's language.
  ///
  /// - Parameters:
  ///   - decision: What was decided about the period.
  ///   - subject: what it is about, with places for report and period.
  ///   - text: what has happened.
  ///   - reason: what was found.
  /// - Returns: whether there is an owner who did not know.
  func tellOwner(_ decision: Decision, subject: DeliveryText, text: DeliveryText, _ reason: String) throws(LedgerError) -> Bool {
    guard let settings, let owner = settings.owner else { return false }
    let notice = OwnerNotice(
      report: decision.report, period: decision.period,
      subject: subject[owner.language, ["report": decision.report, "period": decision.period.sdmx]],
      lines: [text[owner.language], "", reason])
    return try OwnerNotices(ledger: ledger, settings: settings, worker: worker).tell(notice)
  }
}

extension Job {
  /// Makes it wait, with what was found.
  fileprivate mutating func wait(because reason: String?) {
    if state != .failed { state = .waiting }
    self.reason = reason
  }
}

extension ProjectError {
  /// What was found and what to do about it, one sentence each.
  var sentences: [String] { diagnostics.map { $0.message + ($0.remedy.map { "; \($0)" } ?? "") } }
}
