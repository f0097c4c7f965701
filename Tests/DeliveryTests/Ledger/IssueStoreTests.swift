import Delivery
import Publishing
import Scheduling
import Statistics
import Testing

@Suite struct IssueStoreTests {
  @Test(arguments: StoreKind.allCases) func `an issue comes back as it was written`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    var plan = Sample.plan(at: ledger.clock)
    plan.issue?.correction = "a figure, “12”, was 21"
    #expect(try ledger.store.commit(plan) == .committed(1))
    #expect(try ledger.again().issues(in: .everything) == [try #require(plan.issue)])
    #expect(try ledger.again().bytes(sha256: sha256(Sample.pdf())) == Sample.pdf())
    #expect(try ledger.store.bytes(sha256: "none") == nil)
  }

  @Test(arguments: StoreKind.allCases) func `the same plan again changes nothing`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let plan = Sample.plan(to: ["a@example.org", "b@example.org"], at: ledger.clock)
    #expect(try ledger.store.commit(plan) == .committed(2))
    let before = try ledger.store.audit(in: .everything)
    ledger.clock.advance(bySeconds: 60)
    #expect(try ledger.store.commit(plan) == .committed(0))
    #expect(try ledger.store.audit(in: .everything) == before)
  }

  @Test(arguments: StoreKind.allCases) func `an issue is never replaced by other bytes`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let first = Sample.plan(at: ledger.clock)
    _ = try ledger.store.commit(first)
    let other = Sample.pdf("others")
    let second = DeliveryPlan(
      issue: Sample.issue(pdf: other, at: ledger.clock), pdf: other, entries: [.ready(Sample.parcel(to: "late@example.org"))],
      worker: "other")
    #expect(try ledger.store.commit(second) == .issuedOtherwise(try #require(first.issue)))
    #expect(try ledger.store.deliveries(in: .everything).map(\.key.recipient) == ["a@example.org"])
    #expect(try ledger.store.bytes(sha256: sha256(other)) == nil)
  }

  @Test(arguments: StoreKind.allCases) func `bytes that are not those of the digest are refused whole`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    var plan = Sample.plan(at: ledger.clock)
    plan.pdf = Sample.pdf("others")
    #expect(throws: LedgerError.self) { try ledger.store.commit(plan) }
    #expect(try ledger.store.issues(in: .everything).isEmpty)
    #expect(try ledger.store.deliveries(in: .everything).isEmpty)
    #expect(try ledger.store.audit(in: .everything).isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func `kinds and numbers are issues of their own`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    for key in [Sample.issueKey(kind: .draft), Sample.issueKey(), Sample.issueKey(number: 2)] {
      #expect(try ledger.store.commit(Sample.plan(key, at: ledger.clock)) == .committed(1))
    }
    #expect(try ledger.store.issues(in: .init(region: "yiwu", kind: .final)).map(\.key.number) == [1, 2])
    #expect(try ledger.store.issues(in: .init(kind: .draft)).map(\.key.number) == [1])
    #expect(try ledger.store.issues(in: .init(report: "yearly")).isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func `only the latest draft is approved, and once`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    for number in 1...2 {
      _ = try ledger.store.commit(Sample.plan(Sample.issueKey(number: number, kind: .draft), at: ledger.clock))
    }
    let scope = LedgerScope(report: "monthly", period: .month(2022, 8))
    let approved = try ledger.store.approve(scope, by: "Li Wei")
    #expect(approved.map(\.key.number) == [2])
    #expect(approved.map(\.approval) == [Issue.Approval(by: "Li Wei", at: ledger.clock.now)])
    #expect(try ledger.store.approve(scope, by: "somebody else").isEmpty)
    #expect(try ledger.store.issues(in: .init(kind: .draft)).map(\.approval?.by) == [nil, "Li Wei"])
  }
}
