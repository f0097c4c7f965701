package import Statistics

extension Claim {
  /// The highest or lowest value of a series of five or more, or since a period long ago.
  package struct Record: ClaimKind {
    package static let name = "record"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// Which end of the series it is.
    package enum End: String, Hashable, Sendable {
      case highest
      case lowest
    }

    package var end: End
    /// How many values it is the highest or lowest of, itself included.
    package var count: Int
    /// The last period that was as high or as low; `nil` if none was since the series began.
    package var since: Period?
    /// The period the series begins.
    package var first: Period
    /// The value that came nearest.
    package var next: Observation

    package var picture: FindingChart { .course }
    package var figures: [Observation] { [next] }

    package static func findings(about subject: Subject) -> [Finding] {
      guard subject.table.nature != .rank, let comparison = subject.comparison, let value = subject.value(subject.column) else {
        return []
      }
      let known = (0...subject.column).filter {
        subject.value($0) != nil && subject.table.isOneSeries(subject.row, $0, subject.column)
      }
      // If more than a quarter of the values are missing, the highest is not known.
      guard let first = known.first, known.count >= fewest, known.count * 4 >= (subject.column - first + 1) * 3 else { return [] }
      let past = known.dropLast()
      return [End.highest, .lowest].compactMap { end in
        func isBeyond(_ one: Double, _ other: Double) -> Bool { end == .highest ? one > other : one < other }
        let start = past.lastIndex { column in subject.value(column).map { !isBeyond(value, $0) } ?? false }
        let window = start.map { past[past.index(after: $0)...] } ?? past[...]
        guard window.count + 1 >= fewest, isNews(end, subject, known) else { return nil }
        let next = window.max { first, second in
          guard let one = subject.value(first), let other = subject.value(second) else { return false }
          return isBeyond(other, one)
        }
        guard let next, let figure = subject.observation(next) else { return nil }
        let claim = Record(
          end: end, count: window.count + 1, since: start.map { subject.table.periods[past[$0]] },
          first: subject.table.periods[first],
          next: figure)
        // Against its like period the figure must have moved the same way, or the record is only the season's.
        guard comparison.direction == (end == .highest ? .rise : .fall) || subject.table.nature == .growth else { return nil }
        return subject.finding(.record(claim), comparison, weight: start == nil ? 1.25 : 1.1)
      }
    }

    private static let fewest = 5

    /// What goes up nearly every time is at its highest nearly every time: only where a quarter of the steps went the other way is a
    /// record worth saying.
    private static func isNews(_ end: End, _ subject: Subject, _ known: [Int]) -> Bool {
      let values = known.compactMap(subject.value)
      let steps = zip(values.dropFirst(), values).map { $0 - $1 }
      let others = steps.count { end == .highest ? $0 < 0 : $0 > 0 }
      return others * 4 >= steps.count
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.ownDirections, counts: [count])
    }

    package var summary: String { "\(end.rawValue) of \(count)" + (since.map { ", since \($0.sdmx)" } ?? "") }
  }
}
