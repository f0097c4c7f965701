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
    var unreadable: [(sheet: String, diagnostics: [Diagnostic])] = []
    for sheet in sheets {
      let stem = isGeneric(sheet.name) || PeriodWords.period(sheet.name) != nil ? file.stem : sheet.name
      do {
        let result = try TableReader.read(sheet.grid, sheetName: sheet.name, stem: stem, mapping: mapping)
        results.append((sheet.grid.name, result))
      } catch {
        switch error {
        case .noTable(let diagnostics): unreadable.append((sheet.name, diagnostics))
        case .faulty(let diagnostics): failures += diagnostics
        }
      }
    }
    guard failures.isEmpty else { throw InvalidInput(diagnostics: diagnostics + failures) }
    guard !results.isEmpty else { throw InvalidInput(diagnostics: diagnostics + unreadable.flatMap(\.diagnostics)) }
    for sheet in unreadable {
      let why = sheet.diagnostics.first { $0.severity == .error }?.message ?? "no table was found"
      diagnostics.append(
        Diagnostic(
          mapping.sheets.isEmpty ? .note : .warning, at: SourceLocation(file: "\(file.name):\(sheet.sheet)"),
          "the sheet is not used: \(why)"))
    }
    var merged = try DatasetMerging.merged(results)
    merged.diagnostics = diagnostics + merged.diagnostics
    return merged
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
