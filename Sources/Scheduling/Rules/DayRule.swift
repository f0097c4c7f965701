/// Which day of a month.
package enum DayRule: Hashable, Sendable {
  /// A number, 1 to 31; in a month without it, the last day.
  case day(Int)
  /// The last day.
  case lastDay
  /// A working day counted from the first, 1 to 23; in a month with fewer, the last of them.
  case workingDay(Int)
  /// The last working day.
  case lastWorkingDay
  /// A weekday counted from the first, 1 to 5; in a month with fewer, the last of them.
  case weekday(Weekday, Int)
  /// The last of a weekday.
  case lastWeekday(Weekday)

  /// The day in a month, which may count past its year; `nil` only where the month has no working day at all.
  func day(inMonth month: Int, of year: Int, _ calendar: WorkingDays) -> Day? {
    let count = Day.count(inMonth: month, of: year)
    switch self {
    case .day(let number): return Day(year, month, min(number, count))
    case .lastDay: return Day(year, month, count)
    case .workingDay(let number):
      let worked = calendar.days(inMonth: month, of: year)
      return worked.dropFirst(number - 1).first ?? worked.last
    case .lastWorkingDay: return calendar.days(inMonth: month, of: year).last
    case .weekday(let weekday, let number):
      let days = (1...count).map { Day(year, month, $0) }.filter { $0.weekday == weekday }
      return days.dropFirst(number - 1).first ?? days.last
    case .lastWeekday(let weekday):
      return (1...count).map { Day(year, month, $0) }.last { $0.weekday == weekday }
    }
  }
}

extension DayRule: CustomStringConvertible {
  /// Such as `the 3rd working day`.
  package var description: String {
    switch self {
    case .day(31), .lastDay: "the last day"
    case .day(let number): "day \(number)"
    case .workingDay(let number): "the \(ordinal(number)) working day"
    case .lastWorkingDay: "the last working day"
    case .weekday(let weekday, let number): "the \(ordinal(number)) \(weekday.name)"
    case .lastWeekday(let weekday): "the last \(weekday.name)"
    }
  }
}

/// `1st`, `2nd`, `3rd`, `4th`.
func ordinal(_ number: Int) -> String {
  switch (number % 10, number % 100) {
  case (1, let tens) where tens != 11: "\(number)st"
  case (2, let tens) where tens != 12: "\(number)nd"
  case (3, let tens) where tens != 13: "\(number)rd"
  default: "\(number)th"
  }
}
