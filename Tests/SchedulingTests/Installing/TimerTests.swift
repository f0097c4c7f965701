import FoundationEssentials
import ProgramTesting
import Scheduling
import Testing

@Suite struct TimerTests {
  private func installation(
    _ times: [String] = ["09:00"], project: String = "/srv/my project", ledger: Installation.LedgerKind = .file
  ) throws -> Installation {
    let zone = try SystemZones.rules("Asia/Shanghai")
    let schedules = try times.map { time in
      Schedule(report: time, due: MonthlyRule(.day(1), at: try #require(TimeOfDay(time))), zone: zone)
    }
    return Installation(
      projectName: "My Project", digest: "0123456789abcdef", program: "/bin/true", project: project, schedules: schedules,
      ledger: ledger)
  }

  @Test(arguments: ["/srv/plain", "/srv/my project", "/srv/100% \"quoted\" $HOME \\ it's"])
  func `systemd finds no fault with service and timer`(project: String) throws {
    let outcome = try verify(SystemdUnits(try installation(["09:00", "09:07", "23:59:30"], project: project)))
    #expect(outcome.status == 0)
    #expect(outcome.errorLines.filter { $0.contains("gazetteer") } == [])
  }

  /// What `systemd-analyze verify` finds, after `change` to service and timer alike.
  private func verify(_ units: SystemdUnits, _ change: (String) -> String = { $0 }) throws -> Program.Outcome {
    let folder = try TemporaryFolder([units.serviceName: change(units.service), units.timerName: change(units.timer)])
    return try Program.run(
      "systemd-analyze", ["verify", "\(folder.path)/\(units.serviceName)", "\(folder.path)/\(units.timerName)"])
  }

  @Test(arguments: [
    ("/bin/true", "bin/true"), ("Type=oneshot", "Type=twoshot"), ("NoNewPrivileges=yes", "NoNewPrivilege=yes"),
    ("*:00/15:00", "*:00/15:75"), ("Persistent=yes", "Persistent=perhaps"), ("[Install]", "[Instal]"),
  ]) func `systemd finds what is wrong with a unit`(_ right: String, _ wrong: String) throws {
    let outcome = try verify(SystemdUnits(try installation())) { $0.replacing(right, with: wrong) }
    #expect(outcome.status != 0 || outcome.errorLines.contains { $0.contains("gazetteer-my-project") })
  }

  @Test func `systemd reads the timer's dates as they are meant`() throws {
    let units = SystemdUnits(try installation(["09:00", "09:07"]))
    #expect(units.calendars == ["*-*-* *:00/15:00", "*-*-* 09:07:00 Asia/Shanghai"])
    for calendar in units.calendars {
      let outcome = try Program.run(
        "systemd-analyze", ["calendar", "--base-time=2026-11-21 10:01:00 UTC", "--iterations=2", calendar])
      #expect(outcome.status == 0, "\(outcome.errors)")
      if calendar.hasSuffix("Shanghai") { #expect(outcome.output.contains("2026-11-22 01:07:00 UTC"), "\(outcome.output)") }
      if calendar.contains("/15") { #expect(outcome.output.contains("10:15:00") && outcome.output.contains("10:30:00")) }
    }
  }

  @Test func `a timer asks as often as the schedules' times need`() throws {
    #expect(try installation(["09:00", "09:45"]).step == 15)
    #expect(try installation(["09:10"]).step == 5)
    #expect(try installation(["09:07"]).step == 1)
  }

  @Test func `cron's line calls the program with the project's path, whatever is in it`() throws {
    let line = CronLine(try installation(["09:10"], project: "/srv/100% 'quoted' $HOME")).description.split(separator: "\n")
    #expect(line[0].hasPrefix("#"))
    let table = try #require(CronTable(line: String(line[1])))
    #expect(table.minutes == Set(stride(from: 0, to: 60, by: 5)))
    let said = try Program.run("sh", ["-c", table.command.replacing("'/bin/true'", with: "printf '%s|'")])
    #expect(said.output == "run-due|--quiet|/srv/100% 'quoted' $HOME|")
  }

  @Test func `a project's name becomes the name of units`() throws {
    func name(_ text: String) -> String {
      Installation(projectName: text, digest: "0123456789", program: "", project: "", schedules: [], ledger: .file).name
    }
    #expect(name("My Project (2026)") == "gazetteer-my-project-2026")
    #expect(name("统计简报") == "gazetteer-01234567")
    // Forty characters end just behind a hyphen.
    #expect(name("a12345678-b12345678-c12345678-d12345678-e") == "gazetteer-a12345678-b12345678-c12345678-d12345678")
  }
}
