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
  init(texts: [String], notation: PeriodWords.Notation = .everyday) {
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
    readDatesAsWholes()
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
