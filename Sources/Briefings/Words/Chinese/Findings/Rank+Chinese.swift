import Findings
import Statistics

extension Claim.Rank: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    if found.finding.movement == .growthRate, let step = found.step {
      return found.dated("\(found.titledMover)\(Phrase.seam)\(step)，\(growthPlace(found))")
    }
    return [
      "\(found.titleTime)\(found.titledHolder)\(Phrase.seam)\(found.level)，\(found.placed(place))",
      "\(found.titledHolder)\(Phrase.seam)\(found.placed(place))",
    ]
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let now: Phrase =
      found.finding.movement == .growthRate
      ? "\(found.statement)，\(growthPlace(found))"
      : found.telling.levels == .said
        ? "\(found.levelClause)，\(found.placed(place))" : "\(found.time)\(found.holder)\(found.placed(place))"
    if let unchangedSince { return "\(now)，位次自\(ChineseFinding.name(unchangedSince))以来未变" }
    guard let before, let beforePeriod else { return now }
    let moved = place.rank - before.rank
    if moved == 0 { return "\(now)，位次与\(ChineseFinding.name(beforePeriod))相同" }
    return "\(now)，比\(ChineseFinding.name(beforePeriod))\(moved < 0 ? "前移" : "后移")\(abs(moved))位"
  }

  /// `增速居5个区第2位`; of a fall too, since the order is that of growth.
  private func growthPlace(_ found: ChineseFinding) -> String { "\(found.growsItself ? "增速" : "")\(found.placed(place))" }

  func tileLine(_ found: ChineseFinding) -> Phrase {
    let now = found.tilePlace(place)
    guard let before, let beforePeriod else { return "\(now)" }
    let then = found.earlierTime(beforePeriod)
    return before.rank == place.rank ? "\(now)，与\(then)相同" : "\(now)，\(then)第\(before.rank)位"
  }
}
