import Languages
import Statistics

/// Which of an indicator's names a sentence uses.
enum Naming: Hashable, Sendable {
  /// The full name.
  case full
  /// The short name, or the full one where there is none.
  case short

  /// The name in a language.
  func name(of indicator: Indicator, in language: Language) -> String {
    switch self {
    case .full: indicator.name[language]
    case .short: (indicator.shortName ?? indicator.name)[language]
    }
  }
}

/// Whether a sentence says whose figure it is.
enum Owner: Hashable, Sendable {
  /// It names the region, unless the indicator's name does.
  case named
  /// The region is known from the sentences before.
  case understood
}

/// How a figure moved, by the sign of its published change.
enum Movement: Hashable, Sendable {
  case rose
  case fell
  case unchanged

  /// The direction of a published change.
  init(_ growth: Growth) {
    self = growth.percent > 0 ? .rose : growth.percent < 0 ? .fell : .unchanged
  }

  /// The direction from one published value to another.
  init(from earlier: Observation, to later: Observation) {
    self = later.size > earlier.size ? .rose : later.size < earlier.size ? .fell : .unchanged
  }
}
