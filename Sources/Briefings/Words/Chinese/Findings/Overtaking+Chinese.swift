import Findings
import Languages
import Statistics

extension Claim.Overtaking: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] { ["\(found.titleTime)\(moved(found))", "\(moved(found))"] }

  func clause(_ found: ChineseFinding) -> Phrase {
    "\(found.time)\(moved(found))，\(basis)\(event == .passed ? "领先" : "落后")\(found.amount(margin))"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase {
    "\(event == .passed ? "超过" : "被")\(found.name(other))\(event == .passed ? "" : "超过")"
  }

  private func moved(_ found: ChineseFinding) -> String {
    let own = "\(found.finding.region.name[.chinese])\(found.noun)"
    return event == .passed ? "\(own)超过\(found.name(other))" : "\(own)被\(found.name(other))超过"
  }

  /// How sure the new order is, where its figures may change.
  private var basis: String {
    switch ground {
    case .provisional: "按初步数"
    case .estimate: "按估计数"
    case .unreliable: "按可靠性较低的数据"
    default: ""
    }
  }
}
