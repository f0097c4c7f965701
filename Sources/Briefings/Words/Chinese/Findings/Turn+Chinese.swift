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

  func tileLine(_ found: ChineseFinding) -> Phrase { "\(ended(found))" }

  /// `结束连续3年增长`.
  private func ended(_ found: ChineseFinding) -> String { "结束连续\(found.periods(after))\(found.oppositeVerb)" }
}
