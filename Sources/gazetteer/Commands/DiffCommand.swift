import ArgumentParser
import Publishing

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows what changed between two issues, projects or data files.",
    discussion: """
      Figures are compared one by one: value, standing and published growth. Of a briefing the figures inside the PDF count, and where \
      only one side is a briefing, no others. Pages, style and settings are compared by their digests. Two answers of a source, under \
      data/fetched of its project, are read as the project reads them.
      """)

  @Argument(help: ArgumentHelp("The earlier briefing, project or data file.", valueName: "a"), completion: .file()) var first:
    String
  @Argument(help: ArgumentHelp("The later one.", valueName: "b"), completion: .file()) var second: String

  mutating func run() throws {
    let (before, after) = (try ComparedInput.open(first), try ComparedInput.open(second))
    print("from \(before.name): \(before.account)")
    print("to   \(after.name): \(after.account)")
    let comparison = InputComparison(before, after)
    for line in comparison.lines + comparison.parts { print(line) }
    print(comparison.summary)
  }
}
