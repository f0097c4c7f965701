import Findings
import Languages
import Statistics

/// The clauses that several kinds of claim share.
extension EnglishFinding {
  // MARK: Titles

  /// `Exports fell 17.3% to 16,451 million dollars in 2023`, then shorter; within a year `were 7.9% above a year earlier`.
  ///
  /// What a claim adds to a change is worth more than its level; where even that has no room, the change alone is true as well.
  var changeTitles: [Phrase] {
    guard let step else {
      return comparison.direction == .none
        ? ["\(subject) stayed at \(level)\(time)", "\(subject) stayed at \(level)"] : levelTitles
    }
    switch step {
    case .standing(let words): return ["\(subject) \(was) \(words)\(time)", "\(subject) \(was) \(words)"]
    case .moved(let verb, let size):
      let clause: Phrase = "\(subject) \(verb) \(size)\(titleBasis)"
      return (saysLevel ? ["\(clause) to \(level)\(time)"] : []) + ["\(clause)\(time)", clause]
    }
  }

  /// `Lakeside’s exports came to 48,300 tonnes in 2023`.
  var levelTitles: [Phrase] {
    let clause = wording.level(finding.fact, naming, telling.owner, .title).withoutNotes
    return ["\(clause)\(time)", clause]
  }

  // MARK: Sentences

  /// Change with its basis, and the level it led to: `exports fell 17.3%ᵈ on a year earlier to 16,451 million dollars in 2023`.
  var statement: Phrase {
    guard let step else {
      return comparison.direction == .none && comparison.from != nil ? "\(subject) stayed at \(level)\(time)" : levelClause
    }
    switch step {
    case .standing(let words):
      let level: Phrase = telling.levels == .said ? ", at \(self.level)" : ""
      return "\(subject) \(was) \(words)\(time)\(level)"
    case .moved(let verb, let size):
      let level: Phrase = saysLevel && telling.levels == .said ? " to \(self.level)" : ""
      return "\(subject) \(verb) \(size)\(basis)\(level)\(time)"
    }
  }

  /// `Lakeside’s exports came to 48,312 tonnes in 2023`.
  var levelClause: Phrase { "\(wording.level(finding.fact, naming, telling.owner))\(time)" }

  // MARK: Changes that are themselves compared

  /// `exports rose 4.7%ᵈ on a year earlier in 2023`.
  var changeAlone: Phrase { "\(subject) \(verb(of: comparison.to)) \(size(comparison.to))\(basis(ofChange: comparison.to))\(time)" }

  /// How a change is against that of others: `grew more`, `fell less`.
  var outpaced: String {
    let isPositive = comparison.to.isPositive
    return "\(isPositive ? "grew" : "fell") \(isRise == isPositive ? "more" : "less")"
  }

  /// `about three times`.
  func times(_ ratio: GrowthRatio) -> String { wording.times(ratio) }
}
