import Delivery
import Publishing
import Scheduling
import Testing

@Suite struct LedgerListingTests {
  @Test func `times are in UTC with their date`() {
    #expect(UTCText.second(Instant(secondsSince1970: 0)) == "1970-01-01 00:00:00 UTC")
    #expect(UTCText.minute(Instant(secondsSince1970: 1_664_582_399)) == "2022-09-30 23:59 UTC")
    #expect(UTCText.stamp(Instant(secondsSince1970: 1_709_164_800)) == "2024-02-29T00:00:00Z")
    #expect(UTCText.second(Instant(secondsSince1970: -1)) == "1969-12-31 23:59:59 UTC")
  }

  @Test func `the list says who got what, when, with which reply, and why not`() throws {
    let ledger = try EmptyLedger(.sqlite)
    _ = try ledger.store.commit(Sample.plan(to: ["a@example.org", "longer@example.org"], at: ledger.clock))
    _ = try ledger.store.commit(
      DeliveryPlan(entries: [.kept(Sample.parcel(Sample.issueKey("wuxi")).key, .held, because: "an empty chart")], worker: "tests"))
    let channel = TestChannel { parcel, _ in
      parcel.key.recipient == "a@example.org"
        ? .accepted(Reply(code: 250, text: "queued as 1"))
        : .refusedForNow(.addressing, Reply(code: 451, text: "greylisted"), "")
    }
    _ = try Outbox(
      ledger: ledger.store, channels: [channel], worker: Worker(named: "tests"), senders: 1, jitter: { _ in 0.5 }
    ).send(.everything)
    let digest = String(sha256(Sample.pdf()).prefix(16))
    #expect(
      try LedgerListing(ledger.store, in: .everything).lines == [
        "monthly  2022-08  wuxi  en  issue 1",
        "    a@example.org       mail  held    2022-10-01 00:00:00 UTC  an empty chart",
        "monthly  2022-08  yiwu  en  issue 1  made 2022-10-01 00:00:00 UTC  4 pages  SHA-256 \(digest)…",
        "    a@example.org       mail  sent    2022-10-01 00:00:00 UTC  250 queued as 1",
        "    longer@example.org  mail  failed  2022-10-01 00:00:00 UTC  refused for now, while addressing, 451 greylisted"
          + "  next attempt 2022-10-01 00:01:00 UTC",
        "      attempt 1  2022-10-01 00:00:00 UTC  refused for now  while addressing  451 greylisted",
      ])
    #expect(try LedgerListing(ledger.store, in: .init(region: "jinhua")).isEmpty)
  }

  @Test func `the list as JSON is the same every time`() throws {
    let ledger = try EmptyLedger(.sqlite)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let listing = try LedgerListing(ledger.store, in: .everything)
    let text = String(decoding: try listing.json(), as: UTF8.self)
    #expect(text == String(decoding: try listing.json(), as: UTF8.self))
    #expect(text.contains("\"recipient\" : \"a@example.org\""))
    #expect(text.contains("\"made\" : \"2022-10-01T00:00:00Z\""))
  }
}
