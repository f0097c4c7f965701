import Languages
import Layout
import Statistics

/// What a tile says about direction and time.
enum TileWords {
  /// What a change is measured against, in the room of a tile; a basis that contradicts the period is only said to be as published.
  static func basis(_ growth: Growth, over period: Period) -> Word {
    growth.basis == .monthOnMonth && period.frequency != .month ? .basisAsPublished : growth.basis.word(over: period)
  }

  /// That a figure is what it was a year earlier.
  static func unchangedOnYear(_ period: Period) -> Word { period.months >= 12 ? .unchangedOnYearBefore : .unchangedOnYear }

  /// An earlier value and when it was so: `13.36 a year earlier`, `126.6 in 2019`.
  static func earlier(_ value: RichText, of period: Period, in earlier: Period, _ language: Language) -> RichText {
    guard earlier == period.previousYear else {
      return RichText(
        .valueInPeriod, language, ["value": value, "period": RichText(earlier.name(.short, language: language))])
    }
    let when = (period.months == 12 ? Word.yearBefore : .samePeriodOfYearBefore)[language]
    return RichText(.earlierValue, language, ["value": value, "when": RichText(when)])
  }
}
