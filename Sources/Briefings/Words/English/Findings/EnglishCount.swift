import Languages
import Statistics

/// Counting in English: words up to ten, digits beyond.
enum EnglishCount {
  static func inWords(_ count: Int) -> String { count <= 10 ? EnglishNumeral.words(count) ?? "\(count)" : "\(count)" }

  static func ordinalInWords(_ count: Int) -> String {
    ordinals.indices.contains(count - 1) ? ordinals[count - 1] : Language.english.rules.ordinal("\(count)")
  }

  /// `year`, `quarter`, `month`.
  static func period(_ period: Period) -> String {
    switch period.frequency {
    case .year: "year"
    case .fiscalYear: "fiscal year"
    case .half: "half-year"
    case .quarter: "quarter"
    case .month: "month"
    case .week: "week"
    case .day: "day"
    case .months: "period"
    }
  }

  static func periods(_ count: Int, _ period: Period) -> String {
    "\(inWords(count)) \(self.period(period))\(count == 1 ? "" : "s")"
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]
}

extension EnglishPeriod {
  /// The period without a preposition.
  static func bare(_ period: Period) -> String { period.name(.full, language: .english) }
}
