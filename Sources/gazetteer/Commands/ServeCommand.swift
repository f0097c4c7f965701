import ArgumentParser
import Languages
import Publishing
import Serving

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Briefings on demand over HTTP.",
    discussion: """
      Prints the address and serves until it is told to stop (SIGTERM, SIGINT). GET / is a page to choose from, \
      /briefings/<region>/<period>.<language>.pdf a briefing, /openapi.json the description of everything else. The project is read \
      again when its files change; a faulty change leaves the last good one in place.
      """)

  @OptionGroup var project: ProjectArgument
  @Flag(help: "Serve the project that ships inside the program.") var sample = false
  @OptionGroup var place: ServingPlace
  @Option(
    help: ArgumentHelp(
      "Answer only requests with a token from this file (one per line, mode 0600); can be repeated.", valueName: "file"),
    completion: .file())
  var tokens: [String] = []
  @Option(help: ArgumentHelp("Number of briefings to render at the same time; by default one per processor.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if sample, project.path != nil { throw ValidationError("--sample takes no project or data file") }
    if let jobs, jobs < 1 || jobs > 512 { throw ValidationError("--jobs needs a number from 1 to 512, not \(jobs)") }
  }

  mutating func run() throws {
    var limits = ServingLimits()
    limits.workers = jobs ?? Processors.count
    try place.serve(
      sample ? .sample : project.origin(), for: .briefings, tokens: tokens.isEmpty ? .none : AccessTokens(files: tokens),
      limits: limits)
  }
}
