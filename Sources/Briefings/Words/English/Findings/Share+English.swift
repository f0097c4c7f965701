import Findings
import Languages
import Statistics

extension Claim.Share: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let percent = found.percent(found.comparison.to, .title)
    guard found.comparison.isOfOneUnit else {
      let whole = whole.map { EnglishPlace($0.name[.english]).possessive } ?? "all \(found.among(count))’"
      let clause: Phrase = "\(found.ownName) had \(percent) of \(whole) \(found.noun)"
      return ["\(clause)\(found.time)", clause]
    }
    let verb = found.isRise ? "rose to" : found.isFall ? "fell to" : "stayed at"
    let clause: Phrase = "\(found.possessive) share of \(found.noun) \(verb) \(percent)"
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    let comparison = found.comparison
    let whole =
      whole.map { "\(EnglishPlace($0.name[.english]).possessive) \(found.noun)" }
      ?? "the \(found.noun) of all \(found.among(count))"
    let now = found.percent(comparison.to)
    guard let from = comparison.from, comparison.isOfOneUnit else {
      return "\(found.ownName) accounted for \(now) of \(whole)\(found.time)"
    }
    let before = found.percent(from)
    let own = found.possessive
    if comparison.direction == .none || before.plain == now.plain {
      return "\(own) share of \(whole) was \(now)\(found.time), as\(found.earlierTime(from))"
    }
    return "\(own) share of \(whole) \(found.isRise ? "rose" : "fell") from \(before)\(found.earlierTime(from)) to \(now)"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { found.earlierPercent }

  func tileLabel(_ found: EnglishFinding) -> String? {
    found.labelled("share of \(whole.map { found.name($0) } ?? "the \(found.among(count))")")
  }
}
