import Delivery
import Languages
import Publishing
import Statistics
import Testing

/// A year of a monthly and a quarterly report, played through by a clock that is set: what happens to a bureau in a year, and what
/// `explain` and `ledger` then tell of it.
@Suite struct YearTests {
  private static let schedules = """
    holidays: holidays.csv
    schedules:
      monthly:
        zone: Asia/Shanghai
        due: {working-day: 3, at: 09:00}
        deadline: {day: 20, at: 17:00}
        needs: gdp
        from: 2026-01
      quarterly:
        period: previous-quarter
        zone: Asia/Shanghai
        due: {day: 15, at: 10:00}
        not-before: {2026-Q1: 2026-04-28 10:00}
        needs: jobs
        approval: required
        approvers: [{name: Anna, email: anna@example.org}, {name: Li Wei}]
        from: 2026-Q1
        until: 2026-Q1
    """

  /// What is said of a figure of another period that an issue showed.
  private static func changed(_ report: String, _ period: String, of other: String) -> String {
    "\(report) \(period): figures that were sent have changed since: east (\(other)); "
      + "“gazetteer deliver --period \(period) --reissue --reason “…”” sends a correction"
  }
  private static let march = changed("monthly", "2026-03", of: "2026-Q1")
  private static let quarter = changed("quarterly", "2026-Q1", of: "2026-01")

  @Test(arguments: StoreKind.allCases) func `a year goes as its rules say, and is told as it went`(kind: StoreKind) throws {
    let project = try ScheduledProject(kind, Self.schedules)

    // January: on the third working day of February, to the minute; then never again.
    try project.publish("east gdp 2026-01 1.61", "west gdp 2026-01 2.61")
    #expect(try project.run(at: "2026-02-04 08:59") == [])
    #expect(try project.run(at: "2026-02-04 09:00") == ["monthly 2026-01: east: sent (1)\nmonthly 2026-01: west: sent (1)"])
    #expect(try project.run(at: "2026-02-04 09:15") == [])
    #expect(project.sent() == ["east 2026-01 final 1 en", "west 2026-01 final 1 zh"])

    // The machine is down from February to 20 April: February is made up for, before March; the quarter's draft goes to Anna alone.
    try project.publish("east gdp 2026-02 1.62", "west gdp 2026-02 2.62", "east gdp 2026-03 1.63", "west gdp 2026-03 2.63")
    try project.publish("east jobs 2026-Q1 501", "west jobs 2026-Q1 601")
    let back = try project.run(at: "2026-04-20 09:00")
    #expect(back.map { $0.prefix(17) } == ["monthly 2026-02: ", "monthly 2026-03: ", "quarterly 2026-Q1"])
    #expect(
      project.sent() == [
        "anna 2026-Q1 draft 1 en", "anna 2026-Q1 draft 1 en", "anna 2026-Q1 draft 1 zh", "anna 2026-Q1 draft 1 zh",
        "east 2026-02 final 1 en", "east 2026-03 final 1 en", "west 2026-02 final 1 zh", "west 2026-03 final 1 zh",
      ])
    try self.quarter(project)

    // April: the west's figure is late. The owner is told once, when the deadline has passed.
    try project.publish("east gdp 2026-04 1.64")
    #expect(
      try project.run(at: "2026-05-08 09:00") == [
        "monthly 2026-04: was due on 2026-05-08 09:00 Asia/Shanghai and waits for west/gdp; "
          + "the deadline is 2026-05-20 17:00 Asia/Shanghai", Self.march,
      ])
    #expect(try project.run(at: "2026-05-20 17:00").first == "monthly 2026-04: the deadline has passed, the owner is notified")
    #expect(try project.run(at: "2026-05-21 17:00").suffix(1) == [Self.march])
    #expect(project.sent() == ["owner 2026-04 notice 1 en"])
    try project.publish("west gdp 2026-04 2.64")
    try project.run(at: "2026-05-25 12:00")
    #expect(project.sent() == ["east 2026-04 final 1 en", "west 2026-04 final 1 zh"])

    // A figure of January turns out wrong: only who got it gets the correction, and only with a reason.
    try project.publish("east gdp 2026-01 1.51")
    for _ in 1...2 {
      #expect(
        try project.run(at: "2026-05-28 09:00") == [
          "monthly 2026-01: figures that were sent have changed since: east; "
            + "“gazetteer deliver --period 2026-01 --reissue --reason “…”” sends a correction", Self.quarter,
        ])
    }
    #expect(
      try project.deliver(.month(2026, 1), at: "2026-05-28 09:10") == [
        "east: sent before, nothing new (1); held, because the figures have changed since issue 1: to send them write "
          + "--reissue --reason “…”", "west: sent before, nothing new (1)",
      ])
    #expect(
      try project.deliver(.month(2026, 1), at: "2026-05-28 09:20", correcting: "A misprint") == [
        "east: sent (1)", "west: sent before, nothing new (1)",
      ])
    #expect(
      project.sent() == [
        "east 2026-01 final 2 en", "owner 2026-01 notice 1 en", "owner 2026-01 notice 2 en", "owner 2026-Q1 notice 1 en",
      ])

    // May is held: a name has a character without a letter. The owner is told once; mended, it leaves.
    try project.publish("east gdp 2026-05 1.65", "west gdp 2026-05 2.65")
    try project.name(east: "East \u{12000}")
    #expect(try project.run(at: "2026-06-03 09:00").first?.contains("east: held, because") == true)
    #expect(try project.run(at: "2026-06-03 09:15").suffix(1) == [Self.quarter])
    #expect(project.sent() == ["owner 2026-05 notice 1 en", "west 2026-05 final 1 zh"])
    try project.name(east: "East")
    try project.run(at: "2026-06-03 15:00")
    #expect(project.sent() == ["east 2026-05 final 1 en"])

    // Down again until November: the current month and two before it are sent, oldest first; June and July never.
    for month in 6...10 {
      try project.publish("east gdp 2026-\(two(month)) 1.\(60 + month)", "west gdp 2026-\(two(month)) 2.\(60 + month)")
    }
    #expect(
      try project.run(at: "2026-11-10 09:00").map { $0.prefix(27) } == [
        "monthly 2026-06: was missed", "monthly 2026-07: was missed", "monthly 2026-08: east: sent", "monthly 2026-09: east: sent",
        "monthly 2026-10: east: sent", Self.quarter.prefix(27),
      ])
    #expect(try project.run(at: "2026-11-10 09:15") == [Self.quarter])
    #expect(project.sent().count == 6)
    // What was missed leaves by hand only.
    _ = try project.deliver(.month(2026, 7), at: "2026-11-10 10:00")
    #expect(project.sent() == ["east 2026-07 final 1 en", "west 2026-07 final 1 zh"])
    try told(project)
  }

  /// The quarter: approved, changed after that, approved again, and away when its embargo ends, not a second before.
  private func quarter(_ project: ScheduledProject) throws {
    #expect(try project.approve(.quarter(2026, 1), by: "Li Wei", at: "2026-04-21 09:00").count == 4)
    try project.publish("east jobs 2026-Q1 502")
    try project.run(at: "2026-04-22 09:00")
    // The month's issue showed the quarter's figure.
    #expect(project.sent() == ["anna 2026-Q1 draft 2 en", "anna 2026-Q1 draft 2 zh", "owner 2026-03 notice 1 en"])
    #expect(
      try project.explain(at: "2026-04-22 10:00").suffix(2) == [
        "  2026-Q1  waits for the approval of Anna or Li Wei; a draft was sent to Anna on 2026-04-22 09:00 Asia/Shanghai",
        "  nothing falls due any more",
      ])
    #expect(try project.approve(.quarter(2026, 1), by: "Anna", at: "2026-04-22 11:00").map(\.key.number) == [2, 2])
    #expect(
      try project.run(at: "2026-04-28 09:59") == [
        Self.march,
        "quarterly 2026-Q1: is ready and may not leave before 2026-04-28 10:00 Asia/Shanghai; "
          + "approved by Anna on 2026-04-22 11:00 Asia/Shanghai",
      ])
    #expect(project.sent() == [])
    try project.run(at: "2026-04-28 10:00")
    #expect(project.sent() == ["east 2026-Q1 final 1 en", "west 2026-Q1 final 1 zh"])
  }

  /// What is told at the end of the year.
  private func told(_ project: ScheduledProject) throws {
    #expect(
      try project.explain(at: "2026-11-10 12:00") == [
        "monthly: the 3rd working day of the month after the period, 09:00, Asia/Shanghai",
        "  2026-01  was due on 2026-02-04 09:00 Asia/Shanghai and issued on 2026-05-28 09:20 Asia/Shanghai, as issue 2, a correction: "
          + "A misprint",
        "  2026-02  was due on 2026-03-04 09:00 Asia/Shanghai and issued on 2026-04-20 09:00 Asia/Shanghai",
        "  2026-03  was due on 2026-04-03 09:00 Asia/Shanghai and issued on 2026-04-20 09:00 Asia/Shanghai",
        "  2026-04  was due on 2026-05-08 09:00 Asia/Shanghai and issued on 2026-05-25 12:00 Asia/Shanghai",
        "  2026-05  was due on 2026-06-03 09:00 Asia/Shanghai and issued on 2026-06-03 15:00 Asia/Shanghai",
        "  2026-06  was missed: it was due on 2026-07-03 09:00 Asia/Shanghai, and is never sent this late unless you "
          + "run “gazetteer deliver”",
        "  2026-07  was due on 2026-08-05 09:00 Asia/Shanghai and issued on 2026-11-10 10:00 Asia/Shanghai",
        "  2026-08  was due on 2026-09-03 09:00 Asia/Shanghai and issued on 2026-11-10 09:00 Asia/Shanghai",
        "  2026-09  was due on 2026-10-05 09:00 Asia/Shanghai and issued on 2026-11-10 09:00 Asia/Shanghai",
        "  2026-10  was due on 2026-11-04 09:00 Asia/Shanghai and issued on 2026-11-10 09:00 Asia/Shanghai",
        "  2026-11  falls due on 2026-12-03 09:00 Asia/Shanghai",
        "quarterly: day 15 of the month after the period, 10:00, Asia/Shanghai",
        "  2026-Q1  was due on 2026-04-15 10:00 Asia/Shanghai and issued on 2026-04-28 10:00 Asia/Shanghai",
        "  nothing falls due any more",
      ])
    #expect(
      try project.listing(LedgerScope(period: .month(2026, 1))) == [
        "monthly  2026-01  *  en  notice 1 to the owner",
        "    owner@example.org  mail  sent  2026-05-28 01:00:00 UTC  250 ok",
        "monthly  2026-01  *  en  notice 2 to the owner",
        "    owner@example.org  mail  sent  2026-05-28 01:10:00 UTC  250 ok",
        "monthly  2026-01  east  en  issue 1  made 2026-02-04 01:00:00 UTC  1 page",
        "    east@example.org   mail  sent  2026-02-04 01:00:00 UTC  250 ok",
        "monthly  2026-01  east  en  issue 2  made 2026-05-28 01:20:00 UTC  1 page  corrected: A misprint",
        "    east@example.org   mail  sent  2026-05-28 01:20:00 UTC  250 ok",
        "monthly  2026-01  west  zh  issue 1  made 2026-02-04 01:00:00 UTC  1 page",
        "    west@example.org   mail  sent  2026-02-04 01:00:00 UTC  250 ok",
      ])
    #expect(
      try project.listing(LedgerScope(period: .month(2026, 6))) == [
        "monthly  2026-06  missed  2026-11-10 01:00:00 UTC  was missed: it was due on 2026-07-03 09:00 Asia/Shanghai, "
          + "and is never sent this late unless you run “gazetteer deliver”"
      ])
    #expect(
      try project.listing(LedgerScope(region: "east", period: .quarter(2026, 1))) == [
        "quarterly  2026-Q1  east  en  draft 1  made 2026-04-20 01:00:00 UTC  1 page  approved by Li Wei 2026-04-21 01:00:00 UTC",
        "    anna@example.org  mail  sent  2026-04-20 01:00:00 UTC  250 ok",
        "quarterly  2026-Q1  east  en  draft 2  made 2026-04-22 01:00:00 UTC  1 page  approved by Anna 2026-04-22 03:00:00 UTC",
        "    anna@example.org  mail  sent  2026-04-22 01:00:00 UTC  250 ok",
        "quarterly  2026-Q1  east  en  issue 1  made 2026-04-28 02:00:00 UTC  1 page",
        "    east@example.org  mail  sent  2026-04-28 02:00:00 UTC  250 ok",
        "quarterly  2026-Q1  east  zh  draft 1  made 2026-04-20 01:00:00 UTC  1 page  approved by Li Wei 2026-04-21 01:00:00 UTC",
        "    anna@example.org  mail  sent  2026-04-20 01:00:00 UTC  250 ok",
        "quarterly  2026-Q1  east  zh  draft 2  made 2026-04-22 01:00:00 UTC  1 page  approved by Anna 2026-04-22 03:00:00 UTC",
        "    anna@example.org  mail  sent  2026-04-22 01:00:00 UTC  250 ok",
      ])
  }
}

/// Two digits.
private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
