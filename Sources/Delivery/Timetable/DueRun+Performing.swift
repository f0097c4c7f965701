internal import Languages
internal import Publishing
internal import Scheduling
internal import Statistics

/// Making and sending what is due, by the one worker that has the job.
extension DueRun {
  /// How long a worker may have a job before another takes over, in seconds.
  static let lease: Int64 = 3600
  /// After this number of tries that failed one after the other, or ended with their program, a job is given up.
  static let mostTries = 20

  func perform(_ decision: Decision, of schedule: Schedule) throws(LedgerError) -> [Deed] {
    guard let claim = try ledger.claimJob(in: scope(decision), by: worker.description, lease: Self.lease) else {
      // Another worker has it or did it, or it is not yet time to try again.
      var decision = decision
      guard let job = try ledger.jobs(in: scope(decision)).first, !job.state.isOver else { return [] }
      decision.work = job.state == .running ? .underWay(since: job.changedAt) : job.nextAttempt.map { .again(at: $0) }
      return [deed(decision, [decision.sentence(schedule.zone)], .done)]
    }
    do throws(LedgerError) {
      return try perform(claim, decision, of: schedule)
    } catch  where error.kind == .leaseLost {
      return [deed(decision, ["another program took over, as this one took too long"], .tryLater)]
    }
  }

  private func perform(_ claim: JobClaim, _ decision: Decision, of schedule: Schedule) throws(LedgerError) -> [Deed] {
    var job = claim.job
    guard job.attempts <= Self.mostTries else {
      return try giveUp(claim, decision, "the program ended while working on it \(Self.mostTries) times", .internalFault)
    }
    let report: DeliveryReport
    do throws(ProjectError) {
      report = try DeliveryRun(
        project: project, ledger: ledger, request: try request(decision, of: schedule), channels: channels, worker: worker
      ).run()
    } catch {
      let reason = error.sentences.joined(separator: "; ")
      guard job.attempts < Self.mostTries else { return try giveUp(claim, decision, reason, error.status) }
      job.state = .failed
      job.reason = ReportHistory.failedWord + reason
      let next = now.advanced(bySeconds: RetryRule().delay(after: job.attempts, jitter: 0.5))
      job.nextAttempt = next
      try ledger.finish(claim, as: job)
      return [
        deed(decision, ["\(ReportHistory.failedWord)\(reason); it is tried again on \(schedule.zone.text(next))"], error.status)
      ]
    }
    let deed = settle(&job, report, decision)
    try ledger.finish(claim, as: job)
    return [deed]
  }

  /// Ends a job that failed too often, and informs the owner.
  private func giveUp(
    _ claim: JobClaim, _ decision: Decision, _ reason: String, _ status: ExitStatus
  ) throws(LedgerError) -> [Deed] {
    var job = claim.job
    job.state = .dead
    job.reason = reason
    try ledger.finish(claim, as: job)
    _ = try tellOwner(decision, subject: .ownerGivenUpSubject, text: .ownerGivenUp, reason)
    return [deed(decision, ["\(ReportHistory.failedWord)\(reason); given up after \(Self.mostTries) tries"], status)]
  }

  private func request(_ decision: Decision, of schedule: Schedule) throws(ProjectError) -> DeliveryRequest {
    let request = Timetable(schedules: [schedule]).keeping(DeliveryRequest(report: decision.report, period: decision.period))
    guard case .sendDraft = decision.action else { return request }
    return try Timetable(schedules: [schedule]).drafts(for: request, of: project) ?? request
  }

  /// The state of a job after its briefings were made.
  private func settle(
    _ job: inout Job, _ report: DeliveryReport, _ decision: Decision
  ) -> Deed {
    let material = ProjectMaterial(project)
    var isDraft = false
    if case .sendDraft = decision.action { isDraft = true }
    let blocking = report.holds.filter { $0.cause != .staleData }
    var reasons: [String] = []
    for hold in blocking where !reasons.contains("\(hold.region): \(hold.reason)") {
      reasons.append("\(hold.region): \(hold.reason)")
    }
    job.nextAttempt = now
    // What is held went as it should: it is not a try that went wrong.
    job.attempts = 0
    job.dataDigest = isDraft ? material.content : material.figures(upTo: decision.period)
    if !blocking.isEmpty {
      job.state = .waiting
      job.reason = ReportHistory.heldWord + reasons.joined(separator: "; ")
      if !isDraft, decision.approval != nil { job.dataDigest = material.content }
    } else if isDraft {
      job.state = .waiting
      job.reason = "a draft is with the approvers"
    } else {
      job.state = .done
      job.reason = nil
    }
    let lines = report.regions.map(\.line)
    // What waits for figures or approval is done for now.
    let held = blocking.map(\.status).filter { $0 != .tryLater }.max() ?? .done
    let states = Set(report.regions.flatMap(\.deliveries).map(\.state))
    let sent: ExitStatus =
      !report.faults.isEmpty
      ? .wrongConfiguration
      : !states.isDisjoint(with: [.failed, .uncertain]) ? .tryLater : states.contains(.dead) ? .wrongData : .done
    return deed(decision, isDraft ? lines.map { "draft, \($0)" } : lines, max(held, sent))
  }
}
