import Findings
import Languages
import Statistics

extension Claim.Parent: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let whole = found.name(parent)
    let clause: Phrase
    switch (content, ratio) {
    case (.level, _): clause = "\(found.subject) \(found.was) \(found.sideOf) that of \(whole)"
    case (.change, let ratio?): return ["\(found.subject) grew \(found.times(ratio)) as fast as in \(whole)"]
    case (.change, nil): clause = "\(found.subject) \(found.outpaced) than in \(whole)"
    }
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    guard let from = found.comparison.from else { return found.statement }
    let whole = found.name(parent)
    switch (content, ratio) {
    case (.level, _): return "\(found.subject) \(found.was) \(found.level)\(found.time), against \(found.printed(from)) in \(whole)"
    case (.change, let ratio?):
      return "\(found.changeAlone), \(found.times(ratio)) as fast as in \(whole) (\(found.signed(from)))"
    case (.change, nil): return "\(found.changeAlone), against \(found.signed(from)) in \(whole)"
    }
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    found.comparison.from.map { "\(parent.name[.english]) \(found.bare($0))" } ?? ""
  }
}
