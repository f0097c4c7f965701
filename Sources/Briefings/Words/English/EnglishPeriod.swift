import Languages
import Statistics

/// A period in an English sentence, with its preposition.
enum EnglishPeriod {
  /// When something was so: `in 2021`, `in the first eight months of 2022`, `on 26 August 2020`.
  static func when(_ period: Period, _ form: PeriodForm = .prose) -> String {
    period.frequency == .day ? "on \(period.name(form, language: .english))" : "in \(period.name(form, language: .english))"
  }

  /// Until when something was counted: `as of July 2022`.
  static func asOf(_ period: Period) -> String {
    "as of \(period.name(.prose, language: .english))"
  }

  /// Until when something is to be so: `by 2022`, `by the end of 2022` for its last day or month, `by 15 March 2022`.
  static func deadline(_ period: Period) -> String {
    period.closesYear ? "by the end of \(period.year)" : "by \(period.name(.prose, language: .english))"
  }
}
