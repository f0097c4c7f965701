internal import Diagnostics
internal import Statistics

/// Reads any tidy or wide table of regional figures: the steps from text or sheet to data set.
enum TableReader {
  /// Why there are no figures.
  enum Failure: Error {
    /// No table, or one in which places, periods or figures were not found.
    case noTable([Diagnostic])
    /// A table that was understood and has something wrong in it.
    case faulty([Diagnostic])

    var diagnostics: [Diagnostic] {
      switch self {
      case .noTable(let diagnostics), .faulty(let diagnostics): diagnostics
      }
    }
  }

  static func read(_ text: TextFile, stem: String, mapping: TableMapping) throws(InvalidInput) -> ReadDataset {
    var diagnostics = DiagnosticList()
    let tables = try tables(text, mapping: mapping, &diagnostics)
    do throws(Failure) {
      return try read(tables, sheetName: nil, stem: stem, mapping: mapping, diagnostics: diagnostics)
    } catch {
      throw InvalidInput(diagnostics: error.diagnostics)
    }
  }

  /// Reads the tables of a sheet.
  static func read(
    _ sheet: Grid, sheetName: String, stem: String, mapping: TableMapping, legend: [String] = []
  ) throws(Failure) -> ReadDataset {
    var diagnostics = DiagnosticList()
    var tables = TableSearch(sheet.cropped(to: mapping, &diagnostics)).tables(&diagnostics)
    for index in tables.indices { prepare(&tables[index], mapping, &diagnostics) }
    // What stands below the last table of a sheet is said of all of them.
    let notes = tables.flatMap(\.notes)
    for index in tables.indices { tables[index].legend = legend + notes }
    guard !tables.isEmpty, !diagnostics.hasErrors else {
      if !diagnostics.hasErrors {
        diagnostics.error(
          SourceLocation(file: sheet.name), "no table was found", remedy: "give it a header and rows with at least two cells")
      }
      throw .noTable(diagnostics.sorted)
    }
    return try read(tables, sheetName: sheetName, stem: stem, mapping: mapping, diagnostics: diagnostics)
  }

  /// The first table of a text.
  static func table(
    _ text: TextFile, delimiter: UInt8? = nil, _ diagnostics: inout DiagnosticList
  ) throws(InvalidInput) -> Table {
    try tables(text, delimiter: delimiter, &diagnostics)[0]
  }

  private static func tables(
    _ text: TextFile, delimiter: UInt8? = nil, mapping: TableMapping = TableMapping(), _ diagnostics: inout DiagnosticList
  ) throws(InvalidInput) -> [Table] {
    guard let grid = TextGrid(text, delimiter: delimiter, diagnostics: &diagnostics) else {
      diagnostics.error(
        SourceLocation(file: text.name), "no table was found",
        remedy: "give it a header and rows with at least two fields, separated by commas, semicolons, tabs or vertical bars")
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    try diagnostics.check()
    var tables = TableSearch(grid.cropped(to: mapping, &diagnostics)).tables(&diagnostics)
    for index in tables.indices { prepare(&tables[index], mapping, &diagnostics) }
    if tables.isEmpty, !diagnostics.hasErrors {
      diagnostics.error(SourceLocation(file: text.name), "the file has no header", remedy: "name the columns in the first row")
    }
    try diagnostics.check()
    return tables
  }

  private static func prepare(_ table: inout Table, _ mapping: TableMapping, _ diagnostics: inout DiagnosticList) {
    if table.rowCount == 0, !diagnostics.hasErrors { diagnostics.addNoRows(of: table) }
    checkHeader(table, mapping, &diagnostics)
    table.fillMergedCells(&diagnostics)
    table.takePeriodHeadings(&diagnostics)
    table.takeSections(&diagnostics)
    if let first = table.notes.first {
      let others = table.notes.count == 1 ? "" : ", and \(table.notes.count - 1) more below it"
      let shown = first.count > 60 ? "\(first.prefix(60))…" : first
      diagnostics.note(
        table.noteLocation ?? table.headerLocation, "“\(shown)” is read as a note below the table\(others)")
    }
  }

  /// Makes one data set of several tables: those in which nothing is found to read are reported and left out, if others can be read.
  private static func read(
    _ tables: [Table], sheetName: String?, stem: String, mapping: TableMapping, diagnostics: DiagnosticList
  ) throws(Failure) -> ReadDataset {
    guard tables.count > 1 else {
      return try read(tables[0], sheetName: sheetName, stem: stem, mapping: mapping, form: nil, earlier: diagnostics)
    }
    var results: [(name: String, result: ReadDataset)] = []
    var refused: [[Diagnostic]] = []
    for table in tables {
      do throws(Failure) {
        results.append(
          (table.name, try read(table, sheetName: sheetName, stem: stem, mapping: mapping, form: nil, earlier: DiagnosticList())))
      } catch {
        guard case .noTable(let found) = error else { throw error }
        refused.append(found)
      }
    }
    guard !results.isEmpty else { throw .noTable(refused[0]) }
    do throws(InvalidInput) {
      var merged = try DatasetMerging.merged(results)
      let left = refused.compactMap { $0.first { $0.severity == .error } }.map {
        Diagnostic(.warning, at: $0.location, "a table that begins here is not used: \($0.message)", remedy: $0.remedy)
      }
      merged.diagnostics = diagnostics.sorted + merged.diagnostics + left
      return merged
    } catch {
      throw .faulty(error.diagnostics)
    }
  }

  /// Makes figures of a table: what each column is for, how numbers are written, and then row by row.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - stem: The file's name without its ending.
  ///   - mapping: What the caller says about the table.
  ///   - form: Name of the format, for the recognition; `nil` for a table of no particular one.
  ///   - earlier: What was found before.
  static func read(
    _ table: Table, stem: String, mapping: TableMapping, form: String?, diagnostics earlier: DiagnosticList
  ) throws(InvalidInput) -> ReadDataset {
    do throws(Failure) {
      return try read(table, sheetName: nil, stem: stem, mapping: mapping, form: form, earlier: earlier)
    } catch {
      throw InvalidInput(diagnostics: error.diagnostics)
    }
  }

  private static func read(
    _ table: Table, sheetName: String?, stem: String, mapping: TableMapping, form: String?, earlier: DiagnosticList
  ) throws(Failure) -> ReadDataset {
    var diagnostics = earlier
    if diagnostics.hasErrors { throw .faulty(diagnostics.sorted) }
    var recognition = LayoutRecognition(table, mapping: mapping, sheetName: sheetName)
    guard let layout = recognition.layout(&diagnostics) else { throw .noTable(diagnostics.sorted) }
    guard let shape = shape(table, layout, mapping, &diagnostics) else { throw .faulty(diagnostics.sorted) }
    var assembly = TableAssembly(
      table: table, layout: layout, shape: shape, mapping: mapping, stem: stem, form: form, diagnostics: diagnostics)
    do throws(InvalidInput) {
      return try assembly.dataset()
    } catch {
      // A list of notes, say, beside sheets that have figures.
      throw assembly.hasNoFigures ? .noTable(error.diagnostics) : .faulty(error.diagnostics)
    }
  }

  /// Figures of which two columns have one name are told apart by nothing. Columns that say something of the figures beside them may be called
  /// alike, and so may those of which the user says what they are.
  private static func checkHeader(_ table: Table, _ mapping: TableMapping, _ diagnostics: inout DiagnosticList) {
    let said = Set(
      mapping.columns.keys.compactMap { name in if case .here(let column) = table.column(named: name) { column } else { nil } })
    var first: [String: Int] = [:]
    // Each 同比 belongs to the column before it.
    for (column, name) in table.header.enumerated()
    where !name.isEmpty && !said.contains(column)
      && ![.growth, .period(.whole)].contains(HeaderWords.meaning(of: HeaderPhrase(name).name))
      && HeaderWords.withoutGrowthWords(HeaderPhrase(name).name) != ""
      && !LayoutRecognition.isRemark(
        HeaderWords.meaning(of: table.levels.indices.contains(column) ? table.levels[column].last ?? name : name))
    {
      if let earlier = first.updateValue(column, forKey: name) {
        let letters = CellReference.letters(table.grid.columnNumber(table.columns[column]) - 1)
        diagnostics.error(
          table.headerLocation(column), "the column “\(name)” is there twice, first as column \(earlier + 1)",
          remedy:
            "give each column a name of its own, or say under `mapping` in the project what it is: `columns: {\(letters): {name: …}}`, or `period: …`"
        )
      }
    }
  }

  private static func shape(
    _ table: Table, _ layout: TableLayout, _ mapping: TableMapping, _ diagnostics: inout DiagnosticList
  ) -> NumberShape? {
    var evidence = NumberShape.Evidence()
    for row in 0..<table.rowCount {
      for value in layout.values where table.hasMark(row, value.column) {
        evidence.take(table.bytes(row, value.column), row: row, column: value.column)
      }
    }
    switch NumberShape.verdict(evidence, form: table.form, mapping: mapping) {
    case .shape(let shape): return shape
    case .contradiction(let comma, let point):
      let other = table.location(point.row, point.column)
      diagnostics.error(
        table.location(comma.row, comma.column),
        "“\(table.text(comma.row, comma.column))” has a decimal comma, “\(table.text(point.row, point.column))” \(other.position) has not",
        remedy: "write all numbers of the file in one way")
    case .open(let location):
      let text = table.text(location.row, location.column)
      diagnostics.error(
        table.location(location.row, location.column),
        "“\(text)” may have a decimal mark or a mark between thousands, and nothing in the file shows which",
        remedy: "write numbers without marks between thousands, or say `decimal-mark` under `mapping` in the project")
    }
    return nil
  }
}

extension Table {
  /// Whether a cell is a text that contains a comma, or a point that may group.
  fileprivate func hasMark(_ row: Int, _ column: Int) -> Bool {
    if form == .sheet, kind(row, column) != .text { return false }
    let range = cell(row, column).range
    let mayPointGroup = form != .delimited(UInt8(ascii: ","))
    return grid.bytes.withUnsafeBufferPointer { bytes in
      for index in range where bytes[index] == UInt8(ascii: ",") || (bytes[index] == UInt8(ascii: ".") && mayPointGroup) {
        return true
      }
      return false
    }
  }
}
