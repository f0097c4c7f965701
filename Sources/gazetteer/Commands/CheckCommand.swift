import ArgumentParser
import Briefings
import Delivery
import Publishing
import Statistics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Says everything that is wrong with a project or a data file, before any page is made.")

  @OptionGroup var project: ProjectArgument
  @Flag(help: "Check the project that ships inside the program.") var sample = false

  mutating func run() throws {
    let opened = try Project.open(sample ? .sample : project.origin())
    if let recognition = opened.recognition { print(recognition) }
    let outcome = opened.check()
    let timetable = try Timetable.read(opened)
    let findings = outcome.findings + (timetable?.findings ?? [])
    report(findings)
    let errors = findings.filter { $0.severity == .error }.count
    let warnings = findings.filter { $0.severity == .warning }.count
    let data = opened.book.dataset
    print(
      "\(data.observations.count) figures, \(data.indicators.count) indicators, \(opened.book.subjects.count) regions: "
        + "\(errors) errors, \(warnings) warnings")
    if outcome.status != .done { throw outcome.status }
  }
}
