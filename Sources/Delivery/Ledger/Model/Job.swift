package import Scheduling
package import Statistics

/// One scheduled job: a report about one period, done once, by whichever worker. The unit is the period, not the firing.
package struct Job: Hashable, Sendable, Codable {
  /// What makes a job one and the same, whatever the schedule is called.
  package struct Key: Hashable, Sendable, Codable {
    /// Name of the report.
    package var report: String
    /// The period.
    package var period: Period

    /// Makes a key.
    package init(report: String, period: Period) {
      self.report = report
      self.period = period
    }
  }

  /// The state of a job.
  package enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is due, or will be at its next time.
    case waiting
    /// A worker has it.
    case running
    /// All of it was done.
    case done
    /// It went wrong and is tried again at its next time.
    case failed
    /// It went wrong too often, or for good.
    case dead
    /// Its time went by; it is listed and never sent.
    case missed
    /// The figures are those of the period before, and only changed ones were wanted.
    case unchanged

    /// Whether nothing more will be done.
    package var isOver: Bool {
      switch self {
      case .waiting, .running, .failed: false
      case .done, .dead, .missed, .unchanged: true
      }
    }
  }

  /// The report and its period.
  package var key: Key
  /// Name of the schedule that asked for it first.
  package var schedule: String
  /// When it was due.
  package var dueAt: Instant
  /// Its state.
  package var state: State
  /// Why it is in that state.
  package var reason: String?
  /// Number of attempts since it last went well, or was held by what was found.
  package var attempts: Int
  /// When it may be taken up next.
  package var nextAttempt: Instant?
  /// When the owner was informed that it is late or held; `nil` if that has not happened.
  package var toldAt: Instant?
  /// SHA-256 of the figures it was made from, in hexadecimal.
  package var dataDigest: String?
  /// When anything about it changed last.
  package var changedAt: Instant

  /// Makes a job.
  package init(
    key: Key, schedule: String, dueAt: Instant, state: State = .waiting, reason: String? = nil, attempts: Int = 0,
    nextAttempt: Instant? = nil, toldAt: Instant? = nil, dataDigest: String? = nil, changedAt: Instant
  ) {
    self.key = key
    self.schedule = schedule
    self.dueAt = dueAt
    self.state = state
    self.reason = reason
    self.attempts = attempts
    self.nextAttempt = nextAttempt
    self.toldAt = toldAt
    self.dataDigest = dataDigest
    self.changedAt = changedAt
  }
}

/// A job that one worker has, for as long as its lease runs.
package struct JobClaim: Hashable, Sendable {
  /// The job, in state `running`.
  package var job: Job
  /// When the lease ends.
  package var leaseUntil: Instant
  /// Grows with every claim of this job.
  package var fence: Int64
  /// Who has it.
  package var worker: String

  /// Makes a claim.
  package init(job: Job, leaseUntil: Instant, fence: Int64, worker: String) {
    self.job = job
    self.leaseUntil = leaseUntil
    self.fence = fence
    self.worker = worker
  }
}
