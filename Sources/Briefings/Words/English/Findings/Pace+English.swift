import Findings

extension Claim.Pace: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    guard let from = found.comparison.from else { return [] }
    let (now, then) = (found.size(found.comparison.to), found.size(from))
    if found.finding.movement == .growthRate, !(found.comparison.to.isPositive && from.isPositive) { return found.changeTitles }
    let clause: Phrase = "growth in \(found.subject) \(found.isRise ? "quickened" : "slowed") to \(now)"
    return ["\(clause)\(found.time), from \(then)", "\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    let to = found.comparison.to
    guard let from = found.comparison.from else { return found.statement }
    if found.finding.movement == .growthRate, !(to.isPositive && from.isPositive) {
      return
        "\(found.subject) \(found.verb(of: to)) \(found.size(to))\(found.time), after a \(from.isPositive ? "rise" : "fall") of \(found.size(from))\(found.earlierTime(from))"
    }
    return
      "growth in \(found.subject) \(found.isRise ? "quickened" : "slowed") to \(found.size(to))\(found.time), from \(found.size(from))\(found.earlierTime(from))"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { "" }
}
