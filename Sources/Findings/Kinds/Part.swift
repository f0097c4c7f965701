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

    /// What it and the whole have grown by, where it grew by more, so that the one other part fell.
    package var outgrowth: Outgrowth?

    /// A part that grew by more than the whole.
    package struct Outgrowth: Hashable, Sendable {
      /// By how much the part grew.
      package var own: Observation
      /// By how much the whole grew.
      package var total: Observation
      /// The one other part.
      package var rest: Indicator
      /// What both are measured against.
      package var basis: Basis
    }

    package var picture: FindingChart { .parts }
    package var figures: [Observation] {
      [total] + [contribution, outgrowth?.own, outgrowth?.total].compactMap(\.self)
    }

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
      claim.outgrowth = subject.outgrowth(over: whole, partOf: key)
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
      ClaimTerms(
        directions: finding.directionsOfLikeUnits, names: [whole.name] + (outgrowth.map { [$0.rest.name] } ?? []), ratio: ratio)
    }

    package var summary: String { "of \(whole.id)" }
  }
}

extension Subject {
  /// By how much its figure and that of the whole grew as published, where that of the part is more by more than they are rounded.
  fileprivate func outgrowth(over whole: Subject, partOf key: String) -> Claim.Part.Outgrowth? {
    let others = field.data.indicators.filter { $0.partOf == key && $0.id != table.indicator.id }
    guard let rest = others.first, others.count == 1, let mine = comparison, let all = whole.comparison, mine.basis == all.basis,
      mine.basis != .unstated, mine.prices == all.prices, mine.prices != .constant, mine.from == nil || all.from == nil,
      let own = try? Derivations.change(of: mine.to, unit: table.unit),
      let total = try? Derivations.change(of: all.to, unit: whole.table.unit), total.ones > 0,
      let more = own.ones.subtracting(total.ones),
      more > own.step + total.step
    else { return nil }
    return .init(own: own, total: total, rest: rest, basis: mine.basis)
  }

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

extension Observation {
  /// One of its last printed digit.
  fileprivate var step: Decimal { Decimal(1, exponent: multiplier - decimals) }
}
