import Findings

extension Claim.Pace: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let to = found.comparison.to
    guard let from = found.comparison.from, to.isPositive, from.isPositive else { return found.changeTitles }
    return found.dated("\(found.titled)\(Phrase.seam)增速\(found.isRise ? "加快" : "放缓")至\(found.amount(to))")
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let to = found.comparison.to
    guard let from = found.comparison.from else { return found.statement }
    let moved: Phrase = "\(found.subject)\(found.yearBasis)\(found.moved(to))"
    guard to.isPositive, from.isPositive else {
      return "\(found.time)\(moved)，\(found.earlierTime(from))为\(found.moved(from))"
    }
    return "\(found.opening)\(moved)，\(found.isRise ? "高于" : "低于")\(found.earlierTime(from))的\(found.amount(from))"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { "" }
}
