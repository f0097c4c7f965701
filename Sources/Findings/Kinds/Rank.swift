package import Statistics

extension Claim {
  /// The place of a level among the peers, and how it changed.
  package struct Rank: ClaimKind {
    package static let name = "rank"
    package static let uses: ClaimUses = [.standfirst, .text, .place]

    package var place: RankedPlace
    /// The place a like period before, where the same regions were compared.
    package var before: RankedPlace?
    /// When that was.
    package var beforePeriod: Period?
    /// Whether the place has been the same ever since the series began.
    package var unchangedSince: Period?
    /// The first of all, or of the first region itself the second.
    package var other: Region

    package var picture: FindingChart { .ranking }

    package static func findings(about subject: Subject) -> [Finding] {
      guard subject.table.nature != .rank, let place = subject.placeOfLevel(subject.column), let section = subject.section(.levels),
        let to = subject.observation(subject.column)
      else { return [] }
      let otherRow = section.members[section.members[0].row == subject.row ? 1 : 0].row
      guard let from = subject.observation(row: otherRow, subject.column) else { return [] }
      let columns = subject.likeColumns
      let earlier = columns.dropFirst().map { subject.placeOfLevel($0) }
      let before = earlier.first.flatMap { $0 }.flatMap { $0.count == place.count ? $0 : nil }
      let stays = earlier.count >= 2 && earlier.allSatisfy { $0?.rank == place.rank }
      let claim = Rank(
        place: place, before: before, beforePeriod: before == nil ? nil : subject.table.periods[columns[1]],
        unchangedSince: stays ? columns.last.map { subject.table.periods[$0] } : nil, other: subject.region(row: otherRow))
      let comparison = Comparison(from: from, to: to, basis: .region(claim.other))
      guard let before else {
        return [subject.finding(.rank(claim), comparison, weight: 0.8, score: subject.levelScore(weight: 0.8))]
      }
      let moved = abs(place.rank - before.rank)
      return [subject.finding(.rank(claim), comparison, weight: moved == 0 ? 0.5 : 0.9 + 0.05 * Double(min(moved, 6)))]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(
        directions: finding.isGrowthRate ? finding.ownDirections : nil, names: [other.name],
        counts: place.counts + (before.map { $0.counts + [abs($0.rank - place.rank)] } ?? []))
    }

    package var summary: String { "\(place.rank) of \(place.count)" + (before.map { ", \($0.rank) before" } ?? "") }
  }
}

extension Subject {
  /// Where the region’s value is among those of the peers; `nil` where a figure that is only “over” or “about” something may be on either
  /// side of it.
  func placeOfLevel(_ column: Int) -> RankedPlace? {
    guard let value = value(column), let section = section(.levels, column) else { return nil }
    var above = 0
    for member in section.vague {
      switch observation(row: member.row, column)?.qualifier {
      case .over where member.value >= value: above += 1
      case .under where member.value <= value: break
      default: return nil
      }
    }
    let place = section.place(of: value)
    return RankedPlace(rank: place.rank + above, sharing: place.sharing, count: section.count + section.vague.count)
  }
}
