package import Statistics

extension Claim {
  /// The largest rise or fall of all the peers, or the smallest.
  package struct Extreme: ClaimKind {
    package static let name = "extreme"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// Where the change is among those of the peers: first or last.
    package var place: RankedPlace
    /// Who comes next, and by how much its figure changed.
    package var next: Region
    /// The change of the next.
    package var nextChange: Observation?

    package var picture: FindingChart { .ranking }
    package var tellsChange: Bool { true }
    package var figures: [Observation] { nextChange.map { [$0] } ?? [] }

    package static func findings(about subject: Subject) -> [Finding] {
      guard subject.table.nature != .rank, let comparison = subject.comparison, let section = subject.section(.changes),
        let place = subject.placeOfChange, place.isAnEnd
      else { return [] }
      // A change that is known too roughly for a number may as well be another region’s, and what stayed has not moved farthest.
      guard subject.table.nature == .growth || comparison.direction != .none && comparison.change != nil else { return [] }
      let next = section.members[place.rank == 1 ? 1 : place.count - 2]
      let other = subject.comparison(row: next.row, subject.column)
      let isGrowth = subject.table.nature == .growth
      let nextChange = isGrowth ? subject.observation(row: next.row, subject.column) : other?.change
      // What prints alike is not farther.
      if let own = isGrowth ? comparison.to : comparison.change, let nextChange, own.reads(asExactAs: nextChange) { return [] }
      let claim = Extreme(place: place, next: subject.region(row: next.row), nextChange: nextChange)
      return [subject.finding(.extreme(claim), comparison, weight: place.weightAtAnEnd)]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(
        directions: finding.ownDirections, isOneDirection: true, basis: finding.basisToSay, names: [next.name], counts: place.counts
      )
    }

    package var summary: String { "\(place.rank) of \(place.count) by change" }
  }
}

extension Observation {
  /// Whether both are one number as far as the coarser of them is known.
  fileprivate func reads(asExactAs other: Observation) -> Bool {
    guard let value, let otherValue = other.value else { return false }
    let decimals = min(decimals, other.decimals)
    return value.rounded(decimals: decimals) == otherValue.rounded(decimals: decimals)
  }
}
