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
  @Option(
    help: ArgumentHelp(
      "Print what was found about a region, the best first: score, what was compared with what, and which finding the headline is.",
      valueName: "region"))
  var findings: String?

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
    if let findings { try list(findingsAbout: findings, in: opened.book) }
    if outcome.status != .done { throw outcome.status }
  }

  /// Everything that was found about a region, each after what it beat.
  private func list(findingsAbout key: String, in book: FactBook) throws {
    guard let region = book.region(key) else {
      let nearest = book.regions(nearestTo: key).prefix(3).map(\.id).joined(separator: ", ")
      throw ValidationError("“\(key)” is not a region of the data\(nearest.isEmpty ? "" : "; nearest: \(nearest)")")
    }
    let found = book.listing(ofFindingsAbout: region)
    print("\(key): \(Self.counted(found.count, "finding"))")
    for (place, line) in found.enumerated() { print("\(place + 1)\t\(line)") }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
