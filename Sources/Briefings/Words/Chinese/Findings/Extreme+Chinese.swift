import Findings

extension Claim.Extreme: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    guard let step = found.step else {
      return ["\(found.titleTime)\(found.titled)\(Phrase.seam)\(found.level)，\(found.placed(place))"] + found.changeTitles
    }
    return found.dated("\(found.titled)\(Phrase.seam)\(step)，\(rank(found))") + found.changeTitles
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let next: Phrase =
      nextChange.map { found.isFarthest(place) ? "，其次为\(found.name(self.next))（\(found.amount($0))）" : "" } ?? ""
    return "\(found.statement)，\(rank(found))\(next)"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { "增速\(found.tilePlace(place))" }

  /// `降幅居5个区首位`.
  private func rank(_ found: ChineseFinding) -> String {
    let isRate = found.finding.movement == .growthRate
    let noun = found.isRise || isRate ? found.nounOfRise : "降幅"
    let isFirst = isRate ? place.rank == 1 : found.isFarthest(place)
    return "\(noun)居\(found.among(place.count))\(isFirst ? "首位" : "末位")"
  }
}
