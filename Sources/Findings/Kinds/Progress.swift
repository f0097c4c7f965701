package import Statistics

extension Claim {
  /// How much of what is planned or to be reached is there, or that it was reached.
  package struct Progress: ClaimKind {
    package static let name = "progress"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// Whether the aim has been reached.
    package enum State: String, Hashable, Sendable {
      /// Reached since the like period before.
      case passed
      /// Reached before.
      case reached
      /// Not yet reached.
      case underWay
      /// The period of the aim has ended without it.
      case missed
    }

    package var state: State
    /// What is there as a share of the aim, in per cent.
    package var share: Observation?

    package var picture: FindingChart { .progress }
    package var figures: [Observation] { share.map { [$0] } ?? [] }

    package static func findings(about subject: Subject) -> [Finding] {
      guard let to = subject.observation(subject.column), let value = subject.value(subject.column), to.tellsWhatHappened else {
        return []
      }
      let key = AimKey(to)
      // Months do not add up to the plan of a year: only a state, or an aim for a period of the same length, may be compared.
      let aims = (subject.field.aims[key] ?? []).map { subject.field.data.observations[$0] }.filter { aim in
        aim.period.lastDay >= subject.period.firstDay
          && (aim.period.frequency == subject.period.frequency || subject.table.unit.kind == .count && subject.period.months <= 1)
      }
      guard let aim = aims.min(by: { $0.period < $1.period }), aim.qualifier == .exact || aim.qualifier == .over else { return [] }
      let goal = aim.ones.double
      guard goal > 0, value >= 0 else { return [] }
      let isThere = aim.qualifier == .over ? value > goal : value >= goal
      let before = subject.table.likes[subject.column].flatMap(subject.value)
      let state: State =
        if isThere { before.map { $0 < goal } ?? false ? .passed : .reached } else {
          // What is counted at a date has no end at which its plan is missed.
          aim.period == subject.period && !(subject.table.unit.kind == .count && subject.period.months <= 1) ? .missed : .underWay
        }
      let share = try? Derivations.progress(of: to, towards: aim, unit: .percent)
      return [
        subject.finding(
          .progress(Progress(state: state, share: share)), Comparison(from: aim, to: to, basis: .aim),
          weight: state == .passed || state == .missed ? 1.3 : 0.9)
      ]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms()
    }

    package var summary: String { state.rawValue }
  }
}
