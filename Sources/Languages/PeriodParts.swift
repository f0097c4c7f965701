/// How much of a period's name is said.
public enum PeriodForm: Hashable, Sendable, CaseIterable {
  /// In running heads and captions: `January–August 2022`, `2022 Q2`, `first half of 2022`; `2022年1—8月`.
  case full
  /// In tables and labels: `Jan–Aug 2022`, `2022 H1`.
  case short
  /// In sentences: `the first eight months of 2022`, `the second quarter of 2022`; `2022年前8个月`.
  case prose
  /// On an axis that says the year elsewhere: `Aug`, `Q2`, `Jan–Aug`; a year stays `2018`.
  case withinYear
  /// On an axis without room for the short name: `’18`, `Q2 ’18`, `Aug ’18`; `2018`. The short name where there is none shorter.
  case crowded
  /// Under a month or quarter of an axis whose years stand below: `J`, `2`; `1`, `2`. The name within the year where it has no initial.
  case initial
}

/// A period taken apart for its name.
package struct PeriodParts: Hashable, Sendable {
  /// What kind of stretch it is.
  package enum Shape: Hashable, Sendable {
    /// A calendar year.
    case year
    /// A year of its publisher's, which spans two calendar years.
    case fiscalYear
    /// The first or second half of a year.
    case half(Int)
    /// A quarter, 1 to 4.
    case quarter(Int)
    /// A month.
    case month
    /// A week, by the number that ISO 8601 gives it; the year is that of its number.
    case week(Int)
    /// A day of a month.
    case day(Int)
    /// Several months; how many.
    case months(Int)
    /// Several whole calendar years.
    case years
  }

  /// What kind of stretch it is.
  package var shape: Shape
  /// The year of its first day.
  package var year: Int
  /// The month of its first day.
  package var month: Int
  /// The year of its last day.
  package var lastYear: Int
  /// The month of its last day.
  package var lastMonth: Int

  /// Makes the parts.
  package init(shape: Shape, year: Int, month: Int, lastYear: Int, lastMonth: Int) {
    self.shape = shape
    self.year = year
    self.month = month
    self.lastYear = lastYear
    self.lastMonth = lastMonth
  }

  /// A year that spans two, by both: `2019/20`.
  var spanningYear: String {
    let second = lastYear % 100
    return "\(year)/\(second < 10 ? "0" : "")\(second)"
  }
  /// The last two digits of the year: `08`.
  var twoDigitYear: String { year % 100 < 10 ? "0\(year % 100)" : String(year % 100) }
  /// `’18`, with U+2019.
  var apostropheYear: String { "\u{2019}\(twoDigitYear)" }
}
