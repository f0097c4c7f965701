import Findings

extension Claim.Tally: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { [count(found)] }

  func clause(_ found: EnglishFinding) -> Phrase {
    switch content {
    case .regions: "\(count(found))\(found.basis)\(found.time)"
    case .periods: count(found)
    }
  }

  private func count(_ found: EnglishFinding) -> Phrase {
    switch content {
    case .regions: "\(found.grownNoun) fell in \(EnglishCount.inWords(below)) of the \(found.among(count))"
    case .periods: "\(found.subject) \(found.was) negative in \(below) of \(found.periods(count))"
    }
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { "" }
}
