import Delivery
import Publishing
import Scheduling
import Synchronization
import Testing

/// A channel that does what it is told, and remembers.
final class TestChannel: Channel {
  let name = ChannelName.mail
  private let answer: @Sendable (Parcel, Int) -> DeliveryOutcome
  private let seen = Mutex([Parcel]())

  /// - Parameter answer: how the nth attempt for a recipient ends, from 1.
  init(_ answer: @escaping @Sendable (Parcel, Int) -> DeliveryOutcome = { _, _ in .accepted(Reply(code: 250, text: "ok")) }) {
    self.answer = answer
  }

  var parcels: [Parcel] { seen.withLock { $0 } }

  func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    let count = seen.withLock { seen in
      seen.append(parcel)
      return seen.filter { $0.key == parcel.key }.count
    }
    return answer(parcel, count)
  }
}

@Suite struct OutboxTests {
  private let later = DeliveryOutcome.refusedForNow(.addressing, Reply(code: 451, text: "later"), "")

  private func outbox(_ ledger: EmptyLedger, _ channel: any Channel, senders: Int = 1) -> Outbox {
    Outbox(ledger: ledger.store, channels: [channel], worker: Worker(named: "tests"), senders: senders, jitter: { _ in 0.5 })
  }

  @Test(arguments: StoreKind.allCases) func `each parcel leaves once, whatever it was stored as`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let recipients = (0..<20).map { "r\($0)@example.org" }
    _ = try ledger.store.commit(Sample.plan(to: recipients, at: ledger.clock))
    let channel = TestChannel()
    #expect(try outbox(ledger, channel, senders: 4).send(.everything)[.sent] == 20)
    #expect(Set(channel.parcels) == Set(recipients.map { Sample.parcel(to: $0) }))
    #expect(try outbox(ledger, channel).send(.everything).attempts == 0)
    #expect(channel.parcels.count == 20)
  }

  @Test(arguments: StoreKind.allCases) func `sending is committed before the channel is called`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let store = try ledger.again()
    let states = Mutex([DeliveryState]())
    let channel = TestChannel { _, _ in
      states.withLock { $0 += (try? store.deliveries(in: .everything).map(\.state)) ?? [] }
      return .accepted(nil)
    }
    _ = try outbox(ledger, channel).send(.everything)
    #expect(states.withLock { $0 } == [.sending])
  }

  @Test(arguments: StoreKind.allCases) func `a refusal for now comes back after its wait, and does not hold up the rest`(
    kind: StoreKind
  ) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(to: ["full@example.org", "b@example.org"], at: ledger.clock))
    let channel = TestChannel { [later] parcel, count in
      parcel.key.recipient == "full@example.org" && count < 3 ? later : .accepted(nil)
    }
    let box = outbox(ledger, channel)
    var tally = try box.send(.everything)
    #expect(tally[.failed] == 1)
    #expect(tally[.sent] == 1)
    ledger.clock.advance(bySeconds: 59)
    #expect(try box.send(.everything).attempts == 0)
    ledger.clock.advance(bySeconds: 1)
    #expect(try box.send(.everything)[.failed] == 1)
    ledger.clock.advance(bySeconds: 120)
    tally = try box.send(.everything)
    #expect(tally[.sent] == 1)
    #expect(Set(channel.parcels.filter { $0.key.recipient == "full@example.org" }).count == 1)
    #expect(try ledger.store.deliveries(in: .everything).allSatisfy { $0.state == .sent })
  }

  @Test(arguments: StoreKind.allCases) func `a refusal for good is tried once`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let channel = TestChannel { _, _ in .refused(.addressing, Reply(code: 550, text: "no such user"), "") }
    #expect(try outbox(ledger, channel).send(.everything)[.dead] == 1)
    ledger.clock.advance(bySeconds: 86_400)
    #expect(try outbox(ledger, channel).send(.everything).attempts == 0)
    #expect(try ledger.store.deliveries(in: .everything).first?.reason == "refused, while addressing, 550 no such user")
  }

  @Test(arguments: StoreKind.allCases) func `what is uncertain leaves again with the same identifier and bytes`(kind: StoreKind)
    throws
  {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let channel = TestChannel { _, count in count == 1 ? .uncertain(.confirming, "cut off") : .accepted(nil) }
    #expect(try outbox(ledger, channel).send(.everything)[.uncertain] == 1)
    ledger.clock.advance(bySeconds: 60)
    #expect(try outbox(ledger, channel).send(.everything)[.sent] == 1)
    #expect(channel.parcels == [Sample.parcel(), Sample.parcel()])
  }

  @Test(arguments: StoreKind.allCases) func `a delivery without settings for its channel waits`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let box = Outbox(ledger: ledger.store, channels: [], worker: Worker(named: "tests"), jitter: { _ in 0.5 })
    #expect(try box.send(.everything)[.failed] == 1)
    #expect(try ledger.store.deliveries(in: .everything).first?.reason?.contains("no settings for the channel mail") == true)
  }

  @Test func `one delivery is under way at a time unless more are asked for`() throws {
    let ledger = try EmptyLedger(.sqlite)
    _ = try ledger.store.commit(Sample.plan(to: (0..<12).map { "r\($0)@example.org" }, at: ledger.clock))
    let store = try ledger.again()
    let most = Mutex(0)
    let channel = TestChannel { _, _ in
      let count = (try? store.deliveries(in: .everything).count { $0.state == .sending }) ?? 0
      most.withLock { $0 = max($0, count) }
      return .accepted(nil)
    }
    let box = Outbox(ledger: ledger.store, channels: [channel], worker: Worker(named: "tests"))
    #expect(try box.send(.everything)[.sent] == 12)
    #expect(most.withLock { $0 } == 1)
  }

  @Test func `what a person must change is told once, and what it keeps back is tried again`() throws {
    let ledger = try EmptyLedger(.sqlite)
    _ = try ledger.store.commit(Sample.plan(to: ["a@example.org", "b@example.org"], at: ledger.clock))
    let channel = TestChannel { _, count in
      count == 1 ? .blocked(.addressing, Reply(code: 530, text: "5.7.0 log in first"), "") : .accepted(nil)
    }
    let tally = try outbox(ledger, channel).send(.everything)
    #expect(tally[.failed] == 2)
    #expect(tally.faults == ["mail: blocked, while addressing, 530 5.7.0 log in first"])
    ledger.clock.advance(bySeconds: 60)
    #expect(try outbox(ledger, channel).send(.everything)[.sent] == 2)
  }

  @Test func `jitter follows from the delivery and the number of the attempt`() throws {
    let ledger = try EmptyLedger(.sqlite)
    _ = try ledger.store.commit(Sample.plan(to: ["a@example.org", "b@example.org"], at: ledger.clock))
    var claims: [DeliveryClaim] = []
    while let claim = try ledger.store.claimDelivery(in: .everything, by: "one", lease: 60) { claims.append(claim) }
    let values = claims.map(Outbox.jitter)
    #expect(values == claims.map(Outbox.jitter))
    #expect(Set(values).count == 2)
    #expect(values.allSatisfy { (0..<1).contains($0) })
  }

  @Test func `this process runs, one that has ended is known to be gone, one elsewhere is not`() throws {
    let own = Worker.current.description
    #expect(!Worker.isGone(own))
    var parts = own.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    parts[4] = "1"
    #expect(Worker.isGone(parts.joined(separator: "/")))
    parts[0] = "elsewhere"
    #expect(!Worker.isGone(parts.joined(separator: "/")))
    #expect(!Worker.isGone("anything"))
  }
}
