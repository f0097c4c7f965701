import Findings
import Statistics

extension Claim.Course: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] { ownTitles(found) + found.changeTitles }

  private func ownTitles(_ found: ChineseFinding) -> [Phrase] {
    guard case .since(let first) = found.comparison.basis else { return [] }
    let (since, seam) = (ChineseFinding.name(first), Phrase.seam)
    if isBack { return ["\(found.titled)\(seam)回到\(since)水平附近"] }
    guard let place, let change = found.comparison.change else { return [] }
    let rank: Phrase = "\(seam)\(since)以来\(noun(change))\(found.placed(place))"
    return ["\(found.titled)\(seam)\(found.level)，\(rank)", "\(found.titled)\(rank)"]
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let comparison = found.comparison
    guard case .since(let first) = comparison.basis, let from = comparison.from, let change = comparison.change else {
      return found.statement
    }
    let since = ChineseFinding.name(first)
    if isBack { return "\(found.time)\(found.subject)为\(found.level)，回到\(since)水平附近（\(found.amount(from))）" }
    let rank: Phrase = place.map { "，\(noun(change))\(found.placed($0))" } ?? ""
    return "\(found.prices)\(since)至\(ChineseFinding.name(comparison.to.period))，\(found.subject)累计\(found.moved(change))\(rank)"
  }

  private func noun(_ change: Observation) -> String { change.isPositive ? "增幅" : "变动" }

  func tileLine(_ found: ChineseFinding) -> Phrase { place.map { "\(found.tilePlace($0))" } ?? "" }

  func tileLabel(_ found: ChineseFinding) -> String? {
    guard case .since(let first) = found.comparison.basis else { return nil }
    return "比\(ChineseFinding.name(first))\(found.comparison.change?.isPositive ?? true ? "增长" : "变动")"
  }
}
