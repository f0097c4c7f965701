import ArgumentParser
import Delivery
import Publishing
import Statistics

struct DeliverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver", abstract: "Sends each region's briefing to the people in recipients.csv, once.",
    discussion: """
      What was sent is written down in the project's ledger; run again, the command sends what is left and nothing twice. Figures that \
      have changed since are sent with --reissue only. Ends with 75 where something is to be tried again later, with 65 where something is \
      held or was refused for good.
      """)

  @OptionGroup var project: ProjectArgument
  @Option(help: ArgumentHelp("The period the briefings are about, such as 2021, 2022-Q2 or 2022-08.", valueName: "period"))
  var period: String
  @Option(help: ArgumentHelp("Only this region; can be repeated.", valueName: "id")) var region: [String] = []
  @Option(help: ArgumentHelp("Name of the report.", valueName: "name")) var report: String?
  @Flag(help: "Write mails as .eml files instead of sending them; the ledger is not touched.") var dryRun = false
  @Option(help: ArgumentHelp("Where --dry-run puts them.", valueName: "dir"), completion: .directory) var output = "Output/mail"
  @Flag(help: "Send changed figures as a new, corrected issue; needs --reason.") var reissue = false
  @Option(help: ArgumentHelp("What readers see as the reason for the correction.", valueName: "text")) var reason: String?
  @Option(
    help: ArgumentHelp(
      "Sends once more what was given up for this address, or for all; can be repeated.", valueName: "address | all"))
  var again: [String] = []
  @Flag(help: "Print nothing but errors.") var quiet = false

  func validate() throws {
    if reissue, reason?.allSatisfy(\.isWhitespace) ?? true {
      throw ValidationError("--reissue needs --reason TEXT for the readers")
    }
    if dryRun, !again.isEmpty { throw ValidationError("--again cannot be tried out with --dry-run") }
    if !reissue, reason != nil { throw ValidationError("--reason goes with --reissue") }
    if let reason, reason.contains(where: \.isNewline) || reason.count > 500 {
      throw ValidationError("--reason needs one line of at most 500 characters")
    }
  }

  mutating func run() throws {
    guard let asked = try? Period(sdmx: period) else {
      throw ProjectError(.wrongUse, "“\(period)” is not a period", remedy: "write it as \(PeriodError.allowed)")
    }
    let opened = try Project.open(project.origin(), checking: DeliveryConfiguration.check)
    let timetable = try Timetable.read(opened)
    // Passwords and folders come first: where one is missing, not even a ledger is made.
    let channels = dryRun ? ProjectChannels.dry(folder: output) : try ProjectChannels.all(of: opened)
    let ledger = dryRun ? try Self.scratch() : try Ledger.open(for: opened)
    var name = try report ?? timetable?.report(about: asked) ?? DeliveryRequest.plainReport
    // A period that was begun before the report was renamed ends under its former name.
    name = try timetable?.booked(name, asked, in: ledger) ?? name
    var request = DeliveryRequest(report: name, period: asked, regions: region, correction: reissue ? reason : nil)
    if !again.isEmpty { request.again = again.contains("all") ? .everyone : .recipients(again) }
    request = timetable?.keeping(request) ?? request
    func run(_ request: DeliveryRequest) throws(ProjectError) -> DeliveryReport {
      let bar = ProgressBar(quiet: quiet)
      defer { bar?.finish() }
      return try DeliveryRun(project: opened, ledger: ledger, request: request, channels: channels).run { bar?.show($0) }
    }
    let outcome = try run(request)
    for region in outcome.regions {
      let line = region.line(saying: dryRun ? "written" : "sent")
      if region.status != .done { printError(line) } else if !quiet { print(line) }
    }
    // What wants approval goes to the approvers, who have nothing to approve otherwise: “run-due” makes drafts of what is due only.
    if outcome.holds.contains(where: { $0.cause == .approval }), let drafts = try timetable?.drafts(for: request, of: opened) {
      for region in try run(drafts).regions where !quiet { print("draft, \(region.line)") }
    }
    for fault in outcome.faults { printError("\(fault); correct the settings or the server: it will be tried again") }
    if !quiet { print(summary(outcome)) }
    if outcome.status != .done { throw outcome.status }
  }

  private static func scratch() throws(ProjectError) -> any LedgerStore {
    do {
      return try Ledger.inMemory()
    } catch {
      throw error.projectError
    }
  }

  private func summary(_ outcome: DeliveryReport) -> String {
    let held = Set(outcome.holds.map(\.region)).count
    let told = outcome.noticed.isEmpty ? "" : "; the owner is notified"
    let verb = dryRun ? "written to \(output)" : "sent"
    return "\(outcome.sentNow) \(verb), \(held) of \(outcome.regions.count) regions held\(told)"
  }
}
