public import Scheduling

/// One scheduled job: a report about one period, done once, whoever does it. The unit is the period, not the firing.
public struct Job: Hashable, Sendable, Codable {
  /// What makes a job one and the same, whatever the schedule is called.
  public struct Key: Hashable, Sendable, Codable {
    /// Name of the report.
    public var report: String
    /// Period in SDMX's notation.
    public var period: String

    /// Makes a key.
    public init(report: String, period: String) {
      self.report = report
      self.period = period
    }
  }

  /// Where a job stands.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
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
    public var isOver: Bool {
      switch self {
      case .waiting, .running, .failed: false
      case .done, .dead, .missed, .unchanged: true
      }
    }
  }

  /// The report and its period.
  public var key: Key
  /// Name of the schedule that asked for it first.
  public var schedule: String
  /// When it was due.
  public var dueAt: Instant
  /// Where it stands.
  public var state: State
  /// Why it stands there.
  public var reason: String?
  /// Number of attempts since it last went well, or was held by what was found.
  public var attempts: Int
  /// When it may be taken up next.
  public var nextAttempt: Instant?
  /// When the owner was told that it is late or held; `nil` where nobody was.
  public var toldAt: Instant?
  /// SHA-256 of the figures it was made from, in hexadecimal.
  public var dataDigest: String?
  /// When anything about it changed last.
  public var changedAt: Instant

  /// Makes a job.
  public init(
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
public struct JobClaim: Hashable, Sendable {
  /// The job, in state `running`.
  public var job: Job
  /// When the lease ends.
  public var leaseUntil: Instant
  /// Grows with every claim of this job.
  public var fence: Int64
  /// Who has it.
  public var worker: String

  /// Makes a claim.
  public init(job: Job, leaseUntil: Instant, fence: Int64, worker: String) {
    self.job = job
    self.leaseUntil = leaseUntil
    self.fence = fence
    self.worker = worker
  }
}
