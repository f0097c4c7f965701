package import Statistics

extension Claim {
  /// A balance that turned positive or negative, or an index that passed 100.
  package struct Crossing: ClaimKind {
    package static let name = "crossing"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// What was passed.
    package enum Mark: String, Hashable, Sendable {
      case zero
      case hundred
    }

    package var mark: Mark
    /// How many values in a row were on the other side before.
    package var after: Int
    /// The last of them.
    package var previous: Observation

    package var picture: FindingChart { mark == .zero ? .balance : .course }
    package var figures: [Observation] { [previous] }

    package static func findings(about subject: Subject) -> [Finding] {
      let mark: Mark
      let columns: [Int]
      switch subject.table.nature {
      // The sign of each month is its own; whether an index is above its base is compared with the like period.
      case .balance: (mark, columns) = (.zero, subject.consecutiveColumns)
      case .index: (mark, columns) = (.hundred, subject.likeColumns)
      case .amount, .rate, .growth, .rank: return []
      }
      let line: Double = mark == .zero ? 0 : 100
      guard let value = subject.value(subject.column), value != line, let to = subject.observation(subject.column) else {
        return []
      }
      let run = columns.dropFirst().prefix { column in
        guard let before = subject.value(column), subject.table.isOneSeries(subject.row, column, subject.column) else {
          return false
        }
        return (before - line) * (value - line) < 0
      }
      guard let last = run.first, let previous = subject.observation(last) else { return [] }
      let claim = Crossing(mark: mark, after: run.count, previous: previous)
      let comparison = Comparison(
        from: nil, to: to, basis: .mark, change: nil, direction: value > line ? .rise : .fall, prices: .none)
      return [subject.finding(.crossing(claim), comparison, weight: 1 + 0.1 * Double(run.count))]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: [finding.comparison.direction], counts: [after])
    }

    package var summary: String { "passed \(mark.rawValue) after \(after)" }
  }
}
