internal import Briefings
internal import Languages
internal import Publishing
internal import Scheduling
internal import Statistics

/// Saying that what was sent is not what is known now.
///
/// Each changed figure is reported once: with the issue of its own period, or, where there was none, with its region's latest issue, if that shows
/// it. Earlier issues show it too, but have been replaced by the latest.
extension DueRun {
  /// Says of which regions figures have changed since they were sent, and informs the owner of each such change once.
  func tellChanges(
    of schedule: Schedule, _ decisions: [Decision], _ known: ReportHistory
  ) throws(LedgerError) -> [Deed] {
    let material = ProjectMaterial(project)
    var deeds: [Deed] = []
    var read: IssuedPeriods?
    for decision in decisions {
      guard case .issued = decision.action, var job = known.jobs[decision.period], job.state == .done, let then = job.dataDigest
      else { continue }
      let now = material.figures(upTo: decision.period)
      guard now != then else { continue }
      if read == nil { read = try IssuedPeriods(ledger, decisions) }
      guard let issued = read else { continue }
      let changed = try changes(since: decision, issued)
      if changed.isEmpty {
        // Other figures have come: no need to look at what was sent again, unless the next issue is compared with this one.
        job.dataDigest = now
        if schedule.repetition != .onlyWhenChanged { _ = try ledger.amend(job, by: worker.description) }
        continue
      }
      let list = changed.prefix(8).joined(separator: ", ") + (changed.count > 8 ? " and \(changed.count - 8) more" : "")
      _ = try tellOwner(decision, subject: .ownerChangedSubject, text: .ownerChanged, "\(list) (\(now.prefix(12)))")
      let line =
        "figures that were sent have changed since: \(list); “gazetteer deliver --period \(decision.period.sdmx) --reissue --reason “…”” "
        + "sends a correction"
      deeds.append(deed(decision, [line], .done))
    }
    return deeds
  }

  /// The regions whose last issue about a period shows a figure that is another by now, or is gone; with the periods of such figures where
  /// they are not that of the issue.
  private func changes(since decision: Decision, _ issued: IssuedPeriods) throws(LedgerError) -> [String] {
    var changed: [String] = []
    for issue in issued.issues(about: decision.period) {
      let region = issue.key.region
      guard let pdf = try ledger.bytes(sha256: issue.sha256), let all = try? Correction.figures(inPDF: pdf) else { continue }
      let shown = all.filter { issued.tells(of: $0.period, in: decision.period, region) }
      let now = shown.compactMap { project.book.observation($0.key) }
      let others = Set(FigureChange.between(shown, now).compactMap(\.key?.period))
      guard !others.isEmpty else { continue }
      let foreign = others.subtracting([decision.period]).sorted().map(\.sdmx)
      changed.append(foreign.isEmpty ? region : "\(region) (\(foreign.joined(separator: ", ")))")
    }
    return changed
  }
}

/// The latest final issues that the ledger has of the periods of some decisions: one a region, as all languages show the same figures.
private struct IssuedPeriods {
  private var latest: [Period: [String: Issue]] = [:]
  /// The latest period about which a region has an issue.
  private var last: [String: Period] = [:]

  init(_ ledger: any LedgerStore, _ decisions: [Decision]) throws(LedgerError) {
    for decision in decisions {
      let scope = LedgerScope(report: decision.report, period: decision.period, kind: .final)
      let issues = Dictionary(try ledger.issues(in: scope).map { ($0.key.region, $0) }) { $0.key.number >= $1.key.number ? $0 : $1 }
      latest[decision.period] = issues
      for region in issues.keys { last[region] = max(last[region] ?? decision.period, decision.period) }
    }
  }

  /// The latest issue of each region about a period.
  func issues(about period: Period) -> [Issue] {
    latest[period, default: [:]].values.sorted { $0.key.region < $1.key.region }
  }

  /// Whether a figure about `figure` that has changed is reported with the issue of a region about `period`.
  func tells(of figure: Period, in period: Period, _ region: String) -> Bool {
    figure == period || last[region] == period && latest[figure]?[region] == nil
  }
}
