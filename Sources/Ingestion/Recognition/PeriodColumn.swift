internal import Statistics

/// The periods of a column, each distinct text read once.
struct PeriodColumn {
  /// For each distinct text its period; `nil` where it is none.
  private(set) var periods: [Period?]
  /// What was made of dates, for the recognition; empty if nothing.
  private(set) var remark = ""
  /// Why the texts that are no periods are none.
  private(set) var problem = "is not a period"

  /// What the marks behind the texts say of how firmly the figures are known.
  private(set) var statuses: [Status?] = []

  /// Reads the texts of a column together: the order of day and month, what dates stand for, and whether 2009-10 is a month or a year only
  /// show in all of them.
  ///
  /// - Parameters:
  ///   - texts: The distinct texts.
  ///   - notation: Whose way of writing they are in.
  ///   - header: What the column is called: `Week ended` says that dates a week apart stand for weeks.
  init(texts: [String], notation: PeriodWords.Notation = .everyday, header: String = "") {
    var order = PeriodWords.DateOrder.unknown
    var isContradictory = false
    for text in texts {
      guard let found = PeriodWords.order(text), found != .unknown else { continue }
      if order != .unknown, order != found { isContradictory = true }
      order = found
    }
    if isContradictory { order = .unknown }
    let fiscal = texts.map { notation == .sdmx ? nil : FiscalYear($0) }
    if fiscal.contains(where: { $0?.isCertain == true }), !zip(texts, fiscal).contains(where: { !$0.isEmpty && $1 == nil }) {
      periods = fiscal.map { $0?.period }
      statuses = texts.map { _ in nil }
      return
    }
    let marked = texts.map { MarkedPeriod($0, order: order, notation: notation) }
    periods = marked.map { $0?.period }
    statuses = marked.map { $0?.status }
    if order == .unknown, texts.contains(where: { PeriodWords.order($0) != nil }) {
      problem = "can be read as two different days"
    }
    readMonthsBehindBlanks(texts)
    readDatesAsWholes()
    if PeriodWords.saysWeeks(header), let weeks = Self.weeks(periods) {
      (periods, remark) = (weeks, "dates of weeks, read as the weeks they are in")
    }
  }

  /// Where all texts are a year and two digits behind a blank, some of them with a zero in front, they are months and no notes: `1993 01`.
  private mutating func readMonthsBehindBlanks(_ texts: [String]) {
    let filled = texts.filter { !$0.isEmpty }
    func isMonth(_ text: String) -> Bool {
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0].count == 4 && parts[1].count == 2 && parts.joined().allSatisfy(\.isASCIIDigit)
    }
    guard filled.count > 1, filled.allSatisfy(isMonth), filled.contains(where: { $0.dropFirst(5).first == "0" }) else { return }
    periods = texts.map { PeriodWords.period($0.replacing(" ", with: "-")) }
    statuses = texts.map { _ in nil }
  }

  /// The weeks in which dates are that lie whole weeks apart; `nil` if they do not, or one of them is no date.
  static func weeks(_ periods: [Period?]) -> [Period?]? {
    let days = Set(periods.compactMap(\.self))
    guard days.count > 1, days.allSatisfy({ $0.frequency == .day }) else { return nil }
    let numbers = days.map { CivilDate.dayNumber(year: $0.year, month: $0.month, day: $0.day) }
    guard let first = numbers.first, numbers.allSatisfy({ ($0 - first) % 7 == 0 }) else { return nil }
    return periods.map { $0.map { .week(containing: $0) } }
  }

  private mutating func readDatesAsWholes() {
    guard let (wholes, remark) = Self.wholes(periods) else { return }
    (periods, self.remark) = (wholes, remark)
  }

  /// What dates that all are the first, or all the last, of a month, quarter or year stand for; `nil` if they are not.
  static func wholes(_ periods: [Period?]) -> (periods: [Period?], remark: String)? {
    let days = periods.compactMap(\.self)
    guard Set(days).count > 1, days.allSatisfy({ $0.frequency == .day }) else { return nil }
    let areFirst = days.allSatisfy { $0.day == 1 }
    let areLast = days.allSatisfy { $0.day == CivilDate.days(inMonth: $0.month, of: $0.year) }
    guard areFirst || areLast else { return nil }
    let which = areFirst ? "first" : "last"
    let months = Set(days.map(\.month))
    if months == [areFirst ? 1 : 12] {
      return (periods.map { $0.map { .year($0.year) } }, "dates that all are the \(which) of a year, read as years")
    }
    // Quarters are called by their last months too.
    if areFirst, months == [3, 6, 9, 12] {
      return (
        periods.map { $0.map { .quarter($0.year, $0.month / 3) } },
        "dates that all are the first of the last month of a quarter, read as quarters"
      )
    }
    // Two months that follow each other are no quarters.
    if months.count > 1, months.isSubset(of: areFirst ? [1, 4, 7, 10] : [3, 6, 9, 12]) {
      return (
        periods.map { $0.map { .quarter($0.year, ($0.month + 2) / 3) } },
        "dates that all are the \(which) of a quarter, read as quarters"
      )
    }
    return (periods.map { $0.map { .month($0.year, $0.month) } }, "dates that all are the \(which) of a month, read as months")
  }
}

extension Period {
  /// The week that a day is in.
  fileprivate static func week(containing day: Period) -> Period {
    let number = CivilDate.dayNumber(year: day.year, month: day.month, day: day.day)
    let thursday = CivilDate.date(dayNumber: number - ((number + 3) % 7 + 7) % 7 + 3)
    let first = CivilDate.firstMonday(ofWeeksIn: thursday.year)
    return .week(thursday.year, (number - first) / 7 + 1)
  }
}
