import Delivery
import Languages
import Publishing
import Scheduling
import Statistics
import Testing

@Suite struct DeliveryStoreTests {
  @Test(arguments: StoreKind.allCases) func `a delivery is claimed by one worker only`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let claim = try #require(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60))
    #expect(claim.parcel == Sample.parcel())
    #expect(claim.attempt == 1)
    #expect(try ledger.again().claimDelivery(in: .everything, by: "two", lease: 60) == nil)
    #expect(try ledger.store.deliveries(in: .everything).map(\.state) == [.sending])
    #expect(try ledger.store.attempts(in: .everything).map(\.ending) == [nil])
  }

  @Test(arguments: StoreKind.allCases) func `what was sent is over, its reply and its proof stay`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let claim = try #require(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60))
    try ledger.store.record(.accepted(Reply(code: 250, text: "queued as 4711")), of: claim, verdict: DeliveryVerdict(.sent))
    let row = try #require(try ledger.store.deliveries(in: .everything).first)
    #expect(row.state == .sent)
    #expect(row.lastReply == Reply(code: 250, text: "queued as 4711"))
    #expect(row.payload == sha256(Sample.parcel().bytes))
    #expect(try ledger.store.bytes(sha256: sha256(Sample.parcel().bytes)) == nil)
    #expect(try ledger.store.bytes(sha256: sha256(Sample.pdf())) != nil)
    #expect(try ledger.store.claimDelivery(in: .everything, by: "two", lease: 60) == nil)
    #expect(try ledger.store.commit(Sample.plan(at: ledger.clock)) == .committed(0))
  }

  @Test(arguments: StoreKind.allCases) func `a refused one comes back at its time with the same bytes`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let claim = try #require(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60))
    let next = ledger.clock.now.advanced(bySeconds: 90)
    let outcome = DeliveryOutcome.refusedForNow(.addressing, Reply(code: 451, text: "later"), "greylisted")
    try ledger.store.record(outcome, of: claim, verdict: DeliveryVerdict(.failed, nextAttempt: next, reason: "451 later"))
    #expect(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60) == nil)
    ledger.clock.advance(bySeconds: 90)
    let second = try #require(try ledger.store.claimDelivery(in: .everything, by: "two", lease: 60))
    #expect(second.parcel == claim.parcel)
    #expect(second.attempt == 2)
    #expect(second.firstAttempt == claim.firstAttempt)
    #expect(second.fence > claim.fence)
    let attempts = try ledger.store.attempts(in: .everything)
    #expect(attempts.map(\.ending) == [.refusedForNow, nil])
    #expect(attempts[0].stage == .addressing)
    #expect(attempts[0].explanation == "greylisted")
  }

  @Test(arguments: StoreKind.allCases) func `a clock that ran ahead holds nothing back once it is right again`(
    kind: StoreKind
  ) throws {
    let ledger = try EmptyLedger(kind)
    let right = ledger.clock.now
    ledger.clock.set(right.advanced(bySeconds: 80 * 365 * 86_400))
    _ = try ledger.store.commit(Sample.plan(to: ["a", "b", "c"].map { "\($0)@example.org" }, at: ledger.clock))
    let failed = try #require(try ledger.store.claimDelivery(in: .everything, by: "ahead", lease: 60))
    let next = ledger.clock.now.advanced(bySeconds: 60)
    try ledger.store.record(
      .refusedForNow(.connecting, nil, "no server"), of: failed, verdict: DeliveryVerdict(.failed, nextAttempt: next))
    _ = try #require(try ledger.store.claimDelivery(in: .everything, by: "killed", lease: 60))
    ledger.clock.set(right)
    var recipients: [String] = []
    while let claim = try ledger.store.claimDelivery(in: .everything, by: "now", lease: 60) {
      #expect(claim.firstAttempt == right)
      recipients.append(claim.parcel.key.recipient)
    }
    #expect(recipients.sorted() == ["a@example.org", "b@example.org", "c@example.org"])
  }

  @Test(arguments: StoreKind.allCases) func `an embargo holds however far ahead it ends`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let end = ledger.clock.now.advanced(bySeconds: 40 * 86_400)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock, notBefore: end))
    #expect(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60) == nil)
    ledger.clock.set(end)
    #expect(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60) != nil)
  }

  @Test(arguments: StoreKind.allCases) func `what was given up is made again where that is asked for, replaced issues are not`(
    kind: StoreKind
  ) throws {
    let ledger = try EmptyLedger(kind)
    for number in 1...2 {
      let key = Sample.issueKey(number: number)
      _ = try ledger.store.commit(Sample.plan(key, to: ["A@example.org", "b@example.org"], at: ledger.clock))
      while let claim = try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60) {
        try ledger.store.record(.refused(.addressing, nil, "gone"), of: claim, verdict: DeliveryVerdict(.dead, reason: "gone"))
      }
    }
    let scope = LedgerScope(report: "monthly", period: Sample.issueKey().period, kind: .final)
    #expect(try ledger.store.revive(in: scope, regions: ["elsewhere"], recipient: nil, by: "me") == 0)
    #expect(try ledger.store.revive(in: scope, regions: [], recipient: "a@EXAMPLE.org", by: "me") == 1)
    let planned = try ledger.store.deliveries(in: .everything).filter { $0.state == .planned }
    #expect(planned.map(\.key.recipient) == ["A@example.org"])
    #expect(planned.map(\.key.issue) == [2])
    #expect(try ledger.store.revive(in: scope, regions: ["yiwu"], recipient: nil, by: "me") == 1)
  }

  @Test(arguments: StoreKind.allCases) func `after the lease another takes over, and the first is told`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let slow = try #require(try ledger.store.claimDelivery(in: .everything, by: "slow", lease: 60))
    ledger.clock.advance(bySeconds: 59)
    #expect(try ledger.store.claimDelivery(in: .everything, by: "next", lease: 60) == nil)
    ledger.clock.advance(bySeconds: 1)
    let next = try #require(try ledger.store.claimDelivery(in: .everything, by: "next", lease: 60))
    #expect(next.parcel == slow.parcel)
    let error = try #require(throws: LedgerError.self) {
      try ledger.store.record(.accepted(nil), of: slow, verdict: DeliveryVerdict(.sent))
    }
    #expect(error.kind == .leaseLost)
    #expect(try ledger.store.deliveries(in: .everything).map(\.state) == [.sending])
    try ledger.store.record(.accepted(nil), of: next, verdict: DeliveryVerdict(.sent))
    #expect(try ledger.store.attempts(in: .everything).map(\.ending) == [.interrupted, .accepted])
    let events = try ledger.store.audit(in: .everything).map(\.event)
    #expect(events == [.issued, .planned, .attempted, .takenOver, .attempted, .reportedLate, .ended])
  }

  @Test(arguments: StoreKind.allCases) func `an outcome recorded twice is recorded once`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let claim = try #require(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60))
    for _ in 1...2 { try ledger.store.record(.accepted(nil), of: claim, verdict: DeliveryVerdict(.sent)) }
    #expect(try ledger.store.audit(in: .everything).filter { $0.event == .ended }.count == 1)
  }

  @Test(arguments: StoreKind.allCases) func `what a worker that is gone left is free at once`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(to: ["a@example.org", "b@example.org"], at: ledger.clock))
    _ = try ledger.store.claimDelivery(in: .everything, by: "gone", lease: 600)
    _ = try ledger.store.claimDelivery(in: .everything, by: "alive", lease: 600)
    #expect(try ledger.store.release(from: { $0 == "gone" }, by: "next") == 1)
    #expect(try ledger.store.deliveries(in: .everything).map(\.state) == [.uncertain, .sending])
    let again = try #require(try ledger.store.claimDelivery(in: .everything, by: "next", lease: 600))
    #expect(again.parcel.key.recipient == "a@example.org")
    #expect(again.attempt == 2)
    #expect(try ledger.store.attempts(in: .everything).map(\.ending) == [.interrupted, nil, nil])
  }

  @Test(arguments: StoreKind.allCases) func `nothing is claimed before its time or outside the scope`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let later = ledger.clock.now.advanced(bySeconds: 3600)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock, notBefore: later))
    _ = try ledger.store.commit(Sample.plan(Sample.issueKey("wuxi", kind: .draft), at: ledger.clock))
    #expect(try ledger.store.claimDelivery(in: .init(kind: .final), by: "one", lease: 60) == nil)
    #expect(try ledger.store.claimDelivery(in: .init(region: "wuxi", kind: .draft), by: "one", lease: 60) != nil)
    ledger.clock.advance(bySeconds: 3600)
    #expect(try ledger.store.claimDelivery(in: .init(period: .month(2022, 7)), by: "one", lease: 60) == nil)
    #expect(try ledger.store.claimDelivery(in: .init(period: .month(2022, 8), kind: .final), by: "one", lease: 60) != nil)
  }

  @Test(arguments: StoreKind.allCases) func `what was held becomes ready and does not go back`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let key = Sample.parcel().key
    func keep(_ state: DeliveryState, _ reason: String?) throws -> PlanOutcome {
      try ledger.store.commit(DeliveryPlan(entries: [.kept(key, state, because: reason)], worker: "planner"))
    }
    #expect(try keep(.waitingForData, "no figure of August") == .committed(1))
    #expect(try keep(.waitingForData, "no figure of August") == .committed(0))
    #expect(try keep(.held, "an empty chart") == .committed(1))
    #expect(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60) == nil)
    #expect(try ledger.store.commit(Sample.plan(at: ledger.clock)) == .committed(1))
    #expect(try keep(.held, "too late") == .committed(0))
    let row = try #require(try ledger.store.deliveries(in: .everything).first)
    #expect(row.state == .rendered)
    #expect(row.reason == nil)
    #expect(row.nextAttempt == ledger.clock.now)
  }

  @Test(arguments: StoreKind.allCases) func `a newer issue withdraws what of older ones has not left`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(to: ["a@example.org", "b@example.org", "c@example.org"], at: ledger.clock))
    let sent = try #require(try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60))
    try ledger.store.record(.accepted(nil), of: sent, verdict: DeliveryVerdict(.sent))
    _ = try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60)
    var chinese = Sample.issueKey()
    chinese.language = .chinese
    _ = try ledger.store.commit(Sample.plan(chinese, to: ["zh@example.org"], at: ledger.clock))
    _ = try ledger.store.commit(Sample.plan(Sample.issueKey(number: 2), at: ledger.clock))
    let rows = try ledger.store.deliveries(in: .everything)
    #expect(rows.filter { $0.key.language == .english && $0.key.issue == 1 }.map(\.state) == [.sent, .sending, .dead])
    #expect(rows.filter { $0.key.language == .chinese || $0.key.issue == 2 }.map(\.state) == [.rendered, .rendered])
    #expect(rows.first { $0.state == .dead }?.reason == "issue 2 replaces it")
    #expect(try ledger.store.bytes(sha256: sha256(Sample.parcel(to: "c@example.org").bytes)) == nil)
  }

  @Test(arguments: StoreKind.allCases) func `forty workers share two hundred deliveries and none is had twice`(kind: StoreKind)
    async throws
  {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(to: (0..<200).map { "r\($0)@example.org" }, at: ledger.clock))
    let taken = try await withThrowingTaskGroup(of: [String].self) { group in
      for worker in 0..<40 {
        group.addTask {
          let store = worker % 8 == 0 ? try ledger.again() : ledger.store
          var taken: [String] = []
          while let claim = try store.claimDelivery(in: .everything, by: "worker \(worker)", lease: 60) {
            taken.append(claim.parcel.key.recipient)
            try store.record(.accepted(nil), of: claim, verdict: DeliveryVerdict(.sent))
          }
          return taken
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.count == 200)
    #expect(Set(taken).count == 200)
    #expect(try ledger.store.deliveries(in: .everything).allSatisfy { $0.state == .sent })
  }
}
