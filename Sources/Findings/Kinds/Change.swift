package import Statistics

extension Claim {
  /// A figure rose or fell against its like period: the plainest finding, and the measure of the others.
  package struct Change: ClaimKind {
    package static let name = "change"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// The step from the period just before, where it goes the other way: below a year earlier, up on the quarter.
    package var contrary: Comparison?
    /// Where the change is among those of the peers, the greatest first.
    package var place: RankedPlace?

    package var picture: FindingChart { .levelsAndGrowth }
    package var tellsChange: Bool { true }
    package var figures: [Observation] { [contrary?.from, contrary?.change].compactMap(\.self) }

    package static func findings(about subject: Subject) -> [Finding] {
      guard subject.table.nature != .growth, let comparison = subject.comparison else { return [] }
      let claim = Change(contrary: subject.contraryStep(to: comparison), place: subject.placeOfChange)
      return [subject.finding(.change(claim), comparison, weight: subject.table.periods.count == 1 ? 1.2 : 1)]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.ownDirections, basis: finding.basisToSay, counts: place?.counts ?? [])
    }

    package var summary: String {
      (place.map { "\($0.rank) of \($0.count) by change" } ?? "no peers") + (contrary == nil ? "" : ", against the step before")
    }
  }
}

/// A place in an order of regions, the greatest first.
package struct RankedPlace: Hashable, Sendable {
  /// 1 is the greatest; equal values share the better place.
  package var rank: Int
  /// How many share it.
  package var sharing: Int
  /// How many regions have a value.
  package var count: Int

  /// Makes a place.
  package init(rank: Int, sharing: Int, count: Int) {
    self.rank = rank
    self.sharing = sharing
    self.count = count
  }

  /// Whether it is first or last by itself.
  package var isAnEnd: Bool { sharing == 1 && (rank == 1 || rank == count) }

  /// The place counted from the least.
  package var fromLeast: Int { count - rank - sharing + 2 }

  /// What being first or last is worth: little among three or four, most of whom are one or the other.
  var weightAtAnEnd: Double { count < 5 ? 1.1 : 1.3 }
}

extension Subject {
  /// Where the newest change is among those of the peers.
  var placeOfChange: RankedPlace? {
    guard let change, let section = section(.changes) else { return nil }
    let place = section.place(of: change)
    return RankedPlace(rank: place.rank, sharing: place.sharing, count: section.count)
  }

  /// The step from the period just before, if it went the other way than the comparison with a year earlier.
  fileprivate func contraryStep(to comparison: Comparison) -> Comparison? {
    guard period.months > 0, period.months < 12, comparison.basis == .yearEarlier || comparison.basis == .periodBefore else {
      return nil
    }
    let comparer = Comparer(table: table, data: field.data, row: row)
    let other: Comparison?
    if comparison.basis == .periodBefore {
      other = table.column(of: period.previousYear).flatMap { comparer.computed(comparison.to, column, since: $0, .yearEarlier) }
    } else {
      guard column > 0, table.periods[column - 1].advanced(by: 1) == period else { return nil }
      other = comparer.computed(comparison.to, column, since: column - 1, .periodBefore)
    }
    guard let other, other.direction != .none, comparison.direction != .none, other.direction != comparison.direction else {
      return nil
    }
    return other
  }
}
