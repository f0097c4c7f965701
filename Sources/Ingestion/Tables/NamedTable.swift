package import Diagnostics
internal import Statistics

/// A CSV file with named columns, each field of which knows its line and column: for lists that are not figures.
package struct NamedTable {
  private let columns: NamedColumns

  /// Cuts a file into fields.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - known: All names of columns there may be.
  ///   - required: Those there must be.
  /// - Throws: `InvalidInput` where the file is no text, no table, or has other columns.
  package init(_ file: DataFile, known: [String], required: [String]) throws(InvalidInput) {
    var diagnostics = DiagnosticList()
    let text = try TextFile(file)
    guard let table = Table(text, delimiter: UInt8(ascii: ","), diagnostics: &diagnostics) else {
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    columns = NamedColumns(table, known: known, required: required, diagnostics: &diagnostics)
    try diagnostics.check()
  }

  /// Number of rows below the header.
  package var rowCount: Int { columns.table.rowCount }

  /// The text of a field, blanks around it removed; `nil` where it is empty or there is no such column.
  package func text(_ row: Int, _ column: String) -> String? { columns.text(row, column) }

  /// Where a field is; the row, if there is no such column.
  package func location(_ row: Int, _ column: String) -> SourceLocation { columns.location(row, column) }
}
