import Findings
import Statistics

extension Claim.Overtaking: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let clause: Phrase = "\(moved(found)) in \(found.nounWithArticle)"
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    "\(moved(found)) in \(found.nounWithArticle)\(found.time), by \(found.amount(margin))\(basis)"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    event == .passed ? "ahead of \(found.name(other))" : "behind \(found.name(other))"
  }

  private func moved(_ found: EnglishFinding) -> String {
    let (own, other) = (found.ownName, found.name(other))
    return event == .passed ? "\(own) moved ahead of \(other)" : "\(other) moved ahead of \(own)"
  }

  /// How sure the new order is, where its figures may change.
  private var basis: String {
    switch ground {
    case .provisional: ", on provisional figures"
    case .estimate: ", on estimates"
    case .unreliable: ", on figures too uncertain to rely on"
    default: ""
    }
  }
}
