import ArgumentParser
internal import Diagnostics
import Languages
import Publishing
import Statistics

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draws one chart as PDF, SVG or PNG.",
    discussion: """
      The specification names its data (a file, a project’s folder, or the rows themselves) and, under “chart”, says what a briefing.yml \
      says there: kind or marks, figures, periods, title. A chart that cannot be drawn truthfully is refused, with the reason.
      """)

  @Argument(help: ArgumentHelp("What to draw.", valueName: "spec.yml"), completion: .file(extensions: ["yml"])) var specification:
    String
  @Option(help: ArgumentHelp("The drawing, by its ending a PDF, SVG or PNG.", valueName: "file"), completion: .file())
  var output: String
  @Option(help: ArgumentHelp("A style that ships with the program, or a brand.yml file.", valueName: "name|file"))
  var style: String?
  @Option(help: ArgumentHelp("The language, instead of the specification’s.", valueName: "en|zh")) var language: String?
  @Flag(help: "Refuse a drawing that has any compromise.") var strict = false
  @Flag(help: "Print nothing but errors.") var quiet = false

  mutating func run() throws {
    let diagnostics = try ChartDrawing.draw(
      specification, .init(output: output, style: style, language: language, strictness: strict ? .strict : .lenient))
    report(diagnostics.filter { !quiet || $0.severity == .error })
    if !quiet { print(output) }
  }
}
