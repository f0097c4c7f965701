import Findings

extension Claim.Tally: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { [count(found)] }

  func clause(_ found: EnglishFinding) -> Phrase {
    switch content {
    case .regions: "\(count(found))\(found.basis)\(found.span == nil ? found.time : "")"
    case .periods: count(found)
    }
  }

  private func count(_ found: EnglishFinding) -> Phrase {
    switch content {
    case .regions: "\(found.grownNoun) \(fell(found)) in \(EnglishCount.inWords(below)) of the \(found.among(count))"
    case .periods: "\(found.holder) \(found.was) negative in \(below) of \(found.periods(count))"
    }
  }

  /// A growth rate that does not say of what falls by itself, it is below zero.
  private func fell(_ found: EnglishFinding) -> String {
    found.finding.movement == .growthRate && !found.growsItself ? "\(found.was) negative" : "fell"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { "" }
}
