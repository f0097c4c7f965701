internal import Diagnostics
internal import Statistics

/// The period of each row.
struct RowPeriods {
  private let layout: TableLayout
  private let column: SymbolColumn?
  private let part: SymbolColumn?
  private var periodOfId: [Period?] = []
  private var statusOfId: [Status?] = []
  private var indexOfPeriod: [Period: Int] = [:]
  private var indexOfId: [Int] = []
  private var periodOfParts: [Int64: Period] = [:]
  /// What was made of dates.
  private(set) var remark = ""

  init(
    _ table: Table, _ layout: TableLayout, notation: PeriodWords.Notation = .everyday, _ diagnostics: inout DiagnosticList
  ) {
    self.layout = layout
    switch layout.period {
    case .headers, .fixed:
      column = nil
      part = nil
    case .column(let index):
      let symbols = table.symbols(index)
      let read = PeriodColumn(texts: symbols.texts, notation: notation)
      column = symbols
      part = nil
      periodOfId = read.periods
      statusOfId = read.statuses
      remark = read.remark
      for (id, text) in symbols.texts.enumerated() where read.periods[id] == nil {
        diagnostics.error(
          table.location(symbols.firstRows[id], index),
          text.isEmpty ? "there is no period\(symbols.others(id))" : "“\(text)” \(read.problem)\(symbols.others(id))",
          remedy: "allowed are \(PeriodError.allowed), and such forms as 2022年8月, Q2 2022, Aug 2022, 2021/22")
      }
    case .parts(let yearColumn, let partColumn, let kind):
      let years = table.symbols(yearColumn)
      let parts = table.symbols(partColumn)
      column = years
      part = parts
      readParts(table, years, parts, kind, yearColumn, partColumn, &diagnostics)
    }
    for period in periodOfId {
      guard let period else {
        indexOfId.append(-1)
        continue
      }
      indexOfId.append(indexOfPeriod[period] ?? indexOfPeriod.count)
      indexOfPeriod[period] = indexOfId.last
    }
    for value in layout.values {
      if let period = value.period, indexOfPeriod[period] == nil { indexOfPeriod[period] = indexOfPeriod.count }
    }
    for period in periodOfParts.values.sorted() where indexOfPeriod[period] == nil { indexOfPeriod[period] = indexOfPeriod.count }
    if case .fixed(let period) = layout.period { indexOfPeriod[period] = 0 }
  }

  private mutating func readParts(
    _ table: Table, _ years: SymbolColumn, _ parts: SymbolColumn, _ kind: HeaderWords.PeriodPart, _ yearColumn: Int,
    _ partColumn: Int,
    _ diagnostics: inout DiagnosticList
  ) {
    var wrong: Set<Int64> = []
    for row in 0..<table.rowCount {
      let key = Int64(years.ids[row]) << 32 | Int64(parts.ids[row])
      guard periodOfParts[key] == nil, !wrong.contains(key) else { continue }
      let year = years.texts[years[row]]
      let text = parts.texts[parts[row]]
      if let period = Self.period(year: year, part: text, kind) {
        periodOfParts[key] = period
      } else {
        wrong.insert(key)
        diagnostics.error(
          table.location(row, partColumn), "“\(year)” and “\(text)” make no period",
          remedy: "write a year such as 2022, and the number or name of its part")
      }
    }
  }

  private static func period(year: String, part: String, _ kind: HeaderWords.PeriodPart) -> Period? {
    guard let whole = PeriodWords.period(year), whole.frequency == .year else { return nil }
    if part.isEmpty { return whole }
    let letter =
      switch kind {
      case .month, .whole: "M"
      case .quarter: "Q"
      case .half: "S"
      }
    // One run of digits is a number; 1-2月 is two months and no December.
    let digits = part.filter(\.isNumber)
    if let number = Int(digits), part.contains(digits), part.count <= digits.count + 2 {
      let form = kind == .month ? (number < 10 ? "0\(number)" : "\(number)") : "\(number)"
      return try? Period(sdmx: "\(whole.year)-\(letter)\(form)")
    }
    return PeriodWords.period("\(whole.year)年\(part)") ?? PeriodWords.period("\(part) \(whole.year)")
  }

  /// The period of a figure, and a number that stands for it; `nil` if the period was wrong.
  ///
  /// A cumulative figure of a month or quarter is about everything from January on.
  mutating func period(_ row: Int, _ value: TableLayout.ValueColumn) -> (Period, Int)? {
    guard let found = ownPeriod(row, value) else { return nil }
    guard value.span == .cumulative, let whole = found.0.sinceJanuary else { return found }
    if let index = indexOfPeriod[whole] { return (whole, index) }
    let index = indexOfPeriod.count
    indexOfPeriod[whole] = index
    return (whole, index)
  }

  /// How firmly the figures of a row, or of a column, are known, where a mark on its period says so.
  func status(_ row: Int, _ value: TableLayout.ValueColumn) -> Status? {
    if let status = value.status { return status }
    guard let column, part == nil, statusOfId.indices.contains(column[row]) else { return nil }
    return statusOfId[column[row]]
  }

  private func ownPeriod(_ row: Int, _ value: TableLayout.ValueColumn) -> (Period, Int)? {
    if let period = value.period { return (period, indexOfPeriod[period] ?? 0) }
    guard let column else {
      if case .fixed(let period) = layout.period { return (period, 0) }
      return nil
    }
    if let part {
      guard let period = periodOfParts[Int64(column.ids[row]) << 32 | Int64(part.ids[row])] else { return nil }
      return (period, indexOfPeriod[period] ?? 0)
    }
    guard let period = periodOfId[column[row]] else { return nil }
    return (period, indexOfId[column[row]])
  }
}

extension Period {
  /// From January to the end of a month, quarter or half; `nil` for other periods, which say themselves what they cover.
  fileprivate var sinceJanuary: Period? {
    switch frequency {
    case .month, .quarter, .half: .months(from: year, 1, count: month - 1 + months)
    default: nil
    }
  }
}
