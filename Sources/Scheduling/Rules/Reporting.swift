package import Statistics

/// Which periods a report is about, one after the other.
package enum Reporting: String, Hashable, Sendable, CaseIterable {
  /// Each month.
  case month = "previous-month"
  /// Each quarter.
  case quarter = "previous-quarter"
  /// Each half-year.
  case half = "previous-half"
  /// Each year.
  case year = "previous-year"
  /// From January to each month: January, January–February and so on to the whole year.
  case yearToDate = "year-to-date"

  /// The last period that ends with the month of a day, or before it.
  func period(endingBy day: Day) -> Period {
    let month = Period.month(day.year, day.month)
    switch self {
    case .month: return month
    case .yearToDate: return .months(from: day.year, 1, count: day.month)
    case .quarter: return ended(.quarter(day.year, (day.month + 2) / 3), by: month)
    case .half: return ended(.half(day.year, (day.month + 5) / 6), by: month)
    case .year: return ended(.year(day.year), by: month)
    }
  }

  private func ended(_ period: Period, by month: Period) -> Period {
    period.lastDay <= month.lastDay ? period : period.advanced(by: -1)
  }

  /// The period this many later, or earlier where negative.
  func period(_ period: Period, advancedBy steps: Int) -> Period {
    guard self == .yearToDate else { return period.advanced(by: steps) }
    let last = Period.month(period.lastDay.year, period.lastDay.month).advanced(by: steps)
    return .months(from: last.year, 1, count: last.month)
  }

  /// Whether a period is one of those the report is about.
  package func has(_ period: Period) -> Bool {
    let last = period.lastDay
    return self.period(endingBy: Day(last.year, last.month, last.day)) == period
  }

  /// What it is called, such as `month`.
  package var name: String {
    switch self {
    case .month: "month"
    case .quarter: "quarter"
    case .half: "half-year"
    case .year: "year"
    case .yearToDate: "year to date"
    }
  }

  /// A period of this kind, as an example of how it is written.
  package var example: Period {
    switch self {
    case .month: .month(2026, 8)
    case .quarter: .quarter(2026, 2)
    case .half: .half(2026, 1)
    case .year: .year(2026)
    case .yearToDate: .months(from: 2026, 1, count: 8)
    }
  }
}
