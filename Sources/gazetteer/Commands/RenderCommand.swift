import ArgumentParser
import Briefings
internal import Diagnostics
import Ingestion
import Languages
import Publishing
import Statistics

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Renders a briefing for every region.",
    discussion: """
      Files go to OUTPUT/<region>/<region>-<period>.<language>.pdf, with OUTPUT/manifest.json. Paths go to standard output, progress \
      and diagnostics to standard error.
      """)

  @OptionGroup var project: ProjectArgument
  @Flag(help: "Use the project that ships inside the program.") var sample = false
  @Flag(help: "Render the specimen: every chart, mark and edge case with invented figures, in all styles unless one is named.")
  var specimen = false
  @Option(help: ArgumentHelp("Only this region; can be repeated.", valueName: "id")) var region: [String] = []
  @Option(help: ArgumentHelp("Figures up to this period only, such as 2021, 2022-Q2 or 2022-08.", valueName: "period"))
  var period: String?
  @Option(help: ArgumentHelp("Only this language; can be repeated.", valueName: "en|zh")) var language: [String] = []
  @Option(help: ArgumentHelp("A style that ships with the program, or a brand.yml file.", valueName: "name|file"))
  var style: String?
  @Option(help: ArgumentHelp("Where briefings go.", valueName: "dir"), completion: .directory) var output = "Output"
  @Option(
    help: ArgumentHelp(
      "Kind of file: pdf; png or svg with one file per page; html, a page on the web; xlsx or ods, a workbook of the figures.",
      valueName: "pdf|png|svg|html|xlsx|ods"))
  var format = "pdf"
  @Option(help: ArgumentHelp("Number of briefings to render at the same time; by default one per processor.", valueName: "n"))
  var jobs: Int?
  @Flag(help: "Refuse a briefing that has any compromise: a character no font has, text that does not fit.") var strict = false
  @Option(help: ArgumentHelp("Leave out what was published after this day.", valueName: "yyyy-mm-dd")) var asOf: String?
  @Flag(help: "Print nothing but errors.") var quiet = false

  func validate() throws {
    if specimen, sample || project.path != nil || !region.isEmpty || period != nil || asOf != nil {
      throw ValidationError("--specimen takes no project, region or period")
    }
    if sample, project.path != nil { throw ValidationError("--sample takes no project or data file") }
    if let jobs, jobs < 1 || jobs > 512 { throw ValidationError("--jobs needs a number from 1 to 512, not \(jobs)") }
  }

  mutating func run() throws {
    let wishes = RenderRequest.Wishes(
      regions: region, period: period, languages: language, style: style, output: output, format: format, jobs: jobs,
      asOf: asOf, strictness: strict ? .strict : .lenient)
    if specimen {
      let bar = ProgressBar(quiet: quiet)
      return try finish(try SpecimenRun.run(wishes) { bar?.show($0) }, bar)
    }
    let opened = try Project.open(sample ? .sample : project.origin())
    let request = try RenderRequest(project: opened, wishes: wishes)
    if !quiet {
      if let recognition = opened.recognition { printError(recognition.description) }
      report(opened.diagnostics)
    }
    let bar = ProgressBar(quiet: quiet)
    try finish(try Publisher(project: opened, request: request).run { bar?.show($0) }, bar)
  }

  /// Says what came of it.
  private func finish(_ outcome: RenderOutcome, _ bar: ProgressBar?) throws {
    bar?.finish()
    report(outcome.diagnostics.filter { !quiet || $0.severity == .error })
    if !quiet { for path in outcome.paths { print(path) } }
    if outcome.status != .done { throw outcome.status }
  }
}
