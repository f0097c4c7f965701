package import Statistics

extension Claim {
  /// Three or more rises, or falls, in a row.
  package struct Streak: ClaimKind {
    package static let name = "streak"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// How many changes in a row went this way, the newest included.
    package var count: Int
    /// The period of the first of them.
    package var since: Period

    package var picture: FindingChart { .course }
    package var tellsChange: Bool { true }

    package static func findings(about subject: Subject) -> [Finding] {
      guard let comparison = subject.comparison, let change = subject.change, change != 0 else { return [] }
      let columns = subject.columnsOfLikeSteps
      let run = columns.prefix { column in subject.change(column).map { $0 * change > 0 } ?? false }
      // A figure that has gone one way for as long as there are data is a trend, not a streak.
      guard run.count >= 3, let first = run.last,
        columns.dropFirst(run.count).contains(where: { subject.change($0) != nil })
      else { return [] }
      let claim = Streak(count: run.count, since: subject.table.periods[first])
      return [subject.finding(.streak(claim), comparison, weight: 1 + 0.05 * Double(run.count))]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.ownDirections, isOneDirection: true, basis: finding.basisToSay, counts: [count])
    }

    package var summary: String { "\(count) in a row" }
  }
}
