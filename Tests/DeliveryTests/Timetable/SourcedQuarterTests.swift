import ProgramTesting
import Testing

/// A quarter of monthly issues whose source is late, wrong, moved, down and revised, played through by a clock that is set.
struct SourcedQuarterTests {
  @Test(arguments: StoreKind.allCases) func `exactly the right issues leave whatever the source does`(kind: StoreKind) throws {
    let project = try SourcedProject(kind)

    // January comes in time, from a server that has moved: the issues leave, and the line says where it is now.
    let january = project.table("East 2026-01 10.1", "West 2026-01 20.1")
    try project.server.publish("/output.csv", ["status": 301, "headers": ["Location": "/new.csv"]])
    try project.server.publish("/new.csv", ["text": january, "validators": true])
    let first = try project.run(at: "2026-02-05 09:00")
    #expect(
      first[0].contains("fetched") && first[0].hasSuffix("it has moved to http://HOST/new.csv: write that address"), "\(first)")
    #expect(project.sent() == ["east 2026-01 final 1", "west 2026-01 final 1"])
    #expect(try project.run(at: "2026-02-05 09:15") == [])

    // The old address is closed: the copy stays in use, and the owner is told once, also when the month is over.
    try project.server.publish("/output.csv", ["status": 404])
    #expect(
      try project.run(at: "2026-02-10 09:00") == [
        "output: failed: nothing is at the address: the server said 404; the copy of 2026-02-05 01:00 UTC stays in use (5 days old)",
        "output: the owner is notified",
      ])
    try project.run(at: "2026-02-11 09:00")
    let late = try project.run(at: "2026-03-05 09:00")
    #expect(
      late.contains { $0.hasPrefix("monthly 2026-02: was due on 2026-03-05 09:00 Asia/Shanghai and waits for east/output") },
      "\(late)")
    #expect(project.sent() == ["owner 2026-01 notice 1"])

    // The address is corrected, but February is late there: it waits until it is published, and leaves then.
    try project.configure("/new.csv")
    try project.run(at: "2026-03-05 10:00")
    #expect(project.sent() == [])
    try project.server.publish("/new.csv", ["text": project.table("East 2026-02 10.2", "West 2026-02 20.2"), "validators": true])
    // A source that answered is left alone for an hour.
    try project.run(at: "2026-03-05 10:15")
    #expect(project.sent() == [])
    try project.run(at: "2026-03-05 11:15")
    #expect(project.sent() == ["east 2026-02 final 1", "west 2026-02 final 1"])

    // March is wrong: the west is gone. Nothing leaves, for the east either, until a right answer comes; the owner is told once.
    let whole = project.table("East 2026-03 10.3", "West 2026-03 20.3")
    let half = whole.split(separator: "\n").filter { !$0.hasPrefix("West") }.joined(separator: "\n")
    try project.server.publish("/new.csv", ["text": half, "validators": true])
    let wrong = try project.run(at: "2026-04-05 09:00")
    #expect(wrong[0].contains("held for a person: it has no figures of West any more"), "\(wrong)")
    #expect(
      try project.explanation()
        == "output: fetched on 2026-03-05 03:15 UTC from http://HOST/new.csv; a later answer is held for a person: "
        + "it has no figures of West any more")
    try project.run(at: "2026-04-05 12:00")
    try project.run(at: "2026-04-06 09:00")
    #expect(project.sent() == ["owner 2026-03 notice 1"])
    // Then it is down, which is another fault.
    try project.server.publish("/new.csv", ["status": 503])
    try project.run(at: "2026-04-06 12:00")
    try project.server.publish("/new.csv", ["status": 500])
    try project.run(at: "2026-04-06 13:00")
    #expect(project.sent() == ["owner 2026-03 notice 2"])
    try project.server.publish("/new.csv", ["text": whole, "validators": true])
    try project.run(at: "2026-04-07 09:00")
    #expect(project.sent() == ["east 2026-03 final 1", "west 2026-03 final 1"])

    // January is revised: the owner is told, and nothing is sent again by itself.
    try project.server.publish("/new.csv", ["text": project.table("East 2026-01 10.4"), "validators": true])
    let revised = try project.run(at: "2026-04-10 09:00")
    #expect(
      revised.contains {
        $0.hasPrefix(
          "monthly 2026-01: figures that were sent have changed since: east; “gazetteer deliver --period 2026-01 --reissue")
      }, "\(revised)")
    try project.run(at: "2026-04-11 09:00")
    #expect(project.sent() == ["owner 2026-01 notice 2"])

    // April comes in time, and tells those who know January of its revision, once.
    try project.server.publish("/new.csv", ["text": project.table("East 2026-04 10.5", "West 2026-04 20.5"), "validators": true])
    try project.run(at: "2026-05-05 09:00")
    #expect(project.sent() == ["east 2026-04 final 1", "west 2026-04 final 1"])
    try project.server.publish("/new.csv", ["text": project.table("East 2026-05 10.6", "West 2026-05 20.6"), "validators": true])
    try project.run(at: "2026-06-05 09:00")
    #expect(project.sent() == ["east 2026-05 final 1", "west 2026-05 final 1"])
    let told = try project.text("east", 4).split(separator: "\n").drop { !$0.contains("Revised figures") }
    #expect(told.contains { $0.contains("Output") && $0.contains("10.1") && $0.contains("10.4") }, "\(told)")
    for (region, month) in [("west", 4), ("east", 3), ("east", 5), ("west", 5)] {
      #expect(try !project.text(region, month).contains("Revised figures"))
    }
  }
}
