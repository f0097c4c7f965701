import Delivery
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Testing

@Suite struct DeliveryRunTests {
  @Test func `each region goes to its people in their language, once`() throws {
    let project = try SmallProject()
    let report = try project.deliver()
    #expect(report.status == .done)
    #expect(report.regions.map(\.line) == ["east: sent (1)", "west: sent (1)"])
    #expect(project.recipients == ["east@example.org", "west@example.org"])
    #expect(project.channel.parcels.map(\.key.language.tag).sorted() == ["en", "zh"])
    #expect(
      try project.deliver().regions.map(\.line) == [
        "east: sent before, nothing new (1)", "west: sent before, nothing new (1)",
      ])
    #expect(project.channel.parcels.count == 2)
  }

  @Test func `whoever is added later gets the bytes that the others got`() throws {
    let project = try SmallProject()
    _ = try project.deliver()
    let list =
      "region,email,name,language\neast,east@example.org,East,en\n*,all@example.org,All,en\nwest,west@example.org,West,zh\n"
    try project.folder.write(Array(list.utf8), to: "recipients.csv")
    let report = try project.deliver()
    #expect(report.sentNow == 2)
    #expect(project.recipients == ["all@example.org", "all@example.org", "east@example.org", "west@example.org"])
    let issues = try project.ledger.issues(in: .init(region: "east"))
    #expect(issues.map(\.key.number) == [1])
  }

  @Test func `a folder gets each format as a file of its own, once, and those alone that were not there`() throws {
    let project = try SmallProject(delivery: "folder: out")
    let out = try TemporaryFolder()
    func list(_ format: String) throws {
      let rows = "region,email,language,format,channel\neast,,en,\(format),folder\nwest,west@example.org,,,mail\n"
      try project.folder.write(Array(rows.utf8), to: "recipients.csv")
    }
    func deliver() throws -> Int { try project.deliver(by: [FolderChannel(folder: out.path), project.channel]).sentNow }
    try list("pdf+html")
    #expect(try deliver() == 3)
    #expect(try out.files.sorted() == ["east/east-2021.en.html", "east/east-2021.en.pdf"])
    try list("html+ods+xlsx")
    #expect(try deliver() == 2)
    #expect(try out.files.sorted() == ["html", "ods", "pdf", "xlsx"].map { "east/east-2021.en.\($0)" })
    #expect(try deliver() == 0)
    #expect(
      try project.ledger.deliveries(in: .init(region: "east")).map(\.key.recipient).sorted() == [
        "out", "out (html)", "out (ods)", "out (xlsx)",
      ])
    let page = String(decoding: try out.bytes("east/east-2021.en.html"), as: UTF8.self)
    #expect(page.hasPrefix("<!doctype html>") && page.contains("1.8"))
    #expect(try out.bytes("east/east-2021.en.ods").starts(with: Array("PK".utf8)))
  }

  @Test func `changed figures are held until somebody gives a reason, and then are the next issue`() throws {
    let project = try SmallProject()
    _ = try project.deliver()
    try project.figures(east: "1.9")
    let held = try project.deliver()
    #expect(held.status == .wrongData)
    #expect(held.holds.map(\.cause) == [.changedData])
    #expect(project.channel.parcels.count == 2)
    let report = try project.deliver { $0.correction = "a misprint" }
    #expect(report.status == .done)
    #expect(project.channel.parcels.last?.key.issue == 2)
    let issues = try project.ledger.issues(in: .init(region: "east"))
    #expect(issues.map(\.correction) == [nil, "a misprint"])
    #expect(try project.deliver { $0.correction = "a misprint" }.sentNow == 0)
    #expect(project.channel.parcels.count == 3)
  }

  @Test func `a corrected issue takes the place of one that has not left`() throws {
    let later = DeliveryOutcome.refusedForNow(.connecting, nil, "no server")
    let project = try SmallProject(TestChannel { parcel, _ in parcel.key.issue == 1 ? later : .accepted(nil) })
    #expect(try project.deliver().status == .tryLater)
    try project.figures(east: "1.9")
    _ = try project.deliver { $0.correction = "a misprint" }
    project.clock.advance(bySeconds: 86_400)
    _ = try project.deliver()
    let east = try project.ledger.deliveries(in: .init(region: "east"))
    #expect(east.map(\.state) == [.dead, .sent])
    #expect(east.first?.reason == "issue 2 replaces it")
    #expect(project.channel.parcels.filter { $0.key.region == "east" }.map(\.key.issue) == [1, 2])
  }

  @Test func `figures that are missing are waited for, in the whole data or of what is needed`() throws {
    let project = try SmallProject()
    let early = try project.deliver(2022)
    #expect(early.status == .tryLater)
    #expect(early.holds.map(\.cause) == [.missingData, .missingData])
    try project.figures("east,gdp,2022,2.0,CNY,9,A", "west,gdp,2022,3.0,CNY,9,A")
    let half = try project.deliver(2022) { $0.needs = [Need(indicator: "gdp"), Need(indicator: "jobs")] }
    #expect(half.holds.map(\.reason) == ["there are no figures of jobs for 2022 yet"])
    #expect(project.recipients == ["west@example.org"])
    try project.figures("east,gdp,2022,2.0,CNY,9,A", "east,jobs,2022,510,PERSON,3,A", "west,gdp,2022,3.0,CNY,9,A")
    #expect(try project.deliver(2022) { $0.needs = [Need(indicator: "gdp"), Need(indicator: "jobs")] }.status == .done)
    #expect(project.recipients == ["east@example.org", "west@example.org"])
  }

  @Test func `the figures of another period are not sent as new`() throws {
    let project = try SmallProject()
    _ = try project.deliver(2021)
    try project.figures("east,gdp,2022,2.0,CNY,9,A")
    let report = try project.deliver(2022)
    // The west has no figure about the year at all.
    #expect(report.holds.map(\.cause) == [.missingData])
    #expect(report.status == .tryLater)
    #expect(project.channel.parcels.count == 3)
  }

  @Test func `pages that show nothing new about the period are not sent as new`() throws {
    let project = try SmallProject()
    let template =
      "series: {en: Test, zh: 试}\npages:\n  - title: {en: Output, zh: 产值}\n    blocks:\n      - key-figures: {of: gdp}\n"
    try project.folder.write(Array(template.utf8), to: "briefing.yml")
    _ = try project.deliver(2021)
    try project.figures("east,gdp,2022,2.0,CNY,9,A", "west,jobs,2022,500,PERSON,3,A")
    let report = try project.deliver(2022)
    #expect(report.holds.map(\.cause) == [.staleData])
    #expect(report.status == .wrongData)
    #expect(project.recipients.filter { $0 == "west@example.org" }.count == 1)
  }

  @Test func `a region that lacks figures about the period gets the new issue when they come`() throws {
    let project = try SmallProject()
    try project.figures("east,gdp,2022,2.0,CNY,9,A")
    _ = try project.deliver(2022)
    #expect(project.recipients == ["east@example.org"])
    try project.figures("east,gdp,2022,2.0,CNY,9,A", "west,gdp,2022,3.0,CNY,9,A")
    let report = try project.deliver(2022)
    #expect(report.status == .done)
    #expect(project.recipients == ["east@example.org", "west@example.org"])
    #expect(project.channel.parcels.allSatisfy { $0.key.issue == 1 })
  }

  @Test func `what is wrong with the data of a region keeps it back, and only it`() throws {
    let project = try SmallProject()
    let figures =
      "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,GROWTH,GROWTH_BASIS\n"
      + "east,gdp,2021,1.8,CNY,9,A,-150,YOY\nwest,gdp,2021,2.5,CNY,9,A,,\n"
    try project.folder.write(Array(figures.utf8), to: "data/observations.csv")
    let report = try project.deliver()
    #expect(report.holds.map(\.reason) == ["east, gdp, 2021: a fall by 150% would leave less than nothing"])
    #expect(report.status == .wrongData)
    #expect(project.recipients == ["west@example.org"])
  }

  @Test func `a server's word about us keeps everything, tells the owner at once, and ends when it is mended`() throws {
    let refusal = DeliveryOutcome.blocked(.addressing, Reply(code: 530, text: "5.7.0 log in first"), "")
    let project = try SmallProject(
      TestChannel { parcel, count in count == 1 && parcel.key.kind == .final ? refusal : .accepted(nil) },
      delivery: "owner: {name: Owner, address: owner@example.org}")
    let report = try project.deliver()
    #expect(report.status == .wrongConfiguration)
    #expect(report.faults == ["mail: blocked, while addressing, 530 5.7.0 log in first"])
    let notice = try #require(project.channel.parcels.first { $0.key.kind == .notice })
    #expect(String(decoding: notice.bytes, as: UTF8.self).contains("Subject: Cannot be sent: briefing, 2021"))
    project.clock.advance(bySeconds: 90)
    #expect(try project.deliver().sentNow == 2)
    #expect(project.channel.parcels.count { $0.key.kind == .notice } == 1)
  }

  @Test func `what was given up is sent once more on request`() throws {
    let project = try SmallProject(
      TestChannel { parcel, count in
        count == 1 && parcel.key.region == "east" ? .refused(.addressing, Reply(code: 550, text: "nobody"), "") : .accepted(nil)
      })
    #expect(try project.deliver().status == .wrongData)
    #expect(try project.deliver().sentNow == 0)
    #expect(throws: ProjectError.self) { try project.deliver { $0.again = .recipients(["west@example.org"]) } }
    let report = try project.deliver { $0.again = .recipients(["East@example.org"]) }
    #expect(report.status == .done)
    #expect(report.sentNow == 1)
    let sent = project.channel.parcels.filter { $0.key.region == "east" }
    #expect(Set(sent.map(\.messageID)).count == 1)
  }

  @Test func `of several addresses one that is mistyped is said before anything is sent again`() throws {
    let gone = DeliveryOutcome.refused(.addressing, Reply(code: 550, text: "nobody"), "")
    let project = try SmallProject(TestChannel { _, count in count == 1 ? gone : .accepted(nil) })
    _ = try project.deliver()
    #expect(throws: ProjectError.self) { try project.deliver { $0.again = .recipients(["east@example.org", "wset@example.org"]) } }
    #expect(try project.deliver().sentNow == 0)
    #expect(throws: ProjectError.self) {
      try project.deliver { ($0.again, $0.regions) = (.recipients(["east@example.org"]), ["west"]) }
    }
    #expect(try project.deliver { $0.again = .recipients(["east@example.org", "west@example.org"]) }.sentNow == 2)
    // What arrived was not given up.
    #expect(throws: ProjectError.self) { try project.deliver { $0.again = .recipients(["east@example.org"]) } }
    #expect(try project.deliver { $0.again = .everyone }.sentNow == 0)
    #expect(project.channel.parcels.count == 4)
  }

  @Test func `a character that no font has keeps a briefing back, and only that one`() throws {
    let project = try SmallProject()
    let regions = "id,name_en,name_zh,parent,subject\neast,East \u{1F9FF}\u{12000},东,,yes\nwest,West,西,,yes\n"
    try project.folder.write(Array(regions.utf8), to: "data/regions.csv")
    let report = try project.deliver()
    #expect(report.holds.map(\.region) == ["east"])
    #expect(report.holds.first?.reason.contains("no font has") == true)
    #expect(project.recipients == ["west@example.org"])
  }

  @Test func `a briefing with too many pages for its template is held`() throws {
    let project = try SmallProject()
    let template = "series: {en: Test, zh: 试}\npages-at-least: 3\npages:\n  - title: finding\n    blocks:\n      - table\n"
    try project.folder.write(Array(template.utf8), to: "briefing.yml")
    let report = try project.deliver()
    #expect(report.holds.count == 2)
    #expect(report.holds.allSatisfy { $0.reason.contains("the template allows 3 to") })
    #expect(project.channel.parcels.isEmpty)
  }

  @Test func `the owner is told once what was held, and again when it is something else`() throws {
    let project = try SmallProject(delivery: "owner: {name: Owner, address: owner@example.org}")
    for _ in 1...3 { _ = try project.deliver(2022) }
    #expect(project.recipients == ["owner@example.org"])
    let notice = try #require(project.channel.parcels.first)
    #expect(notice.key.kind == .notice)
    #expect(String(decoding: notice.bytes, as: UTF8.self).contains("Subject: Held: 2 regions of briefing, 2022"))
    try project.figures("east,gdp,2022,2.0,CNY,9,A")
    _ = try project.deliver(2022)
    #expect(project.recipients.filter { $0 == "owner@example.org" }.count == 2)
    #expect(project.recipients.contains("east@example.org"))
  }

  @Test func `nothing leaves before its time, by any channel`() throws {
    let project = try SmallProject()
    let time = project.clock.now.advanced(bySeconds: 3600)
    let early = try project.deliver { $0.notBefore = time }
    #expect(early.status == .tryLater)
    #expect(project.channel.parcels.isEmpty)
    project.clock.advance(bySeconds: 3599)
    #expect(try project.deliver { $0.notBefore = time }.sentNow == 0)
    project.clock.advance(bySeconds: 1)
    #expect(try project.deliver { $0.notBefore = time }.sentNow == 2)
  }

  @Test func `without approval only drafts leave, to approvers, and other figures want another approval`() throws {
    let project = try SmallProject()
    let editor = try SmallProject.approver()
    func draft() throws { _ = try project.deliver { ($0.kind, $0.audience, $0.correction) = (.draft, [editor], "new figures") } }
    func final() throws -> DeliveryReport { try project.deliver { $0.release = .approved } }
    try draft()
    #expect(project.recipients == Array(repeating: "editor@example.org", count: 4))
    #expect(
      project.channel.parcels.map { "\($0.key.region) \($0.key.language.tag)" }.sorted() == [
        "east en", "east zh", "west en", "west zh",
      ])
    #expect(try final().holds.map(\.cause) == [.approval, .approval])
    #expect(try final().status == .tryLater)

    try project.figures(east: "1.9")
    try draft()
    #expect(project.channel.parcels.count == 6)
    #expect(try project.ledger.approve(.init(report: "briefing", period: .year(2021)), by: "Li Wei").count == 4)
    #expect(try final().regions.map(\.line) == ["east: sent (1)", "west: sent (1)"])
    try project.figures(east: "2.0")
    #expect(try final().holds.map(\.cause) == [.changedData])
  }

  @Test func `a region that nobody receives is no region of the run, where that is allowed`() throws {
    let project = try SmallProject(delivery: "unreceived-regions: allowed")
    try project.folder.write(Array("region,email,language\neast,east@example.org,en\n".utf8), to: "recipients.csv")
    #expect(try project.deliver().regions.map(\.id) == ["east"])
  }
}
