package import Statistics

extension Claim {
  /// The first rise after falls in a row, or the first fall after rises.
  package struct Turn: ClaimKind {
    package static let name = "turn"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// How many changes in a row went the other way before.
    package var after: Int
    /// The period of the first of them.
    package var since: Period
    /// The change before, which the sentence sets against the new one.
    package var previous: Observation?

    package var picture: FindingChart { .course }
    package var tellsChange: Bool { true }
    package var figures: [Observation] { previous.map { [$0] } ?? [] }

    package static func findings(about subject: Subject) -> [Finding] {
      guard let comparison = subject.comparison, let change = subject.change, change != 0 else { return [] }
      let run = subject.columnsOfLikeSteps.dropFirst().prefix { column in
        subject.change(column).map { $0 * change < 0 } ?? false
      }
      guard run.count >= 2, let first = run.last, let last = run.first else { return [] }
      let previous = subject.table.nature == .growth ? subject.observation(last) : subject.comparison(last)?.change
      let claim = Turn(after: run.count, since: subject.table.periods[first], previous: previous)
      return [subject.finding(.turn(claim), comparison, weight: 1 + 0.1 * Double(run.count))]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.ownDirections, basis: finding.basisToSay, counts: [after])
    }

    package var summary: String { "first after \(after)" }
  }
}
