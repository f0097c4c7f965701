import ArgumentParser
import Delivery
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
  @Option(help: ArgumentHelp("Name of the report, where several are about the period.", valueName: "name")) var report: String?

  mutating func run() throws {
    let (project, timetable) = try openScheduled(path)
    guard let about = try? Period(sdmx: period) else {
      throw ProjectError(.wrongUse, "“\(period)” is no period", remedy: "write it as \(PeriodError.allowed)")
    }
    let name = try report ?? timetable.report(about: about)
    guard let name, let schedule = timetable.schedule(name) else {
      throw ProjectError(.wrongUse, "no schedule is about \(about.sdmx)" + (report.map { " under the name “\($0)”" } ?? ""))
    }
    guard case .required(let approvers) = schedule.approval else {
      throw ProjectError(.wrongUse, "“\(name)” needs no approval")
    }
    guard approvers.contains(where: { $0.name == by }) else {
      throw ProjectError(
        .wrongUse, "“\(by)” is no approver of “\(name)”", remedy: "there are \(approvers.map(\.name).joined(separator: ", "))")
    }
    let ledger = try Ledger.open(for: project)
    let scope = LedgerScope(report: name, period: about.sdmx, kind: .draft)
    do {
      guard try !ledger.issues(in: scope).isEmpty else {
        throw ProjectError(
          .tryLater, "there is no draft of “\(name)” about \(about.sdmx) yet",
          remedy: "“gazetteer schedule explain” says what it waits for")
      }
      let approved = try ledger.approve(scope, by: by)
      for issue in approved {
        print("\(issue.key.region) (\(issue.key.language.rawValue)): draft \(issue.key.number) approved by \(by)")
      }
      if approved.isEmpty { print("the latest drafts were approved before") }
    } catch let error as LedgerError {
      throw error.projectError
    }
  }
}
