import ArgumentParser
import Briefings
import Delivery
internal import Diagnostics
import Ingestion
import Publishing
import Statistics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reports everything that is wrong with a project or a data file, before any page is rendered.")

  @OptionGroup var project: ProjectArgument
  @Flag(help: "Check the project that ships inside the program.") var sample = false
  @Option(
    help: ArgumentHelp(
      "Print what was found about a region, the best first: score, what was compared with what, which finding the headline is, and the sentence.",
      valueName: "region"))
  var findings: String?

  @Option(help: "How the report is written: text, or json with what was understood.") var format = Format.text

  /// How a report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  mutating func run() throws {
    let origin = sample ? .sample : try project.origin()
    switch format {
    case .text: try runInWords(origin)
    case .json: try runForPrograms(origin)
    }
  }

  /// One object for whatever comes of it, also where the input cannot be used.
  private func runForPrograms(_ origin: Project.Origin) throws {
    let opened: Project
    do {
      opened = try Project.open(origin, checking: DeliveryConfiguration.check)
    } catch {
      print(RecognitionReport(dataset: nil, recognition: nil, diagnostics: error.diagnostics).json)
      throw error.status
    }
    var outcome = opened.check()
    outcome.add(opened.checkOfDelivery())
    print(
      RecognitionReport(dataset: opened.book.dataset, recognition: opened.recognition, diagnostics: outcome.diagnostics).json)
    if outcome.status != .done { throw outcome.status }
  }

  private func runInWords(_ origin: Project.Origin) throws {
    let opened = try Project.open(origin, checking: DeliveryConfiguration.check)
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
    if let findings { try list(findingsAbout: findings, of: opened) }
    if outcome.status != .done { throw outcome.status }
  }

  /// Everything that was found about a region, each before what it beat, and the sentence that says it in each language of the project.
  private func list(findingsAbout key: String, of project: Project) throws {
    let book = project.book
    guard let region = book.region(key) else {
      let nearest = book.regions(nearestTo: key).prefix(3).map(\.id).joined(separator: ", ")
      throw ValidationError("“\(key)” is not a region of the data\(nearest.isEmpty ? "" : "; nearest: \(nearest)")")
    }
    let found = book.listing(ofFindingsAbout: region, in: project.configuration.languages)
    print("\(key): \(Self.counted(found.count, "finding"))")
    for (place, finding) in found.enumerated() {
      print((["\(place + 1)\t\(finding.line)"] + finding.sentences.map { "\t\($0)" }).joined(separator: "\n"))
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
