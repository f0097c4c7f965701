import ArgumentParser
import Delivery
internal import Diagnostics
internal import Files
import Publishing
import Scheduling
import Statistics

struct ScheduleCommand: ParsableCommand {
  /// What can be asked of schedules.
  enum Question: String, ExpressibleByArgument, CaseIterable {
    case next, explain, systemd, cron, kubernetes
  }

  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Shows what is due when and why, or prints a timer that asks.",
    discussion: """
      next: the next dates of every report. explain: why something did or did not run. systemd, cron, kubernetes: what to install so \
      that “gazetteer run-due” is called; with --output, systemd's units are written as files.
      """)

  @Argument(help: ArgumentHelp("The project's folder.", valueName: "project"), completion: .directory) var path: String
  @Argument(help: ArgumentHelp("What is asked.", valueName: "next|explain|systemd|cron|kubernetes")) var question: Question
  @Option(
    help: ArgumentHelp("The time that counts as now, such as 2026-09-15T09:00+08:00.", valueName: "time"), transform: readMoment)
  var now: Instant?
  @Option(help: ArgumentHelp("How many dates of each report.", valueName: "n")) var count = 3
  @Option(help: ArgumentHelp("Where systemd's units are written.", valueName: "dir"), completion: .directory) var output: String?
  @Option(help: ArgumentHelp("Who runs systemd's service.", valueName: "name")) var user: String?
  @Option(help: ArgumentHelp("The container image for Kubernetes.", valueName: "image")) var image =
    "gazetteer:\(ProgramVersion.current)"

  func validate() throws {
    if !(1...1000).contains(count) { throw ValidationError("--count needs a number from 1 to 1000, not \(count)") }
    if let user, !user.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }) || user.isEmpty {
      throw ValidationError("--user needs the name of a user")
    }
    if image.isEmpty || image.contains(where: { $0.isWhitespace || !$0.isASCII }) {
      throw ValidationError("--image needs an image")
    }
  }

  mutating func run() throws {
    let (project, timetable) = try openScheduled(path)
    switch question {
    case .next: printNext(timetable)
    case .explain: try printExplanation(project, timetable)
    case .systemd: try writeUnits(SystemdUnits(try installation(project, timetable)))
    case .cron: print(CronLine(try installation(project, timetable)))
    case .kubernetes: print(KubernetesManifest(try installation(project, timetable), image: image))
    }
  }

  private func printNext(_ timetable: Timetable) {
    let now = now ?? SystemClock.now()
    report(timetable.diagnostics)
    for schedule in timetable.schedules {
      let firings = schedule.next(count, after: now)
      if firings.isEmpty { print("\(schedule.report): never again") }
      for firing in firings {
        print("\(schedule.report)  \(firing.period.sdmx)  \(schedule.zone.text(firing.due))")
        if let doubt = timetable.doubt(about: firing, of: schedule) { printError("warning: \(schedule.report): \(doubt)") }
      }
    }
  }

  private func printExplanation(_ project: Project, _ timetable: Timetable) throws {
    let clock = ledgerClock(now)
    let ledger = try Ledger.existing(in: path, clock: clock) ?? Ledger.inMemory(clock: clock)
    let run = try DueRun(project: project, timetable: timetable, ledger: ledger, channels: [], now: try ledgerTime(ledger))
    report(timetable.diagnostics)
    for line in try run.explanation() { print(line) }
  }

  private func installation(_ project: Project, _ timetable: Timetable) throws -> Installation {
    Installation(
      projectName: project.name, digest: sha256(Array(path.utf8)), program: try ProgramPath.own(),
      project: try ProgramPath.absolute(path),
      user: user, schedules: timetable.schedules, ledger: try project.configuration.delivery().ledger == .file ? .file : .shared,
      figures: project.fetched.isEmpty ? .given : .fetched)
  }

  private func writeUnits(_ units: SystemdUnits) throws {
    let files = [(units.serviceName, units.service), (units.timerName, units.timer)]
    guard let output else {
      print(files.map { "# \($0.0)\n\($0.1)" }.joined(separator: "\n"))
      return
    }
    for (name, text) in files {
      do {
        try WholeFile.write(Array(text.utf8), to: "\(output)/\(name)")
      } catch {
        throw ProjectError(.outputUnwritable, at: SourceLocation(file: error.path), "cannot be written: \(error.reason)")
      }
      print("\(output)/\(name)")
    }
  }
}

/// Reads a time that the user gave.
func readMoment(_ text: String) throws -> Instant {
  guard let moment = Instant(text) else {
    throw ValidationError("“\(text)” is not a time with its offset; write it as 2026-09-15T09:00+08:00 or 2026-09-15T01:00Z")
  }
  return moment
}

/// The clock of a ledger: the database's own, or the time that the user gave.
func ledgerClock(_ now: Instant?) -> LedgerClock { now.map { time in .given { time } } ?? .database }

/// The time by a ledger's clock.
func ledgerTime(_ ledger: any LedgerStore) throws(ProjectError) -> Instant {
  do {
    return try ledger.now()
  } catch {
    throw error.projectError
  }
}

/// Opens a project that has schedules.
func openScheduled(_ path: String) throws -> (Project, Timetable) {
  var argument = ProjectArgument()
  argument.path = path
  let project = try Project.open(argument.origin(), checking: DeliveryConfiguration.check)
  guard let timetable = try Timetable.read(project) else {
    throw ProjectError(
      .wrongConfiguration, at: SourceLocation(file: "\(path)/gazetteer.yml"), "the project has no schedules",
      remedy: "write “schedules: {monthly: {zone: Asia/Shanghai, due: {working-day: 3, at: 09:00}}}”")
  }
  return (project, timetable)
}
