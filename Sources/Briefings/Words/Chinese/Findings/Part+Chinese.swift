import Findings
import Languages
import Statistics

extension Claim.Part: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    found.dated("\(found.titledHolder)\(Phrase.seam)占\(whole.name[.chinese])的\(found.level)")
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    "\(found.time)\(found.holder)占\(whole.name[.chinese])的\(found.level)\(found.earlierShare)\(outgrown(found))"
  }

  /// `，比上年增加27.9亿元，多于总量的增加额17.9亿元，进口额下降`.
  private func outgrown(_ found: ChineseFinding) -> Phrase {
    guard let outgrowth, !found.comparison.isOfOneUnit else { return "" }
    let basis = ChineseFinding.basis(outgrowth.basis, of: outgrowth.own.period)
    return """
      ，\(basis)增加\(found.amount(outgrowth.own))，多于总量的增加额\(found.amount(outgrowth.total))，\
      \(outgrowth.rest.name[.chinese])下降
      """
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { found.earlierPercent }
}
