import ArgumentParser
import Delivery
import Fetching
import Files
import Publishing
import Scheduling

struct RunDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run-due", abstract: "What a timer calls: renders and sends what is due, once, and nothing else.",
    discussion: """
      Asks the project's sources first, if it has any. May be called as often as you like, on as many machines as you like: each period of each report is issued once. Ends with 0 also where \
      something waits for figures, approval or its time; with 75 where a mail is to be tried again, with 65 where something is held.
      """)

  @Argument(help: ArgumentHelp("The project's folder.", valueName: "project"), completion: .directory) var path: String
  @Option(
    help: ArgumentHelp("The time that counts as now, such as 2026-09-15T09:00+08:00.", valueName: "time"), transform: readMoment)
  var now: Instant?
  @Flag(help: "Print nothing but errors.") var quiet = false

  mutating func run() throws {
    let fetched = try fetch()
    let (project, timetable): (Project, Timetable)
    do {
      (project, timetable) = try openScheduled(path)
    } catch {
      // Why there is nothing to make a project of.
      for result in fetched where result.status != .done { printError("\(result.source): \(result.line)") }
      throw error
    }
    let channels = try ProjectChannels.all(of: project)
    let ledger = try Ledger.open(for: project, clock: ledgerClock(now))
    // The ledger's clock counts: with PostgreSQL it is one for all machines, whatever their own show.
    let now = try ledgerTime(ledger)
    let run = try DueRun(project: project, timetable: timetable, ledger: ledger, channels: channels, now: now)
    let deeds = try run.tellSources(fetched) + run.run()
    for deed in deeds {
      if deed.status != .done { printError(deed.description) } else if !quiet { print(deed.description) }
    }
    if deeds.isEmpty, !quiet { print("nothing is due") }
    let status = deeds.map(\.status).max() ?? .done
    if status != .done { throw status }
  }

  /// Brings what the project's sources publish, before anything is decided on.
  private func fetch() throws(ProjectError) -> [FetchResult] {
    guard InputFile.isFile("\(path)/gazetteer.yml"), !(try Project.settings(in: path)).sources.isEmpty else { return [] }
    return try FetchRun(project: path, clock: { [now] in now ?? SystemClock.now() }).runDue()
  }
}
