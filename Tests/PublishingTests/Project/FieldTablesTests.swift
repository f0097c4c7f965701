import Briefings
import Diagnostics
import Foundation
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// Tables as offices, banks and bureaus keep them, each read or told wrongly once. Each folder of `Data/Field` has its inputs and, in
/// `expected.txt`, what is read from each of them, what is said of it, and the title of its first briefing in each language.
///
/// A difference is a decision: look at what is read now, then run the suite once with `RECORD_SNAPSHOTS=1` and commit the texts.
struct FieldTablesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data/Field")

  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test func `the folders are there`() { #expect(Self.names.count >= 36) }

  @Test(arguments: names) func `a table of an office is read as it was when last looked at`(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let text = try Self.titledInputs(of: name).map { title, origin in
      "# \(title)\n\(Self.account(of: origin).map { $0.replacing("\(folder.path)/", with: "") + "\n" }.joined())"
    }.joined(separator: "\n")
    let expected = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: expected, encoding: .utf8))
  }

  /// What a folder has to be read, with what each is called.
  private static func titledInputs(of name: String) throws -> [(title: String, origin: Project.Origin)] {
    let folder = folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let inputs = files.filter { !["expected.txt", "gazetteer.yml", "recipients.csv"].contains($0) }.map {
      (title: $0, origin: Project.Origin.dataFile("\(folder.path)/\($0)"))
    }
    return files.contains("gazetteer.yml") ? inputs + [("the project", .folder(folder.path))] : inputs
  }

  /// What a folder has to be read.
  static func inputs(of name: String) throws -> [Project.Origin] { try titledInputs(of: name).map(\.origin) }

  /// What is made of an input: its figures, series by series, the findings, the titles; or why it is refused.
  private static func account(of origin: Project.Origin) -> [String] {
    do {
      let project = try Project.open(origin)
      let dataset = project.book.dataset
      let findings = project.diagnostics + DatasetCheck(dataset).diagnostics()
      return series(dataset) + findings.map(\.description) + titles(project)
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private static func series(_ dataset: Dataset) -> [String] {
    struct Name: Hashable {
      var region: String
      var indicator: String
    }
    var lines: [Name: String] = [:]
    var order: [Name] = []
    for observation in dataset.observations {
      let name = Name(region: observation.region, indicator: observation.indicator)
      if lines[name] == nil {
        order.append(name)
        let region = dataset.regions.first { $0.id == observation.region }
        let indicator = dataset.indicators.first { $0.id == observation.indicator }
        let whole = indicator?.partOf.map { " (part of \($0))" } ?? ""
        let unit = observation.multiplier == 0 ? observation.unit : "10^\(observation.multiplier) \(observation.unit)"
        lines[name] =
          "\(observation.region)\(region?.isSubject == true ? "" : " (a whole)"), \(region?.name.texts.joined(separator: "/") ?? "")"
          + " | \(indicator?.name.texts.joined(separator: "/") ?? "")\(whole), \(unit) |"
      }
      lines[name, default: ""] += " \(observation.period.sdmx): \(words(observation));"
    }
    return order.compactMap { lines[$0].map { String($0.dropLast()) } }
  }

  private static func words(_ observation: Observation) -> String {
    let growth = observation.growth.map { " (\($0.percent)% \($0.basis.rawValue))" } ?? ""
    if case .missing(let reason) = observation.status { return "none (\(reason))\(growth)" }
    guard let value = observation.value else { return "none" }
    let status = observation.status == .final ? "" : " \(observation.status)"
    return "\(observation.qualifier.sign)\(value)\(status)\(growth)"
  }

  /// The title of the first region's briefing in each language.
  private static func titles(_ project: Project) -> [String] {
    guard let region = project.book.subjects.first else { return ["no region gets a briefing"] }
    return project.configuration.languages.map { language in
      do {
        let workshop = try BriefingWorkshop(project: project, request: RenderRequest(project: project, wishes: .init()))
        let title = try workshop.bench().compose(region, language).briefing.summary.title.plain
        return "\(language.tag): \(title.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: ""))"
      } catch {
        return "\(language.tag): \(error)"
      }
    }
  }
}
