/// Names of periods in Chinese.
struct ChinesePeriodName {
  let period: PeriodParts

  func text(_ form: PeriodForm) -> String {
    switch form {
    case .full, .short: return whole
    case .prose:
      if case .months(let count) = period.shape, period.month == 1, count < 12 { return "\(period.year)年前\(count)个月" }
      return whole
    case .withinYear:
      if period.shape == .year { return String(period.year) }
      if period.shape == .fiscalYear { return period.spanningYear }
      return period.lastYear == period.year ? inner : whole
    case .crowded:
      if period.shape == .fiscalYear { return period.spanningYear }
      return period.shape == .year ? String(period.year) : whole
    case .initial:
      switch period.shape {
      case .quarter(let quarter): return String(quarter)
      case .week(let week): return String(week)
      case .month: return String(period.month)
      case .year, .fiscalYear, .half, .day, .months, .years: return text(.withinYear)
      }
    }
  }

  private static let digits = ["一", "二", "三", "四"]

  private var whole: String {
    switch period.shape {
    case .year: "\(period.year)年"
    case .fiscalYear: "\(period.spanningYear)年度"
    case .years: "\(period.year)—\(period.lastYear)年"
    case .months where period.lastYear != period.year:
      "\(period.year)年\(period.month)月—\(period.lastYear)年\(period.lastMonth)月"
    case .half, .quarter, .month, .week, .day, .months: "\(period.year)年\(inner)"
    }
  }

  private var inner: String {
    switch period.shape {
    case .year, .years: "\(period.year)年"
    case .fiscalYear: "\(period.spanningYear)年度"
    case .half(let half): half == 1 ? "上半年" : "下半年"
    case .quarter(let quarter): "\(Self.digits[quarter - 1])季度"
    case .month: "\(period.month)月"
    case .week(let week): "第\(week)周"
    case .day(let day): "\(period.month)月\(day)日"
    case .months: "\(period.month)—\(period.lastMonth)月"
    }
  }
}
