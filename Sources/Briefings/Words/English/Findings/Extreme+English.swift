import Findings

extension Claim.Extreme: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { ownTitles(found) + found.changeTitles }

  private func ownTitles(_ found: EnglishFinding) -> [Phrase] {
    switch found.step {
    case .moved(let verb, let size):
      return [
        "\(found.mover) \(found.moved(verb, size))\(found.titleTime), \(found.extent(place))",
        "\(found.mover) \(verb) \(found.extent(place))\(found.titleSpan)",
      ]
    case .standing: return []
    case nil: return placed(found).map { [$0] } ?? []
    }
  }

  /// Where a growth rate is among others, where it has no verb.
  private func placed(_ found: EnglishFinding) -> Phrase? {
    guard found.finding.movement == .growthRate else { return nil }
    return "\(found.holder) \(found.was) the \(end) of \(found.among(place.count)), at \(found.level)"
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    if found.step == nil, let placed = placed(found) { return "\(placed)\(found.time)" }
    let next: Phrase =
      nextChange.map { found.isFarthest(place) ? ", followed by \(found.name(self.next)) (\(found.signed($0)))" : "" } ?? ""
    if case .standing? = found.step {
      return
        "\(found.statement), the \(found.isFarthest(place) ? "largest" : "smallest") \(found.move) of \(found.among(place.count))\(next)"
    }
    return "\(found.statement), \(found.extent(place))\(next)"
  }

  private var end: String { place.rank == 1 ? "highest" : "lowest" }

  func tileLine(_ found: EnglishFinding) -> Phrase { "\(found.tilePlace(place)) by change" }
}
