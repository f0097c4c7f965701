import Findings
import Statistics

extension Claim.Course: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { ownTitles(found) + found.changeTitles }

  private func ownTitles(_ found: EnglishFinding) -> [Phrase] {
    guard case .since(let first) = found.comparison.basis else { return [] }
    let year = EnglishPeriod.bare(first)
    if isBack { return ["\(found.subject) \(backNear(found)) of \(year)"] }
    guard case .moved(let verb, let size)? = found.step else { return [] }
    let clause: Phrase = "\(found.subject) \(verb) \(size) from \(year) to \(EnglishPeriod.bare(found.comparison.to.period))"
    guard let place, place.sharing == 1, place.rank == 1 || place.rank == place.count else { return [clause] }
    let rank = "the \(found.isFarthest(place) ? "most" : "least") of \(found.among(place.count))"
    return ["\(clause), \(rank)", "\(found.subject) \(verb) \(rank) from \(year)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    let comparison = found.comparison
    guard case .since(let first) = comparison.basis, let from = comparison.from else { return found.statement }
    if isBack {
      let then = found.printed(from, .sentence, .bare)
      return "\(found.subject), \(found.level)\(found.time), \(backNear(found)) of \(EnglishPeriod.bare(first)), \(then)"
    }
    guard case .moved(let verb, let size)? = found.step else { return found.statement }
    let among: Phrase
    switch place {
    case let place?
    where place.sharing == 1 && place.rank == 1 && found.isRise || place.sharing == 1 && place.rank == place.count && found.isFall:
      among = ", the most of \(found.among(place.count))"
    case let place?: among = ", \(found.placeWords(place)) by growth"
    case nil: among = ""
    }
    return
      "\(found.subject) \(verb) \(size) from \(EnglishPeriod.bare(first)) to \(EnglishPeriod.bare(comparison.to.period))\(among)"
  }

  /// `are back near their level`.
  private func backNear(_ found: EnglishFinding) -> String {
    found.isPlural ? "are back near their level" : "is back near its level"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { place.map { "\(found.tilePlace($0)) since \(found.since)" } ?? "" }

  func tileLabel(_ found: EnglishFinding) -> String? { "\(found.noun.capitalizedFirst) since \(found.since)" }
}
