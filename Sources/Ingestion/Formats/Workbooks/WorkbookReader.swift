internal import Diagnostics
internal import Statistics

/// Reads the tables of a workbook: of all sheets that hold figures, or of those the user names.
enum WorkbookReader {
  static func read(_ file: DataFile, mapping: TableMapping) throws(InvalidInput) -> ReadDataset {
    let book = try Workbook.read(file.bytes, name: file.name)
    var diagnostics = book.diagnostics
    let sheets = try chosen(book, file, mapping)
    var results: [(name: String, result: ReadDataset)] = []
    var failures: [Diagnostic] = []
    var unreadable: [(sheet: String, holdsFigures: Bool, diagnostics: [Diagnostic])] = []
    let legend = book.sheets.flatMap { $0.grid.legend }
    for sheet in sheets {
      let stem = isGeneric(sheet.name) || PeriodWords.period(sheet.name) != nil ? file.stem : sheet.name
      do {
        let result = try TableReader.read(sheet.grid, sheetName: sheet.name, stem: stem, mapping: mapping, legend: legend)
        results.append((sheet.grid.name, result))
      } catch {
        switch error {
        case .noTable(let diagnostics): unreadable.append((sheet.name, sheet.grid.holdsFigures, diagnostics))
        case .faulty(let diagnostics): failures += diagnostics
        }
      }
    }
    guard failures.isEmpty else { throw InvalidInput(diagnostics: diagnostics + failures) }
    if results.isEmpty, let places = try sheetsOfPlaces(sheets, mapping, legend) {
      results = places
      unreadable.removeAll { sheet in places.contains { $0.name == "\(file.name):\(sheet.sheet)" } }
      diagnostics.append(
        Diagnostic(
          .warning, at: SourceLocation(file: file.name),
          "no sheet has a column with areas, and \(places.count) have the same columns: each is read as the area that it is named after",
          remedy: "if they are one area, say `area: NAME` under `mapping` in the project, and `sheet` for the one that is needed"))
    }
    guard !results.isEmpty else {
      // Where a sheet has figures, what is wrong with those of words does not matter.
      let figured = unreadable.filter(\.holdsFigures)
      throw InvalidInput(diagnostics: diagnostics + (figured.isEmpty ? unreadable : figured).flatMap(\.diagnostics))
    }
    for sheet in unreadable {
      let why = sheet.diagnostics.first { $0.severity == .error }
      diagnostics.append(
        Diagnostic(
          mapping.sheets.isEmpty && !sheet.holdsFigures ? .note : .warning, at: SourceLocation(file: "\(file.name):\(sheet.sheet)"),
          "the sheet is not used: \(why?.message ?? "no table was found")",
          remedy: sheet.holdsFigures ? "say `sheet` under `mapping` in the project for those that are needed, or correct it" : nil))
    }
    var merged: ReadDataset
    do {
      merged = try DatasetMerging.merged(results)
    } catch {
      // Most books need no such look at each of their figures.
      guard SheetBreakdown.tellApart(&results, titles: titles(of: sheets), file, &diagnostics) else { throw error }
      merged = try DatasetMerging.merged(results)
    }
    merged.diagnostics = diagnostics + merged.diagnostics
    return merged
  }

  /// The sheets with figures read as those of places that they are named after; `nil` if they have not the same columns, or have names that
  /// are none of places. What is wrong in one of them is thrown.
  private static func sheetsOfPlaces(
    _ sheets: [Workbook.Sheet], _ mapping: TableMapping, _ legend: [String]
  ) throws(InvalidInput) -> [(name: String, result: ReadDataset)]? {
    let figured = sheets.filter(\.grid.holdsFigures)
    guard figured.count > 2, mapping.area == nil,
      figured.allSatisfy({ sheet in
        let name = sheet.name
        return !isGeneric(name) && PeriodWords.period(name) == nil && !PlaceWords.isNoPlace(name) && !MeasureWords.isMeasure(name)
      })
    else { return nil }
    var results: [(name: String, result: ReadDataset)] = []
    var faults: [Diagnostic] = []
    for sheet in figured {
      var own = mapping
      own.area = sheet.name
      do {
        let result = try TableReader.read(sheet.grid, sheetName: sheet.name, stem: sheet.name, mapping: own, legend: legend)
        results.append((sheet.grid.name, result))
      } catch {
        guard case .faulty(let found) = error else { return nil }
        faults += found
      }
    }
    guard results.count > 1 else { return nil }
    let measures = results.map { Set($0.result.dataset.indicators.map(\.id)) }
    let areAlike = measures.allSatisfy { $0.intersection(measures[0]).count * 2 > max($0.count, measures[0].count) }
    guard faults.isEmpty || !areAlike else { throw InvalidInput(diagnostics: faults) }
    return areAlike && results[0].result.dataset.observations.count > 2 ? results : nil
  }

  private static func chosen(
    _ book: Workbook, _ file: DataFile, _ mapping: TableMapping
  ) throws(InvalidInput) -> [Workbook.Sheet] {
    guard !mapping.sheets.isEmpty else { return book.sheets }
    let names = book.sheets.map(\.name)
    let missing = mapping.sheets.filter { !names.contains($0) }
    guard missing.isEmpty else {
      throw InvalidInput(
        diagnostics: missing.map { name in
          let nearest = NearestName.nearest(to: name, in: names).map { "did you mean “\($0)”? " } ?? ""
          return Diagnostic(
            .error, at: SourceLocation(file: file.name), "there is no sheet “\(name)” with cells",
            remedy: "\(nearest)the sheets are \(names.joined(separator: ", "))")
        })
    }
    return book.sheets.filter { mapping.sheets.contains($0.name) }
  }

  /// For each sheet the first of its rows that is one text, and leads to no other sheet.
  private static func titles(of sheets: [Workbook.Sheet]) -> [String: String] {
    var titles: [String: String] = [:]
    for sheet in sheets {
      let rows = (0..<min(sheet.grid.rowCount, 6)).map { row in
        (0..<sheet.grid.columnCount).map { sheet.grid.text(row, $0) }.filter {
          !$0.isEmpty && !TableWords.leadsElsewhere($0)
        }
      }
      titles[sheet.grid.name] = rows.first { $0.count == 1 && $0[0].contains(where: \.isLetter) }.map {
        TableWords.withoutNumber($0[0]).withoutRaised
      }
    }
    return titles
  }

  /// Whether a sheet has the name that a program gave it.
  private static func isGeneric(_ name: String) -> Bool {
    let word = name.lowercased().filter { !$0.isNumber && $0 != " " && $0 != "_" }
    return [
      "sheet", "tabelle", "feuille", "feuil", "hoja", "foglio", "planilha", "arkusz", "list", "munka", "工作表", "シート", "시트", "table",
      "data", "figures", "daten", "数据", "",
    ]
    .contains(word)
  }
}

extension Grid {
  /// What a sheet without figures says of signs, one beside its meaning.
  fileprivate var legend: [String] {
    guard columnCount < 6 else { return [] }
    return (0..<rowCount).compactMap { row in
      let texts = (0..<columnCount).map { text(row, $0) }.filter { !$0.isEmpty }
      guard texts.count == 2, texts[0].count <= 3, !texts[0].contains(where: \.isNumber), texts[1].count > 5 else { return nil }
      return "\(texts[0]) = \(texts[1].split(whereSeparator: { ";。".contains($0) }).joined(separator: ","))"
    }
  }

  /// Whether a sheet has figures, and not only words and a few numbers among them: rows with numbers in two cells or more.
  fileprivate var holdsFigures: Bool {
    var rows = 0
    for row in 0..<rowCount {
      let numbers = (0..<columnCount).count { kind(row, $0) == .number }
      if numbers > 1 || numbers == 1 && columnCount == 2 { rows += 1 }
      if rows > 2 { return true }
    }
    return false
  }
}
