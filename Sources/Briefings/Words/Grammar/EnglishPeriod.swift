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

/// A period in a Chinese sentence, as statistical communiqués write it.
enum ChinesePeriod {
  /// Until when something is to be so: `2022年` or, for its last day or month, `2022年底`.
  static func deadline(_ period: Period) -> String {
    period.closesYear ? "\(period.year)年底" : period.name(.full, language: .chinese)
  }
}

extension Period {
  /// Whether it is the last day or month of a year: a date by which something is to be done.
  var closesYear: Bool {
    switch frequency {
    case .day: month == 12 && day == 31
    case .month: month == 12
    default: false
    }
  }
}

extension Observation {
  /// Whether it is a state counted up to when it was published, not an amount over its period: a figure of one month or day that was
  /// released before that was over can be nothing else.
  ///
  /// Sources that give a figure “to date” are recorded with the month of publication as their period.
  var isStateAtPublication: Bool {
    kind == .actual && status != .forecast && isDatedByPublication
  }

  /// Whether it is about what has happened, not planned, aimed at or forecast.
  var isAchieved: Bool { kind == .actual && status != .forecast && value != nil }

  /// Whether its period only says when it was published.
  var isDatedByPublication: Bool {
    guard let released, period.frequency == .month || period.frequency == .day else { return false }
    return period.contains(released)
  }
}
