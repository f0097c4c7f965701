import ArgumentParser
import Fetching
import Publishing
import Scheduling

struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Brings what the project's sources publish now; nothing else goes online for figures.",
    discussion: """
      Each answer is kept whole under data/fetched, and lock.json there says where and when it came from, with its SHA-256; what is \
      unchanged costs nothing. A source that fails leaves its last good copy. An answer that lost half of its figures, a region, an indicator \
      or a column is held until it is accepted. Ends with 75 where a source may answer later, with 66 where nothing is at its address, with 65 \
      where an answer is held or cannot be read, with 78 where the settings must be corrected.
      """)

  @Argument(
    help: ArgumentHelp("The project's folder; without one, the working directory.", valueName: "project"), completion: .directory)
  var path = "."
  @Option(help: ArgumentHelp("Only this source; can be repeated.", valueName: "name")) var source: [String] = []
  @Flag(help: "Take what is held, without asking the source again.") var accept = false
  @Option(
    help: ArgumentHelp("The time that counts as now, such as 2026-09-15T09:00+08:00.", valueName: "time"), transform: readMoment)
  var now: Instant?
  @Flag(help: "Print nothing but errors.") var quiet = false

  mutating func run() throws {
    let run = try FetchRun(project: path, sources: source, clock: { [now] in now ?? SystemClock.now() })
    func show(_ result: FetchResult) {
      let line = "\(result.source): \(result.line)"
      if result.status != .done { printError(line) } else if !quiet { print(line) }
    }
    let results = accept ? try run.accept() : try run.run(showing: show)
    if accept { results.forEach(show) }
    let status = results.map(\.status).max() ?? .done
    if status != .done { throw status }
  }
}
