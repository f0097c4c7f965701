import Statistics

/// A period in an English sentence. Months are written out; a range has an en dash; a quarter reads “second quarter of 2022”.
enum EnglishPeriod {
  /// The period as a name: `2021`, `the second quarter of 2022`, `January–August 2022`, `26 August 2020`.
  static func name(_ period: Period) -> String {
    let year = String(period.year)
    switch period.frequency {
    case .year: return year
    case .half: return "the \(period.month == 1 ? "first" : "second") half of \(year)"
    case .quarter: return "the \(["first", "second", "third", "fourth"][(period.month - 1) / 3 % 4]) quarter of \(year)"
    case .month: return "\(month(period.month)) \(year)"
    case .day: return "\(period.day) \(month(period.month)) \(year)"
    case .months(let count):
      let end = period.lastMonth(count)
      return end.year == period.year
        ? "\(month(period.month))–\(month(end.month)) \(year)"
        : "\(month(period.month)) \(year)–\(month(end.month)) \(end.year)"
    }
  }

  /// The period short, for subtitles and labels: `2022 Q2`, `Jan–Aug 2022`, `26 Aug 2020`.
  static func shortName(_ period: Period) -> String {
    let year = String(period.year)
    switch period.frequency {
    case .year: return year
    case .half: return "\(year) H\(period.month == 1 ? 1 : 2)"
    case .quarter: return "\(year)\u{A0}Q\((period.month - 1) / 3 + 1)"
    case .month: return "\(month(period.month).prefix(3)) \(year)"
    case .day: return "\(period.day) \(month(period.month).prefix(3)) \(year)"
    case .months(let count):
      let end = period.lastMonth(count)
      return end.year == period.year
        ? "\(month(period.month).prefix(3))–\(month(end.month).prefix(3)) \(year)"
        : "\(month(period.month).prefix(3)) \(year)–\(month(end.month).prefix(3)) \(end.year)"
    }
  }

  /// When something was so: `in 2021`, `on 26 August 2020`.
  static func when(_ period: Period) -> String {
    period.frequency == .day ? "on \(name(period))" : "in \(name(period))"
  }

  /// Until when something is to be so: `by 2022`, `by the end of 2022` for its last day or month, `by 15 March 2022`.
  static func deadline(_ period: Period) -> String {
    period.closesYear ? "by the end of \(period.year)" : "by \(name(period))"
  }

  /// The name of a month, 1 to 12.
  static func month(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }
}

/// A period in a Chinese sentence, as statistical communiqués write it.
enum ChinesePeriod {
  /// The period as a name: `2021年`, `2022年二季度`, `2022年1—8月`, `2020年8月26日`.
  static func name(_ period: Period) -> String {
    let year = "\(period.year)年"
    switch period.frequency {
    case .year: return year
    case .half: return "\(year)\(period.month == 1 ? "上" : "下")半年"
    case .quarter: return "\(year)\(["一", "二", "三", "四"][(period.month - 1) / 3 % 4])季度"
    case .month: return "\(year)\(period.month)月"
    case .day: return "\(year)\(period.month)月\(period.day)日"
    case .months(let count):
      let end = period.lastMonth(count)
      return end.year == period.year
        ? "\(year)\(period.month)—\(end.month)月" : "\(year)\(period.month)月—\(end.year)年\(end.month)月"
    }
  }

  /// Until when something is to be so: `2022年` or, for its last day or month, `2022年底`.
  static func deadline(_ period: Period) -> String {
    period.closesYear ? "\(period.year)年底" : name(period)
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

  /// Year and month of the last of `count` months from its first on.
  func lastMonth(_ count: Int) -> (year: Int, month: Int) {
    let months = year * 12 + month - 1 + max(0, count - 1)
    return (months / 12, months % 12 + 1)
  }
}
