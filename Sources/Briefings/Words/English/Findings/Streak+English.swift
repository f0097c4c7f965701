import Findings

extension Claim.Streak: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { ownTitles(found) + found.changeTitles }

  private func ownTitles(_ found: EnglishFinding) -> [Phrase] {
    guard let step = found.step else { return [] }
    switch step {
    case .standing:
      return ["\(found.mover) \(found.was) \(found.sideOf) a year earlier for the \(nth) \(found.periodWord) in a row"]
    case .moved(let verb, let size):
      return [
        "\(found.mover) \(found.moved(verb, size))\(found.titleTime), the \(nth) \(found.move) in a row",
        "\(found.mover) \(verb) for the \(nth) \(found.periodWord) in a row",
      ]
    }
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    if case .standing? = found.step { return "\(found.statement), the \(nth) \(found.periodWord) in a row \(found.sideOf) it" }
    return "\(found.statement), the \(nth) \(found.move) in a row"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    if case .standing? = found.step { return "\(nth) \(found.periodWord) in a row \(found.sideOf) a year earlier" }
    return "\(nth) \(found.move) in a row"
  }

  private var nth: String { EnglishCount.ordinalInWords(count) }
}
