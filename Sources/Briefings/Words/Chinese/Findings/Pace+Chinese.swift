import Findings

extension Claim.Pace: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let to = found.comparison.to
    guard let from = found.comparison.from, to.isPositive, from.isPositive else { return found.changeTitles }
    return found.dated("\(found.titledGrowth)\(Phrase.seam)\(found.isRise ? "加快" : "放缓")至\(found.amount(to))")
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let to = found.comparison.to
    guard let from = found.comparison.from else { return found.statement }
    // A growth rate that does not say of what has no verb.
    if found.finding.movement == .growthRate, !found.growsItself {
      return "\(found.time)\(found.holder)为\(found.amount(to))，\(found.earlierTime(from))为\(found.amount(from))"
    }
    let moved: Phrase = "\(found.mover)\(found.basisOfChange)\(found.moved(to))"
    guard to.isPositive, from.isPositive else {
      return "\(found.time)\(moved)，\(found.earlierTime(from))\(found.moved(from))"
    }
    return "\(found.opening)\(moved)，\(found.isRise ? "高于" : "低于")\(found.earlierTime(from))的\(found.amount(from))"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { "" }
}
