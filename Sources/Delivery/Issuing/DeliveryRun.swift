internal import Briefings
internal import Diagnostics
internal import Glibc
internal import Languages
package import Publishing
internal import Statistics
internal import Styling
internal import Synchronization

/// From a project to the people who get its briefings: makes what is new, looks whether it may leave, writes it down, and sends
/// what is due. Run again, it sends what is left and nothing twice.
package struct DeliveryRun: Sendable {
  private let project: Project
  private let ledger: any LedgerStore
  private let request: DeliveryRequest
  private let settings: DeliverySettings
  private let recipients: [Recipient]
  private let channels: [any Channel]
  private let worker: Worker

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - project: what briefings are made of.
  ///   - ledger: where it is written down.
  ///   - request: what is to be issued.
  ///   - channels: ways for it to leave.
  ///   - worker: who runs.
  /// - Throws: `ProjectError` where settings or the list of recipients are missing or wrong; nothing was made or sent then.
  package init(
    project: Project, ledger: any LedgerStore, request: DeliveryRequest, channels: [any Channel], worker: Worker = .current
  ) throws(ProjectError) {
    self.project = project
    self.ledger = ledger
    self.request = request
    self.channels = channels
    self.worker = worker
    settings = try project.deliverySettings()
    let listed = try project.checkedRecipients(settings)
    if let audience = request.audience {
      // Approvers see what the recipients will get, in each of their languages.
      let languages = Language.known.filter { language in listed.contains { $0.language == language } }
      recipients = audience.flatMap { person in
        languages.map { language in
          var reader = person
          reader.language = language
          return reader
        }
      }
    } else {
      recipients = listed
    }
  }

  /// Makes, writes down and sends.
  ///
  /// - Parameter progress: called after each region, from any thread.
  /// - Throws: `ProjectError` where nothing can be made at all, or where the ledger fails.
  package func run(progress: @escaping @Sendable (RunProgress) -> Void = { _ in }) throws(ProjectError) -> DeliveryReport {
    try askAgain()
    let (regions, holds) = try plan(progress)
    do throws(LedgerError) {
      let sentBefore = Set(try ledger.deliveries(in: request.scope).filter { $0.state == .sent }.map(\.key))
      let noticed = try tellOwner(holds.flatMap(\.self))
      let outbox = Outbox(ledger: ledger, channels: channels, worker: worker, senders: settings.senders)
      let tally = try outbox.send(LedgerScope(report: request.report, period: request.period))
      if try OwnerNotices(ledger: ledger, settings: settings, worker: worker).tell(tally.faults, request.report, request.period) {
        _ = try outbox.send(LedgerScope(report: request.report, period: request.period, kind: .notice))
      }
      return try report(regions, holds, sentBefore, noticed, tally.faults)
    } catch {
      throw error.projectError
    }
  }

  /// Has what was given up made once more, where the request asks for it.
  private func askAgain() throws(ProjectError) {
    let addresses: [String?]
    switch request.again {
    case .nobody: return
    case .everyone: addresses = [nil]
    case .recipients(let names): addresses = names
    }
    // An address that is mistyped is said before anything is changed for the others.
    let givenUp = try givenUp()
    if let unknown = addresses.compactMap(\.self).first(where: { !givenUp.contains($0.lowercased()) }) {
      throw ProjectError(
        .wrongUse, "no delivery to “\(unknown)” about \(request.period.sdmx) was given up",
        remedy: "“gazetteer ledger” lists who got what; “--again all” sends everything that was given up")
    }
    do throws(LedgerError) {
      for address in addresses {
        _ = try ledger.revive(in: request.scope, regions: request.regions, recipient: address, by: worker.description)
      }
    } catch {
      throw error.projectError
    }
  }

  /// The addresses, in lower case, to which a delivery of the latest issue was given up.
  private func givenUp() throws(ProjectError) -> Set<String> {
    let rows: [DeliveryRow]
    do throws(LedgerError) {
      rows = try ledger.deliveries(in: request.scope).filter { request.regions.isEmpty || request.regions.contains($0.key.region) }
    } catch {
      throw error.projectError
    }
    let latest = Dictionary(rows.map { ("\($0.key.region) \($0.key.language)", $0.key.issue) }, uniquingKeysWith: max)
    let current = rows.filter { $0.key.issue == latest["\($0.key.region) \($0.key.language)"] }
    return Set(current.filter { $0.state == .dead }.map { $0.key.recipient.lowercased() })
  }

  /// Makes what is new of every region that has recipients.
  private func plan(_ progress: @escaping @Sendable (RunProgress) -> Void) throws(ProjectError) -> ([Region], [[Hold]]) {
    var render = try RenderRequest(project: project, wishes: .init(regions: request.regions))
    render.cutoff.period = request.period
    let workshop = try BriefingWorkshop(project: project, request: render)
    let regions = render.regions.filter { region in recipients.contains { $0.receives(region.id) } }
    let planner: IssuePlanner
    do throws(LedgerError) {
      planner = IssuePlanner(
        ledger: ledger, request: request, style: render.style.name,
        maker: ParcelMaker(settings: settings, palette: MailPalette(render.style), projectFolder: project.home),
        preflight: Preflight(book: project.book, request: request), history: try LedgerHistory(ledger, request), worker: worker)
    } catch {
      throw error.projectError
    }
    let results = Mutex([[Hold]](repeating: [], count: regions.count))
    let done = Atomic(0)
    try Parallel.run(regions.count, threads: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) { next throws(ProjectError) in
      let bench = try workshop.bench()
      while let index = next() {
        let holds = try plan(regions[index], planner, bench)
        results.withLock { $0[index] = holds }
        let count = done.add(1, ordering: .relaxed).newValue
        progress(RunProgress(done: count, total: regions.count, latest: regions[index].id))
      }
    }
    return (regions, results.withLock { $0 })
  }

  private func plan(
    _ region: Region, _ planner: IssuePlanner, _ bench: BriefingWorkshop.Bench
  ) throws(ProjectError) -> [Hold] {
    do throws(LedgerError) {
      return try planner.plan(region, for: recipients.filter { $0.receives(region.id) }, bench)
    } catch {
      throw error.projectError
    }
  }

  private func tellOwner(_ holds: [Hold]) throws(LedgerError) -> [Hold] {
    guard request.kind == .final, !holds.isEmpty, let notice = HoldNotice(holds, request, settings) else { return [] }
    return try OwnerNotices(ledger: ledger, settings: settings, worker: worker).tell(notice.notice) ? holds : []
  }

  private func report(
    _ regions: [Region], _ holds: [[Hold]], _ sentBefore: Set<DeliveryKey>, _ noticed: [Hold], _ faults: [String]
  ) throws(LedgerError) -> DeliveryReport {
    let rows = Dictionary(grouping: try ledger.deliveries(in: request.scope), by: \.key.region)
    return DeliveryReport(
      regions: zip(regions, holds).map { region, holds in
        let own = rows[region.id, default: []]
        let latest = Dictionary(own.map { ($0.key.language, $0.key.issue) }, uniquingKeysWith: max)
        let current = own.filter { $0.key.issue == latest[$0.key.language] }
        let sentNow = own.filter { $0.state == .sent && !sentBefore.contains($0.key) }.count
        return .init(id: region.id, holds: holds, deliveries: current, sentNow: sentNow)
      }, noticed: noticed, faults: faults)
  }
}

extension Project {
  /// What `delivery:` says.
  ///
  /// - Throws: `ProjectError` where it says nothing.
  func deliverySettings() throws(ProjectError) -> DeliverySettings {
    guard let settings = try configuration.delivery().settings else {
      throw ProjectError(
        .wrongConfiguration, at: SourceLocation(file: settingsPath), "there are no settings for delivery",
        remedy: "write “delivery: {mail: {from: …, server: …}}”, a folder or a webhook")
    }
    return settings
  }

  /// The recipients, where list and settings go together.
  func checkedRecipients(_ settings: DeliverySettings) throws(ProjectError) -> [Recipient] {
    guard let list = try recipients() else {
      throw ProjectError(
        .wrongConfiguration, at: SourceLocation(file: settingsPath), "no list of recipients is named",
        remedy: "write “recipients: recipients.csv”")
    }
    let errors = list.diagnostics(for: book.subjects, settings).filter { $0.severity == .error }
    guard errors.isEmpty else { throw ProjectError(.wrongConfiguration, errors) }
    let outcome = list.readiness(in: home, signature: configuration.signature, for: .delivery)
    if outcome.status != .done { throw ProjectError(outcome.status, outcome.diagnostics) }
    return list.recipients
  }

  /// What paths of the settings start from.
  var home: String {
    if case .folder(let folder) = origin { folder } else { "." }
  }

  private var settingsPath: String {
    if case .folder(let folder) = origin { "\(folder)/gazetteer.yml" } else { "gazetteer.yml" }
  }
}
