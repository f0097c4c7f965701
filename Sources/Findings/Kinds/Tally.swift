import Statistics

extension Claim {
  /// How often something was below zero: the change of the peers, or a balance over time.
  package struct Tally: ClaimKind {
    package static let name = "tally"
    package static let uses: ClaimUses = .text

    /// What is counted.
    package enum Content: String, Hashable, Sendable {
      /// Regions whose figure fell.
      case regions
      /// Periods in which the balance was negative.
      case periods
    }

    package var content: Content
    /// How many are below zero.
    package var below: Int
    /// Of how many.
    package var count: Int

    package var picture: FindingChart { content == .regions ? .ranking : .balance }

    package static func findings(about subject: Subject) -> [Finding] {
      guard let comparison = subject.comparison else { return [] }
      let values: [Double]
      let content: Content
      if subject.table.nature == .balance {
        content = .periods
        values = (0...subject.column).compactMap(subject.value)
        guard values.count >= 5 else { return [] }
      } else {
        guard let section = subject.section(.changes), section.count >= 5 else { return [] }
        content = .regions
        values = section.members.map(\.value)
      }
      let below = values.count { $0 < 0 }
      guard below > 0, below < values.count else { return [] }
      let claim = Tally(content: content, below: below, count: values.count)
      return [subject.finding(.tally(claim), comparison, weight: 0.5, headline: false)]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      // What is counted is below zero, wherever the region itself is.
      ClaimTerms(directions: [.fall], counts: [below, count])
    }

    package var summary: String { "below zero in \(below) of \(count) \(content.rawValue)" }
  }
}
