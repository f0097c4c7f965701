import Findings

extension Claim.Median: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let what = content == .change ? "增速" : ""
    return found.dated("\(found.titled)\(what)\(Phrase.seam)\(found.side)\(found.among(place.count))中位数")
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    guard let from = found.comparison.from else { return found.statement }
    let among = found.among(place.count)
    switch content {
    case .change:
      return
        "\(found.time)\(found.subject)\(found.yearBasis)\(found.moved(found.comparison.to))，\(among)中位数为\(found.amount(from))"
    case .level:
      let level: Phrase = "\(found.time)\(found.subject)为\(found.level)"
      if let sideSince { return "\(level)，\(ChineseFinding.name(sideSince))以来始终\(found.side)\(among)中位数" }
      return "\(level)，\(found.side)\(among)中位数（\(found.amount(from))）"
    }
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { found.comparison.from.map { "中位数\(found.amount($0))" } ?? "" }
}
