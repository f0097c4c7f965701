internal import Diagnostics
internal import Statistics

/// Reads a text whose first row names the columns and whose other rows all have as many fields, one lot of rows at a time: a file of any
/// length takes the memory of one lot.
struct TableReading {
  /// The table without rows.
  let head: Table
  private var tokenizer: Tokenizer

  /// Reads the header; `nil` if there is none.
  init?(_ file: TextFile, delimiter: UInt8, diagnostics: inout DiagnosticList) {
    tokenizer = Tokenizer(file: file, delimiter: delimiter)
    guard tokenizer.readRow(&diagnostics) else { return nil }
    let header = tokenizer.rowTexts
    let grid = Grid(
      bytes: file.bytes, cells: tokenizer.cells, formats: CellFormat.common, columnCount: header.count, merges: [],
      places: .text(file, rows: [tokenizer.row]))
    head = Table(
      grid: grid, form: .delimited(delimiter), columns: Array(header.indices), rows: [], header: header, headerGrid: grid,
      headerPlaces: header.indices.map { (0, $0) })
    tokenizer.cells.removeAll()
  }

  /// The next rows, at most `count` of them; `nil` when there are no more. Errors are added to `diagnostics`.
  mutating func next(_ count: Int, _ diagnostics: inout DiagnosticList) -> Table? {
    let width = head.columnCount
    tokenizer.cells.reserveCapacity(min(count, tokenizer.file.bytes.count / (8 * width) + 1) * width)
    var rows: [Grid.TextRow] = []
    while rows.count < count {
      let errorsBefore = diagnostics.errorCount
      guard tokenizer.readRow(&diagnostics) else { break }
      let found = tokenizer.cells.count - tokenizer.firstCell
      // If its quotes are broken, what else is wrong with it would only follow from that.
      if diagnostics.errorCount == errorsBefore {
        // A delimiter too many at the end of the row carries nothing.
        if found > width, tokenizer.cells[(tokenizer.firstCell + width)...].allSatisfy(\.isEmpty) {
          tokenizer.cells.removeLast(found - width)
          rows.append(tokenizer.row)
          continue
        }
        if found == width {
          rows.append(tokenizer.row)
          continue
        }
        diagnostics.addRagged(SourceLocation(file: tokenizer.file.name, line: Int(tokenizer.row.line)), fields: found, of: width)
      }
      tokenizer.cells.removeLast(found)
    }
    guard !rows.isEmpty else { return nil }
    var cells: [Grid.Cell] = []
    swap(&cells, &tokenizer.cells)
    var table = head
    table.grid = Grid(
      bytes: tokenizer.file.bytes, cells: cells, formats: CellFormat.common, columnCount: width, merges: [],
      places: .text(tokenizer.file, rows: rows))
    table.rows = Array(0..<Int32(truncatingIfNeeded: rows.count))
    return table
  }
}

extension Table {
  /// Reads a whole text of this form; `nil` if there is no header. Errors are added to `diagnostics`.
  init?(_ file: TextFile, delimiter: UInt8, diagnostics: inout DiagnosticList) {
    guard var reading = TableReading(file, delimiter: delimiter, diagnostics: &diagnostics) else { return nil }
    self = reading.next(.max, &diagnostics) ?? reading.head
  }
}

extension DiagnosticList {
  /// Reports a row with fewer or more fields than the header.
  mutating func addRagged(_ location: SourceLocation, fields: Int, of width: Int) {
    error(
      location, "the row has \(fields == 1 ? "one field" : "\(fields) fields"), the header has \(width)",
      remedy: "put quotes around a value that contains the delimiter")
  }
}
