import Findings

extension Claim.Record: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    // A month is set against the like month first: its season may make the record.
    if found.finding.isWithinYear { return found.changeTitles }
    let clause: Phrase = "\(found.holder) \(found.was) the \(place(found))"
    return ["\(clause), at \(found.level)", clause] + found.changeTitles
  }

  func clause(_ found: EnglishFinding) -> Phrase { "at \(found.level), \(found.holder) \(found.was) the \(place(found))" }

  func tileLine(_ found: EnglishFinding) -> Phrase { "\(place(found))" }

  /// `highest of 30 months`, `lowest since 2018`.
  private func place(_ found: EnglishFinding) -> String {
    let word =
      switch end {
      case .highest: "highest"
      case .lowest: "lowest"
      }
    return "\(word) \(since.map { "since \(EnglishPeriod.bare($0))" } ?? "of \(found.periods(count))")"
  }
}
