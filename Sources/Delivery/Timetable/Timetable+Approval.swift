internal import Diagnostics
internal import Languages
package import Publishing
internal import Scheduling
package import Statistics

extension Timetable {
  /// Lets the latest drafts about a period go.
  ///
  /// - Parameters:
  ///   - period: what the drafts are about.
  ///   - name: who approves: one of the report's approvers.
  ///   - report: the report; `nil` for the only one about the period.
  ///   - ledger: where the drafts are, and by whose clock the approval is dated.
  /// - Returns: the drafts that were approved now; nothing where all of them were before.
  /// - Throws: `ProjectError` where no schedule is about the period, where it needs no approval, where no one of that name may
  ///   approve, and if there is no draft yet.
  package func approve(
    _ period: Period, by name: String, report: String? = nil, in ledger: any LedgerStore
  ) throws(ProjectError) -> [Issue] {
    let named = if let report { report } else { try self.report(about: period) }
    guard let report = named, let schedule = schedules.first(where: { $0.names.contains(report) }) else {
      throw ProjectError(.wrongUse, "no schedule is about \(period.sdmx)" + (report.map { " under the name “\($0)”" } ?? ""))
    }
    guard schedule.has(period) else {
      throw ProjectError(
        .wrongUse, "\(period.sdmx) is not a \(schedule.reporting.name) of “\(report)”",
        remedy: "write it as \(schedule.reporting.example.sdmx)")
    }
    guard case .required(let approvers) = schedule.approval else {
      throw ProjectError(.wrongUse, "“\(report)” needs no approval")
    }
    guard approvers.contains(where: { $0.name == name }) else {
      throw ProjectError(
        .wrongUse, "“\(name)” is not an approver of “\(report)”",
        remedy: "there are \(approvers.map(\.name).joined(separator: ", "))")
    }
    do throws(LedgerError) {
      let booked = try schedule.booked(period, in: ledger)
      let scope = LedgerScope(report: booked, period: period, kind: .draft)
      if try !ledger.issues(in: scope).isEmpty { return try ledger.approve(scope, by: name) }
    } catch {
      throw error.projectError
    }
    throw ProjectError(
      .tryLater, "there is no draft of “\(report)” about \(period.sdmx) yet",
      remedy: "“gazetteer schedule PROJECT explain” says what it waits for")
  }

  /// The name that a ledger has a report's period under: the schedule's, or a former one where the period was begun under it.
  package func booked(_ report: String, _ period: Period, in ledger: any LedgerStore) throws(ProjectError) -> String {
    guard let schedule = schedule(report) else { return report }
    do throws(LedgerError) {
      return try schedule.booked(period, in: ledger)
    } catch {
      throw error.projectError
    }
  }

  /// The request for drafts to the approvers, where a delivery needs approval; `nil` if it needs none.
  ///
  /// - Throws: `ProjectError` where an approver's address is none.
  package func drafts(for request: DeliveryRequest, of project: Project) throws(ProjectError) -> DeliveryRequest? {
    guard request.release == .approved, let schedule = schedules.first(where: { $0.names.contains(request.report) }),
      case .required(let approvers) = schedule.approval
    else { return nil }
    var draft = request
    draft.kind = .draft
    draft.release = .free
    draft.notBefore = nil
    draft.audience = try approvers.audience(of: project)
    return draft
  }
}

extension Schedule {
  /// The name that a ledger has a period under.
  func booked(_ period: Period, in ledger: any LedgerStore) throws(LedgerError) -> String {
    for name in names {
      let scope = LedgerScope(report: name, period: period)
      if try !ledger.jobs(in: scope).isEmpty { return name }
      if try !ledger.issues(in: scope).isEmpty { return name }
    }
    return report
  }
}

extension [Approver] {
  /// Those who get drafts. In which languages, the recipients decide.
  func audience(of project: Project) throws(ProjectError) -> [Recipient] {
    var audience: [Recipient] = []
    for approver in self {
      guard let email = approver.email else { continue }
      do {
        audience.append(
          Recipient(
            region: nil, address: try MailAddress(email), name: approver.name,
            language: project.configuration.languages.first ?? .usual,
            location: SourceLocation(file: "gazetteer.yml")))
      } catch {
        throw ProjectError(.wrongConfiguration, "“\(email)” \(error.reason)", remedy: error.remedy)
      }
    }
    return audience
  }
}
