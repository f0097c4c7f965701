internal import Languages
internal import Statistics

/// Lengths of periods that make a table each.
enum LengthOfPeriods: CaseIterable {
  case years, fiscalYears, halves, quarters, months, weeks, days, stretches

  init(_ period: Period) {
    self =
      switch period.frequency {
      case .year: .years
      case .fiscalYear: .fiscalYears
      case .half: .halves
      case .quarter: .quarters
      case .month: .months
      case .week: .weeks
      case .day: .days
      case .months: .stretches
      }
  }

  var title: Word {
    switch self {
    case .years: .bookYears
    case .fiscalYears: .bookFiscalYears
    case .halves: .bookHalves
    case .quarters: .bookQuarters
    case .months: .bookMonths
    case .weeks: .bookWeeks
    case .days: .bookDays
    case .stretches: .bookStretches
    }
  }
}
