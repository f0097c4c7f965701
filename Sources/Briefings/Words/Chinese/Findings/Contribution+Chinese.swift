import Findings

extension Claim.Contribution: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] { found.changeTitles }

  func clause(_ found: ChineseFinding) -> Phrase {
    let verb = found.isRise ? "增加" : "减少"
    let then = found.comparison.from.map { found.earlierTime($0) } ?? "上年"
    return
      "\(found.time)\(found.holder)比\(then)\(verb)\(found.amount(own.withoutSign))，占\(found.among(count))净\(verb)额（\(found.amount(total.withoutSign))）的\(found.amount(share))"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { "占\(found.among(count))变动的\(found.amount(share))" }
}
