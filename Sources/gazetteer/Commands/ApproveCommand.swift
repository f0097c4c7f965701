import ArgumentParser
import Delivery
import Languages
import Publishing
import Scheduling
import Statistics

struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Releases what waits for approval.",
    discussion: "What is approved are the drafts that were sent last: figures that change afterwards need another approval.")

  @Argument(help: ArgumentHelp("The project's folder.", valueName: "project"), completion: .directory) var path: String
  @Option(help: ArgumentHelp("The period of the drafts.", valueName: "period")) var period: String
  @Option(help: ArgumentHelp("Who approves, one of the report's approvers.", valueName: "name")) var by: String
  @Option(help: ArgumentHelp("Name of the report, if several are about the period.", valueName: "name")) var report: String?
  @Option(
    help: ArgumentHelp("The time that counts as now, such as 2026-09-15T09:00+08:00.", valueName: "time"), transform: readMoment)
  var now: Instant?

  mutating func run() throws {
    let (project, timetable) = try openScheduled(path)
    guard let about = try? Period(sdmx: period) else {
      throw ProjectError(.wrongUse, "“\(period)” is not a period", remedy: "write it as \(PeriodError.allowed)")
    }
    let approved = try timetable.approve(
      about, by: by, report: report, in: try Ledger.open(for: project, clock: ledgerClock(now)))
    for issue in approved {
      print("\(issue.key.region) (\(issue.key.language.tag)): draft \(issue.key.number) approved by \(by)")
    }
    print(
      approved.isEmpty
        ? "the latest drafts are already approved"
        : "what was approved leaves with the next “gazetteer run-due”, a correction with “gazetteer deliver --reissue”")
  }
}
