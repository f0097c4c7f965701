import ArgumentParser
import Briefings
import Delivery
internal import Diagnostics
import Publishing
import Statistics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Says everything that is wrong with a project or a data file, before any page is made.")

  @OptionGroup var project: ProjectArgument
  @Flag(help: "Check the project that ships inside the program.") var sample = false

  mutating func run() throws {
    let opened = try Project.open(sample ? .sample : project.origin(), checking: DeliveryConfiguration.check)
    if let recognition = opened.recognition { print(recognition) }
    var outcome = opened.check()
    outcome.add(opened.checkOfDelivery())
    let diagnostics = outcome.diagnostics
    report(diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.filter { $0.severity == .warning }.count
    let data = opened.book.dataset
    print(
      "\(Self.counted(data.observations.count, "figure")), \(Self.counted(data.indicators.count, "indicator")), "
        + "\(Self.counted(opened.book.subjects.count, "region")): \(Self.counted(errors, "error")), "
        + Self.counted(warnings, "warning"))
    if outcome.status != .done { throw outcome.status }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
