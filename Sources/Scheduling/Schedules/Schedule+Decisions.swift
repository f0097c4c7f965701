package import Statistics

extension Schedule {
  /// What is to be done now: one decision for each period that is or was due and can still be issued or reported on, the oldest first.
  ///
  /// The current period and as many before it as `catchUp` says are issued; what is older is missed for good. Nothing is made up for
  /// that fell due before the schedule was first looked at, unless `from` says so.
  ///
  /// - Parameters:
  ///   - now: The moment of asking.
  ///   - history: What has become of the report so far.
  ///   - material: What there is to make a period's briefing from; asked only for periods that are due and not issued.
  package func decisions(now: Instant, history: History, material: (Period) -> Material) -> [Decision] {
    dueFirings(now: now, history: history).enumerated().map { age, firing in
      decision(firing, age: age, now: now, history: history, material: material)
    }.reversed()
  }

  /// What is due at a moment, the latest first: back to the schedule's beginning, at most twelve periods further than can be made up for.
  private func dueFirings(now: Instant, history: History) -> [Firing] {
    let start = beginning(now: now, history: history)
    return firings(at: now, limit: catchUp + 13, since: start)
  }

  /// The last day of the first period that counts.
  private func beginning(now: Instant, history: History) -> Period {
    (from ?? history.start ?? current(at: now)?.period)?.lastDay ?? .day(1, 1, 1)
  }

  private func decision(
    _ firing: Firing, age: Int, now: Instant, history: History, material: (Period) -> Material
  ) -> Decision {
    let period = firing.period
    let deadline = deadline(period)
    var decision = Decision(
      report: report, period: period, due: firing.due, deadline: deadline, action: .missed, reminder: .none,
      held: history.holds.last { $0.period == period }, approval: nil)
    if let issue = history.lastIssue(of: period) {
      decision.action = .issued(issue.number, at: issue.at)
      decision.correction = issue.correction
      return decision
    }
    if let failure = history.failures.last(where: { $0.period == period }) {
      decision.action = .givenUp(failure.reasons.joined(separator: "; "))
      return decision
    }
    let material = material(period)
    guard age <= catchUp else {
      decision.lacking = material.lacking
      return decision
    }
    decision.approval = history.approvals.last { $0.period == period && $0.content == material.content }
    decision.action = action(period, now: now, history: history, material: material, isApproved: decision.approval != nil)
    decision.work = history.work.last { $0.period == period && $0.state.isNow(now) }?.state
    switch decision.action {
    // Nothing is late where nothing is new, or where it is ready and not allowed to leave.
    case .unchanged, .holdUntil: return decision
    case .wait, .waitForFigures, .sendDraft, .waitForApproval, .issue, .issued, .givenUp, .missed: break
    }
    if let deadline, deadline <= now { decision.reminder = history.reminded.contains(period) ? .given : .due }
    return decision
  }

  private func action(
    _ period: Period, now: Instant, history: History, material: Material, isApproved: Bool
  ) -> Decision.Action {
    if repetition == .onlyWhenChanged, let before = history.issue(before: period), before.figures == material.figures {
      return .unchanged(since: before.period)
    }
    if !material.lacking.isEmpty { return .waitForFigures(material.lacking) }
    if case .required(let approvers) = approval, !isApproved {
      let draft = history.drafts.last { $0.period == period && $0.content == material.content }
      return draft.map { .waitForApproval(approvers, since: $0.at) } ?? .sendDraft(approvers)
    }
    if let embargo = embargo(period), now < embargo { return .holdUntil(embargo) }
    return .issue
  }
}

extension History.Work.State {
  /// Whether it says anything about a moment: what may be done again by then is in nobody's way.
  fileprivate func isNow(_ now: Instant) -> Bool {
    switch self {
    case .underWay: true
    case .again(let at): now < at
    }
  }
}
