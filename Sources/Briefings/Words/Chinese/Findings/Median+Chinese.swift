import Findings

extension Claim.Median: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    // What prints alike is not said to differ.
    if content == .change, let from = found.comparison.from, found.amount(from).plain == found.level.plain {
      return found.dated(
        "\(found.titledMover)\(Phrase.seam)\(found.basisOfChange)\(found.moved(found.comparison.to))，与\(found.among(place.count))中位数相同"
      )
    }
    let what = content == .change ? found.titledGrowth : found.titledHolder
    return found.dated("\(what)\(Phrase.seam)\(found.side)\(found.among(place.count))中位数")
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    guard let from = found.comparison.from else { return found.statement }
    let among = found.among(place.count)
    switch content {
    case .change:
      if found.telling.change == .understood { return "\(found.time)\(among)\(found.grownNoun)增速的中位数为\(found.amount(from))" }
      let moved: Phrase = "\(found.opening)\(found.mover)\(found.basisOfChange)\(found.moved(found.comparison.to))"
      return found.amount(from).plain == found.level.plain
        ? "\(moved)，与\(among)中位数相同" : "\(moved)，\(among)增速中位数为\(found.amount(from))"
    case .level:
      let level: Phrase = "\(found.time)\(found.holder)为\(found.level)"
      if let sideSince { return "\(level)，\(ChineseFinding.name(sideSince))以来始终\(found.side)\(among)中位数" }
      return "\(level)，\(found.side)\(among)中位数（\(found.amount(from))）"
    }
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { found.comparison.from.map { "中位数\(found.amount($0))" } ?? "" }
}
