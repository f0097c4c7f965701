import Findings
import Statistics

extension Claim.Change: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { found.changeTitles }

  func clause(_ found: EnglishFinding) -> Phrase { "\(found.statement)\(contrary(found))\(amongOthers(found))" }

  func tileLine(_ found: EnglishFinding) -> Phrase { place.map { "\(found.tilePlace($0)) by change" } ?? "" }

  /// The step that went the other way: `, but rose 0.9% on the quarter before`.
  private func contrary(_ found: EnglishFinding) -> Phrase {
    guard let contrary, let change = contrary.change else { return "" }
    let verb = contrary.direction == .rise ? "rose" : "fell"
    return ", but \(verb) \(found.size(change)) \(EnglishFinding.basis(contrary.basis, of: contrary.to.period))"
  }

  /// Where most others moved less: `, more than in nine of the other 13 districts`.
  private func amongOthers(_ found: EnglishFinding) -> Phrase {
    guard let place, contrary == nil, place.count > 4, case .moved? = found.step else { return "" }
    let others = place.count - 1
    // A fall is set against those that fell less, a rise against those that rose less.
    let beaten = found.goesUp ? place.count - place.rank - place.sharing + 1 : place.rank - 1
    guard beaten * 2 > others, beaten < others else { return "" }
    return ", more than in \(EnglishCount.inWords(beaten)) of the other \(found.among(others))"
  }
}
