import Delivery
import Dispatch
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Synchronization
import Testing

@Suite struct DueRunTests {
  private static func monthly(_ more: String = "", name: String = "monthly") -> String {
    "schedules:\n  \(name):\n    zone: Asia/Shanghai\n    due: {day: 3, at: 09:00}\n    from: 2026-01\n"
      + more.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  private func project(_ kind: StoreKind = .sqlite, _ more: String = "") throws -> ScheduledProject {
    let project = try ScheduledProject(kind, Self.monthly(more))
    try project.publish("east gdp 2026-01 1.61", "west gdp 2026-01 2.61")
    return project
  }

  @Test(arguments: StoreKind.allCases) func `two runs at the same time send each briefing once`(kind: StoreKind) throws {
    let project = try project(kind)
    try project.publish("east gdp 2026-02 1.62", "west gdp 2026-02 2.62", "east gdp 2026-03 1.63", "west gdp 2026-03 2.63")
    try project.time("2026-04-10 09:00")
    let runs = try project.twoRuns()
    let failures = Mutex([String]())
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      do throws(ProjectError) { _ = try runs[index].run() } catch { failures.withLock { $0.append("\(error)") } }
    }
    #expect(failures.withLock { $0 } == [])
    try project.run(at: "2026-04-10 09:15")
    #expect(
      project.sent() == ["01", "02", "03"].map { "east 2026-\($0) final 1 en" }
        + ["01", "02", "03"].map { "west 2026-\($0) final 1 zh" })
  }

  @Test(arguments: StoreKind.allCases) func `what another machine left is taken over when its lease ends`(kind: StoreKind) throws {
    let project = try project(kind)
    try project.time("2026-02-03 09:00")
    let period = Job.Key(report: "monthly", period: .month(2026, 1))
    let store = project.ledger.store
    try store.enlist(
      [Job(key: period, schedule: "monthly", dueAt: project.ledger.clock.now, changedAt: project.ledger.clock.now)], by: "x")
    _ = try store.claimJob(in: LedgerScope(report: "monthly"), by: "elsewhere/boot/1/2/3", lease: 3600)
    let busy = [
      "monthly 2026-01: was due on 2026-02-03 09:00 Asia/Shanghai and is issued just now: another program has been working on it since 2026-02-03 09:00 Asia/Shanghai"
    ]
    #expect(try project.run(at: "2026-02-03 09:59") == busy)
    #expect(project.sent() == [])
    try project.run(at: "2026-02-03 10:00")
    #expect(project.sent() == ["east 2026-01 final 1 en", "west 2026-01 final 1 zh"])
  }

  @Test func `a job that always goes wrong stops after its tries, tells the owner, and does not hold up the rest`() throws {
    let project = try project(.postgres, "needs: gdp")
    try project.publish("east gdp 2026-02 1.62", "west gdp 2026-02 2.62")
    let database = try #require(project.ledger.address.split(separator: "?").first?.split(separator: "/").last.map(String.init))
    try PostgresServer.shared.get().query(
      """
      CREATE FUNCTION gazetteer.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room for it'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON gazetteer.issue FOR EACH ROW WHEN (NEW.period = '2026-01') EXECUTE FUNCTION gazetteer.refuse()
      """, in: database)
    let first = try project.run(at: "2026-03-03 09:00")
    #expect(first.first?.hasPrefix("monthly 2026-01: failed: ") == true)
    #expect(first.first?.hasSuffix("; it is tried again on 2026-03-03 09:01 Asia/Shanghai") == true)
    #expect(project.sent() == ["east 2026-02 final 1 en", "west 2026-02 final 1 zh"])
    #expect(try project.explain(at: "2026-03-03 09:00")[1].contains("and is issued once more on 2026-03-03 09:01"))
    var tries = 1
    for hour in 1...200 where try project.ledger.store.jobs(in: .everything).first?.state == .failed {
      try project.run(at: "2026-03-\(10 + hour / 24 < 10 ? "0" : "")\(10 + hour / 24) \(hour % 24 < 10 ? "0" : "")\(hour % 24):30")
      tries = try #require(try project.ledger.store.jobs(in: .everything).first?.attempts)
    }
    #expect(tries == 20)
    let job = try #require(try project.ledger.store.jobs(in: .everything).first)
    #expect(job.state == .dead)
    #expect(job.reason?.contains("no room for it") == true)
    #expect(project.sent() == ["owner 2026-01 notice 1 en"])
    #expect(try project.run(at: "2026-04-01 09:00") == [])
    #expect(project.sent() == [])
    #expect(try project.explain(at: "2026-04-01 09:00")[1].contains("was given up: "))
  }

  @Test func `figures that changed after they were sent are told, once to the owner, until they are corrected`() throws {
    let project = try project()
    try project.run(at: "2026-02-03 09:00")
    _ = project.sent()
    try project.publish("east gdp 2026-02 1.62")
    #expect(try project.run(at: "2026-02-04 09:00") == [])
    // What is new was not sent, and is no change.
    try project.publish("east jobs 2026-01 500")
    #expect(try project.run(at: "2026-02-04 10:00") == [])
    try project.publish("east gdp 2026-01 1.66")
    for _ in 1...2 {
      let lines = try project.run(at: "2026-02-05 09:00")
      #expect(lines.count == 1)
      #expect(lines.first?.hasPrefix("monthly 2026-01: figures that were sent have changed since: east; ") == true)
    }
    #expect(project.sent() == ["owner 2026-01 notice 1 en"])
    _ = try project.deliver(.month(2026, 1), at: "2026-02-05 10:00", correcting: "a misprint")
    #expect(project.sent() == ["east 2026-01 final 2 en"])
    #expect(try project.run(at: "2026-02-06 09:00") == [])
  }

  @Test func `an earlier figure that an issue shows is told as changed with the latest issue that shows it, by its period`() throws
  {
    let project = try project()
    try project.run(at: "2026-02-03 09:00")
    _ = project.sent()
    // There was no issue about December: the one about January shows it.
    try project.publish("east gdp 2025-12 1.55")
    let lines = try project.run(at: "2026-02-04 09:00")
    #expect(lines.map { $0.prefix { $0 != ";" } } == ["monthly 2026-01: figures that were sent have changed since: east (2025-12)"])
    #expect(project.sent() == ["owner 2026-01 notice 1 en"])
    #expect(try project.run(at: "2026-02-04 10:00") == lines)
    #expect(project.sent() == [])
    // The next issue shows it as it is, and replaces the one before; one of its own is the affair of its own period.
    try project.publish("east gdp 2026-02 1.62", "west gdp 2026-02 2.62")
    try project.run(at: "2026-03-03 09:00")
    #expect(try project.run(at: "2026-03-03 10:00") == [])
    try project.publish("west gdp 2026-01 2.6")
    let later = try project.run(at: "2026-03-04 09:00")
    #expect(later.map { $0.prefix { $0 != ";" } } == ["monthly 2026-01: figures that were sent have changed since: west"])
  }

  @Test func `what is held is no try that went wrong`() throws {
    let project = try project()
    try project.name(east: "East \u{12000}")
    for minute in 10...35 { try project.run(at: "2026-02-03 09:\(minute)") }
    #expect(try project.ledger.store.jobs(in: .everything).map(\.attempts) == [0])
    try project.name(east: "East")
    try project.run(at: "2026-02-03 10:00")
    #expect(try project.ledger.store.jobs(in: .everything).map(\.state) == [.done])
  }

  @Test func `a program that ends in the midst of a job again and again is not started for it for ever`() throws {
    let project = try project()
    try project.time("2026-02-03 09:00")
    try project.ledger.store.enlist(
      [
        Job(
          key: .init(report: "monthly", period: .month(2026, 1)), schedule: "monthly", dueAt: project.ledger.clock.now,
          changedAt: project.ledger.clock.now)
      ],
      by: "x")
    for number in 1...20 {
      #expect(try project.ledger.store.claimJob(in: .everything, by: "killed \(number)", lease: 60) != nil)
      project.ledger.clock.advance(bySeconds: 60)
    }
    let lines = try project.run(at: "2026-02-03 12:00")
    #expect(lines == ["monthly 2026-01: failed: the program ended while working on it 20 times; given up after 20 tries"])
  }

  @Test func `a clock that stood wrong for a while loses no month`() throws {
    let project = try project(.sqlite, "needs: gdp")
    try project.run(at: "2030-02-03 09:00")
    #expect(try project.ledger.store.jobs(in: LedgerScope(period: .month(2029, 9))).map(\.state) == [.missed])
    try project.publish("east gdp 2029-09 1.62", "west gdp 2029-09 2.62")
    _ = project.sent()
    try project.run(at: "2029-10-03 09:00")
    #expect(project.sent() == ["east 2029-09 final 1 en", "west 2029-09 final 1 zh"])
  }

  @Test func `a report that was renamed is asked about, and what it began ends under its old name, once`() throws {
    let project = try project()
    try project.name(east: "East \u{12000}")
    try project.run(at: "2026-02-03 09:00")
    #expect(project.sent() == ["owner 2026-01 notice 1 en", "west 2026-01 final 1 zh"])
    try project.name(east: "East")
    try project.configure(Self.monthly(name: "briefing of the month"))
    let question =
      "schedules.briefing of the month: nothing was issued under this name, but under “monthly”, which no schedule has; "
      + "if the report was renamed, write “formerly: monthly”, if it is new, “formerly: none”"
    #expect(try project.run(at: "2026-02-03 09:15") == ["briefing of the month: \(question)"])
    #expect(project.sent() == [])
    try project.configure(Self.monthly("formerly: monthly", name: "briefing of the month"))
    #expect(
      try project.run(at: "2026-02-03 09:30") == [
        "monthly 2026-01: east: sent (1)\nmonthly 2026-01: west: sent before, nothing new (1)"
      ])
    #expect(project.sent() == ["east 2026-01 final 1 en"])
    // By hand likewise; the next period has the new name.
    #expect(
      try project.deliver(.month(2026, 1), at: "2026-02-04 09:00").allSatisfy { $0.hasSuffix("sent before, nothing new (1)") })
    try project.publish("east gdp 2026-02 1.62", "west gdp 2026-02 2.62")
    #expect(try project.run(at: "2026-03-03 09:00").first?.hasPrefix("briefing of the month 2026-02: east: sent (1)") == true)
  }

  @Test func `a period without figures for years waits, then is missed, and nothing is sent of it`() throws {
    let project = try ScheduledProject(.sqlite, Self.monthly("needs: gdp\ncatch-up: 1"))
    let waits = "monthly 2026-01: was due on 2026-02-03 09:00 Asia/Shanghai and waits for east/gdp and west/gdp"
    #expect(try project.run(at: "2026-02-03 09:00") == [waits])
    let later = try project.run(at: "2028-02-03 09:00")
    #expect(
      later.first
        == "monthly 2026-12: was missed: it was due on 2027-01-03 09:00 Asia/Shanghai, still lacks east/gdp and west/gdp, "
        + "and is never sent this late unless you run “gazetteer deliver”")
    #expect(
      later.suffix(2)
        == [
          "monthly 2027-12: was due on 2028-01-03 09:00 Asia/Shanghai and waits for east/gdp and west/gdp",
          "monthly 2028-01: was due on 2028-02-03 09:00 Asia/Shanghai and waits for east/gdp and west/gdp",
        ].map { $0 })
    #expect(project.sent() == [])
  }

  @Test func `a need of one region holds up that region's figures and no other's`() throws {
    let project = try project(.sqlite, "needs: [gdp, east/jobs]")
    try project.publish("west jobs 2025-12 7")
    #expect(
      try project.run(at: "2026-02-03 09:00") == [
        "monthly 2026-01: was due on 2026-02-03 09:00 Asia/Shanghai and waits for east/jobs"
      ])
    try project.publish("east jobs 2026-01 8")
    try project.run(at: "2026-02-03 09:15")
    #expect(project.sent() == ["east 2026-01 final 1 en", "west 2026-01 final 1 zh"])
  }

  @Test func `figures of the next month that came together with this one's make no difference to either`() throws {
    let project = try project(.sqlite, "only-when-changed: yes")
    try project.publish("east gdp 2026-02 1.62", "west gdp 2026-02 2.62")
    try project.run(at: "2026-02-03 09:00")
    #expect(project.sent().count == 2)
    try project.run(at: "2026-03-03 09:00")
    #expect(project.sent() == ["east 2026-02 final 1 en", "west 2026-02 final 1 zh"])
    #expect(try project.run(at: "2026-04-03 09:00") == ["monthly 2026-03: is not issued, because the figures are those of 2026-02"])
    #expect(project.sent() == [])
  }

  @Test func `nothing is late that may not leave yet`() throws {
    let project = try project(.sqlite, "deadline: {day: 10, at: 17:00}\nnot-before: {2026-01: 2026-02-12 10:00}")
    #expect(
      try project.run(at: "2026-02-11 09:00") == [
        "monthly 2026-01: is ready and may not leave before 2026-02-12 10:00 Asia/Shanghai; the deadline is 2026-02-10 17:00 Asia/Shanghai"
      ])
    #expect(project.sent() == [])
    try project.run(at: "2026-02-12 10:00")
    #expect(project.sent() == ["east 2026-01 final 1 en", "west 2026-01 final 1 zh"])
  }

  @Test func `what is corrected under an embargo leaves once, when it ends, as a first issue to its readers`() throws {
    let project = try project(.sqlite, "not-before: {2026-01: 2026-02-12 10:00}")
    _ = try project.deliver(.month(2026, 1), at: "2026-02-05 09:00")
    try project.publish("east gdp 2026-01 1.7")
    _ = try project.deliver(.month(2026, 1), at: "2026-02-06 09:00", correcting: "A misprint")
    try project.run(at: "2026-02-12 09:59")
    #expect(project.sent() == ["owner 2026-01 notice 1 en"] || project.sent() == [])
    try project.run(at: "2026-02-12 10:00")
    #expect(project.sent() == ["east 2026-01 final 2 en", "west 2026-01 final 1 zh"])
    let mail = try #require(project.channel.parcels.last { $0.key.region == "east" })
    #expect(!String(decoding: mail.bytes, as: UTF8.self).contains("Corrected"))
    #expect(try project.ledger.store.jobs(in: .everything).map(\.state) == [.waiting, .done].suffix(1))
  }

  @Test func `a correction of what needs approval goes to the approvers first`() throws {
    let project = try project(.sqlite, "approval: required\napprovers: [{name: Anna, email: anna@example.org}]")
    try project.run(at: "2026-02-03 09:00")
    _ = try project.approve(.month(2026, 1), by: "Anna", at: "2026-02-03 10:00")
    try project.run(at: "2026-02-03 10:15")
    _ = project.sent()
    try project.publish("east gdp 2026-01 1.7")
    let lines = try project.deliver(.month(2026, 1), at: "2026-02-05 09:00", correcting: "A misprint")
    #expect(lines.first == "east: sent before, nothing new (1); held, because it waits for approval")
    #expect(project.sent() == ["anna 2026-01 draft 2 en", "anna 2026-01 draft 2 zh", "owner 2026-01 notice 1 en"])
    _ = try project.approve(.month(2026, 1), by: "Anna", at: "2026-02-05 10:00")
    _ = try project.deliver(.month(2026, 1), at: "2026-02-05 10:15", correcting: "A misprint")
    #expect(project.sent() == ["east 2026-01 final 2 en"])
  }

  @Test func `an issue that has not reached all its readers is told as such`() throws {
    let channel = TestChannel { parcel, count in
      switch parcel.key.region {
      case "east": .refused(.addressing, Reply(code: 550, text: "no such mailbox"), "")
      default: count < 2 ? .refusedForNow(.connecting, nil, "no server") : .accepted(nil)
      }
    }
    let project = try ScheduledProject(.sqlite, Self.monthly(), channel: channel)
    try project.publish("east gdp 2026-01 1.61", "west gdp 2026-01 2.61")
    try project.run(at: "2026-02-03 09:00")
    let issued = "  2026-01  was due on 2026-02-03 09:00 Asia/Shanghai and issued on 2026-02-03 09:00 Asia/Shanghai"
    #expect(
      try project.explain(at: "2026-02-03 09:00")[1] == issued + "; 1 of 2 deliveries given up; 1 of 2 deliveries not made yet")
    #expect(try project.run(at: "2026-02-03 09:15") == ["monthly: 1 sent that were left over"])
    #expect(try project.explain(at: "2026-02-03 09:15")[1] == issued + "; 1 of 2 deliveries given up")
  }

  @Test func `whoever may not approve, and what there is not to approve, is said`() throws {
    let project = try project(.sqlite, "approval: required\napprovers: [{name: Anna, email: anna@example.org}, {name: Li Wei}]")
    func refusal(_ period: Period, by name: String) throws -> String {
      try "\(#require(throws: ProjectError.self) { try project.approve(period, by: name, at: "2026-02-03 09:00") })"
    }
    #expect(try refusal(.month(2026, 1), by: "Bob") == "error: “Bob” is not an approver of “monthly”; there are Anna, Li Wei")
    #expect(try refusal(.quarter(2026, 1), by: "Anna") == "error: no schedule is about 2026-Q1")
    #expect(
      try refusal(.month(2026, 1), by: "Anna")
        == "error: there is no draft of “monthly” about 2026-01 yet; “gazetteer schedule PROJECT explain” says what it waits for")
  }
}
