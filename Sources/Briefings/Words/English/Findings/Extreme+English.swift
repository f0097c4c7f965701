import Findings

extension Claim.Extreme: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { ownTitles(found) + found.changeTitles }

  private func ownTitles(_ found: EnglishFinding) -> [Phrase] {
    guard case .moved(let verb, let size)? = found.step else { return placed(found).map { [$0] } ?? [] }
    let rank = "the \(found.isFarthest(place) ? "most" : "least") of \(found.among(place.count))"
    return ["\(found.subject) \(verb) \(size)\(found.time), \(rank)", "\(found.subject) \(verb) \(rank)"]
  }

  /// Where a growth rate is among others, where it has no verb.
  private func placed(_ found: EnglishFinding) -> Phrase? {
    guard found.finding.movement == .growthRate else { return nil }
    return
      "\(found.subject) \(found.was) the \(place.rank == 1 ? "highest" : "lowest") of \(found.among(place.count)), at \(found.level)"
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    let next: Phrase =
      nextChange.map { found.isFarthest(place) ? ", followed by \(found.name(self.next)) (\(found.signed($0)))" : "" } ?? ""
    let rank =
      found.finding.movement == .growthRate
      ? (place.rank == 1 ? "highest" : "lowest") : (found.isFarthest(place) ? "most" : "least")
    return "\(found.statement), the \(rank) of \(found.among(place.count))\(next)"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { "\(found.tilePlace(place)) by change" }
}
