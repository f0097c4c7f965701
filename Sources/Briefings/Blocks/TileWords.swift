import Languages
import Statistics

/// What a tile says about direction and time.
enum TileWords {
  /// What a change is measured against, in the room of a tile; a basis that contradicts the period is only said to be as published.
  static func basis(_ growth: Growth, over period: Period) -> Word {
    growth.basis == .monthOnMonth && period.frequency != .month ? .basisAsPublished : growth.basis.word(over: period)
  }

  /// That a figure is what it was a year earlier.
  static func unchangedOnYear(_ period: Period) -> Word { period.months >= 12 ? .unchangedOnYearBefore : .unchangedOnYear }

  /// When an earlier value was, beside it.
  static func earlier(_ period: Period, _ earlier: Period, _ language: Language) -> String {
    guard earlier == period.previousYear else { return earlier.name(.short, language: language) }
    return (period.months == 12 ? Word.yearBefore : .samePeriodOfYearBefore)[language]
  }
}
