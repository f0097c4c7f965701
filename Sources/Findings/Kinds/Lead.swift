package import Statistics

extension Claim {
  /// A region became the first of its peers, or ceased to be it.
  package struct Lead: ClaimKind {
    package static let name = "lead"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// What happened to the lead.
    package enum Event: String, Hashable, Sendable {
      case gained
      case lost
    }

    package var event: Event
    /// For how many periods it had been held, or for how many it had been with others.
    package var after: Int
    /// The first of those periods.
    package var since: Period
    /// Whether the data begin before that, so that the period is known to be the first.
    package var beginsThen: Bool
    /// Who has it now, or had it before.
    package var other: Region
    /// How many regions are compared.
    package var count: Int
    /// How far the first is from the second now.
    package var margin: Observation?

    package var picture: FindingChart { .ranking }
    package var figures: [Observation] { margin.map { [$0] } ?? [] }

    package static func findings(about subject: Subject) -> [Finding] {
      guard case .amount = subject.table.nature, let to = subject.observation(subject.column) else { return [] }
      let columns = subject.likeColumns
      func leader(_ column: Int) -> CrossSection.Member? {
        // Who is ahead of a figure that is only "over" or "about" something is not known.
        guard let section = subject.section(.levels, column), section.vague.isEmpty,
          section.members[0].value > section.members[1].value
        else { return nil }
        return section.members[0]
      }
      guard columns.count >= 3, let now = leader(columns[0]), let before = leader(columns[1]),
        now.row != before.row, now.row == subject.row || before.row == subject.row,
        subject.section(.levels, columns[0])?.count == subject.section(.levels, columns[1])?.count
      else { return [] }
      let event: Event = now.row == subject.row ? .gained : .lost
      let run = columns.dropFirst().prefix { column in leader(column).map { ($0.row == subject.row) == (event == .lost) } ?? false }
      let otherRow = event == .lost ? now.row : before.row
      guard run.count >= 2, let first = run.last, let from = subject.observation(row: otherRow, subject.column) else { return [] }
      let (high, low) = event == .lost ? (from, to) : (to, from)
      let claim = Lead(
        event: event, after: run.count, since: subject.table.periods[first], beginsThen: run.count < columns.count - 1,
        other: subject.region(row: otherRow), count: subject.section(.levels)?.count ?? 0,
        margin: try? Derivations.difference(high, less: low, indicator: high.indicator))
      let comparison = Comparison(from: from, to: to, basis: .region(claim.other))
      return [subject.finding(.lead(claim), comparison, weight: 1 + 0.1 * Double(run.count))]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(names: [other.name], counts: [after, count])
    }

    package var summary: String { "lead \(event.rawValue) after \(after)" }
  }
}
