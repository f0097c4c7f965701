internal import Diagnostics
internal import Languages
internal import Statistics

extension Recognition {
  /// What a table was taken for.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - layout: What its columns are for.
  ///   - form: Name of the format, if it is a particular one.
  ///   - periods: What was made of its periods.
  ///   - units: What was made of its units.
  ///   - cells: What was made of its figures.
  ///   - contents: What was found.
  init(
    _ table: Table, _ layout: TableLayout, form: String?, periods: RowPeriods, units: RowUnits, cells: FigureCells,
    contents: String
  ) {
    var columns: [Column] = []
    for column in 0..<table.columnCount {
      let role = layout.roles[column]
      let detail = Self.detail(column, layout, periods, units, cells)
      if layout.continuesPeriods(column), let last = columns.last, last.role == role.role, last.detail == detail,
        last.positions.upperBound == column
      {
        columns[columns.count - 1].positions = last.positions.lowerBound...(column + 1)
        columns[columns.count - 1].places = last.places.map { $0.lowerBound...table.place(column) }
        columns[columns.count - 1].header = "\(table.header[last.positions.lowerBound - 1])–\(table.header[column])"
        continue
      }
      if table.header[column].isEmpty, role.role == .ignored { continue }
      var found = Column(
        positions: (column + 1)...(column + 1), header: table.header[column], role: role.role, detail: detail,
        evidence: form == nil || role.evidence == .declared ? role.evidence : .format)
      found.places = table.place(column)...table.place(column)
      found.holdsNumbers = layout.holdsNumbers[column]
      columns.append(found)
    }
    let rows = layout.isWide ? "a table with a column for each period" : "a table with a row for each area and period"
    self.init(
      file: table.name, form: "\(form.map { "\($0), \(rows)" } ?? rows)\(Self.name(of: table.form))", columns: columns,
      contents: contents)
    sheet = table.headerLocation.sheet
    range = table.range(to: table.rows.last.map { table.grid.location(row: Int($0)) } ?? table.headerLocation)
    headerRows = table.headerRows
    figures = layout.values.map { Self.figures($0, table, layout, units, cells) }
    decimalMark = cells.shape.decimalMark
    convention = cells.signReading.convention
    signs = cells.signReading.uses.sorted { ($0.value.row, $0.value.column) < ($1.value.row, $1.value.column) }.map {
      sign, use in
      Sign(
        sign: sign, meaning: use.meaning, evidence: use.evidence.rawValue, count: use.count,
        location: table.location(use.row, use.column))
    }
  }

  /// What a column of figures has.
  private static func figures(
    _ value: TableLayout.ValueColumn, _ table: Table, _ layout: TableLayout, _ units: RowUnits, _ cells: FigureCells
  ) -> Figures {
    let phrase = phrase(of: value, units, cells)
    var period = value.period
    if case .fixed(let fixed) = layout.period { period = fixed }
    return Figures(
      column: table.place(value.column), name: value.name, period: period?.sdmx,
      unit: value.growthOf == nil ? phrase?.unit?.id : "PERCENT", unitName: value.growthOf == nil ? phrase?.unit?.name : nil,
      power: value.growthOf == nil ? value.power ?? phrase?.multiplier ?? 0 : 0, growthOf: value.growthOf.map { table.place($0) },
      basis: value.growthOf == nil ? nil : value.basis.rawValue, status: value.status.map { "\($0)" })
  }

  /// The unit of a column of figures: its own, that of the file, or what is beside its numbers.
  private static func phrase(of value: TableLayout.ValueColumn, _ units: RowUnits, _ cells: FigureCells) -> UnitPhrase? {
    units.own(value) ?? units.general ?? cells.sign(in: value.column).flatMap { UnitPhrase($0) }
  }

  /// What was read from a column.
  private static func detail(
    _ column: Int, _ layout: TableLayout, _ periods: RowPeriods, _ units: RowUnits, _ cells: FigureCells
  ) -> String {
    var details: [String] = []
    if !layout.roles[column].detail.isEmpty { details.append(layout.roles[column].detail) }
    if case .column(column) = layout.period, !periods.remark.isEmpty { details.append(periods.remark) }
    if let value = layout.values.first(where: { $0.column == column }), value.growthOf == nil {
      let phrase = phrase(of: value, units, cells)
      if let name = phrase?.unit?.name.inAnyLanguage, !name.isEmpty {
        details.append(phrase?.multiplier == 0 ? name : "\(name) × 10^\(phrase?.multiplier ?? 0)")
      } else if let multiplier = phrase?.multiplier, multiplier != 0 {
        details.append("× 10^\(multiplier)")
      }
      if cells.shape.decimalMark == .comma { details.append("decimal comma") }
    }
    return details.joined(separator: "; ")
  }

  /// What was found, in a line: “31 areas, 2 indicators, 2018 to 2022, 310 figures, 4 gaps”.
  static func contents(areas: Int, indicators: Int, _ observations: [Observation]) -> String {
    let periods = observations.map(\.period)
    var parts = [counted(areas, "area"), counted(indicators, "indicator")]
    if let first = periods.min(), let last = periods.max() {
      parts.append(first == last ? first.sdmx : "\(first.sdmx) to \(last.sdmx)")
    }
    let gaps = observations.count(where: { $0.value == nil })
    parts.append(counted(observations.count - gaps, "figure"))
    if gaps > 0 { parts.append(counted(gaps, "gap")) }
    return parts.joined(separator: ", ")
  }

  private static func name(of form: Table.Form) -> String {
    switch form {
    case .delimited(let delimiter): ", \(DelimiterSniffing.name(of: delimiter))"
    case .sheet: " in a sheet"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}

extension TableLayout {
  /// Whether a column holds figures of a period beside another that does: a run of years is one line.
  fileprivate func continuesPeriods(_ column: Int) -> Bool {
    [column - 1, column].allSatisfy { column in values.contains { $0.column == column && $0.period != nil } }
  }
}

extension Table {
  /// The number that the sheet or the file gives a column, from 1.
  fileprivate func place(_ column: Int) -> Int { grid.columnNumber(columns[column]) }

  /// The rows of the header, as the sheet or the file counts them.
  fileprivate var headerRows: ClosedRange<Int>? {
    guard let first = headerPlaces.map(\.row).min() else { return nil }
    let last = min(first + max(1, levels.first?.count ?? 1), headerGrid.rowCount) - 1
    guard let top = headerGrid.location(row: first).line, let bottom = headerGrid.location(row: max(first, last)).line else {
      return nil
    }
    return top...max(top, bottom)
  }
}
