import Findings

extension Claim.Record: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    if found.finding.isWithinYear { return found.changeTitles }
    return [
      "\(found.titleTime)\(found.titledHolder)\(Phrase.seam)\(found.level)，为\(place(found))",
      "\(found.titledHolder)为\(place(found))",
    ] + found.changeTitles
  }

  func clause(_ found: ChineseFinding) -> Phrase { "\(found.levelClause)，为\(place(found))" }

  func tileLine(_ found: ChineseFinding) -> Phrase { "\(place(found))" }

  /// `2016年以来最高`, `30个月来最低`.
  private func place(_ found: ChineseFinding) -> String {
    let span = since.map { "\(ChineseFinding.name($0))以来" } ?? "\(found.periods(count))来"
    return switch end {
    case .highest: "\(span)最高"
    case .lowest: "\(span)最低"
    }
  }
}
