internal import Diagnostics
internal import Statistics

extension LayoutRecognition {
  /// Finds where the period is: in a column, in two, or in the headers.
  mutating func findPeriod(_ diagnostics: inout DiagnosticList) {
    if let text = mapping.period {
      if let period = try? Period(sdmx: text) {
        layout.period = .fixed(period)
        return
      }
      diagnostics.add(Diagnostic(.error, "“\(text)” in the mapping is not a period", remedy: "allowed are \(PeriodError.allowed)"))
      return
    }
    let whole = (0..<table.columnCount).first { isOpen[$0] && meanings[$0] == .period(.whole) }
    let part = (0..<table.columnCount).first {
      isOpen[$0] && [.period(.month), .period(.quarter), .period(.half)].contains(meanings[$0])
    }
    if let whole, let part, case .period(let kind)? = meanings[part], !profiles[part].isPeriodic {
      layout.period = .parts(year: whole, part: part, kind)
      assign(whole, .period, "the year")
      assign(part, .period, "its part")
      return
    }
    if let column = whole ?? part {
      layout.period = .column(column)
      assign(column, .period)
      return
    }
    let headers = (0..<table.columnCount).filter { isOpen[$0] && headerPeriods[$0] != nil && isFigures($0) }
    if !headers.isEmpty {
      layout.period = .headers
      return
    }
    if let column = (0..<table.columnCount).first(where: { isOpen[$0] && headerPeriods[$0] == nil && looksLikePeriods($0) }) {
      layout.period = .column(column)
      assign(column, .period, "its cells are periods", by: .cells)
      return
    }
    if let (period, text) = titlePeriod {
      layout.period = .fixed(period)
      diagnostics.note(table.headerLocation, "no column has periods: \(period.sdmx) is read from “\(text.prefix(80))”")
      return
    }
    // Figures may be there all the same, only not in columns of periods.
    layout.period = .column(-1)
    diagnostics.error(
      table.headerLocation, "no period was found",
      remedy:
        "name a column year, date, period, 年份 or 时间, or have one column a year, or give the period in the project; the columns are \(columnNames)"
    )
  }

  /// The one period that the title above the table names, or else the name of its sheet, and the text with it.
  private var titlePeriod: (Period, String)? {
    let titles = table.preamble.joined().filter { !$0.isEmpty }
    let found = titles.compactMap { text in HeaderPeriod.inside(text).map { ($0, text) } }
    if let first = found.first { return Set(found.map(\.0)).count == 1 ? first : nil }
    return sheetName.flatMap { name in HeaderPeriod.inside(name).map { ($0, name) } }
  }

  /// Whether the cells of a column can be nothing but periods: by their form, and under a header that names nothing measured.
  ///
  /// Numbers of four digits are years only where they behave as years do: they are close together, and rows share them or follow each other.
  private func looksLikePeriods(_ column: Int) -> Bool {
    guard profiles[column].isPeriodic, meanings[column] != .value, meanings[column] != .growth else { return false }
    let phrase = HeaderPhrase(table.header[column])
    guard phrase.unit == nil, HeaderWords.withoutGrowthWords(phrase.name) == nil else { return false }
    let symbols = table.symbols(column)
    let years = symbols.texts.filter { !$0.isEmpty }.map { Int($0.hasSuffix(".0") ? String($0.dropLast(2)) : $0) }
    guard years.contains(where: { $0 != nil }) else { return true }
    let known = Set(years.compactMap(\.self))
    guard known.count == years.count, let first = known.min(), let last = known.max(), first >= 1500, last <= 2100 else {
      return false
    }
    let areClose = last - first <= 12 * max(1, known.count - 1)
    let areShared = known.count < table.rowCount
    return areClose && (areShared || known.count == 1 || last - first == known.count - 1)
  }

  func isFigures(_ column: Int) -> Bool {
    // Under a period the rest are figures gone wrong, which must be said.
    profiles[column].isMostlyNumeric || profiles[column].isEmpty || headerPeriods[column] != nil && profiles[column].numbers > 0
  }
}
