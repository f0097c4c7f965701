import Findings
import Languages

extension Claim.Rank: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    if found.finding.movement == .growthRate, case .moved(let verb, let size)? = found.step {
      let clause: Phrase = "\(found.mover) \(found.moved(verb, size))"
      return ["\(clause)\(found.time), \(growthPlace(found))", "\(clause), \(growthPlace(found))"]
    }
    if isOfRate(found) { return ["\(found.place) has \(height(place)) \(found.noun) of \(found.among(place.count))"] }
    return place.rank == 1 && place.sharing == 1
      ? ["\(found.place) has the \(found.most) \(found.noun) of \(found.among(place.count))"]
      : ["\(found.place) ranks \(found.placeWords(place)) in \(found.nounWithArticle)"]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    let isOfRate = isOfRate(found)
    let now: Phrase =
      found.finding.movement == .growthRate
      ? "\(found.statement), \(growthPlace(found))"
      : isOfRate
        ? "\(found.ownName) had \(height(place)) \(found.noun) of \(found.among(place.count))\(found.time)"
        : "\(found.ownName) ranked \(found.placeWords(place)) in \(found.nounWithArticle)\(found.time)"
    if let unchangedSince { return "\(now), as in every \(found.periodWord) since \(EnglishPeriod.bare(unchangedSince))" }
    guard let before, let beforePeriod else { return now }
    if before.rank == place.rank { return "\(now), as in \(EnglishPeriod.bare(beforePeriod))" }
    if isOfRate { return "\(now), after \(height(before)) in \(EnglishPeriod.bare(beforePeriod))" }
    return "\(now), after \(EnglishCount.ordinalInWords(before.rank)) in \(EnglishPeriod.bare(beforePeriod))"
  }

  /// Whether a place “first” would sound as if more were better: unemployment is the highest, not first.
  private func isOfRate(_ found: EnglishFinding) -> Bool { found.finding.movement == .rate }

  /// `the second highest`, `the lowest`, counted from the nearer end.
  private func height(_ place: RankedPlace) -> String {
    let isHigh = place.rank <= place.fromLeast
    let rank = min(place.rank, place.fromLeast)
    let nth = rank == 1 ? "" : "\(EnglishCount.ordinalInWords(rank)) "
    return "the \(place.sharing > 1 ? "joint " : "")\(nth)\(isHigh ? "highest" : "lowest")"
  }

  /// `joint second of five districts`; a fall is placed among falls.
  private func growthPlace(_ found: EnglishFinding) -> String {
    found.comparison.to.isPositive ? found.placeWords(place) : found.stepPlace(place)
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    let now = found.tilePlace(place)
    guard let before, let beforePeriod else { return "\(now)" }
    let then = found.brief(beforePeriod)
    return before.rank == place.rank
      ? "\(now), as in \(then)" : "\(now); \(Language.english.rules.ordinal("\(before.rank)")) in \(then)"
  }
}
