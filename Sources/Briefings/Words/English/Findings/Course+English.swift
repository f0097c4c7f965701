import Findings
import Statistics

extension Claim.Course: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let titles = ownTitles(found) + found.changeTitles
    guard found.telling.period == .understood else { return titles }
    return titles + (placeTitle(found).map { titles.contains($0) ? [] : [$0] } ?? [])
  }

  /// Under a title that has said by how much: `exports had the third smallest rise of 14 districts since 2016`.
  private func placeTitle(_ found: EnglishFinding) -> Phrase? {
    guard case .since(let first) = found.comparison.basis, !isBack, let place, found.step != nil else { return nil }
    return "\(found.mover) had \(found.nthMove(place)) since \(EnglishPeriod.bare(first))"
  }

  private func ownTitles(_ found: EnglishFinding) -> [Phrase] {
    guard case .since(let first) = found.comparison.basis, let span = found.span else { return [] }
    if isBack { return ["\(found.holder) \(backNear(found)) of \(EnglishPeriod.bare(first))"] }
    guard case .moved(let verb, let size)? = found.step else { return [] }
    let clause: Phrase = "\(found.mover) \(found.moved(verb, size)) \(span)"
    guard let place, place.isAnEnd else { return [clause] }
    return [
      "\(clause), \(found.extent(place))", "\(found.mover) \(verb) \(found.extent(place)) from \(EnglishPeriod.bare(first))",
      clause,
    ]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    guard case .since(let first) = found.comparison.basis, let span = found.span, let from = found.comparison.from else {
      return found.statement
    }
    if isBack {
      let then = found.printed(from, .sentence, .bare)
      return "\(found.holderApart) \(found.level)\(found.time), \(backNear(found)) of \(EnglishPeriod.bare(first)), \(then)"
    }
    guard case .moved(let verb, let size)? = found.step else { return found.statement }
    return "\(found.mover) \(found.moved(verb, size)) \(span)\(place.map { ", \(found.stepPlace($0))" } ?? "")"
  }

  /// `are back near their level`.
  private func backNear(_ found: EnglishFinding) -> String {
    found.isPlural ? "are back near their level" : "is back near its level"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { place.map { "\(found.tilePlace($0)) since \(found.since)" } ?? "" }

  func tileLabel(_ found: EnglishFinding) -> String? { "\(found.noun.capitalizedFirst) since \(found.since)" }
}
