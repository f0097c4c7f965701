import Findings

extension Claim.Tally: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] { [count(found)] }

  func clause(_ found: ChineseFinding) -> Phrase {
    switch content {
    case .regions: "\(found.time)\(count(found).withoutSeams)"
    case .periods: count(found).withoutSeams
    }
  }

  private func count(_ found: ChineseFinding) -> Phrase {
    switch content {
    case .regions: "\(found.among(count))中，\(below)个\(found.grownNoun)下降"
    case .periods: "\(found.titledHolder)在\(found.periods(count))中有\(found.periods(below))为负"
    }
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { "" }
}
