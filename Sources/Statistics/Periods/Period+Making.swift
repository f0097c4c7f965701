/// Periods from numbers. A number past its end counts on, as a calendar does: month 13 of 2022 is January 2023, 30 February 2022 is
/// 2 March. Years run from 1 to 9999; a date outside them is moved to the nearest.
extension Period {
  /// The years that a period may begin in.
  static let years = 1...9999

  /// A calendar year.
  public static func year(_ year: Int) -> Period { Period(year: year, month: 1, months: 12) }

  /// A year of its publisher's that begins in one calendar year and ends in the next: 2019/20. Its name says no months, and where its
  /// publisher does not either, July stands for the first of them.
  public static func fiscalYear(_ year: Int, from month: Int = 7) -> Period {
    let whole = Period(year: year, month: min(max(month, 2), 12), months: 12)
    return Period(year: whole.year, month: whole.month, day: 1, months: 12, reckoning: .other)
  }

  /// January to June (1) or July to December (2).
  public static func half(_ year: Int, _ half: Int) -> Period { Period(year: year, month: 6 * (half - 1) + 1, months: 6) }

  /// A calendar quarter, 1 to 4.
  public static func quarter(_ year: Int, _ quarter: Int) -> Period { Period(year: year, month: 3 * (quarter - 1) + 1, months: 3) }

  /// A calendar month, 1 to 12.
  public static func month(_ year: Int, _ month: Int) -> Period { Period(year: year, month: month, months: 1) }

  /// A week as ISO 8601 counts them: from Monday to Sunday, the first is that with 4 January.
  public static func week(_ year: Int, _ week: Int) -> Period {
    let bounded = min(max(year, years.lowerBound), years.upperBound)
    return Period(weekFrom: CivilDate.firstMonday(ofWeeksIn: bounded) + 7 * (week - 1))
  }

  /// One day.
  public static func day(_ year: Int, _ month: Int, _ day: Int) -> Period {
    let first = Period.month(year, month)
    return Period(dayNumber: CivilDate.dayNumber(year: first.year, month: first.month, day: 1) + day - 1)
  }

  /// So many months (at least one) from the first of a month on; 12 from January are the year, 3 from April the second quarter.
  public static func months(from year: Int, _ month: Int, count: Int) -> Period { Period(year: year, month: month, months: count) }

  /// So many months (at least one) from the first month of `start` on.
  public static func months(from start: Period, count: Int) -> Period {
    Period(year: start.year, month: start.month, months: count)
  }

  /// Everything from the first day of `first` to the last of `last`; `nil` if those are no whole months and not the same.
  public static func from(_ first: Period, through last: Period) -> Period? {
    if first == last { return first }
    guard first.months > 0, last.months > 0 else { return nil }
    let count = last.monthIndex + last.months - first.monthIndex
    return count >= 1 ? months(from: first, count: count) : nil
  }

  /// Whole months, in the simplest frequency that says the same.
  init(year: Int, month: Int, months: Int) {
    let bounded = min(max(year, Self.years.lowerBound), Self.years.upperBound)
    self.init(monthIndex: bounded * 12 + min(max(month, -120_000), 120_000) - 1, months: months)
  }

  /// Whole months from the first of a month, counted from January of the year 0.
  init(monthIndex: Int, months: Int) {
    let index = min(max(monthIndex, Self.years.lowerBound * 12), Self.years.upperBound * 12 + 11)
    self.init(year: index / 12, month: index % 12 + 1, day: 1, months: min(max(months, 1), 120_000))
  }

  /// The week that begins on a day, counted from 1970-01-01.
  init(weekFrom dayNumber: Int) {
    let first = Period(dayNumber: dayNumber)
    self.init(year: first.year, month: first.month, day: first.day, months: 0, reckoning: .other)
  }

  /// One day, counted from 1970-01-01.
  init(dayNumber: Int) {
    let earliest = CivilDate.dayNumber(year: Self.years.lowerBound, month: 1, day: 1)
    let latest = CivilDate.dayNumber(year: Self.years.upperBound, month: 12, day: 31)
    let date = CivilDate.date(dayNumber: min(max(dayNumber, earliest), latest))
    self.init(year: date.year, month: date.month, day: date.day, months: 0)
  }
}
