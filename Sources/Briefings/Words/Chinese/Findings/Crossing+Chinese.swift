import Findings

extension Claim.Crossing: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let clause: Phrase = "\(found.titledHolder)\(Phrase.seam)\(crossed(found))"
    return ["\(found.titleTime)\(clause)，\(before(found))"] + found.dated(clause)
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    "\(found.time)\(found.holder)\(crossed(found))，为\(found.level)，\(before(found))"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { "\(crossed(found))" }

  private func crossed(_ found: ChineseFinding) -> String {
    switch mark {
    case .zero: found.isRise ? "由负转正" : "由正转负"
    case .hundred: found.isRise ? "升至100以上" : "降至100以下"
    }
  }

  /// `此前连续8个月为负`; of one period its value.
  private func before(_ found: ChineseFinding) -> Phrase {
    guard after > 1 else { return "\(found.earlierTime(previous))为\(found.amount(previous))" }
    let side = mark == .zero ? (found.isRise ? "为负" : "为正") : found.isRise ? "低于100" : "高于100"
    return "此前连续\(found.periods(after))\(side)"
  }
}
