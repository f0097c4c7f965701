import FoundationEssentials
import ProgramTesting
import Testing

@Suite struct ScheduleCommandTests {
  private static let schedule = """
    schedules:
      yearly:
        period: previous-year
        zone: Asia/Shanghai
        due: {working-day: 3, at: 09:00}
        not-before: {2021: 2022-01-10 10:00}
        approval: required
        approvers: [{name: Anna, email: anna@example.org}, {name: Li Wei}]
        from: 2021
    """

  @Test func `a report is told of, drafted, approved, held until its time, sent and told of, by hand`() throws {
    let project = try DeliveryProject(SmallDelivery.files(), more: Self.schedule)
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(try Program.built("gazetteer"), [arguments[0], project.folder.path] + arguments.dropFirst())
    }
    #expect(
      try run("schedule", "next", "--count", "2", "--now", "2022-01-01T00:00+08:00").output == """
        yearly  2021  2022-01-05 09:00 Asia/Shanghai
        yearly  2022  2023-01-04 09:00 Asia/Shanghai

        """)
    #expect(
      try run("approve", "--period", "2021", "--by", "Anna").errors
        == "error: there is no draft of “yearly” about 2021 yet; “gazetteer schedule PROJECT explain” says what it waits for\n")
    let drafted = try run("run-due", "--now", "2022-01-05T09:00+08:00")
    #expect(drafted.status == 0)
    #expect(drafted.output == "yearly 2021: draft, east: sent (2)\nyearly 2021: draft, west: sent (2)\n")
    #expect(
      try run("schedule", "explain", "--now", "2022-01-05T09:15+08:00").output == """
        yearly: the 3rd working day of the month after the period, 09:00, Asia/Shanghai
          2021  waits for the approval of Anna or Li Wei; a draft was sent to Anna on 2022-01-05 09:00 Asia/Shanghai
          2022  falls due on 2023-01-04 09:00 Asia/Shanghai

        """)
    let approved = try run("approve", "--period", "2021", "--by", "Li Wei", "--now", "2022-01-06T09:00+08:00")
    #expect(approved.outputLines.first == "east (en): draft 1 approved by Li Wei")
    #expect(
      approved.outputLines.last
        == "what was approved leaves with the next “gazetteer run-due”, a correction with “gazetteer deliver --reissue”")
    #expect(
      try run("run-due", "--now", "2022-01-10T09:59+08:00").output
        == "yearly 2021: is ready and may not leave before 2022-01-10 10:00 Asia/Shanghai; "
        + "approved by Li Wei on 2022-01-06 09:00 Asia/Shanghai\n")
    #expect(
      try run("run-due", "--now", "2022-01-10T10:00+08:00").output == "yearly 2021: east: sent (1)\nyearly 2021: west: sent (1)\n")
    #expect(try run("run-due", "--now", "2022-01-10T10:15+08:00").output == "nothing is due\n")
    #expect(
      try run("schedule", "explain", "--now", "2022-01-10T11:00+08:00").outputLines[1]
        == "  2021  was due on 2022-01-05 09:00 Asia/Shanghai and issued on 2022-01-10 10:00 Asia/Shanghai")
    // A correction wants approval as well: its drafts go to Anna.
    try project.write(SmallDelivery.observations("1.9"), to: "data/observations.csv")
    let correction = try run("deliver", "--period", "2021", "--reissue", "--reason", "A misprint")
    #expect(correction.status == 75)
    #expect(correction.output.contains("draft, east: sent (2)"))
    #expect(try project.messages().map { $0.header("To") ?? "" }.filter { $0.contains("anna") }.count == 6)
  }

  @Test func `a time without its offset is refused`() throws {
    let outcome = try Command.run("run-due", "project", "--now", "2026-02-03T09:00")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("is not a time with its offset; write it as 2026-09-15T09:00+08:00 or 2026-09-15T01:00Z"))
  }

  @Test func `units are written as files that systemd takes`() throws {
    let project = try DeliveryProject(SmallDelivery.files(), more: Self.schedule)
    let outcome = try Command.run(
      "schedule", project.folder.path, "systemd", "--user", "daemon", "--output", "\(project.folder.path)/units")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.outputLines.count == 2)
    let verdict = try Program.run("systemd-analyze", ["verify"] + outcome.outputLines)
    #expect(verdict.status == 0)
    #expect(verdict.errorLines.filter { $0.contains("gazetteer") } == [])
  }

  /// A block of README's commands, by the mark before it.
  private func readme(_ mark: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = String(decoding: try Data(contentsOf: root.appending(path: "README.md")), as: UTF8.self)
    let block = try #require(text.split(separator: "<!-- \(mark) -->\n```sh\n").last?.split(separator: "\n```\n").first)
    return block.split(separator: "\n").map(String.init)
  }

  /// README's lines with this build's program, without what needs a machine of one's own.
  private func typed(_ lines: [String]) -> String {
    "set -e\n"
      + lines.map { line in
        let line = line.replacing("sudo ", with: "").replacing("$USER", with: "daemon").replacing(
          "/etc/systemd/system", with: "units")
        return line.hasPrefix("gazetteer ") ? "\"$0\"" + line.dropFirst("gazetteer".count) : line
      }.joined(separator: "\n")
  }

  @Test func `README's six lines lead from nothing to a timer`() throws {
    let lines = try readme("monthly")
    #expect(lines.count == 6)
    #expect(lines.last == "sudo systemctl enable --now gazetteer-my-project.timer")
    let folder = try TemporaryFolder()
    let outcome = try Command.shell("mkdir units\n" + typed(lines.dropLast()), in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try folder.files.filter { $0.hasPrefix("units/") } == [
        "units/gazetteer-my-project.service", "units/gazetteer-my-project.timer",
      ])
    let units = ["service", "timer"].map { "\(folder.path)/units/gazetteer-my-project.\($0)" }
    let verdict = try Program.run("systemd-analyze", ["verify"] + units)
    #expect(verdict.status == 0)
    #expect(verdict.errorLines.filter { $0.contains("gazetteer-my-project") } == [])
    let service = String(decoding: try folder.bytes("units/gazetteer-my-project.service"), as: UTF8.self)
    #expect(service.contains("run-due \"\(folder.path)/my-project\"\n"), "\(service)")
  }

  @Test func `README's line for several machines lets two of them share a ledger`() throws {
    var lines = try readme("monthly")
    lines.insert(contentsOf: try readme("machines"), at: 2)
    let database = try PostgresServer.shared.get().database()
    let folder = try TemporaryFolder()
    let typed = typed(lines.dropLast(2)).replacing("postgres://gazetteer@db.example.org/briefings", with: database)
    // No mail leaves: the figures of the sample are older than the period that is due.
    let outcome = try Command.shell(
      typed + "\ncp -r my-project other && \"$0\" run-due my-project --now 2026-02-04T09:00+08:00 && "
        + "\"$0\" schedule other explain --now 2026-02-04T09:15+08:00", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.outputLines.suffix(4) == [
        "monthly 2026-01: was due on 2026-02-04 09:00 Asia/Shanghai and waits for any figure of 2026-01",
        "monthly: the 3rd working day of the month after the period, 09:00, Asia/Shanghai",
        "  2026-01  was due on 2026-02-04 09:00 Asia/Shanghai and waits for any figure of 2026-01",
        "  2026-02  falls due on 2026-03-04 09:00 Asia/Shanghai",
      ])
    let jobs = try Program.run("psql", [database, "-qAtc", "SELECT count(*) FROM gazetteer.job"])
    #expect(jobs.output == "1\n")
  }
}
