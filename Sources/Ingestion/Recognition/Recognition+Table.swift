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
        columns[columns.count - 1].header = "\(table.header[last.positions.lowerBound - 1])–\(table.header[column])"
        continue
      }
      if table.header[column].isEmpty, role.role == .ignored { continue }
      columns.append(
        Column(
          positions: (column + 1)...(column + 1), header: table.header[column], role: role.role, detail: detail,
          evidence: form == nil || role.evidence == .declared ? role.evidence : .format))
    }
    let rows = layout.isWide ? "a table with a column for each period" : "a table with a row for each area and period"
    self.init(
      file: table.name, form: "\(form.map { "\($0), \(rows)" } ?? rows)\(Self.name(of: table.form))", columns: columns,
      contents: contents)
    sheet = table.headerLocation.sheet
    range = table.range(to: table.rows.last.map { table.grid.location(row: Int($0)) } ?? table.headerLocation)
    convention = cells.signReading.convention
    signs = cells.signReading.uses.sorted { ($0.value.row, $0.value.column) < ($1.value.row, $1.value.column) }.map {
      sign, use in
      Sign(
        sign: sign, meaning: use.meaning, evidence: use.evidence.rawValue, count: use.count,
        location: table.location(use.row, use.column))
    }
  }

  /// What was read from a column.
  private static func detail(
    _ column: Int, _ layout: TableLayout, _ periods: RowPeriods, _ units: RowUnits, _ cells: FigureCells
  ) -> String {
    var details: [String] = []
    if !layout.roles[column].detail.isEmpty { details.append(layout.roles[column].detail) }
    if case .column(column) = layout.period, !periods.remark.isEmpty { details.append(periods.remark) }
    if let value = layout.values.first(where: { $0.column == column }), value.growthOf == nil {
      let phrase = units.own(value) ?? units.general ?? cells.sign(in: column).flatMap { UnitPhrase($0) }
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
