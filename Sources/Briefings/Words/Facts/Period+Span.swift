import Languages
import Statistics

extension Period {
  /// From one period to another, in a subtitle: calendar years as `2018–2022`, all others by their own names, and one alone by its own.
  static func span(_ first: Period, _ last: Period, _ language: Language) -> String {
    if first == last { return first.name(.full, language: language) }
    if first.frequency == .year, last.frequency == .year { return language.rules.years(first.year, last.year) }
    return Word.fromPeriodToPeriod[
      language, ["first": first.name(.short, language: language), "last": last.name(.short, language: language)]]
  }
}
