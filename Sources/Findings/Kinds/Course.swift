import Statistics

extension Claim {
  /// The change since the series began, three like periods ago or longer: more or less than elsewhere, or back where it was.
  package struct Course: ClaimKind {
    package static let name = "course"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// How many like periods lie between.
    package var periods: Int
    /// Where the change is among those of the peers since then.
    package var place: RankedPlace?
    /// Whether the level has come back to within a twentieth of the first, from a sixth away or further.
    package var isBack: Bool

    package var picture: FindingChart { .courses }
    package var tellsChange: Bool { false }

    package static func findings(about subject: Subject) -> [Finding] {
      guard subject.table.nature.isInPercent, subject.table.likes[subject.column] != nil else { return [] }
      // The base is where the series begins, not where a gap in it ends.
      let columns = subject.likeColumnsThroughGaps
      guard let first = columns.last(where: { subject.value($0) != nil }), let distance = columns.firstIndex(of: first),
        distance >= 3,
        let comparison = Comparer(table: subject.table, data: subject.field.data, row: subject.row)
          .comparison(subject.column, since: first), comparison.change != nil,
        let now = subject.value(subject.column), let then = subject.value(first), then > 0
      else { return [] }
      let furthest = columns.compactMap(subject.value).map { abs($0 / then - 1) }.max() ?? 0
      let isBack = abs(now / then - 1) <= 0.05 && furthest >= 1.0 / 6
      let section = subject.section(.since(first))
      let change = 100 * (now / then - 1)
      let place = section.map { section in
        let place = section.place(of: change)
        return RankedPlace(rank: place.rank, sharing: place.sharing, count: section.count)
      }
      let isExtreme = place?.isAnEnd ?? false
      let claim = Course(periods: distance, place: place, isBack: isBack)
      let weight = isExtreme ? place?.weightAtAnEnd ?? 1 : isBack ? 1 : 0.9
      let score = Score(
        impact: subject.impact, own: nil, peer: subject.distance(of: change, in: section, floor: subject.floor), weight: weight)
      return [subject.finding(.course(claim), comparison, weight: weight, score: score)]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.ownDirections, basis: finding.basisToSay, counts: [periods] + (place?.counts ?? []))
    }

    package var summary: String {
      "over \(periods) periods" + (place.map { ", \($0.rank) of \($0.count)" } ?? "") + (isBack ? ", back near the first" : "")
    }
  }
}
