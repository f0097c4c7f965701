package import Fetching
internal import Languages
package import Publishing
internal import Scheduling
internal import Statistics

/// Saying that figures do not come any more.
extension DueRun {
  /// What became of asking the project's sources, for the ledger's owner: each fault is told once, however long it lasts.
  ///
  /// - Parameter results: what became of each source.
  /// - Throws: `ProjectError` where the ledger cannot be used.
  /// - Returns: a deed for each source that failed or is held, or has a new answer.
  package func tellSources(_ results: [FetchResult]) throws(ProjectError) -> [Deed] {
    guard let schedule = timetable.schedules.first else { return [] }
    var deeds: [Deed] = []
    for result in results where result.outcome != .unchanged {
      var lines = [result.line]
      do throws(LedgerError) {
        if let fault = result.fault, try tellOwner(of: fault, result, schedule) { lines.append("the owner is notified") }
      } catch {
        throw error.projectError
      }
      deeds.append(Deed(report: result.source, period: nil, lines: lines, status: result.status))
    }
    return deeds
  }

  private func tellOwner(of fault: String, _ result: FetchResult, _ schedule: Schedule) throws(LedgerError) -> Bool {
    guard let settings, let owner = settings.owner,
      let period = (schedule.current(at: now) ?? schedule.next(after: now).first)?.period
    else { return false }
    let notice = OwnerNotice(
      report: schedule.report, period: period,
      subject: DeliveryText.ownerSourceSubject[owner.language, ["source": result.source]],
      lines: [DeliveryText.ownerSource[owner.language], "", fault, result.copyInUse], sameness: result.sameness)
    return try OwnerNotices(ledger: ledger, settings: settings, worker: worker).tell(notice)
  }
}

extension FetchResult {
  /// What keeps the source's answer from counting; `nil` where nothing does.
  fileprivate var fault: String? {
    switch outcome {
    case .failed(let reason, _): reason
    case .held(let reasons): reasons.joined(separator: "; ")
    case .fetched, .unchanged, .accepted: nil
    }
  }

  /// What makes it the same fault however often it is found: a server that is down gives another reason each time.
  fileprivate var sameness: String {
    switch outcome {
    case .failed(_, .tryLater): "\(source) gives no answer since \(copy ?? "ever")"
    case .failed(let reason, _): "\(source) since \(copy ?? "ever"): \(reason)"
    case .held(let reasons): "\(source) since \(copy ?? "ever"): \(reasons)"
    case .fetched, .unchanged, .accepted: source
    }
  }
}
