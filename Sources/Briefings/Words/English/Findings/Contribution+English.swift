import Findings
import Statistics

extension Claim.Contribution: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { found.changeTitles }

  func clause(_ found: EnglishFinding) -> Phrase {
    let more = found.isRise ? "higher" : "lower"
    let then = found.comparison.from.map { EnglishPeriod.when($0.period) } ?? "before"
    return
      "\(found.mover) \(found.was) \(found.amount(own.withoutSign)) \(more) than \(then), \(found.percent(share)) of the net \(found.move) of all \(found.among(count)) (\(found.amount(total.withoutSign)))"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { "\(found.percent(share, .tile)) of the change of \(count)" }
}
