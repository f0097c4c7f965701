import Findings

extension Claim.Extreme: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    guard let step = found.titleStep else {
      return ["\(found.titleTime)\(found.titledHolder)\(Phrase.seam)为\(found.level)，\(found.placed(place))"] + found.changeTitles
    }
    return found.dated("\(found.titledMover)\(Phrase.seam)\(step)，\(rank(found))") + found.changeTitles
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let next: Phrase =
      nextChange.map { found.isFarthest(place) ? "，其次为\(found.name(self.next))（\(found.amount($0))）" : "" } ?? ""
    // A growth rate that does not say of what is placed by its value.
    if found.step == nil { return "\(found.statement)，\(found.placed(place))" }
    return "\(found.statement)，\(rank(found))\(next)"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { "增速\(found.tilePlace(place))" }

  /// `降幅居5个区首位`.
  private func rank(_ found: ChineseFinding) -> String {
    "\(found.nounOfStep)居\(found.among(place.count))\(found.isFarthest(place) ? "首位" : "末位")"
  }
}
