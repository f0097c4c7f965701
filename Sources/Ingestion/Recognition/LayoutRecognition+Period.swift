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
    guard table.periodHeadings == nil else {
      layout.period = .headings
      return
    }
    let wholes = (0..<table.columnCount).filter { isOpen[$0] && meanings[$0] == .period(.whole) }
    // Of years of an era and years of ours under one name, those that can be read by themselves.
    let whole = wholes.first { profiles[$0].isPeriodic } ?? wholes.first
    let part = (0..<table.columnCount).first {
      isOpen[$0] && [.period(.month), .period(.quarter), .period(.half), .period(.week)].contains(meanings[$0])
    }
    let columnOfParts =
      part.flatMap { column -> (Int, HeaderWords.PeriodPart)? in
        guard case .period(let kind)? = meanings[column], !profiles[column].isPeriodic else { return nil }
        return (column, kind)
      } ?? partsOfCells
    let ofYears = wholes.first { !holdsDates($0) } ?? yearsOfCells.flatMap { holdsDates($0) ? nil : $0 }
    if let (part, kind) = columnOfParts, let year = ofYears {
      layout.period = .parts(year: .column(year), part: part, kind)
      assign(year, .period, "the year")
      assign(part, .period, "its part")
      return
    }
    if let (part, kind) = columnOfParts, whole == nil, let (period, text) = titlePeriod, period.frequency == .year {
      layout.period = .parts(year: .fixed(period.year), part: part, kind)
      assign(part, .period, "a part of \(period.year)")
      diagnostics.note(table.headerLocation, "no column has years: \(period.sdmx) is read from “\(text.prefix(80))”")
      return
    }
    if let column = whole ?? part {
      layout.period = .column(column)
      assign(column, .period)
      if let (part, _) = columnOfParts, part != column { assign(part, .ignored, "says more of the period") }
      findPartsAcross()
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
      findPartsAcross()
      return
    }
    if let (period, text) = titlePeriod {
      layout.period = .fixed(period)
      if period.frequency == .year { findPartsAcross() }
      diagnostics.note(table.headerLocation, "no column has periods: \(period.sdmx) is read from “\(text.prefix(80))”")
      return
    }
    // Figures may be there all the same, only not in columns of periods.
    layout.period = .column(-1)
    diagnostics.error(
      table.headerLocation, "no period was found",
      remedy:
        "call a column year, date, period, 年份 or 时间, put the years into the headers, or say `period` under `mapping` in the project; the columns are \(columnNames)"
    )
  }

  /// Whether the cells of a column are dates, or other periods shorter than a year.
  func holdsDates(_ column: Int) -> Bool {
    guard profiles[column].isPeriodic, let text = profiles[column].distinct.first else { return false }
    let period = MarkedPeriod(text, order: .dayFirst)?.period ?? MarkedPeriod(text, order: .monthFirst)?.period
    return period.map { $0.months < 12 } ?? false
  }

  /// The column whose cells all name months, quarters or halves without a year.
  private var partsOfCells: (Int, HeaderWords.PeriodPart)? {
    for column in 0..<table.columnCount where isOpen[column] && meanings[column] == nil && !profiles[column].isNumeric {
      if let kind = PeriodPartText.kind(of: Array(profiles[column].distinct)) { return (column, kind) }
    }
    return nil
  }

  /// The column whose cells are years, where no header says which it is.
  private var yearsOfCells: Int? {
    (0..<table.columnCount).first { isOpen[$0] && headerPeriods[$0] == nil && looksLikePeriods($0) }
  }

  /// Finds the columns of figures whose headers are parts of the year of the row: months across, years down.
  private mutating func findPartsAcross() {
    let figures = (0..<table.columnCount).filter { isOpen[$0] && headerPeriods[$0] == nil && isFigures($0) }
    let parts = figures.filter { part(of: $0) != nil }
    guard PeriodPartText.kind(of: parts.compactMap { part(of: $0)?.text }) != nil else { return }
    partHeaders = Set(parts)
  }

  /// The part of a year that a header names, and what its upper rows say that is measured: `Exports` over `Jan`, `Kalenderwoche` over `1`.
  func part(of column: Int) -> (text: String, rest: String)? {
    if PeriodPartText.kind(table.header[column]) != nil { return (table.header[column], "") }
    guard table.levels.indices.contains(column) else { return nil }
    let levels = table.levels[column].filter { !$0.isEmpty }
    for count in [1, 2] where levels.count > count - 1 {
      let text = levels.suffix(count).joined(separator: " ")
      guard PeriodPartText.kind(text) != nil else { continue }
      let rest = HeaderLevels.joined(Array(levels.dropLast(count)))
      if case .period? = HeaderWords.meaning(of: rest) { return (text, "") }
      return (text, rest)
    }
    return nil
  }

  /// The one period that the title above the table names, or else the name of its sheet, and the text with it.
  private var titlePeriod: (Period, String)? {
    let titles = table.preamble.joined().filter { !$0.isEmpty && !TableWords.opensPublication($0) }
    let found = titles.compactMap { text in HeaderPeriod.inside(text).map { ($0, text) } }
    if let first = found.first { return Set(found.map(\.0)).count == 1 ? first : nil }
    return sheetName.flatMap { name in HeaderPeriod.inside(name).map { ($0, name) } }
  }

  /// Whether the cells of a column can be nothing but periods: by their form, and under a header that names nothing measured.
  ///
  /// Numbers of four digits are years only where they behave as years do: they are close together, and rows share them or follow each other.
  func looksLikePeriods(_ column: Int) -> Bool {
    if meanings[column] == nil, !profiles[column].isNumeric, CarriedYears.isOne(table.symbols(column).texts) { return true }
    // “Data” is a date in some languages, where its cells are none of figures.
    let mayBeFigures = profiles[column].isNumeric && meanings[column] == .value || meanings[column] == .growth
    guard profiles[column].isPeriodic, !mayBeFigures else { return false }
    let phrase = HeaderPhrase(table.header[column])
    guard phrase.unit == nil, HeaderWords.withoutGrowthWords(phrase.name) == nil else { return false }
    let symbols = table.symbols(column)
    let years = symbols.texts.filter { !$0.isEmpty }.map { Int($0.hasSuffix(".0") ? String($0.dropLast(2)) : $0) }
    // Quarters and months among them are no counts.
    guard years.allSatisfy({ $0 != nil }) else { return true }
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
