internal import Statistics

/// A day of the proleptic Gregorian calendar, without any clock or zone.
package struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  package let number: Int

  /// The day this many days after 1970-01-01.
  package init(number: Int) {
    self.number = number
  }

  /// A date; a number past its end counts on, as 30 February is 1 or 2 March.
  package init(_ year: Int, _ month: Int, _ day: Int) {
    let months = year * 12 + month - 1
    let (year, index) = months.quotientAndRemainder(dividingBy: 12)
    let first = index < 0 ? (year - 1, index + 13) : (year, index + 1)
    number = CivilDate.dayNumber(year: first.0, month: first.1, day: 1) + day - 1
  }

  /// Reads `2026-02-28`; `nil` if the text is not a day of the calendar.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...CivilDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(year, month, day)
  }

  /// The year.
  package var year: Int { CivilDate.date(dayNumber: number).year }
  /// The month, 1 to 12.
  package var month: Int { CivilDate.date(dayNumber: number).month }
  /// The day of the month, 1 to 31.
  package var day: Int { CivilDate.date(dayNumber: number).day }

  /// Its day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (number + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The day this many days later, or earlier where negative.
  package func advanced(by days: Int) -> Day { Day(number: number + days) }

  /// How many days a month has; the month may count past its year.
  static func count(inMonth month: Int, of year: Int) -> Int {
    Day(year, month + 1, 1).number - Day(year, month, 1).number
  }

  /// By time.
  package static func < (first: Day, second: Day) -> Bool { first.number < second.number }
}

extension Day: CustomStringConvertible {
  /// As ISO 8601 writes it, such as `2026-02-28`.
  package var description: String {
    let date = CivilDate.date(dayNumber: number)
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
