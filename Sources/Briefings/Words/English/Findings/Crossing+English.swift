import Findings

extension Claim.Crossing: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let clause: Phrase = "\(found.holder) \(crossed(found))"
    let before: Phrase = after > 2 ? ", after \(run(found))" : ""
    return ["\(clause)\(found.time)\(before)", "\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    "\(found.holder) \(crossed(found))\(found.time), at \(found.level)\(before(found))"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { "\(crossed(found))" }

  private func crossed(_ found: EnglishFinding) -> String {
    switch mark {
    case .zero: "turned \(found.isRise ? "positive" : "negative")"
    case .hundred: "\(found.isRise ? "rose above" : "fell below") 100"
    }
  }

  /// `, after eight negative months in a row`; of one period its value.
  private func before(_ found: EnglishFinding) -> Phrase {
    guard after > 1 else { return ", after \(found.amount(previous))\(found.earlierTime(previous))" }
    return ", after \(run(found))\(mark == .zero ? " in a row" : "")"
  }

  /// `eight negative months`, `two years below it`.
  private func run(_ found: EnglishFinding) -> String {
    let count = EnglishCount.inWords(after)
    let unit = found.periodWord + (after == 1 ? "" : "s")
    return switch mark {
    case .zero: "\(count) \(found.isRise ? "negative" : "positive") \(unit)"
    case .hundred: "\(count) \(unit) \(found.isRise ? "below" : "above") it"
    }
  }
}
