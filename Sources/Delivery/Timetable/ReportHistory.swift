internal import Languages
internal import Scheduling
internal import Statistics

/// What the ledger knows of one schedule's report, under any of its names.
struct ReportHistory {
  /// In the schedule's own words.
  private(set) var history = History()
  /// Its jobs by period.
  private(set) var jobs: [Period: Job] = [:]
  /// Whether the ledger knows anything of it.
  private(set) var isKnown = false

  /// Reads the ledger.
  init(_ ledger: any LedgerStore, of schedule: Schedule) throws(LedgerError) {
    var issues: [Issue] = []
    for name in schedule.names.reversed() {
      for job in try ledger.jobs(in: LedgerScope(report: name)) {
        jobs[job.key.period] = job
      }
      issues += try ledger.issues(in: LedgerScope(report: name))
    }
    isKnown = !jobs.isEmpty || !issues.isEmpty
    history.start = jobs.keys.filter(schedule.reporting.has).min { $0.lastDay < $1.lastDay }
    read(issues)
    for (period, job) in jobs {
      if job.toldAt != nil { history.reminded.insert(period) }
      if job.state == .running { history.work.append(.init(period: period, .underWay(since: job.changedAt))) }
      guard let reason = job.reason else { continue }
      let hold = History.Hold(period: period, reasons: [reason], at: job.changedAt)
      switch job.state {
      case .dead: history.failures.append(hold)
      case .failed:
        history.holds.append(hold)
        if let next = job.nextAttempt { history.work.append(.init(period: period, .again(at: next))) }
      case .waiting: if reason.hasPrefix(Self.heldWord) { history.holds.append(hold) }
      case .running, .done, .missed, .unchanged: break
      }
    }
  }

  /// Begins the reason of a job that something was found about.
  static let heldWord = "held, because "
  /// Begins the reason of a job that could not be done.
  static let failedWord = "failed: "

  private mutating func read(_ issues: [Issue]) {
    let finals = Dictionary(grouping: issues.filter { $0.key.kind == .final }, by: \.key.period)
    let drafts = Dictionary(grouping: issues.filter { $0.key.kind == .draft }, by: \.key.period)
    for period in Set(finals.keys).union(jobs.filter { $0.value.state == .done }.keys).sorted(by: Self.isWrittenBefore) {
      let job = jobs[period]
      let made = finals[period] ?? []
      if let job, !Self.isIssued(job, made) { continue }
      history.issues.append(
        History.Issue(
          period: period, number: made.map(\.key.number).max() ?? 1,
          at: made.map(\.madeAt).max() ?? job?.changedAt ?? Instant(secondsSince1970: 0),
          figures: job?.dataDigest ?? "", correction: made.max { $0.key.number < $1.key.number }?.correction))
    }
    for (period, all) in drafts.sorted(by: { Self.isWrittenBefore($0.key, $1.key) }) {
      guard let content = jobs[period]?.dataDigest else { continue }
      let latest = Dictionary(all.map { ("\($0.key.region) \($0.key.language)", $0) }) { $0.key.number > $1.key.number ? $0 : $1 }
        .values
      guard let at = latest.map(\.madeAt).max() else { continue }
      history.drafts.append(History.Consent(period: period, content: content, by: "", at: at))
      let approvals = latest.compactMap(\.approval)
      guard approvals.count == latest.count, let last = approvals.max(by: { $0.at < $1.at }) else { continue }
      history.approvals.append(History.Consent(period: period, content: content, by: last.by, at: last.at))
    }
  }

  /// The order of the ledger's listings: any that is the same for every run.
  private static func isWrittenBefore(_ first: Period, _ second: Period) -> Bool { first.sdmx < second.sdmx }

  /// Whether a period is issued: what is not done is still to be finished, though some of it was issued. What was missed or given
  /// up was issued if it was delivered by hand afterwards.
  private static func isIssued(_ job: Job, _ made: [Issue]) -> Bool {
    switch job.state {
    case .done: true
    case .missed, .dead: made.contains { $0.madeAt >= job.changedAt }
    case .waiting, .running, .failed, .unchanged: false
    }
  }
}
