public import Publishing
internal import Scheduling
public import Statistics

extension DueRun {
  /// What was done about one period.
  public struct Deed: Hashable, Sendable {
    /// The report.
    public var report: String
    /// The period.
    public var period: Period
    /// What was done, region by region or in a sentence.
    public var lines: [String]
    /// The status it stands for; what merely waits is done for now.
    public var status: ExitStatus

    /// One line each, with report and period.
    public var description: String { lines.map { "\(report) \(period.sdmx): \($0)" }.joined(separator: "\n") }
  }

  /// How long a worker may have a job before another takes over, in seconds.
  static let lease: Int64 = 3600
  /// After so many tries, a job that goes wrong again in the same way is given up.
  static let mostTries = 20

  /// Does what is due.
  ///
  /// - Returns: what was done or found; nothing where nothing was to be done. A report that goes wrong does not hold up the others.
  /// - Throws: `ProjectError` where the ledger cannot be used.
  public func run() throws(ProjectError) -> [Deed] {
    var deeds: [Deed] = []
    for schedule in timetable.schedules {
      let known = try history(of: schedule)
      let decisions = decisions(of: schedule, known)
      do throws(LedgerError) {
        try ledger.enlist(
          decisions.filter { known.jobs[$0.period] == nil }.map { job($0) }, by: worker.description)
        for decision in decisions { deeds += try act(on: decision, of: schedule, known.jobs[decision.period]) }
        let left = try Outbox(ledger: ledger, channels: channels, worker: worker).send(LedgerScope(report: schedule.report))
        if left.attempts > 0, let last = decisions.last {
          let failed = left[.failed] + left[.uncertain]
          deeds.append(
            Deed(
              report: schedule.report, period: last.period,
              lines: ["\(left[.sent]) left over from before sent, \(failed) to be tried again"],
              status: failed > 0 ? .tryLater : left[.dead] > 0 ? .wrongData : .done))
        }
      } catch {
        throw error.projectError
      }
    }
    return deeds
  }

  private func job(_ decision: Decision) -> Job {
    var job = Job(
      key: .init(report: decision.report, period: decision.period.sdmx), schedule: decision.report, dueAt: decision.due,
      changedAt: now)
    // What was issued by hand, before there was a schedule.
    if case .issued = decision.action { job.state = .done }
    return job
  }

  private func act(on decision: Decision, of schedule: Schedule, _ job: Job?) throws(LedgerError) -> [Deed] {
    var deeds = try remind(decision, of: schedule, job)
    switch decision.action {
    case .issued, .givenUp: break
    case .missed:
      if job?.state != .missed {
        try change(decision) { job in
          job.state = .missed
          job.reason = decision.sentence(schedule.zone)
        }
        deeds.append(deed(decision, [decision.sentence(schedule.zone)], .done))
      }
    case .wait, .waitForFigures, .waitForApproval, .holdUntil, .unchanged:
      let reason = decision.sentence(schedule.zone)
      if job?.reason != reason { try change(decision) { $0.reason = reason } }
      deeds.append(deed(decision, [reason], .done))
    case .sendDraft(let approvers): deeds += try perform(decision, of: schedule, draftFor: approvers)
    case .issue: deeds += try perform(decision, of: schedule, draftFor: nil)
    }
    return deeds
  }

  private func deed(_ decision: Decision, _ lines: [String], _ status: ExitStatus) -> Deed {
    Deed(report: decision.report, period: decision.period, lines: lines, status: status)
  }

  /// Changes the job of a decision where no worker has it.
  private func change(_ decision: Decision, _ change: (inout Job) -> Void) throws(LedgerError) {
    let scope = LedgerScope(report: decision.report, period: decision.period.sdmx)
    guard var job = try ledger.jobs(in: scope).first else { return }
    change(&job)
    _ = try ledger.amend(job, by: worker.description)
  }

  /// Tells the owner that a deadline has passed, once.
  private func remind(_ decision: Decision, of schedule: Schedule, _ job: Job?) throws(LedgerError) -> [Deed] {
    guard decision.reminder == .due, let settings = project.configuration.delivery else { return [] }
    let period = decision.period.sdmx
    let isChinese = settings.owner?.language == .chinese
    let notice = OwnerNotice(
      report: decision.report, period: period,
      subject: isChinese ? "已过截止时间：\(decision.report) \(period)" : "Late: \(decision.report), \(period)",
      lines: [isChinese ? "截止时间已过，尚未发布。" : "The deadline has passed and nothing was issued.", "", decision.sentence(schedule.zone)])
    let isTold = try OwnerNotices(ledger: ledger, settings: settings, worker: worker).tell(notice)
    try change(decision) { $0.toldAt = now }
    return isTold ? [deed(decision, ["the deadline has passed, the owner is told"], .done)] : []
  }

  // MARK: Making and sending

  private func perform(_ decision: Decision, of schedule: Schedule, draftFor approvers: [Approver]?) throws(LedgerError) -> [Deed] {
    let scope = LedgerScope(report: decision.report, period: decision.period.sdmx)
    guard let claim = try ledger.claimJob(in: scope, by: worker.description, lease: Self.lease) else { return [] }
    var job = claim.job
    let before = job.reason
    do throws(ProjectError) {
      let material = ProjectMaterial(project).material(for: decision.period, of: schedule, at: now)
      let report = try DeliveryRun(
        project: project, ledger: ledger, request: try request(decision, of: schedule, draftFor: approvers), channels: channels,
        worker: worker
      ).run()
      let deed = settle(&job, report, decision, material, isDraft: approvers != nil)
      try finish(claim, as: job)
      return [deed]
    } catch {
      job.reason = error.findings.map(\.message).joined(separator: "; ")
      let isHopeless = job.attempts >= Self.mostTries && before == job.reason
      job.state = isHopeless ? .dead : .failed
      job.nextAttempt = now.advanced(bySeconds: RetryRule().delay(after: job.attempts, jitter: 0.5))
      try ledger.finish(claim, as: job)
      return [deed(decision, ["went wrong: \(job.reason ?? "")" + (isHopeless ? "; given up" : "")], error.status)]
    }
  }

  private func finish(_ claim: JobClaim, as job: Job) throws(ProjectError) {
    do {
      try ledger.finish(claim, as: job)
    } catch {
      throw error.projectError
    }
  }

  private func request(
    _ decision: Decision, of schedule: Schedule, draftFor approvers: [Approver]?
  ) throws(ProjectError) -> DeliveryRequest {
    var request = DeliveryRequest(report: decision.report, period: decision.period, needs: schedule.needs.map(\.indicator))
    guard let approvers else {
      if case .required = schedule.approval { request.release = .approved }
      request.notBefore = schedule.embargo(decision.period)
      return request
    }
    request.kind = .draft
    request.audience = try audience(approvers)
    return request
  }

  /// Approvers get drafts in each of the project's languages.
  private func audience(_ approvers: [Approver]) throws(ProjectError) -> [Recipient] {
    var audience: [Recipient] = []
    for approver in approvers {
      guard let email = approver.email else { continue }
      for language in project.configuration.languages {
        do {
          audience.append(
            Recipient(
              region: nil, address: try MailAddress(email), name: approver.name, language: language,
              place: SourcePlace(file: "gazetteer.yml")))
        } catch {
          throw ProjectError(.wrongConfiguration, "“\(email)” \(error.reason)", remedy: error.remedy)
        }
      }
    }
    return audience
  }

  /// Where a job stands after its briefings were made.
  private func settle(
    _ job: inout Job, _ report: DeliveryReport, _ decision: Decision, _ material: Material, isDraft: Bool
  ) -> Deed {
    let blocking = report.holds.filter { $0.cause != .staleData }
    var reasons: [String] = []
    for hold in blocking where !reasons.contains("\(hold.region): \(hold.reason)") {
      reasons.append("\(hold.region): \(hold.reason)")
    }
    job.nextAttempt = now
    job.dataDigest = isDraft ? material.content : material.figures
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
    let status = blocking.map(\.status).max() ?? .done
    let waits = report.regions.flatMap(\.deliveries).contains { [.failed, .uncertain].contains($0.state) }
    return deed(
      decision, isDraft ? lines.map { "draft, \($0)" } : lines, max(status == .tryLater ? .done : status, waits ? .tryLater : .done)
    )
  }
}
