internal import Statistics

extension Decision {
  /// The decision and its reason as a sentence without its full stop, with times on the clocks of a zone.
  package func sentence(_ zone: ZoneRules) -> String {
    let reason =
      switch action {
      case .wait: "falls due on \(zone.text(due))"
      case .waitForFigures(let lacking): "was due on \(zone.text(due)) and waits for \(Self.list(lacking))"
      case .sendDraft(let approvers):
        "was due on \(zone.text(due)) and needs approval: a draft goes to \(Self.list(Self.readers(approvers))) \(occasion(zone))"
      case .waitForApproval(let approvers, let since):
        "waits for the approval of \(Self.list(approvers.map(\.name), or: "or")); a draft was sent to "
          + "\(Self.list(Self.readers(approvers))) on \(zone.text(since))"
      case .holdUntil(let end): "is ready and may not leave before \(zone.text(end))"
      case .issue: "was due on \(zone.text(due)) and is issued \(occasion(zone))"
      case .issued(let number, let at):
        "was due on \(zone.text(due)) and issued on \(zone.text(at))"
          + (number == 1 ? "" : ", as issue \(number)" + (correction.map { ", a correction: \($0)" } ?? ""))
      case .unchanged(let period): "is not issued, because the figures are those of \(period.sdmx)"
      case .givenUp(let reason): "was given up: \(reason); once that is fixed, “gazetteer deliver” sends it"
      case .missed:
        "was missed: it was due on \(zone.text(due))"
          + (lacking.isEmpty ? "" : ", still lacks \(Self.list(lacking))")
          + ", and is never sent this late unless you run “gazetteer deliver”"
      }
    return ([reason] + additions(zone)).joined(separator: "; ")
  }

  /// When what is to be done is done.
  private func occasion(_ zone: ZoneRules) -> String {
    switch work {
    case .underWay(let since): "just now: another program has been working on it since \(zone.text(since))"
    case .again(let at): "once more on \(zone.text(at))"
    case nil: "now"
    }
  }

  /// Those who have a draft sent to them.
  private static func readers(_ approvers: [Approver]) -> [String] { approvers.filter { $0.email != nil }.map(\.name) }

  private func additions(_ zone: ZoneRules) -> [String] {
    var additions: [String] = []
    switch action {
    case .issued, .missed, .unchanged, .givenUp: return []
    case .wait, .waitForFigures, .sendDraft, .waitForApproval, .holdUntil, .issue: break
    }
    if let approval { additions.append("approved by \(approval.by) on \(zone.text(approval.at))") }
    if let held { additions.append("\(held.reasons.joined(separator: "; ")) (on \(zone.text(held.at)))") }
    switch (reminder, deadline) {
    case (.none, let deadline?): additions.append("the deadline is \(zone.text(deadline))")
    case (.due, let deadline?): additions.append("the deadline of \(zone.text(deadline)) has passed, the owner is notified now")
    case (.given, let deadline?): additions.append("the deadline of \(zone.text(deadline)) has passed, the owner was notified")
    case (_, nil): break
    }
    return additions
  }

  /// `a`, `a and b`, `a, b and 3 more`.
  private static func list(_ items: [String], or conjunction: String = "and") -> String {
    guard items.count > 5 else {
      guard let last = items.last, items.count > 1 else { return items.first ?? "nothing" }
      return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }
    return items.prefix(4).joined(separator: ", ") + " and \(items.count - 4) more"
  }
}
