import Findings

extension Claim.Pace: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    guard let from = found.comparison.from, bothRose(found), found.finding.movement == .growthRate || !found.finding.isWithinYear
    else {
      // The two figures are changes: that this one is the smaller says nothing of the level.
      return found.finding.movement == .growthRate ? found.changeTitles : ownLevel(found)
    }
    let clause: Phrase = "\(quickened(found)) to \(found.size(found.comparison.to))"
    return ["\(clause)\(found.time), from \(found.size(from))", "\(clause)\(found.time)", clause]
  }

  /// Within a year the basis has to be said: `were 4.7% above a year earlier in June 2024`.
  private func ownLevel(_ found: EnglishFinding) -> [Phrase] {
    let clause: Phrase = "\(found.mover) \(found.was) \(standing(found))"
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    let to = found.comparison.to
    guard let from = found.comparison.from else { return found.statement }
    switch found.finding.movement {
    case .growthRate where !bothRose(found):
      return "\(found.changeAlone), after a \(from.isPositive ? "rise" : "fall") of \(found.size(from))\(found.earlierTime(from))"
    case .amount, .rate, .balance:
      guard bothRose(found), !found.finding.isWithinYear else {
        return "\(found.mover) \(found.was) \(standing(found))\(found.time), after \(found.signed(from))\(found.earlierTime(from))"
      }
    case .growthRate: break
    }
    return "\(quickened(found)) to \(found.size(to))\(found.time), from \(found.size(from))\(found.earlierTime(from))"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { "" }

  /// `growth in exports quickened`; a growth rate that does not say of what quickens itself.
  private func quickened(_ found: EnglishFinding) -> Phrase {
    let isNamed = found.finding.movement == .growthRate && !found.growsItself
    return "\(isNamed ? found.holder : "growth in \(found.mover)") \(found.isRise ? "quickened" : "slowed")"
  }

  private func standing(_ found: EnglishFinding) -> Phrase {
    "\(found.size(found.comparison.to)) \(found.comparison.to.isPositive ? "above" : "below") a year earlier"
  }

  private func bothRose(_ found: EnglishFinding) -> Bool {
    found.comparison.to.isPositive && found.comparison.from?.isPositive ?? false
  }
}
