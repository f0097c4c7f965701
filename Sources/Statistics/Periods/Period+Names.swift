public import Languages

extension Period {
  /// Its name in a language. Nothing in `2022 Q2` breaks over two lines; ranges have the dash of the language.
  public func name(_ form: PeriodForm = .full, language: Language) -> String { language.rules.name(of: parts, form) }

  /// What its name is made of.
  private var parts: PeriodParts {
    let index = monthIndex + max(months, 1) - 1
    let shape: PeriodParts.Shape =
      switch frequency {
      case .year: .year
      case .fiscalYear: .fiscalYear
      case .half: .half((month + 5) / 6)
      case .quarter: .quarter((month + 2) / 3)
      case .month: .month
      case .week: .week(week.number)
      case .day: .day(day)
      case .months where month == 1 && months > 12 && months % 12 == 0: .years
      case .months(let count): .months(count)
      }
    if isWeek { return PeriodParts(shape: shape, year: week.year, month: month, lastYear: week.year, lastMonth: month) }
    return PeriodParts(shape: shape, year: year, month: month, lastYear: index / 12, lastMonth: index % 12 + 1)
  }
}
