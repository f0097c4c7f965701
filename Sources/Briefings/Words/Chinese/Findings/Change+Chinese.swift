import Findings
import Statistics

extension Claim.Change: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] { found.changeTitles }

  func clause(_ found: ChineseFinding) -> Phrase { "\(found.statement)\(contrary(found))\(amongOthers(found))" }

  func tileLine(_ found: ChineseFinding) -> Phrase { place.map { "增速\(found.tilePlace($0))" } ?? "" }

  /// `，但环比上升0.8%`.
  private func contrary(_ found: ChineseFinding) -> Phrase {
    guard let contrary, let change = contrary.change else { return "" }
    return "，但\(ChineseFinding.basis(contrary.basis, of: contrary.to.period))\(found.moved(change))"
  }

  /// `，增速高于其余13个区县中的9个`.
  private func amongOthers(_ found: ChineseFinding) -> Phrase {
    guard let place, contrary == nil, place.count > 4, found.step != nil else { return "" }
    let others = place.count - 1
    let beaten = found.goesUp ? place.count - place.rank - place.sharing + 1 : place.rank - 1
    guard beaten * 2 > others, beaten < others else { return "" }
    return "，\(found.nounOfStep)高于其余\(found.among(others))中的\(beaten)个"
  }
}
