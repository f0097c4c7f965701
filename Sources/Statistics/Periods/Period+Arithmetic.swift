extension Period {
  /// Its first day.
  public var firstDay: Period { Period(year: year, month: month, day: day, months: 0) }

  /// Its last day.
  public var lastDay: Period { Period(dayNumber: dayNumbers.upperBound) }

  /// Its days, counted from 1970-01-01 as 0; where a time axis needs a place for a period.
  public var dayNumbers: ClosedRange<Int> {
    let first = CivilDate.dayNumber(year: year, month: month, day: day)
    guard months > 0 else { return first...(isWeek ? first + 6 : first) }
    let end = monthIndex + months
    return first...(CivilDate.dayNumber(year: end / 12, month: end % 12 + 1, day: 1) - 1)
  }

  /// Whether all of `other` is within it.
  public func contains(_ other: Period) -> Bool {
    let mine = dayNumbers
    let its = other.dayNumbers
    return mine.lowerBound <= its.lowerBound && its.upperBound <= mine.upperBound
  }

  /// The period this many of its own lengths later, or earlier if `steps` is negative.
  public func advanced(by steps: Int) -> Period {
    let bounded = min(max(steps, -4_000_000), 4_000_000)
    if isFiscal { return .fiscalYear(year + bounded, from: month) }
    if isWeek { return Period(weekFrom: dayNumbers.lowerBound + 7 * bounded) }
    return months == 0
      ? Period(dayNumber: dayNumbers.lowerBound + bounded)
      : Period(monthIndex: monthIndex + bounded * months, months: months)
  }

  /// How many of its own lengths lie between it and `other`, so that `advanced(by:)` gives `other`; `nil` if their lengths differ or
  /// no number of steps leads there.
  public func steps(to other: Period) -> Int? {
    guard months == other.months, isFiscal == other.isFiscal, isWeek == other.isWeek else { return nil }
    if isWeek { return (other.dayNumbers.lowerBound - dayNumbers.lowerBound) / 7 }
    if months == 0 { return other.dayNumbers.lowerBound - dayNumbers.lowerBound }
    let distance = other.monthIndex - monthIndex
    return distance % months == 0 ? distance / months : nil
  }

  /// The year that ISO 8601 counts a week in, and the number of the week in it; of other periods, of the week of their first day.
  public var week: (year: Int, number: Int) {
    let first = dayNumbers.lowerBound
    // The year of its Thursday.
    let year = Period(dayNumber: first - ((first + 3) % 7 + 7) % 7 + 3).year
    return (year, (first - CivilDate.firstMonday(ofWeeksIn: year)) / 7 + 1)
  }

  /// The same stretch of the calendar a year earlier; of 29 February, the 28th; of a 53rd week, the last of the year before.
  public var previousYear: Period {
    if isWeek {
      let (year, number) = week
      let earlier = Period.week(year - 1, number)
      return earlier.week.year == year - 1 ? earlier : .week(year - 1, number - 1)
    }
    if isFiscal { return advanced(by: -1) }
    if months > 0 { return Period(monthIndex: monthIndex - 12, months: months) }
    return .day(year - 1, month, min(day, CivilDate.days(inMonth: month, of: year - 1)))
  }

  /// Months from January of the year 0 to its first.
  var monthIndex: Int { year * 12 + month - 1 }
}
