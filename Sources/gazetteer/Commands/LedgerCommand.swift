import ArgumentParser
import Delivery
import Publishing
import Statistics

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Shows what was issued, who received it, when, with which reply, and why not.",
    discussion: "Times are in UTC.")

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp("Only this region.", valueName: "id")) var region: String?
  @Option(help: ArgumentHelp("Only this period, such as 2022-08.", valueName: "period")) var period: String?
  @Flag(help: "Print JSON.") var json = false

  mutating func run() throws {
    var scope = LedgerScope(region: region)
    if let period {
      guard let period = try? Period(sdmx: period) else {
        throw ProjectError(.wrongUse, "“\(period)” is not a period", remedy: "write it as \(PeriodError.allowed)")
      }
      scope.period = period
    }
    guard case .folder(let folder) = try project.origin() else {
      throw ProjectError(.wrongUse, "a data file has no ledger", remedy: "name a project's folder")
    }
    guard let ledger = try Ledger.existing(in: folder) else {
      print("nothing has been issued yet")
      return
    }
    do {
      let listing = try LedgerListing(ledger, in: scope)
      if json {
        print(String(decoding: try listing.json(), as: UTF8.self), terminator: "")
      } else if listing.isEmpty {
        print("no such issue yet")
      } else {
        for line in listing.lines { print(line) }
      }
    } catch let error as LedgerError {
      throw error.projectError
    }
  }
}
