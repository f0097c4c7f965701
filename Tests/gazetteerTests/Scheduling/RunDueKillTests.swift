import FoundationEssentials
import Glibc
import ProgramTesting
import Testing

/// Eight machines' worth of `run-due` on one PostgreSQL ledger, killed again and again in their midst; one of the jobs always goes wrong.
///
/// With `RUN_DUE_KILLS` and `RUN_DUE_JOBS` in the environment the numbers are others, and the job that goes wrong is followed to its end.
@Suite(.serialized) struct RunDueKillTests {
  private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

  private let kills = number("RUN_DUE_KILLS") ?? 16
  private let schedules = (number("RUN_DUE_JOBS") ?? 60) / 12
  private let isLong = number("RUN_DUE_JOBS") != nil

  private func project(_ ledger: String) throws -> DeliveryProject {
    let months = (1...12).map { $0 < 10 ? "2020-0\($0)" : "2020-\($0)" }
    let rows = months.enumerated().map { "east,gdp,\($1),\(101 + $0),CNY,6,A" }
    let files = [
      ("briefing.yml", "series: {en: Test, zh: 试}\npages:\n  - title: finding\n    blocks:\n      - table\n"),
      ("recipients.csv", "region,email,language\neast,east@example.org,en\n"),
      ("data/regions.csv", "id,name_en,name_zh,parent,subject\neast,East,东,,yes\n"),
      ("data/indicators.csv", "id,name_en,name_zh,kind\ngdp,Output,产值,level\n"),
      (
        "data/observations.csv",
        (["REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS"] + rows).joined(separator: "\n")
      ),
    ].map { (path: $0.0, bytes: Array($0.1.utf8)) }
    let reports = (0..<schedules).map {
      "  r\($0): {zone: UTC, due: {day: 3, at: 09:00}, from: 2020-01, until: 2020-12, catch-up: 24}\n"
    }
    return try DeliveryProject(files, more: "ledger: \(ledger)\nschedules:\n" + reports.joined())
  }

  @Test func `each job is done once though its workers are killed, and one that always goes wrong holds up none`() throws {
    let server = try PostgresServer.shared.get()
    let address = try server.database()
    let database = try #require(address.split(separator: "?").first?.split(separator: "/").last.map(String.init))
    func query(_ statement: String) throws -> String { try server.query(statement, in: database).joined(separator: " ") }
    let project = try project(address)
    let program = try Program.built("gazetteer")
    var minute = 0
    var now: String {
      let (day, rest) = (1 + minute / 1440, minute % 1440)
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "2021-02-\(two(day))T\(two(rest / 60)):\(two(rest % 60))Z"
    }
    func start() throws -> RunningProgram {
      try RunningProgram(
        program, ["run-due", project.folder.path, "--quiet", "--now", now], environment: ["SWIFT_BACKTRACE": "enable=no"])
    }
    func runAll(_ count: Int) throws {
      for program in try (0..<count).map({ _ in try start() }) { _ = try program.wait() }
    }

    // The tables are made by the first run, before anything is due; then one job can never be written down.
    let look = try Program.run(program, ["run-due", project.folder.path, "--quiet", "--now", "2019-12-31T00:00Z"])
    #expect(look.status == 0, "\(look.errors)")
    _ = try query(
      """
      CREATE FUNCTION gazetteer.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room for it'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON gazetteer.issue FOR EACH ROW
        WHEN (NEW.report = 'r0' AND NEW.period = '2020-01') EXECUTE FUNCTION gazetteer.refuse()
      """)

    let busy = "SELECT count(*) FROM gazetteer.job WHERE state = 'running'"
    var state: UInt64 = 4711
    var hits = 0
    for _ in 0..<kills * 3 where hits < kills {
      let running = try (0..<8).map { _ in try start() }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // On a machine that has much to do, starting takes long: the kill comes when some of them are at work.
      var looks = 0
      while looks < 100, running.contains(where: \.isRunning), try query(busy) == "0" {
        looks += 1
        usleep(50_000)
      }
      usleep(UInt32(Int(state >> 33) % 400_000))
      for program in running where program.isRunning {
        hits += 1
        program.kill()
      }
      minute += 10
    }

    // What the last ones left, as if it had been on another machine: it is taken over when its lease ends, and not before.
    let left = try query(
      """
      WITH gone AS (UPDATE gazetteer.job SET worker = 'elsewhere/1/2/3/4'
        WHERE state = 'running' AND lease_until = (SELECT max(lease_until) FROM gazetteer.job)
          AND lease_until > (SELECT max(changed_at) FROM gazetteer.job) RETURNING 1) SELECT count(*) FROM gone
      """)
    try runAll(8)
    let open = "SELECT count(*) FROM gazetteer.job WHERE state IN ('running', 'waiting')"
    #expect(try query(open) == left)
    minute += 60
    try runAll(2)
    #expect(try query(open) == "0")

    let jobs = schedules * 12
    #expect(try query("SELECT count(*), count(DISTINCT (report, period)) FROM gazetteer.job") == "\(jobs)|\(jobs)")
    #expect(try query("SELECT count(*) FROM gazetteer.job WHERE state = 'done'") == "\(jobs - 1)")
    #expect(
      try query("SELECT count(*), count(DISTINCT (report, period)) FROM gazetteer.issue WHERE kind = 'final'")
        == "\(jobs - 1)|\(jobs - 1)")
    #expect(try query("SELECT count(*) FROM gazetteer.delivery WHERE state = 'sent'") == "\(jobs - 1)")
    #expect(try query("SELECT count(*) FROM gazetteer.delivery") == "\(jobs - 1)")
    let failing = "SELECT state, attempts FROM gazetteer.job WHERE report = 'r0' AND period = '2020-01'"
    #expect(try query(failing).hasPrefix("failed|"))

    let takeovers = try query("SELECT count(*) FROM gazetteer.audit WHERE event = 'taken over' AND detail LIKE 'job left by%'")
    let interrupted = try #require(Int(try query("SELECT count(*) FROM gazetteer.attempt WHERE ending = 'interrupted'")))
    let messages = try project.messages()
    let byID = Dictionary(grouping: messages) { $0.header("Message-ID") ?? "none" }
    #expect(byID.count == jobs - 1)
    #expect(byID.values.allSatisfy { Set($0).count == 1 })
    #expect(messages.count - byID.count <= interrupted)
    #expect(takeovers != "0")
    #expect(hits >= kills)
    if isLong {
      for _ in 0..<40 where try query(failing).hasPrefix("failed|") {
        minute += 300
        try runAll(1)
      }
      #expect(try query(failing) == "dead|20")
    }
    print(
      "\(jobs) jobs, \(hits) kills: \(byID.count) mails, \(messages.count - byID.count) of them twice, \(takeovers) jobs taken over, "
        + "\(left) of them after their lease, \(interrupted) attempts interrupted; the one that goes wrong: \(try query(failing))")
  }

  @Test(arguments: LedgerKind.allCases) func `two timers at the same time send each mail once`(kind: LedgerKind) throws {
    let recipients =
      (["region,email,language"] + (0..<20).map { "\($0 % 2 == 0 ? "east" : "west"),r\($0)@example.org,en" }).joined(
        separator: "\n") + "\n"
    let schedule = "schedules: {yearly: {period: previous-year, zone: UTC, due: {day: 10, at: 09:00}, until: 2021}}"
    let ledger = kind == .sqlite ? "" : "ledger: \(try PostgresServer.shared.get().database())\n"
    let project = try DeliveryProject(SmallDelivery.files(recipients: recipients), more: ledger + schedule)
    let program = try Program.built("gazetteer")
    let running = try (0..<2).map { _ in try RunningProgram(program, ["run-due", project.folder.path]) }
    for program in running {
      let outcome = try program.wait()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let again = try Program.run(program, ["run-due", project.folder.path])
    #expect(again.output == "nothing is due\n")
    let messages = try project.messages()
    #expect(messages.count == 20)
    #expect(Set(messages.compactMap { $0.header("To") }).count == 20)
  }
}
