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
  /// For each row its period, where the year is only in the rows above; `nil` for a row that is only a heading.
  private var periodOfRow: [Period?] = []
  private var statusOfRow: [Status?] = []
  /// What was made of dates.
  private(set) var remark = ""

  init(
    _ table: Table, _ layout: TableLayout, notation: PeriodWords.Notation = .everyday, fiscalYear: Int?,
    _ diagnostics: inout DiagnosticList
  ) {
    self.layout = layout
    switch layout.period {
    case .headers, .fixed:
      column = nil
      part = nil
    case .headings:
      column = nil
      part = nil
      if let headings = table.periodHeadings {
        periodOfRow = headings.ids.map { headings.periods[Int($0)].beginning(with: fiscalYear) }
        statusOfRow = headings.ids.map { headings.statuses[Int($0)] }
      }
    case .column(let index):
      let symbols = table.symbols(index)
      let read = PeriodColumn(texts: symbols.texts, notation: notation, header: table.header[index])
      if let carried = CarriedYears(table, index, symbols, figures: layout.values.map(\.column)) {
        periodOfRow = carried.periods
        statusOfRow = carried.statuses
        remark = "its years are those of the rows above"
        (column, part) = (nil, nil)
        break
      }
      column = symbols
      part = nil
      periodOfId = read.periods.map { $0?.beginning(with: fiscalYear) }
      statusOfId = read.statuses
      remark = read.remark
      let changes = read.periods.contains { $0 != nil } ? symbols.texts.indices.filter { Self.isChange(symbols.texts[$0]) } : []
      if let first = changes.first {
        diagnostics.note(
          table.location(symbols.firstRows[first], index),
          "“\(symbols.texts[first])”\(symbols.others(first)) is the change between the periods above it and is left out")
      }
      for (id, text) in symbols.texts.enumerated() where read.periods[id] == nil && !changes.contains(id) {
        diagnostics.error(
          table.location(symbols.firstRows[id], index),
          text.isEmpty ? "there is no period\(symbols.others(id))" : "“\(text)” \(read.problem)\(symbols.others(id))",
          remedy: "allowed are \(PeriodError.allowed), and such forms as 2022年8月, Q2 2022, Aug 2022, 2021/22")
      }
    case .parts(let yearColumn, let partColumn, let kind):
      let parts = table.symbols(partColumn)
      let years =
        switch yearColumn {
        case .column(let column): table.symbols(column)
        case .fixed(let year): SymbolColumn(texts: ["\(year)"], firstRows: [0], ids: Array(repeating: 0, count: table.rowCount))
        }
      column = years
      part = parts
      readParts(table, years, parts, kind, partColumn, &diagnostics)
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
    for period in Set(periodOfRow.compactMap(\.self)).sorted() where indexOfPeriod[period] == nil {
      indexOfPeriod[period] = indexOfPeriod.count
    }
    for period in periodOfParts.values.sorted() where indexOfPeriod[period] == nil { indexOfPeriod[period] = indexOfPeriod.count }
    if case .fixed(let period) = layout.period { indexOfPeriod[period] = 0 }
  }

  /// Whether a text in place of a period says that its row is the change between others: `Percent change`, 增减%.
  private static func isChange(_ text: String) -> Bool {
    let name = HeaderPhrase(text).name
    return !name.isEmpty && HeaderWords.withoutGrowthWords(name) == ""
  }

  private mutating func readParts(
    _ table: Table, _ years: SymbolColumn, _ parts: SymbolColumn, _ kind: HeaderWords.PeriodPart, _ partColumn: Int,
    _ diagnostics: inout DiagnosticList
  ) {
    var wrong: Set<Int64> = []
    for row in 0..<table.rowCount {
      let key = Int64(years.ids[row]) << 32 | Int64(parts.ids[row])
      guard periodOfParts[key] == nil, !wrong.contains(key) else { continue }
      let year = years.texts[years[row]]
      let text = parts.texts[parts[row]]
      if let period = PeriodPartText.period(year: year, part: text, kind) {
        periodOfParts[key] = period
      } else {
        wrong.insert(key)
        diagnostics.error(
          table.location(row, partColumn), "“\(year)” and “\(text)” make no period",
          remedy: "write a year such as 2022, and the number or name of its part")
      }
    }
  }

  /// The period of a figure, and a number that stands for it; `nil` if the period was wrong.
  ///
  /// A cumulative figure of a month or quarter is about everything from January on.
  mutating func period(_ row: Int, _ value: TableLayout.ValueColumn) -> (Period, Int)? {
    guard let found = ownPeriod(row, value) else { return nil }
    let wider =
      value.span == .cumulative ? found.0.sinceJanuary : value.frequency.flatMap { found.0.ending(with: $0) }
    guard let whole = wider else { return found }
    if let index = indexOfPeriod[whole] { return (whole, index) }
    let index = indexOfPeriod.count
    indexOfPeriod[whole] = index
    return (whole, index)
  }

  /// How firmly the figures of a row, or of a column, are known, where a mark on its period says so.
  func status(_ row: Int, _ value: TableLayout.ValueColumn) -> Status? {
    if let status = value.status { return status }
    if !statusOfRow.isEmpty { return statusOfRow[row] }
    guard let column, part == nil, statusOfId.indices.contains(column[row]) else { return nil }
    return statusOfId[column[row]]
  }

  private mutating func ownPeriod(_ row: Int, _ value: TableLayout.ValueColumn) -> (Period, Int)? {
    if let part = value.part { return periodOfHeader(part, row, value.column) }
    if let period = value.period { return (period, indexOfPeriod[period] ?? 0) }
    if !periodOfRow.isEmpty { return periodOfRow[row].map { ($0, indexOfPeriod[$0] ?? 0) } }
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

extension RowPeriods {
  /// The period of a part of the year in a header, with the year of the row.
  private mutating func periodOfHeader(_ part: String, _ row: Int, _ column: Int) -> (Period, Int)? {
    let year: Int
    switch layout.period {
    case .fixed(let period): year = period.year
    case .column, .parts, .headers, .headings:
      guard let own = self.column, let period = periodOfId[own[row]], period.months == 12 else { return nil }
      year = period.year
    }
    let key = Int64(year) << 32 | Int64(column)
    guard
      let period = periodOfParts[key] ?? PeriodPartText.period(year: "\(year)", part: part, PeriodPartText.kind(part) ?? .whole)
    else { return nil }
    periodOfParts[key] = period
    let index = indexOfPeriod[period] ?? indexOfPeriod.count
    indexOfPeriod[period] = index
    return (period, index)
  }
}

extension Period {
  /// The quarter, half or year that ends with a month; `nil` if none does, or it is no month.
  fileprivate func ending(with part: HeaderWords.PeriodPart) -> Period? {
    guard frequency == .month else { return nil }
    switch part {
    case .quarter: return month % 3 == 0 ? .quarter(year, month / 3) : nil
    case .half: return month % 6 == 0 ? .half(year, month / 6) : nil
    case .whole: return month == 12 ? .year(year) : nil
    case .month, .week: return nil
    }
  }

  /// A fiscal year, with the month that it is said to begin with; other periods as they are.
  func beginning(with month: Int?) -> Period {
    guard let month, frequency == .fiscalYear else { return self }
    return .fiscalYear(year, from: month)
  }

  /// From January to the end of a month, quarter or half; `nil` for other periods, which say themselves what they cover.
  fileprivate var sinceJanuary: Period? {
    switch frequency {
    case .month, .quarter, .half: .months(from: year, 1, count: month - 1 + months)
    case .year, .fiscalYear, .week, .day, .months: nil
    }
  }
}
