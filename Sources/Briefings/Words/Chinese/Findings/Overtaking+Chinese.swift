import Findings
import Languages
import Statistics

extension Claim.Overtaking: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] { ["\(found.titleTime)\(moved(found))", "\(moved(found))"] }

  func clause(_ found: ChineseFinding) -> Phrase {
    "\(found.time)\(moved(found))，\(found.ground)\(event == .passed ? "领先" : "落后")\(found.amount(margin))"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase {
    "\(event == .passed ? "超过" : "被")\(found.name(other))\(event == .passed ? "" : "超过")"
  }

  private func moved(_ found: ChineseFinding) -> String {
    let own = "\(found.finding.region.name[.chinese])\(found.noun)"
    return event == .passed ? "\(own)超过\(found.name(other))" : "\(own)被\(found.name(other))超过"
  }
}
