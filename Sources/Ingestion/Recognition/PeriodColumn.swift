internal import Statistics

/// The periods of a column, each distinct text read once.
struct PeriodColumn {
  /// For each distinct text its period; `nil` where it is none.
  private(set) var periods: [Period?]
  /// What was made of dates, for the recognition; empty if nothing.
  private(set) var remark = ""
  /// Why the texts that are no periods are none.
  private(set) var problem = "is not a period"

  /// Reads the texts of a column together: the order of day and month, and what dates stand for, only show in all of them.
  init(texts: [String]) {
    var order = PeriodWords.DateOrder.unknown
    var isContradictory = false
    for text in texts {
      guard let found = PeriodWords.order(text), found != .unknown else { continue }
      if order != .unknown, order != found { isContradictory = true }
      order = found
    }
    if isContradictory { order = .unknown }
    periods = texts.map { PeriodWords.period($0, order: order) }
    if order == .unknown, texts.contains(where: { PeriodWords.order($0) != nil }) {
      problem = "can be read as two different days"
    }
    readDatesAsWholes()
  }

  /// Dates that all are the first, or all the last, of a month, quarter or year stand for it.
  private mutating func readDatesAsWholes() {
    let days = periods.compactMap(\.self)
    guard Set(days).count > 1, days.allSatisfy({ $0.frequency == .day }) else { return }
    let areFirst = days.allSatisfy { $0.day == 1 }
    let areLast = days.allSatisfy { $0.day == CivilDate.days(inMonth: $0.month, of: $0.year) }
    guard areFirst || areLast else { return }
    let which = areFirst ? "first" : "last"
    let months = Set(days.map(\.month))
    if months == [areFirst ? 1 : 12] {
      periods = periods.map { $0.map { .year($0.year) } }
      remark = "dates that all are the \(which) of a year, read as years"
    } else if months.isSubset(of: areFirst ? [1, 4, 7, 10] : [3, 6, 9, 12]) {
      periods = periods.map { $0.map { .quarter($0.year, ($0.month + 2) / 3) } }
      remark = "dates that all are the \(which) of a quarter, read as quarters"
    } else {
      periods = periods.map { $0.map { .month($0.year, $0.month) } }
      remark = "dates that all are the \(which) of a month, read as months"
    }
  }
}
