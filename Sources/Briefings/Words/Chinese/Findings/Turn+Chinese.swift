import Findings

extension Claim.Turn: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let own: [Phrase]? = found.titleStep.map { step in
      found.dated("\(found.titledMover)\(Phrase.seam)\(step)，\(ended(found))")
    }
    return (own ?? []) + found.changeTitles
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    if found.finding.movement == .growthRate, let previous {
      return "\(found.statement)，\(found.earlierTime(previous))为\(found.amount(previous))"
    }
    return "\(found.statement)，\(ended(found))"
  }

  /// `3年来首次下降`; within a year `8个月来首次同比下降`.
  func tileLine(_ found: ChineseFinding) -> Phrase {
    let basis = found.finding.isWithinYear && found.finding.movement != .growthRate ? found.basis : ""
    return "\(found.periods(after))来首次\(basis)\(found.verb)"
  }

  /// `结束连续3年增长`.
  private func ended(_ found: ChineseFinding) -> String { "结束连续\(found.periods(after))\(found.oppositeVerb)" }
}
