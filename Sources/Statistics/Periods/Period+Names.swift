extension Period {
  /// How much of a period's name is said.
  public enum NameForm: Hashable, Sendable, CaseIterable {
    /// In running heads and captions: `January–August 2022`, `2022 Q2`, `first half of 2022`; `2022年1—8月`.
    case full
    /// In tables and labels: `Jan–Aug 2022`, `2022 H1`.
    case short
    /// In sentences: `the first eight months of 2022`, `the second quarter of 2022`; `2022年前8个月`.
    case prose
    /// On an axis that says the year elsewhere: `Aug`, `Q2`, `Jan–Aug`; a year stays `2018`.
    case withinYear
    /// On a crowded axis: `’18`, `Q2 ’18`, `Aug ’18`.
    case twoDigitYear
  }

  /// Its name in a language. Nothing in `2022 Q2` breaks over two lines; ranges have U+2013 in English, U+2014 in Chinese.
  public func name(_ form: NameForm = .full, language: Language) -> String {
    switch language {
    case .english: EnglishPeriodName(period: self).text(form)
    case .chinese: ChinesePeriodName(period: self).text(form)
    }
  }

  /// Its last month, 1 to 12, and the year of that.
  var lastMonth: (year: Int, month: Int) {
    let index = monthIndex + max(months, 1) - 1
    return (index / 12, index % 12 + 1)
  }

  /// `’18`, with U+2019.
  var apostropheYear: String { "\u{2019}\(Self.padded(year % 100, 2))" }

  /// Whether it is whole calendar years, two or more.
  var isSeveralYears: Bool { month == 1 && months > 12 && months % 12 == 0 }
}

/// Names of periods in English.
struct EnglishPeriodName {
  let period: Period

  func text(_ form: Period.NameForm) -> String {
    switch form {
    case .full: full
    case .short: short
    case .prose: prose
    case .withinYear: withinYear
    case .twoDigitYear: twoDigitYear
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let ordinals = ["first", "second", "third", "fourth"]
  private static let counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

  private enum Length { case long, short }

  private var year: String { String(period.year) }
  private var half: Int { (period.month + 5) / 6 }
  private var quarter: Int { (period.month + 2) / 3 }

  private func month(_ number: Int, _ length: Length) -> String {
    let name = Self.months[(number - 1) % 12]
    return length == .long ? name : String(name.prefix(3))
  }

  private var full: String {
    switch period.frequency {
    case .half: "\(Self.ordinals[half - 1]) half of \(year)"
    case .quarter: "\(year)\u{A0}Q\(quarter)"
    default: spelled(.long)
    }
  }

  private var short: String {
    switch period.frequency {
    case .half: "\(year)\u{A0}H\(half)"
    case .quarter: "\(year)\u{A0}Q\(quarter)"
    default: spelled(.short)
    }
  }

  private var prose: String {
    switch period.frequency {
    case .half: return "the \(Self.ordinals[half - 1]) half of \(year)"
    case .quarter: return "the \(Self.ordinals[quarter - 1]) quarter of \(year)"
    case .months(let count) where period.month == 1 && count < 12: return "the first \(Self.counts[count - 1]) months of \(year)"
    default:
      let text = spelled(.long)
      guard case .months = period.frequency else { return text }
      return period.isSeveralYears ? text : text.replacingFirst("–", with: " to ")
    }
  }

  private var withinYear: String {
    switch period.frequency {
    case .year: return year
    case .half: return "H\(half)"
    case .quarter: return "Q\(quarter)"
    case .month: return month(period.month, .short)
    case .day: return "\(period.day) \(month(period.month, .short))"
    case .months:
      let last = period.lastMonth
      guard last.year == period.year else { return spelled(.short) }
      return "\(month(period.month, .short))–\(month(last.month, .short))"
    }
  }

  private var twoDigitYear: String {
    switch period.frequency {
    case .year: return period.apostropheYear
    case .months where period.lastMonth.year != period.year: return spelled(.short)
    default: return "\(withinYear) \(period.apostropheYear)"
    }
  }

  private func spelled(_ length: Length) -> String {
    switch period.frequency {
    case .day: return "\(period.day) \(month(period.month, length)) \(year)"
    case .month: return "\(month(period.month, length)) \(year)"
    case .months:
      let last = period.lastMonth
      if period.isSeveralYears { return "\(year)–\(last.year)" }
      let start = month(period.month, length)
      let end = "\(month(last.month, length)) \(last.year)"
      return last.year == period.year ? "\(start)–\(end)" : "\(start) \(year)–\(end)"
    case .year, .half, .quarter: return year
    }
  }
}

/// Names of periods in Chinese.
struct ChinesePeriodName {
  let period: Period

  func text(_ form: Period.NameForm) -> String {
    switch form {
    case .full, .short: return whole
    case .prose:
      if case .months(let count) = period.frequency, period.month == 1, count < 12 { return "\(period.year)年前\(count)个月" }
      return whole
    case .withinYear:
      if period.frequency == .year { return String(period.year) }
      return period.lastMonth.year == period.year ? inner : whole
    case .twoDigitYear:
      if period.frequency == .year { return period.apostropheYear }
      return period.lastMonth.year == period.year ? "\(Period.padded(period.year % 100, 2))年\(inner)" : whole
    }
  }

  private static let digits = ["一", "二", "三", "四"]

  private var whole: String {
    let last = period.lastMonth
    if period.frequency == .year { return "\(period.year)年" }
    if period.isSeveralYears { return "\(period.year)—\(last.year)年" }
    if last.year != period.year { return "\(period.year)年\(period.month)月—\(last.year)年\(last.month)月" }
    return "\(period.year)年\(inner)"
  }

  private var inner: String {
    switch period.frequency {
    case .year: "\(period.year)年"
    case .half: period.month == 1 ? "上半年" : "下半年"
    case .quarter: "\(Self.digits[(period.month - 1) / 3])季度"
    case .month: "\(period.month)月"
    case .day: "\(period.month)月\(period.day)日"
    case .months: "\(period.month)—\(period.lastMonth.month)月"
    }
  }
}

extension String {
  /// The text with the first occurrence of a character replaced.
  func replacingFirst(_ character: Character, with text: String) -> String {
    guard let index = firstIndex(of: character) else { return self }
    return self[..<index] + text + self[self.index(after: index)...]
  }
}
