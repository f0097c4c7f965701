/// A CSV file with named columns, each field of which knows its line and column: for lists that are not figures.
package struct NamedTable {
  private let columns: NamedColumns

  /// Cuts a file into fields.
  ///
  /// - Parameters:
  ///   - known: All names of columns there may be.
  ///   - required: Those there must be.
  /// - Throws: `ReadingFailure` where the file is no text, no table, or has other columns.
  package init(_ file: DataFile, known: [String], required: [String]) throws(ReadingFailure) {
    var findings = FindingList()
    let text = try TextFile(file)
    guard let table = Table(text, delimiter: UInt8(ascii: ","), findings: &findings) else {
      throw ReadingFailure(findings: findings.sorted)
    }
    columns = NamedColumns(table, known: known, required: required, findings: &findings)
    try findings.check()
  }

  /// Number of rows below the header.
  package var rowCount: Int { columns.table.rowCount }

  /// The text of a field, blanks around it removed; `nil` where it is empty or there is no such column.
  package func text(_ row: Int, _ column: String) -> String? { columns.text(row, column) }

  /// Where a field stands; the row, where there is no such column.
  package func place(_ row: Int, _ column: String) -> SourcePlace { columns.place(row, column) }
}
