package import Statistics

extension Claim {
  /// Growth that quickened or slowed: this change against the one before, both on the same basis.
  package struct Pace: ClaimKind {
    package static let name = "pace"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// For how many periods in a row growth has gone this way.
    package var count: Int
    /// How many times the growth before the new growth is, where that may be said.
    package var ratio: GrowthRatio?

    package var picture: FindingChart { .course }
    package var tellsChange: Bool { true }

    package static func findings(about subject: Subject) -> [Finding] {
      guard let comparison = Self.comparison(subject) else { return [] }
      let columns = subject.columnsOfLikeSteps
      let changes = columns.prefix { subject.change($0) != nil }.compactMap { subject.change($0) }
      guard changes.count >= 2 else { return [] }
      let steps = zip(changes, changes.dropFirst()).map { $0 - $1 }
      guard abs(steps[0]) >= subject.floor else { return [] }
      // Two changes with unlike signs are a turn; of a growth rate alone, that is all there is to say.
      guard subject.table.nature == .growth || changes[0] > 0 && changes[1] > 0 else { return [] }
      let count = steps.prefix { $0 * steps[0] > 0 }.count
      let past = (0..<subject.column).compactMap { column -> Double? in
        guard column > 0, let now = subject.change(column), let then = subject.change(column - 1) else { return nil }
        return now - then
      }
      let score = Score(
        impact: subject.impact, own: subject.distance(of: steps[0], from: past, fewest: 3, floor: subject.floor),
        peer: subject.distance(of: changes[0], in: subject.section(.changes), floor: subject.floor),
        weight: 0.9 + 0.05 * Double(max(0, count - 1)))
      let claim = Pace(count: count, ratio: comparison.from.flatMap { GrowthRatio(of: comparison.to, to: $0) })
      return [subject.finding(.pace(claim), comparison, weight: score.weight, score: score)]
    }

    /// The two changes; of a growth rate, its two values.
    private static func comparison(_ subject: Subject) -> Comparison? {
      guard subject.table.nature.isInPercent || subject.table.nature == .growth else { return nil }
      if subject.table.nature == .growth { return subject.comparison.flatMap { $0.from == nil ? nil : $0 } }
      let columns = subject.columnsOfLikeSteps
      guard columns.count >= 2, let now = subject.comparison, let before = subject.comparison(columns[1]),
        now.basis == before.basis,
        now.prices == before.prices, let to = now.change, let from = before.change, to.isDerived == from.isDerived
      else { return nil }
      return Comparison(from: from, to: to, basis: now.basis, prices: now.prices)
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.ownOrComparedDirections, counts: [count], ratio: ratio)
    }

    package var summary: String { "growth changed its pace, \(count) in a row" }
  }
}
