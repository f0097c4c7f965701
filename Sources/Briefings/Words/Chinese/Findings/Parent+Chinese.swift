import Findings

extension Claim.Parent: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let whole = found.name(parent)
    if content == .change, let ratio {
      return ["\(found.titledGrowth)\(Phrase.seam)\(ratio.chineseVerb)\(whole)增速的\(ratio.chineseTimes)"]
    }
    if content == .change, let from = found.comparison.from, found.amount(from).plain == found.level.plain {
      return found.dated("\(found.titledMover)\(Phrase.seam)\(found.basisOfChange)\(found.moved(found.comparison.to))，与\(whole)相同")
    }
    return found.dated("\(content == .change ? found.titledGrowth : found.titledHolder)\(Phrase.seam)\(found.side)\(whole)")
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    guard let from = found.comparison.from else { return found.statement }
    let whole = found.name(parent)
    switch content {
    case .level: return "\(found.time)\(found.holder)为\(found.level)，\(found.side)\(whole)（\(found.amount(from))）"
    case .change where found.telling.change == .understood && ratio == nil:
      return "\(found.time)\(whole)\(found.grownNoun)\(found.basisOfChange)\(found.moved(from))"
    case .change:
      let other: Phrase =
        ratio.map { "增速\($0.chineseVerb)\(whole)增速的\($0.chineseTimes)" } ?? "\(whole)为\(found.amount(from))"
      return "\(found.opening)\(found.mover)\(found.basisOfChange)\(found.moved(found.comparison.to))，\(other)"
    }
  }

  func tileLine(_ found: ChineseFinding) -> Phrase {
    found.comparison.from.map { "\(found.name(parent))\(found.amount($0))" } ?? ""
  }
}
