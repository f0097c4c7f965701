package import Statistics

extension Claim {
  /// Which part of another indicator of the same region this one is: exports of trade, services of employment.
  package struct Part: ClaimKind {
    package static let name = "part"
    package static let uses: ClaimUses = [.text, .whole]

    package var whole: Indicator
    /// The value of the whole.
    package var total: Observation
    /// What it added to the growth of the whole, in points.
    package var contribution: Observation?
    /// How many times as fast it grew as the whole, where that may be said.
    package var ratio: GrowthRatio?

    package var picture: FindingChart { .parts }
    package var figures: [Observation] { [total] + (contribution.map { [$0] } ?? []) }

    package static func findings(about subject: Subject) -> [Finding] {
      guard let key = subject.table.indicator.partOf, let part = subject.observation(subject.column),
        let whole = subject.sibling(key), let total = whole.observation(whole.column),
        let share = try? Derivations.share(of: part, in: total, indicator: part.indicator, unit: .percent)
      else { return [] }
      var claim = Part(whole: whole.table.indicator, total: total)
      var before: Observation?
      if let like = subject.table.likes[subject.column], let basis = subject.table.basis(of: subject.column),
        subject.table.isOneSeries(subject.row, like, subject.column), whole.table.basis(of: whole.column) == basis,
        let otherLike = whole.table.likes[whole.column],
        let earlier = subject.observation(like), let earlierTotal = whole.observation(otherLike)
      {
        before = (try? Derivations.share(of: earlier, in: earlierTotal, indicator: part.indicator, unit: .percent))?
          .printed(like: share)
        claim.contribution = try? Derivations.contribution(of: part, since: earlier, to: earlierTotal, unit: .percentagePoints)
      }
      if let own = subject.comparison, let other = whole.comparison, own.basis == other.basis, own.basis != .unstated,
        own.prices == other.prices, let to = own.change, let from = other.change
      {
        claim.ratio = GrowthRatio(of: to, to: from)
      }
      let basis = subject.table.basis(of: subject.column)
      let comparison =
        if let before, let basis {
          Comparison(from: before, to: share, basis: basis)
        } else {
          Comparison(from: total, to: share, basis: .part(of: claim.whole), change: nil, direction: .none, prices: .none)
        }
      return [subject.finding(.part(claim), comparison, weight: 0.8, headline: false)]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.directionsOfLikeUnits, names: [whole.name], ratio: ratio)
    }

    package var summary: String { "of \(whole.id)" }
  }
}

extension Subject {
  /// The same region, unit and period in another indicator.
  fileprivate func sibling(_ indicator: String) -> Subject? {
    for other in field.tablesOfIndicator[indicator] ?? [] {
      let table = field.tables[other]
      guard table.unit.id == self.table.unit.id, table.measure.frequency == self.table.measure.frequency,
        let row = table.row(of: regionPlace), let column = table.column(of: period), table.value(row, column) != nil
      else { continue }
      return Subject(field: field, tableIndex: other, row: row, column: column, order: order)
    }
    return nil
  }
}
