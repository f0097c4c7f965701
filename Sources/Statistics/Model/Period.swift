/// A stretch of the calendar that a figure is about, without any clock or time zone.
///
/// Periods of one length follow each other: `advanced(by: 1)` of 2022-Q4 is 2023-Q1, of 2022-01-01/P8M (January to August) the next
/// eight months. Periods are ordered by their first day, then the shorter first.
public struct Period: Hashable, Comparable, Sendable, Codable {
  /// How long a period is.
  public enum Frequency: Hashable, Sendable {
    /// A calendar year.
    case year
    /// Twelve months of two calendar years that their publisher calls a year: 2019/20.
    case fiscalYear
    /// January to June or July to December.
    case half
    /// Three months from January, April, July or October.
    case quarter
    /// A calendar month.
    case month
    /// Monday to Sunday, numbered as ISO 8601 does.
    case week
    /// One day.
    case day
    /// As many months from the first of a month on: January to August is eight.
    case months(Int)
  }

  /// Year, month, day and months from the highest bits to the lowest, so that periods compare and hash as one number. A data set holds
  /// millions of them.
  private let bits: Int

  /// What a stretch is counted in besides calendar months and days.
  enum Reckoning: Int {
    case calendar
    /// Twelve months are a fiscal year: a year of their publisher's. Without months, it is the week that the day begins.
    case other
  }

  /// Makes a period from what is in the calendar: `months` is 0 for one day or week, and the day is 1 otherwise.
  init(year: Int, month: Int, day: Int, months: Int, reckoning: Reckoning = .calendar) {
    let start = (year << 4 | month) << 5 | day
    bits = (start << 1 | reckoning.rawValue) << Self.widthOfMonths | months
  }

  private static let widthOfMonths = 17

  /// The year of its first day.
  public var year: Int { bits >> (Self.widthOfMonths + 10) }
  /// The month of its first day, 1 to 12.
  public var month: Int { bits >> (Self.widthOfMonths + 6) & 0b1111 }
  /// The day of the month of its first day, 1 unless the period is one day or week.
  public var day: Int { bits >> (Self.widthOfMonths + 1) & 0b11111 }
  /// How many months it has; 0 if it is one day or week.
  public var months: Int { bits & (1 << Self.widthOfMonths - 1) }
  /// Whether it is a year of its publisher's, which spans two calendar years.
  var isFiscal: Bool { months > 0 && isOtherwiseReckoned }
  /// Whether it is seven days from a Monday on.
  var isWeek: Bool { months == 0 && isOtherwiseReckoned }

  private var isOtherwiseReckoned: Bool { bits >> Self.widthOfMonths & 1 == 1 }

  /// How long it is.
  public var frequency: Frequency {
    switch (months, month) {
    case (0, _): isWeek ? .week : .day
    case (12, 1): .year
    case (12, _) where isFiscal: .fiscalYear
    case (6, 1), (6, 7): .half
    case (3, 1), (3, 4), (3, 7), (3, 10): .quarter
    case (1, _): .month
    case (let count, _): .months(count)
    }
  }

  /// By first day, then the shorter first.
  public static func < (first: Period, second: Period) -> Bool { first.bits < second.bits }
}
