import Delivery
import Fetching
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Testing

/// A project of two places whose figures come from a server that the test fills, with a monthly schedule, a ledger that goes by a clock that is
/// set, and a channel that remembers.
final class SourcedProject {
  let folder: TemporaryFolder
  let server: SourceServer
  let ledger: EmptyLedger
  let channel = TestChannel()
  private var rows: [String: String] = [:]
  private var seen = 0

  init(_ kind: StoreKind) throws {
    ledger = try EmptyLedger(kind)
    server = try SourceServer()
    folder = try TemporaryFolder([
      "briefing.yml": "series: {en: Test, zh: 试}\npages:\n  - title: finding\n    blocks:\n      - table\n",
      "recipients.csv": "region,email,name,language\neast,east@example.org,East,en\nwest,west@example.org,West,en\n",
    ])
    try configure("/output.csv")
  }

  func configure(_ path: String) throws {
    try folder.write(
      Array(
        """
        publisher: The Office
        languages: [en]
        briefing: briefing.yml
        recipients: recipients.csv
        revisions: true
        sources:
          output: {url: \(server.address(path)), insecure: yes, allow-private: yes}
        delivery:
          mail: {from: office@example.org, server: mail.example.org}
          owner: {name: Owner, address: owner@example.org}
        schedules:
          monthly: {zone: Asia/Shanghai, due: {day: 5, at: 09:00}, deadline: {day: 20, at: 17:00}, needs: [output], from: 2026-01}

        """.utf8), to: "gazetteer.yml")
  }

  /// The table with these figures too: region, month and value of each.
  func table(_ figures: String...) -> String {
    for figure in figures {
      let parts = figure.split(separator: " ").map(String.init)
      rows["\(parts[0]),\(parts[1])"] = parts[2]
    }
    return "region,month,Output (mn yuan)\n" + rows.sorted { $0.key < $1.key }.map { "\($0),\($1)\n" }.joined()
  }

  /// What `run-due` does and says at a time, in China's: without the server's port and digests.
  @discardableResult
  func run(at text: String) throws -> [String] {
    ledger.clock.set(try #require(Instant("\(text)+08:00")))
    let now = ledger.clock.now
    let fetched = try FetchRun(project: folder.path, clock: { now }, wait: { _ in }).runDue()
    let project = try Project.open(.folder(folder.path))
    let run = try DueRun(
      project: project, timetable: try #require(try Timetable.read(project)), ledger: ledger.store, channels: [channel], now: now,
      worker: Worker(named: "timer"))
    return try (run.tellSources(fetched) + run.run()).flatMap { deed in
      deed.description.split(separator: "\n").map {
        String($0).replacing(/SHA-256 [0-9a-f]+…/, with: "SHA-256 …").replacing(/127\.0\.0\.1:\d+/, with: "HOST")
      }
    }
  }

  /// What `schedule explain` says of the source.
  func explanation() throws -> String {
    let project = try Project.open(.folder(folder.path))
    let run = try DueRun(
      project: project, timetable: try #require(try Timetable.read(project)), ledger: ledger.store, channels: [channel],
      now: ledger.clock.now, worker: Worker(named: "timer"))
    return try run.explanation()[0].replacing(/127\.0\.0\.1:\d+/, with: "HOST")
  }

  /// The text of a region's issue about a month, as a reader of PDFs gives it.
  func text(_ region: String, _ month: Int) throws -> String {
    let scope = LedgerScope(report: "monthly", region: region, period: .month(2026, month), kind: .final)
    let issue = try #require(try ledger.store.issues(in: scope).first)
    try folder.write(try #require(try ledger.store.bytes(sha256: issue.sha256)), to: "issue.pdf")
    return try Program.run("pdftotext", ["-layout", "\(folder.path)/issue.pdf", "-"]).output
  }

  /// What was sent since this was asked for last: whom it went to, period, kind and number.
  func sent() -> [String] {
    defer { seen = channel.parcels.count }
    return channel.parcels.dropFirst(seen).map { parcel in
      "\(parcel.key.recipient.prefix { $0 != "@" }) \(parcel.key.period) \(parcel.key.kind.rawValue) \(parcel.key.issue)"
    }.sorted()
  }
}
