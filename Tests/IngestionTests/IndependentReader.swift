import Ingestion
import Languages
import ProgramTesting
import Statistics
import Testing

/// What python-calamine, a reader of other authors in another language, sees in a workbook.
enum IndependentReader {
  struct Value: Hashable {
    var row: Int
    var column: Int
    var kind: String
    var text: String
  }

  private static let reading = """

    from python_calamine import CalamineWorkbook
    from decimal import Decimal
    for row, cells in enumerate(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)):
      for column, value in enumerate(cells):
        if value == '': continue
        kind = 'text'
        if isinstance(value, bool): kind, value = 'boolean', str(value).upper()
        elif isinstance(value, (int, float)): kind, value = 'number', format(Decimal(repr(value)), 'f')
        print(row, column, kind, value, sep='\\t')
    """

  /// Runs a script that writes the file `path`, and gives its bytes and what the other reader sees in its first sheet.
  static func book(_ script: String, ending: String) throws -> ([UInt8], [Value]) {
    let folder = try TemporaryFolder([:])
    let path = "\(folder.path)/book.\(ending)"
    let outcome = try Python.run("import sys\npath = sys.argv[1]\n" + script + reading, [path])
    guard outcome.status == 0 else { throw Program.Failure(description: outcome.errors) }
    let values = outcome.outputLines.compactMap { line -> Value? in
      let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4, let row = Int(parts[0]), let column = Int(parts[1]) else { return nil }
      return Value(row: row, column: column, kind: parts[2], text: parts[3])
    }
    return (try folder.bytes("book.\(ending)"), values)
  }

  /// Compares the first sheet, which begins in A1 and has no empty rows or columns, cell by cell.
  static func compare(_ book: Workbook, _ expected: [Value]) throws {
    let grid = try #require(book.sheets.first?.grid)
    #expect(expected.count > 1000)
    #expect(
      expected.count
        == (0..<grid.rowCount).reduce(0) { sum, row in sum + (0..<grid.columnCount).count { !grid.text(row, $0).isEmpty } })
    for value in expected where value.row < grid.rowCount && value.column < grid.columnCount {
      if value.kind == "number" {
        #expect(
          grid.number(value.row, value.column)?.value == (try DecimalText.parse(value.text).value),
          "\(grid.location(value.row, value.column))")
      } else {
        #expect(grid.text(value.row, value.column) == value.text, "\(grid.location(value.row, value.column))")
      }
    }
  }
}
