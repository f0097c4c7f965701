import Findings
import Languages
import Statistics

extension Claim.Part: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let clause = madeUp(found, .title)
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    let comparison = found.comparison
    let now: Phrase = "\(madeUp(found, .sentence))\(found.time)"
    guard let from = comparison.from, comparison.isOfOneUnit else { return "\(now)\(outgrown(found))" }
    let before = found.percent(from)
    if comparison.direction == .none || before.plain == found.percent(comparison.to).plain {
      return "\(now), as\(found.earlierTime(from))"
    }
    return "\(now), \(found.isRise ? "up" : "down") from \(before)\(found.earlierTime(from))"
  }

  /// ` and grew by 2.79 billion yuan on a year earlier, more than the whole (1.79 billion yuan): imports fell`.
  private func outgrown(_ found: EnglishFinding) -> Phrase {
    guard let outgrowth else { return "" }
    let basis = EnglishFinding.basis(outgrowth.basis, of: outgrowth.own.period)
    return """
       and grew by \(found.amount(outgrowth.own)) \(basis), more than the whole (\(found.amount(outgrowth.total))): \
      \(EnglishNoun(outgrowth.rest.name[.english]).words) fell
      """
  }

  /// `exports made up 53% of foreign trade`.
  private func madeUp(_ found: EnglishFinding, _ setting: Setting) -> Phrase {
    "\(found.mover) made up \(found.percent(found.comparison.to, setting)) of \(EnglishNoun(whole.name[.english]).withArticle)"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { found.earlierPercent }
}
