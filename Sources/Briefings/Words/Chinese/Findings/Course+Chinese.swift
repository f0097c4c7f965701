import Findings
import Statistics

extension Claim.Course: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] { ownTitles(found) + found.changeTitles }

  private func ownTitles(_ found: ChineseFinding) -> [Phrase] {
    guard case .since(let first) = found.comparison.basis else { return [] }
    let (since, seam) = (ChineseFinding.name(first), Phrase.seam)
    if isBack { return ["\(found.titledHolder)\(seam)回到\(since)水平附近"] }
    guard let place, let change = found.comparison.change else { return [] }
    let rank: Phrase = "\(seam)\(since)以来\(placed(place, change, found))"
    return ["\(found.titledHolder)\(seam)\(found.level)，\(rank)", "\(found.titledHolder)\(rank)"]
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let comparison = found.comparison
    guard case .since(let first) = comparison.basis, let from = comparison.from, let change = comparison.change else {
      return found.statement
    }
    let since = ChineseFinding.name(first)
    if isBack { return "\(found.time)\(found.holder)为\(found.level)，回到\(since)水平附近（\(found.amount(from))）" }
    let rank: Phrase = place.map { "，\(placed($0, change, found))" } ?? ""
    return "\(found.prices)\(since)至\(ChineseFinding.name(comparison.to.period))，\(found.holder)累计\(found.moved(change))\(rank)"
  }

  /// `增幅居5个区首位`; a fall is placed among falls, the largest first.
  private func placed(_ place: RankedPlace, _ change: Observation, _ found: ChineseFinding) -> String {
    change.isPositive
      ? "增幅\(found.placed(place))"
      : "降幅\(found.placed(RankedPlace(rank: place.fromLeast, sharing: place.sharing, count: place.count)))"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { place.map { "\(found.tilePlace($0))" } ?? "" }

  func tileLabel(_ found: ChineseFinding) -> String? {
    guard case .since(let first) = found.comparison.basis else { return nil }
    return "比\(ChineseFinding.name(first))\(found.comparison.change?.isPositive ?? true ? "增长" : "变动")"
  }
}
