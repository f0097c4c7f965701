import Findings
import Statistics

extension Claim.Median: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let among = found.among(place.count)
    let clause: Phrase
    if let from = found.comparison.from, isOfChange(found) {
      // What prints alike is not said to differ.
      if found.isAlike(from) {
        return ["\(found.mover) \(found.moved(found.comparison.to)), as much as the median of \(among)", found.movedTitle]
      }
      clause = found.pace(against: from, of: "the median of \(among)", in: "")
    } else {
      clause = "\(found.holder) \(found.was) \(found.sideOf) the median of \(among)"
    }
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    guard let from = found.comparison.from else { return found.statement }
    let among = found.among(place.count)
    if content == .level, let sideSince {
      return
        "\(found.holderApart) \(found.level), has been \(found.sideOf) the median of the \(among) in every \(found.periodWord) since \(EnglishPeriod.bare(sideSince))"
    }
    if isOfChange(found) {
      if found.telling.change == .understood {
        return "across the \(among), the median change in \(found.grownNoun) was \(found.signed(from))\(found.time)"
      }
      if found.isAlike(from) {
        return "\(found.changeAlone), as much as the median of the \(among)"
      }
      return "\(found.changeAlone), against \(medianChange(from, found)) for the \(among)"
    }
    return
      "\(found.holder) \(found.was) \(found.level)\(found.time), \(found.sideOf) the median of the \(among), \(found.amount(from))"
  }

  /// `a median rise of 4.6%`: after “fell 4.2%” a bare number would be a fall.
  private func medianChange(_ median: Observation, _ found: EnglishFinding) -> Phrase {
    if median.value?.isZero ?? true { return "a median of no change" }
    return "a median \(median.isPositive ? "rise" : "fall") of \(found.sizeAlone(median))"
  }

  /// Whether changes are compared: those of amounts, and growth rates, which are changes themselves.
  private func isOfChange(_ found: EnglishFinding) -> Bool {
    content == .change || found.growsItself && found.step != nil
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { found.comparison.from.map { "median \(found.bare($0))" } ?? "" }
}
