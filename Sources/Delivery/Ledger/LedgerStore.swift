package import Scheduling

/// What was issued, to whom it went, when, with which reply, and why not.
///
/// Every operation is one transaction: it happens wholly or not at all, also when the process is killed in its midst. Several
/// processes, and with PostgreSQL several machines, may use one ledger at the same time.
package protocol LedgerStore: Sendable {
  /// Where the ledger is, for people: a path, or an address without its password.
  var place: String { get }

  /// The time by the ledger's clock, which is the same for all who use it.
  func now() throws(LedgerError) -> Instant

  /// Issues, by report, region, period, language, kind and number.
  func issues(in scope: LedgerScope) throws(LedgerError) -> [Issue]

  /// Stored bytes; `nil` if there are none with this digest. The bytes of a message are dropped once it was delivered or given
  /// up, those of an issue stay.
  func bytes(sha256: String) throws(LedgerError) -> [UInt8]?

  /// Writes an issue with its bytes and all its deliveries down, or nothing.
  ///
  /// A new issue takes the place of earlier ones of the same briefing: what of them has not left and is not leaving just now is
  /// given up.
  /// An issue that is there already with the same bytes stays as it is. A delivery that is there already stays as it is unless it
  /// was still before rendering.
  func commit(_ plan: DeliveryPlan) throws(LedgerError) -> PlanOutcome

  /// Records that an approver releases the latest drafts of a scope.
  ///
  /// - Returns: the drafts that were approved now, those approved before not among them.
  func approve(_ scope: LedgerScope, by name: String) throws(LedgerError) -> [Issue]

  /// Deliveries, by report, region, period, kind, number, language, channel and recipient.
  func deliveries(in scope: LedgerScope) throws(LedgerError) -> [DeliveryRow]

  /// Attempts, in the order of their deliveries, then by number.
  func attempts(in scope: LedgerScope) throws(LedgerError) -> [Attempt]

  /// Has deliveries of the latest issues made once more that were given up.
  ///
  /// - Parameters:
  ///   - scope: Which deliveries are meant.
  ///   - regions: keys of regions; empty for all.
  ///   - recipient: the address, in any letter case; `nil` for all.
  ///   - worker: Who asks for it, for the audit.
  /// - Returns: how many there were.
  func revive(in scope: LedgerScope, regions: [String], recipient: String?, by worker: String) throws(LedgerError) -> Int

  /// Takes the delivery whose time came first, if there is one, and commits “sending”. No other worker gets it before the lease
  /// ends; what a worker left “sending” past its lease is taken over and counts as interrupted.
  ///
  /// - Parameters:
  ///   - scope: Which deliveries are meant.
  ///   - worker: Who takes it.
  ///   - lease: in seconds; longer than any attempt takes.
  func claimDelivery(in scope: LedgerScope, by worker: String, lease: Int64) throws(LedgerError) -> DeliveryClaim?

  /// Records how an attempt ended.
  ///
  /// - Throws: `LedgerError` of kind `leaseLost` where another worker has taken the delivery over; the outcome is in the audit then.
  func record(_ outcome: DeliveryOutcome, of claim: DeliveryClaim, verdict: DeliveryVerdict) throws(LedgerError)

  /// Frees at once what workers had that are known to be gone.
  ///
  /// - Parameters:
  ///   - isGone: whether a worker, by its name, is known to run no more.
  ///   - worker: Who frees them, for the audit.
  /// - Returns: how many deliveries and jobs were freed.
  func release(from isGone: (String) -> Bool, by worker: String) throws(LedgerError) -> Int

  /// Writes jobs down that are not there yet; those that are stay as they are.
  func enlist(_ jobs: [Job], by worker: String) throws(LedgerError)

  /// Jobs, by report, then by the time they were due.
  func jobs(in scope: LedgerScope) throws(LedgerError) -> [Job]

  /// Takes the job whose time came first, if there is one. No other worker gets it before the lease ends.
  func claimJob(in scope: LedgerScope, by worker: String, lease: Int64) throws(LedgerError) -> JobClaim?

  /// Records the state of a job after an attempt: state, reason, number of attempts, next attempt, digest and who was informed are
  /// taken from `job`.
  ///
  /// - Throws: `LedgerError` of kind `leaseLost` where another worker has taken the job over.
  func finish(_ claim: JobClaim, as job: Job) throws(LedgerError)

  /// Changes a job that no worker has: its state, reason, number of attempts, next attempt and who was informed.
  ///
  /// - Returns: whether it was there and free.
  func amend(_ job: Job, by worker: String) throws(LedgerError) -> Bool

  /// Adds a line to the audit.
  func note(_ entry: AuditEntry) throws(LedgerError)

  /// The audit, oldest first.
  func audit(in scope: LedgerScope) throws(LedgerError) -> [AuditEntry]
}
