package import Statistics

extension Claim {
  /// A region moved ahead of another in the order of levels, or was overtaken by one: the nearest of those, and what the new order rests on.
  package struct Overtaking: ClaimKind {
    package static let name = "overtaking"
    package static let uses: ClaimUses = [.text]

    /// Who moved ahead.
    package enum Event: String, Hashable, Sendable {
      /// The region itself.
      case passed
      /// The other one.
      case overtaken
    }

    package var event: Event
    /// The nearest of those whose order with the region changed.
    package var other: Region
    /// How far the one ahead is from the one behind now.
    package var margin: Observation
    /// Whether so little lies between them that the order may turn again.
    package var isNarrow: Bool

    /// Less than this part of the figure is little.
    private static let narrow = 0.05

    package var picture: FindingChart { .ranking }
    package var figures: [Observation] { [margin] }

    package static func findings(about subject: Subject) -> [Finding] {
      let columns = subject.likeColumns
      guard case .amount = subject.table.nature, columns.count >= 2, let to = subject.observation(columns[0]),
        let now = subject.value(columns[0]), let before = subject.value(columns[1]),
        let place = subject.placeOfLevel(columns[0]), let earlier = subject.placeOfLevel(columns[1]),
        place.count == earlier.count, place.rank != earlier.rank,
        // That the first place changed hands is said in other words.
        Lead.findings(about: subject).isEmpty
      else { return [] }
      let event: Event = place.rank < earlier.rank ? .passed : .overtaken
      let passed = (subject.section(.levels)?.members ?? []).filter { member in
        guard member.row != subject.row, let then = subject.table.value(member.row, columns[1]),
          subject.table.isExact(member.row, columns[1], subject.field.data),
          subject.table.isOneSeries(member.row, columns[1], columns[0])
        else { return false }
        return event == .passed ? member.value < now && then > before : member.value > now && then < before
      }
      guard let nearest = passed.min(by: { abs($0.value - now) < abs($1.value - now) }),
        let from = subject.observation(row: nearest.row, columns[0])
      else { return [] }
      let (high, low) = event == .passed ? (to, from) : (from, to)
      guard let margin = try? Derivations.difference(high, less: low, indicator: high.indicator) else { return [] }
      let claim = Overtaking(
        event: event, other: subject.region(row: nearest.row), margin: margin,
        isNarrow: abs(nearest.value - now) <= Self.narrow * now)
      let comparison = Comparison(from: from, to: to, basis: .region(claim.other))
      return [subject.finding(.overtaking(claim), comparison, weight: 0.7, headline: false)]
    }

    package func terms(_ finding: Finding) -> ClaimTerms { ClaimTerms(names: [other.name]) }

    package var summary: String { event == .passed ? "moved ahead of \(other.id)" : "overtaken by \(other.id)" }
  }
}
