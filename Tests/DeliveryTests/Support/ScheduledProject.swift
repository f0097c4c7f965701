import Delivery
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Testing

/// A project of two places with schedules, whose ledger goes by a clock that is set, and a channel that remembers.
final class ScheduledProject {
  let folder: TemporaryFolder
  let ledger: EmptyLedger
  let channel: TestChannel
  private var rows = ["east,gdp,2025-12,1.5,CNY,9,A", "west,gdp,2025-12,2.5,CNY,9,A"]

  /// - Parameter schedules: what stands in `gazetteer.yml` after delivery.
  init(_ kind: StoreKind = .sqlite, _ schedules: String, channel: TestChannel = TestChannel()) throws {
    self.channel = channel
    ledger = try EmptyLedger(kind)
    folder = try TemporaryFolder([
      "briefing.yml": "series: {en: Test, zh: 试}\npages:\n  - title: finding\n    blocks:\n      - table\n",
      "recipients.csv": "region,email,name,language\neast,east@example.org,East,en\nwest,west@example.org,West,zh\n",
      "holidays.csv": "date,name\n2026-05-01,Labour Day\n2026-05-04,Labour Day\n2026-05-05,Labour Day\n",
      "data/indicators.csv": "id,name_en,name_zh,kind\ngdp,Output,产值,level\njobs,Jobs,就业,level\n",
    ])
    try configure(schedules)
    try name(east: "East")
    try publish()
  }

  func configure(_ schedules: String) throws {
    try write(
      """
      publisher: {en: The Office, zh: 统计局}
      languages: [en, zh]
      briefing: briefing.yml
      recipients: recipients.csv
      delivery:
        mail: {from: office@example.org, server: mail.example.org}
        owner: {name: Owner, address: owner@example.org}
      \(schedules)
      """, to: "gazetteer.yml")
  }

  func write(_ text: String, to name: String) throws {
    try folder.write(Array(text.utf8), to: name)
  }

  func name(east: String) throws {
    try write("id,name_en,name_zh,parent,subject\neast,\(east),东,,yes\nwest,West,西,,yes\n", to: "data/regions.csv")
  }

  /// Publishes figures: region, indicator, period and value of each; one that was published before takes its place.
  func publish(_ figures: String...) throws {
    for figure in figures {
      let parts = figure.split(separator: " ").map(String.init)
      let key = parts[0...2].joined(separator: ",")
      rows.removeAll { $0.hasPrefix("\(key),") }
      rows.append("\(key),\(parts[3]),CNY,9,A")
    }
    let head = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS"
    try write(
      ([head] + rows).joined(separator: "\n"),
      to: "data/observations.csv")
  }

  /// Sets the clock, in China's time: `2026-02-04 09:00`.
  func time(_ text: String) throws {
    ledger.clock.set(try #require(Instant("\(text)+08:00")))
  }

  private func dueRun(_ worker: String = "timer", _ store: (any LedgerStore)? = nil) throws -> DueRun {
    let project = try Project.open(.folder(folder.path))
    return try DueRun(
      project: project, timetable: try #require(try Timetable.read(project)), ledger: store ?? ledger.store, channels: [channel],
      now: ledger.clock.now, worker: Worker(named: worker))
  }

  /// What `run-due` does and says at a time.
  @discardableResult
  func run(at text: String, by worker: String = "timer") throws -> [String] {
    try time(text)
    return try dueRun(worker).run().map(\.description)
  }

  /// The runs of two machines at the same time.
  func twoRuns() throws -> [DueRun] { [try dueRun("one", ledger.again()), try dueRun("two", ledger.again())] }

  /// What `schedule explain` says.
  func explain(at text: String) throws -> [String] {
    try time(text)
    return try dueRun().explanation()
  }

  /// What `approve` does.
  func approve(_ period: Period, by name: String, at text: String) throws -> [Delivery.Issue] {
    try time(text)
    let project = try Project.open(.folder(folder.path))
    return try #require(try Timetable.read(project)).approve(period, by: name, in: ledger.store)
  }

  /// What `deliver` does, drafts for what wants approval among it.
  func deliver(_ period: Period, at text: String, correcting reason: String? = nil) throws -> [String] {
    try time(text)
    let project = try Project.open(.folder(folder.path))
    let timetable = try #require(try Timetable.read(project))
    let name = try #require(try timetable.report(about: period))
    let request = timetable.keeping(
      DeliveryRequest(report: try timetable.booked(name, period, in: ledger.store), period: period, correction: reason))
    func run(_ request: DeliveryRequest) throws -> DeliveryReport {
      try DeliveryRun(
        project: project, ledger: ledger.store, request: request, channels: [channel], worker: Worker(named: "by hand")
      ).run()
    }
    let report = try run(request)
    var lines = report.regions.map(\.line)
    if report.holds.contains(where: { $0.cause == .approval }), let drafts = try timetable.drafts(for: request, of: project) {
      lines += try run(drafts).regions.map { "draft, \($0.line)" }
    }
    return lines
  }

  /// What was sent since this was asked for last: whom it went to, period, kind and number.
  func sent() -> [String] {
    defer { seen = channel.parcels.count }
    return channel.parcels.dropFirst(seen).map { parcel in
      let key = parcel.key
      return "\(key.recipient.prefix { $0 != "@" }) \(key.period) \(key.kind.rawValue) \(key.issue) \(key.language.tag)"
    }.sorted()
  }
  private var seen = 0

  /// What `ledger` says, without digests.
  func listing(_ scope: LedgerScope = .everything) throws -> [String] {
    try LedgerListing(ledger.store, in: scope).lines.map { line in
      line.split(separator: "  ", omittingEmptySubsequences: false).filter { !$0.hasPrefix("SHA-256") }.joined(separator: "  ")
    }
  }
}
