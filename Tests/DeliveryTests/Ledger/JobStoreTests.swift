import Delivery
import Scheduling
import Statistics
import Testing

@Suite struct JobStoreTests {
  private let scope = LedgerScope(report: "monthly")

  @Test(arguments: StoreKind.allCases) func `a period is enlisted once, whatever the schedule is called`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let job = Sample.job(due: ledger.clock.now)
    try ledger.store.enlist([job], by: "timer")
    var renamed = job
    renamed.schedule = "another name"
    try ledger.store.enlist([renamed], by: "timer")
    #expect(try ledger.again().jobs(in: scope).map(\.schedule) == ["on the first"])
  }

  @Test(arguments: StoreKind.allCases) func `jobs are taken oldest first, each by one worker`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let now = ledger.clock.now
    try ledger.store.enlist(
      [
        Sample.job(.month(2022, 8), due: now), Sample.job(.month(2022, 7), due: now.advanced(bySeconds: -100)),
        Sample.job(.month(2022, 9), due: now.advanced(bySeconds: 100)),
      ], by: "timer")
    #expect(try ledger.store.claimJob(in: scope, by: "one", lease: 60)?.job.key.period == .month(2022, 7))
    #expect(try ledger.again().claimJob(in: scope, by: "two", lease: 60)?.job.key.period == .month(2022, 8))
    #expect(try ledger.store.claimJob(in: scope, by: "three", lease: 60) == nil)
  }

  @Test(arguments: StoreKind.allCases) func `a job says how it ended, and that stays`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    try ledger.store.enlist([Sample.job(due: ledger.clock.now)], by: "timer")
    let claim = try #require(try ledger.store.claimJob(in: scope, by: "one", lease: 60))
    #expect(claim.job.state == .running)
    #expect(claim.job.attempts == 1)
    var job = claim.job
    job.state = .done
    job.dataDigest = "d1"
    job.toldAt = ledger.clock.now
    try ledger.store.finish(claim, as: job)
    try ledger.store.finish(claim, as: job)
    let row = try #require(try ledger.store.jobs(in: scope).first)
    #expect(row.state == .done)
    #expect(row.dataDigest == "d1")
    #expect(row.toldAt == ledger.clock.now)
    #expect(try ledger.store.claimJob(in: scope, by: "two", lease: 60) == nil)
  }

  @Test(arguments: StoreKind.allCases) func `a job whose worker went is taken over after its lease`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    try ledger.store.enlist([Sample.job(due: ledger.clock.now)], by: "timer")
    let first = try #require(try ledger.store.claimJob(in: scope, by: "one", lease: 60))
    ledger.clock.advance(bySeconds: 60)
    let second = try #require(try ledger.store.claimJob(in: scope, by: "two", lease: 60))
    #expect(second.job.attempts == 2)
    var job = first.job
    job.state = .done
    let error = try #require(throws: LedgerError.self) { try ledger.store.finish(first, as: job) }
    #expect(error.kind == .leaseLost)
    #expect(try ledger.store.jobs(in: scope).map(\.state) == [.running])
  }

  @Test(arguments: StoreKind.allCases) func `a job that no worker has can be changed`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    try ledger.store.enlist([Sample.job(due: ledger.clock.now)], by: "timer")
    var job = try #require(try ledger.store.jobs(in: scope).first)
    job.state = .missed
    job.reason = "older than two periods"
    #expect(try ledger.store.amend(job, by: "timer"))
    #expect(try ledger.store.claimJob(in: scope, by: "one", lease: 60) == nil)
    job.state = .waiting
    #expect(try ledger.store.amend(job, by: "timer"))
    #expect(try ledger.store.claimJob(in: scope, by: "one", lease: 60) != nil)
    #expect(try !ledger.store.amend(job, by: "timer"))
  }
}
