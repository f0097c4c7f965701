package import Statistics

/// What has become of a report so far, as a ledger records it.
package struct History: Hashable, Sendable {
  /// A period that was issued.
  package struct Issue: Hashable, Sendable {
    /// The period.
    package var period: Period
    /// The number, from 1; a correction has the next one.
    package var number: Int
    /// When it was released.
    package var at: Instant
    /// The digest of the figures it was made from.
    package var figures: String
    /// Why it corrects the one before; `nil` for the first.
    package var correction: String?

    /// Makes a record.
    package init(period: Period, number: Int, at: Instant, figures: String, correction: String? = nil) {
      self.period = period
      self.number = number
      self.at = at
      self.figures = figures
      self.correction = correction
    }
  }

  /// Somebody looked at a draft, or agreed to it.
  package struct Consent: Hashable, Sendable {
    /// The period.
    package var period: Period
    /// The digest of everything the draft was made from.
    package var content: String
    /// Who agreed; for a draft that was sent, whom it went to.
    package var by: String
    /// When.
    package var at: Instant

    /// Makes a record.
    package init(period: Period, content: String, by: String, at: Instant) {
      self.period = period
      self.content = content
      self.by = by
      self.at = at
    }
  }

  /// Why a period is held, by what was found before it could leave.
  package struct Hold: Hashable, Sendable {
    /// The period.
    package var period: Period
    /// Why, one sentence each.
    package var reasons: [String]
    /// Since when.
    package var at: Instant

    /// Makes a record.
    package init(period: Period, reasons: [String], at: Instant) {
      self.period = period
      self.reasons = reasons
      self.at = at
    }
  }

  /// What a worker does, or waits to do again, about a period.
  package struct Work: Hashable, Sendable {
    /// The period.
    package var period: Period
    /// Its state.
    package var state: State

    /// The state of the work.
    package enum State: Hashable, Sendable {
      /// A worker has been at it since then.
      case underWay(since: Instant)
      /// It went wrong, and is not done again before then.
      case again(at: Instant)
    }

    /// Makes a record.
    package init(period: Period, _ state: State) {
      self.period = period
      self.state = state
    }
  }

  /// The period that was current when the schedule was first looked at; `nil` where it never was.
  package var start: Period?
  /// What was issued.
  package var issues: [Issue]
  /// Drafts that were sent.
  package var drafts: [Consent]
  /// Drafts that were agreed to.
  package var approvals: [Consent]
  /// What is held.
  package var holds: [Hold]
  /// What was given up.
  package var failures: [Hold]
  /// What workers do, or wait to do again.
  package var work: [Work]
  /// Periods whose owner has been notified that the deadline passed.
  package var reminded: Set<Period>

  /// Makes a history; without anything, that of a report that never ran.
  package init(
    start: Period? = nil, issues: [Issue] = [], drafts: [Consent] = [], approvals: [Consent] = [], holds: [Hold] = [],
    failures: [Hold] = [], work: [Work] = [], reminded: Set<Period> = []
  ) {
    self.start = start
    self.issues = issues
    self.drafts = drafts
    self.approvals = approvals
    self.holds = holds
    self.failures = failures
    self.work = work
    self.reminded = reminded
  }

  /// Whether nothing is known of it.
  package var isEmpty: Bool { start == nil && issues.isEmpty && drafts.isEmpty && holds.isEmpty }

  /// The last issue of a period.
  func lastIssue(of period: Period) -> Issue? {
    issues.filter { $0.period == period }.max { $0.number < $1.number }
  }

  /// The issue of the last period before one.
  func issue(before period: Period) -> Issue? {
    issues.filter { $0.period.lastDay < period.lastDay }.max { ($0.period.lastDay, $0.number) < ($1.period.lastDay, $1.number) }
  }
}
