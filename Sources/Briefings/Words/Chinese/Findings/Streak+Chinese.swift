import Findings
import Statistics

extension Claim.Streak: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let own: [Phrase]? = found.titleStep.map { step in
      [
        "\(found.titleTime)\(found.titledMover)\(Phrase.seam)\(step)，\(row(found))",
        "\(found.titledMover)\(Phrase.seam)\(row(found))",
      ]
    }
    return (own ?? []) + found.changeTitles
  }

  func clause(_ found: ChineseFinding) -> Phrase { "\(found.statement)，\(row(found))" }

  /// Within a year it says against what: `连续第4个月同比增长`.
  func tileLine(_ found: ChineseFinding) -> Phrase {
    "\(row(found, found.finding.isWithinYear && found.finding.movement != .growthRate ? found.basis : ""))"
  }

  /// `连续第4个月增长`.
  private func row(_ found: ChineseFinding, _ basis: String = "") -> String {
    "连续第\(count)\(ChineseFinding.measure(found.comparison.to.period))\(basis)\(found.verb)"
  }
}
