package import Statistics

/// When something falls due that is about a period: a day of a month after the period’s end, and a local time.
package struct MonthlyRule: Hashable, Sendable {
  /// Which day of the month.
  package var day: DayRule
  /// What happens if that is not a working day.
  package var shift: Shift
  /// The time of the day on the clocks of the schedule's zone.
  package var time: TimeOfDay
  /// Which month: 1 is the first after the period, 0 the last of the period itself.
  package var month: Int

  /// Makes a rule.
  package init(_ day: DayRule, at time: TimeOfDay, month: Int = 1, shift: Shift = .none) {
    self.day = day
    self.time = time
    self.month = month
    self.shift = shift
  }

  /// When what is about a period falls due; `nil` where the calendar has no working day that the rule needs.
  package func localTime(for period: Period, _ calendar: WorkingDays) -> LocalTime? {
    let last = period.lastDay
    return day.day(inMonth: last.month + month, of: last.year, calendar).flatMap { calendar.nearest(to: $0, shift) }
      .map { LocalTime($0, time) }
  }
}

extension MonthlyRule: CustomStringConvertible {
  /// Such as `the 3rd working day of the month after the period, 09:00`.
  package var description: String {
    let moved =
      switch shift {
      case .none: ""
      case .next: " (or the next working day)"
      case .previous: " (or the working day before)"
      }
    let where_ =
      switch month {
      case 0: "the period’s last month"
      case 1: "the month after the period"
      default: "the \(ordinal(month)) month after the period"
      }
    return "\(day)\(moved) of \(where_), \(time)"
  }
}
