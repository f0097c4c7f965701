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
      guard comparison.direction == .none else { return levelTitles }
      if let asBefore { return ["\(holder) \(was) \(level)\(time), \(asBefore)", "\(holder) \(was) \(level), \(asBefore)"] }
      return ["\(holder) stayed at \(level)\(time)", "\(holder) stayed at \(level)"]
    }
    switch step {
    case .standing(let words): return ["\(mover) \(was) \(words)\(time)", "\(mover) \(was) \(words)"]
    case .moved(let verb, let size):
      let clause: Phrase = "\(mover) \(moved(verb, size))"
      if let span { return ["\(clause) \(span)"] }
      let level: Phrase? =
        size == nil || isLevelApart || finding.movement == .growthRate ? nil : "\(clause)\(titleBasis) to \(level)\(time)"
      return (level.map { [$0] } ?? []) + ["\(clause)\(titleBasis)\(time)", "\(clause)\(titleBasis)"]
    }
  }

  /// `Lakeside’s exports came to 48,300 tonnes in 2023`.
  var levelTitles: [Phrase] {
    let clause = wording.level(finding.fact, naming, telling.owner, .title).withoutNotes
    return ["\(clause)\(time)", clause]
  }

  // MARK: Sentences

  /// Change with its basis, and the level it led to: `exports fell 17.3%ᵈ on a year earlier to 16,451 million dollars in 2023`; a level
  /// at other prices than its change comes after it: `and came to 95.3 billion yuan`.
  var statement: Phrase {
    switch step {
    case nil where comparison.direction == .none && isLevelApart && comparison.change != nil:
      return "\(holder) \(was) unchanged in real terms\(basis)\(time), at \(level)"
    case nil where comparison.direction == .none && (comparison.from ?? comparison.change) != nil:
      if let asBefore { return "\(holder) \(was) \(level)\(time), \(asBefore)" }
      return "\(holder) stayed at \(level)\(time)"
    case nil: return levelClause
    case .standing(let words):
      let level: Phrase = telling.levels == .said ? ", at \(self.level)" : ""
      return "\(mover) \(was) \(words)\(time)\(level)"
    // “On a year earlier” says by how much; without a number it is a comparison.
    case .moved(_, nil) where comparison.basis == .yearEarlier && !isLevelApart && finding.movement != .growthRate:
      return "\(mover) \(was) \(isFall ? "lower" : "higher")\(time) than a year earlier, at \(level)"
    case .moved(let verb, let size):
      let moved: Phrase = size.map { "\(verb) \($0)" } ?? Phrase(verb)
      let clause: Phrase = "\(mover) \(moved)\(basis)"
      let when = span == nil ? time : ""
      if finding.movement == .growthRate || telling.levels == .understood && size != nil { return "\(clause)\(when)" }
      if isLevelApart { return "\(clause)\(when) and came to \(level)" }
      return "\(clause)\(span == nil ? "" : ",") to \(level)\(when)"
    }
  }

  /// `as in 2015`, where the like period is further back: what was as high then has not stayed so.
  private var asBefore: String? {
    if case .since(let first) = comparison.basis { "as in \(EnglishPeriod.bare(first))" } else { nil }
  }

  /// `Lakeside’s exports came to 48,312 tonnes in 2023`.
  var levelClause: Phrase { "\(wording.level(finding.fact, naming, telling.owner))\(time)" }

  // MARK: Changes that are themselves compared

  /// `rose 4.7%`.
  func moved(_ change: Observation) -> Phrase {
    change.value?.isZero == true ? "did not change" : "\(verb(of: change)) \(size(change))"
  }

  /// `Exports rose 4.7% in 2023`, of a change that is itself compared.
  var movedTitle: Phrase { "\(mover) \(moved(comparison.to))\(time)" }

  /// Whether another change prints like this one, so that neither is more.
  func isAlike(_ other: Observation) -> Bool { signed(other).plain == signed(comparison.to).plain }

  /// `exports rose 4.7%ᵈ on a year earlier in 2023`.
  var changeAlone: Phrase {
    let clause: Phrase = "\(mover) \(moved(comparison.to))"
    if finding.movement == .growthRate { return "\(clause)\(time)" }
    let basis = comparison.to.basisOfChange
    return span(basis).map { "\(clause) \($0)" } ?? "\(clause) \(Self.basis(basis, of: comparison.to.period))\(time)"
  }

  /// How a change is against that of others: `grew more than the median of five districts`; where the signs differ no more than that.
  func pace(against other: Observation, of others: String, in preposition: String) -> Phrase {
    let (own, isPositive) = (comparison.to, comparison.to.isPositive)
    guard isPositive == other.isPositive, own.value?.isZero == false, other.value?.isZero == false else {
      let change = other.value?.isZero == true ? "no change" : other.isPositive ? "a rise" : "a fall"
      return "\(mover) \(moved(own)), against \(change) in \(others)"
    }
    return "\(mover) \(isPositive ? "grew" : "fell") \(isRise == isPositive ? "more" : "less") than \(preposition)\(others)"
  }

  /// `about three times`.
  func times(_ ratio: GrowthRatio) -> String { wording.times(ratio) }
}

extension EnglishFinding {
  /// How sure an order is: `, on provisional figures`; empty where both are final.
  var ground: String {
    switch finding.ground {
    case .provisional: ", on provisional figures"
    case .estimate: ", on estimates"
    case .unreliable: ", on figures too uncertain to rely on"
    case .final, .revised, .derived, .forecast, .target, .notPublished, .notApplicable, .confidential: ""
    }
  }
}
