/// Which days are worked: all but weekends and holidays, and the weekends that are worked instead of a holiday.
package struct WorkingDays: Hashable, Sendable {
  /// What an exceptional day is.
  package enum Exception: String, Hashable, Sendable, CaseIterable {
    /// Nobody works.
    case holiday
    /// Worked though it is on a weekend, to make up for a holiday.
    case working
  }

  /// An exceptional day and its name.
  package struct Entry: Hashable, Sendable {
    /// What it is.
    package var exception: Exception
    /// Its name, such as `National Day`.
    package var name: String

    /// Makes an entry.
    package init(_ exception: Exception, name: String) {
      self.exception = exception
      self.name = name
    }
  }

  /// Days of the week that are not worked.
  package var weekend: Set<Weekday>
  /// Days that are other than their day of the week.
  package var exceptions: [Day: Entry]

  /// Makes a calendar of working days; without exceptions only weekends are free.
  package init(weekend: Set<Weekday> = [.saturday, .sunday], exceptions: [Day: Entry] = [:]) {
    self.weekend = weekend
    self.exceptions = exceptions
  }

  /// Whether a day is worked.
  package func isWorked(_ day: Day) -> Bool {
    switch exceptions[day]?.exception {
    case .holiday: false
    case .working: true
    case nil: !weekend.contains(day.weekday)
    }
  }

  /// The working days of a month, in order; the month may count past its year.
  package func days(inMonth month: Int, of year: Int) -> [Day] {
    (1...Day.count(inMonth: month, of: year)).map { Day(year, month, $0) }.filter(isWorked)
  }

  /// The day itself if it is worked, otherwise the next or previous that is; `nil` if there is none within a year.
  func nearest(to day: Day, _ shift: Shift) -> Day? {
    let step =
      switch shift {
      case .none: 0
      case .next: 1
      case .previous: -1
      }
    guard step != 0 else { return day }
    return (0...366).lazy.map { day.advanced(by: $0 * step) }.first(where: isWorked)
  }
}

/// What happens to a date that is not a working day.
package enum Shift: String, Hashable, Sendable, CaseIterable {
  /// It stays.
  case none = "no"
  /// The next working day takes its place.
  case next
  /// The working day before it takes its place.
  case previous
}
