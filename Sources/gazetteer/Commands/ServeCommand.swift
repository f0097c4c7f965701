import ArgumentParser
import Languages
import Publishing
import Serving

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Briefings on demand over HTTP; with --workbench, workbenches for the holders of tokens.",
    discussion: """
      Prints the address and serves until it is told to stop (SIGTERM, SIGINT). GET / is a page to choose from, \
      /briefings/<region>/<period>.<language>.pdf a briefing, /openapi.json the description of everything else. The project is read \
      again when its files change; a faulty change leaves the last good one in place.

      With --workbench, each token of --tokens is good for a space of its holder's own projects in the folder, which no other holder sees. \
      A space has a process of its own, which is bounded in memory and time. Tokens are read again when their file changes; TLS is for \
      the proxy in front, which passes Host on.
      """)

  @OptionGroup var project: ProjectArgument
  @Flag(help: "Serve the project that ships inside the program.") var sample = false
  @OptionGroup var place: ServingPlace
  @Option(
    help: ArgumentHelp(
      "Answer only requests with a token from this file (one per line, mode 0600); can be repeated.", valueName: "file"),
    completion: .file())
  var tokens: [String] = []
  @Option(
    help: ArgumentHelp(
      "Number of briefings to render at the same time; by default one per processor. With --workbench, of spaces at work, by default 8.",
      valueName: "n"))
  var jobs: Int?
  @OptionGroup(title: "Workbenches") var spaces: SpaceOptions

  func validate() throws {
    if sample, project.path != nil { throw ValidationError("--sample takes no project or data file") }
    if let jobs, jobs < 1 || jobs > 512 { throw ValidationError("--jobs needs a number from 1 to 512, not \(jobs)") }
    guard spaces.workbench != nil else { return }
    if sample || project.path != nil { throw ValidationError("--workbench takes no project, data file or --sample") }
    if tokens.isEmpty { throw ValidationError("--workbench needs --tokens FILE: each token is good for a space") }
  }

  mutating func run() throws {
    if let home = spaces.workbench {
      var limits = spaces.limits
      if let jobs { limits.atWork = jobs }
      return try place.serve(spacesIn: home, tokens: tokens, limits: limits)
    }
    var limits = ServingLimits()
    limits.workers = jobs ?? Processors.count
    try place.serve(
      sample ? .sample : project.origin(), for: .briefings, tokens: tokens.isEmpty ? .none : AccessTokens(files: tokens),
      limits: limits)
  }
}

/// Spaces for the holders of tokens, and what each may take.
struct SpaceOptions: ParsableArguments {
  private static let usual = SpaceLimits()

  @Option(
    help: ArgumentHelp("Workbenches instead of briefings: the folder that the spaces are in.", valueName: "folder"),
    completion: .directory)
  var workbench: String?
  @Option(help: ArgumentHelp("Megabytes that the files of a space may take.", valueName: "n"))
  var spaceSize = Self.usual.bytes / 1_000_000
  @Option(help: ArgumentHelp("Number of projects in a space.", valueName: "n")) var spaceProjects = Self.usual.projects
  @Option(help: ArgumentHelp("Days after its last change that a project is deleted.", valueName: "n")) var spaceDays = Self.usual
    .days
  @Option(help: ArgumentHelp("Megabytes of memory that the process of a space may take.", valueName: "n"))
  var spaceMemory = Self.usual.memory >> 20
  @Option(help: ArgumentHelp("Seconds that an answer of a space may take.", valueName: "n")) var spaceSeconds = Self.usual.patience

  func validate() throws {
    func check(_ name: String, _ number: Int, _ range: ClosedRange<Int>) throws {
      guard range.contains(number) else {
        throw ValidationError("--\(name) needs a number from \(range.lowerBound) to \(range.upperBound), not \(number)")
      }
    }
    try check("space-size", spaceSize, 1...1_000_000)
    try check("space-projects", spaceProjects, 1...50)
    try check("space-days", spaceDays, 1...3_650)
    try check("space-memory", spaceMemory, 256...1_048_576)
    try check("space-seconds", spaceSeconds, 5...3_600)
  }

  /// What a space may take.
  var limits: SpaceLimits {
    var limits = SpaceLimits()
    limits.bytes = spaceSize * 1_000_000
    limits.projects = spaceProjects
    limits.days = spaceDays
    limits.memory = spaceMemory << 20
    limits.patience = spaceSeconds
    return limits
  }
}
