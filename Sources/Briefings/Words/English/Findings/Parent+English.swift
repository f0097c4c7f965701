import Findings
import Languages
import Statistics

extension Claim.Parent: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let whole = found.name(parent)
    let clause: Phrase
    if let from = found.comparison.from, isOfChange(found) {
      if let ratio { return ["\(found.mover) grew \(found.times(ratio)) as fast as in \(whole)"] }
      if found.isAlike(from) {
        return ["\(found.mover) \(found.moved(found.comparison.to)), as much as in \(whole)", found.movedTitle]
      }
      clause = found.pace(against: from, of: whole, in: "in ")
    } else {
      clause = "\(found.holder) \(found.was) \(found.sideOf) that of \(whole)"
    }
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    guard let from = found.comparison.from else { return found.statement }
    let whole = found.name(parent)
    guard isOfChange(found) else {
      return "\(found.holder) \(found.was) \(found.level)\(found.time), against \(found.printed(from)) in \(whole)"
    }
    if let ratio { return "\(found.changeAlone), \(found.times(ratio)) as fast as in \(whole) (\(found.signed(from)))" }
    if found.telling.change == .understood { return "in \(whole) the change was \(found.signed(from))\(found.time)" }
    return found.isAlike(from)
      ? "\(found.changeAlone), as much as in \(whole)" : "\(found.changeAlone), against \(found.signed(from)) in \(whole)"
  }

  /// Whether changes are compared: those of amounts, and growth rates, which are changes themselves.
  private func isOfChange(_ found: EnglishFinding) -> Bool {
    content == .change || found.growsItself && found.step != nil
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    found.comparison.from.map { "\(parent.name[.english]) \(found.bare($0))" } ?? ""
  }
}
