import Findings
import Statistics

extension Claim.Rank: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    if found.finding.movement == .growthRate, let step = found.step {
      return found.dated("\(found.titledMover)\(Phrase.seam)\(step)，\(growthPlace(found))")
    }
    return [
      "\(found.titleTime)\(found.titledHolder)\(Phrase.seam)\(found.level)，\(position(found))",
      "\(found.titledHolder)\(Phrase.seam)\(position(found))",
    ]
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let now: Phrase =
      found.finding.movement == .growthRate
      ? "\(found.statement)，\(growthPlace(found))"
      : found.telling.levels == .said
        ? "\(found.levelClause)，\(position(found))" : "\(found.time)\(found.holder)\(position(found))"
    if let unchangedSince { return "\(now)，位次自\(ChineseFinding.name(unchangedSince))以来未变" }
    guard let before, let beforePeriod else { return now }
    let moved = place.rank - before.rank
    if moved == 0 { return "\(now)，位次与\(ChineseFinding.name(beforePeriod))相同" }
    return "\(now)，比\(ChineseFinding.name(beforePeriod))\(moved < 0 ? "前移" : "后移")\(abs(moved))位"
  }

  /// `居5个区第2位`; of a rate, of which more is not better, `为5个区最高`, `由高到低居5个区第2位`.
  private func position(_ found: ChineseFinding) -> String {
    guard found.finding.movement == .rate else { return found.placed(place) }
    if place.sharing == 1, place.isAnEnd { return "为\(found.among(place.count))最\(place.rank == 1 ? "高" : "低")" }
    return "由高到低\(found.placed(place))"
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
