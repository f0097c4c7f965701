/// Names of periods in English.
struct EnglishPeriodName {
  let period: PeriodParts

  func text(_ form: PeriodForm) -> String {
    switch form {
    case .full: full
    case .short: short
    case .prose: prose
    case .withinYear: withinYear
    case .crowded: crowded
    case .initial: initial
    }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let ordinals = ["first", "second", "third", "fourth"]
  private static let counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

  private enum Length { case long, short }

  private func month(_ number: Int, _ length: Length) -> String {
    let name = Self.months[(number - 1) % 12]
    return length == .long ? name : Self.short(name)
  }

  /// The name of a month in three letters.
  static func short(_ month: String) -> String { String(month.prefix(3)) }

  private var full: String {
    switch period.shape {
    case .half(let half): "\(Self.ordinals[half - 1]) half of \(period.year)"
    case .quarter(let quarter): "\(period.year)\u{A0}Q\(quarter)"
    case .week(let week): "week\u{A0}\(week) of \(period.year)"
    case .year, .fiscalYear, .month, .day, .months, .years: spelled(.long)
    }
  }

  private var short: String {
    switch period.shape {
    case .half(let half): "\(period.year)\u{A0}H\(half)"
    case .quarter(let quarter): "\(period.year)\u{A0}Q\(quarter)"
    case .week(let week): "\(period.year)\u{A0}W\(week)"
    case .year, .fiscalYear, .month, .day, .months, .years: spelled(.short)
    }
  }

  private var prose: String {
    switch period.shape {
    case .half(let half): "the \(Self.ordinals[half - 1]) half of \(period.year)"
    case .quarter(let quarter): "the \(Self.ordinals[quarter - 1]) quarter of \(period.year)"
    case .months(let count) where period.month == 1 && count < 12:
      "the first \(Self.counts[count - 1]) months of \(period.year)"
    case .week(let week): "week\u{A0}\(week) of \(period.year)"
    case .months: spelled(.long, to: " to ")
    case .year, .fiscalYear, .month, .day, .years: spelled(.long)
    }
  }

  private var withinYear: String {
    switch period.shape {
    case .year: return String(period.year)
    case .fiscalYear: return period.spanningYear
    case .half(let half): return "H\(half)"
    case .quarter(let quarter): return "Q\(quarter)"
    case .week(let week): return "W\(week)"
    case .month: return month(period.month, .short)
    case .day(let day): return "\(day) \(month(period.month, .short))"
    case .months where period.lastYear == period.year:
      return "\(month(period.month, .short))–\(month(period.lastMonth, .short))"
    case .months, .years: return spelled(.short)
    }
  }

  private var initial: String {
    switch period.shape {
    case .quarter(let quarter): return String(quarter)
    case .week(let week): return String(week)
    case .month: return String(Self.months[(period.month - 1) % 12].prefix(1))
    case .year, .fiscalYear, .half, .day, .months, .years: return withinYear
    }
  }

  private var crowded: String {
    switch period.shape {
    case .year: return period.apostropheYear
    case .fiscalYear: return period.spanningYear
    case .months where period.lastYear != period.year: return spelled(.short)
    case .years: return spelled(.short)
    case .half, .quarter, .month, .week, .day, .months: return "\(withinYear) \(period.apostropheYear)"
    }
  }

  private func spelled(_ length: Length, to dash: String = "–") -> String {
    switch period.shape {
    case .day(let day): return "\(day) \(month(period.month, length)) \(period.year)"
    case .month: return "\(month(period.month, length)) \(period.year)"
    case .years: return "\(period.year)–\(period.lastYear)"
    case .months:
      let start = month(period.month, length)
      let end = "\(month(period.lastMonth, length)) \(period.lastYear)"
      return period.lastYear == period.year ? "\(start)\(dash)\(end)" : "\(start) \(period.year)\(dash)\(end)"
    case .fiscalYear: return period.spanningYear
    case .year, .half, .quarter, .week: return String(period.year)
    }
  }
}
