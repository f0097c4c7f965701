/// A stretch of the calendar that a figure is about, without any clock or time zone.
///
/// Periods of one length follow each other: `advanced(by: 1)` of 2022-Q4 is 2023-Q1, of 2022-01-01/P8M (January to August) the next
/// eight months. Periods are ordered by their first day, then the shorter first.
public struct Period: Hashable, Sendable, Codable {
  /// How long a period is.
  public enum Frequency: Hashable, Sendable, Codable {
    /// A calendar year.
    case year
    /// January to June or July to December.
    case half
    /// Three months from January, April, July or October.
    case quarter
    /// A calendar month.
    case month
    /// One day.
    case day
    /// As many months from the first of a month on: January to August is eight.
    case months(Int)
  }

  /// How long it is.
  public let frequency: Frequency
  /// The year of its first day.
  public let year: Int
  /// The month of its first day, 1 to 12.
  public let month: Int
  /// The day of the month of its first day, 1 unless the period is one day.
  public let day: Int
}
