import Findings
import Statistics

extension Claim.Turn: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { ownTitles(found) + found.changeTitles }

  private func ownTitles(_ found: EnglishFinding) -> [Phrase] {
    guard let step = found.step else { return [] }
    let others = "\(EnglishCount.inWords(after)) \(found.goesUp ? "falls" : "rises")"
    switch step {
    case .standing(let words):
      return [
        "\(found.mover) \(found.was) \(words)\(found.titleTime), after \(found.periods(after)) \(found.goesUp ? "below" : "above")"
      ]
    case .moved(let verb, let size):
      // Never “fell again”: that reads as a fall after a fall.
      let clause: Phrase = "\(found.mover) \(found.moved(verb, size))"
      return [
        "\(clause)\(found.titleTime), the first \(found.move) after \(others)",
        "\(clause)\(found.titleTime) after \(others)",
        "\(clause)\(found.titleSpan) after \(others)",
      ]
    }
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    if found.finding.movement == .growthRate, let previous { return "\(found.statement), \(afterMoving(previous, found))" }
    guard case .moved(let verb, let size?)? = found.step, let previous, after == 2 else {
      return
        "\(found.statement), the first \(found.move) after \(EnglishCount.inWords(after)) \(found.goesUp ? "falls" : "rises") in a row"
    }
    return "\(found.mover) \(verb) \(size)\(found.basis)\(found.time), \(afterMoving(previous, found))"
  }

  /// `after falling 1.7% in 2022`.
  private func afterMoving(_ previous: Observation, _ found: EnglishFinding) -> Phrase {
    "after \(previous.isPositive ? "rising" : "falling") \(found.size(previous))\(found.earlierTime(previous))"
  }

  /// `first fall after three quarters of growth`, which says of what there were three where no sentence is near.
  func tileLine(_ found: EnglishFinding) -> Phrase {
    if case .standing? = found.step {
      return
        "first \(found.periodWord) \(found.sideOf) a year earlier after \(EnglishCount.inWords(after)) \(found.goesUp ? "below" : "above")"
    }
    return "first \(found.move) after \(found.periods(after)) of \(before(found))"
  }

  private func before(_ found: EnglishFinding) -> String {
    if found.goesUp { return "falls" }
    return switch found.finding.movement {
    case .amount, .growthRate: "growth"
    case .rate, .balance: "rises"
    }
  }
}
