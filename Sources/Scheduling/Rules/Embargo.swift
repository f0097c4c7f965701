package import Statistics

/// The moment before which nothing about a period leaves.
package enum Embargo: Hashable, Sendable {
  /// By a rule, for each period alike.
  case rule(MonthlyRule)
  /// Announced period by period; those that are not listed have none.
  case announced([Period: LocalTime])

  /// When it ends for a period, on the clocks of the schedule's zone; `nil` if there is none.
  func localTime(for period: Period, _ calendar: WorkingDays) -> LocalTime? {
    switch self {
    case .rule(let rule): rule.localTime(for: period, calendar)
    case .announced(let times): times[period]
    }
  }
}
