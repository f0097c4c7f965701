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

  func tileLine(_ found: ChineseFinding) -> Phrase { "\(row(found))" }

  /// `连续第4个月增长`.
  private func row(_ found: ChineseFinding) -> String {
    "连续第\(count)\(ChineseFinding.measure(found.comparison.to.period))\(found.verb)"
  }
}
