import Statistics

extension Claim {
  /// A figure of which nothing but its size is known.
  package struct Level: ClaimKind {
    package static let name = "level"
    package static let uses: ClaimUses = []

    package var picture: FindingChart { .levelsAndGrowth }

    package static func findings(about subject: Subject) -> [Finding] {
      guard subject.comparison == nil, let to = subject.observation(subject.column) else { return [] }
      let comparison = Comparison(from: nil, to: to, basis: .alone, change: nil, direction: .none, prices: .none)
      return [subject.finding(.level(Level()), comparison, weight: 0.5, score: subject.levelScore(weight: 0.5))]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms()
    }

    package var summary: String { "nothing to compare with" }
  }
}
