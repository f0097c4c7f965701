import Findings

extension Claim.Overtaking: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let clause: Phrase = "\(moved(found)) in \(found.nounWithArticle)"
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    "\(moved(found)) in \(found.nounWithArticle)\(found.time), by \(found.amount(margin))\(found.ground)"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    event == .passed ? "ahead of \(found.name(other))" : "behind \(found.name(other))"
  }

  private func moved(_ found: EnglishFinding) -> String {
    let (own, other) = (found.ownName, found.name(other))
    return event == .passed ? "\(own) moved ahead of \(other)" : "\(other) moved ahead of \(own)"
  }
}
