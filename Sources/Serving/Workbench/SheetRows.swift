internal import Diagnostics
internal import Ingestion

/// A sheet of a project as the workbench lists it.
struct SheetOutline: Encodable, Sendable {
  /// The file, from the project's folder.
  var file: String
  /// The sheet of a workbook; empty for a text.
  var name: String
  /// Number of rows that have a cell.
  var rows: Int
  /// The number that the sheet gives the last of them.
  var lastRow: Int
  /// The letters of its columns.
  var columns: [String]
}

/// Some rows of a sheet.
struct SheetRows: Encodable, Sendable {
  /// One row.
  struct Row: Encodable, Sendable {
    /// The number that the sheet gives it.
    var number: Int
    /// What its cells say.
    var cells: [String]
    /// For each cell `n` for a number, `t` for a text, `e` for the error of a formula, `-` for nothing.
    var kinds: String
  }

  /// A block of cells that is shown as one, by rows and columns of the whole sheet, from 0.
  struct Merge: Encodable, Sendable {
    var rows: [Int]
    var columns: [Int]
  }

  /// The first of them, from 0.
  var first: Int
  /// The rows.
  var rows: [Row]
  /// The blocks that begin in them.
  var merges: [Merge]

  /// Most rows of one answer.
  private static let most = 400

  /// Takes rows of a sheet.
  init(of grid: Grid, from first: Int, count: Int) {
    let first = min(max(0, first), grid.rowCount)
    let range = first..<min(grid.rowCount, first + min(max(0, count), Self.most))
    self.first = first
    rows = range.map { row in
      let cells = (0..<grid.columnCount).map { grid.text(row, $0) }
      let kinds = (0..<grid.columnCount).map { column -> Character in
        if cells[column].isEmpty { return "-" }
        return switch grid.kind(row, column) {
        case .number: "n"
        case .error: "e"
        case .text: Self.isNumber(cells[column]) ? "n" : "t"
        default: "t"
        }
      }
      return Row(number: grid.rowNumber(row), cells: cells, kinds: String(kinds))
    }
    merges = grid.merges.filter { range.contains($0.rows.lowerBound) }.map {
      Merge(rows: [$0.rows.lowerBound, $0.rows.upperBound], columns: [$0.columns.lowerBound, $0.columns.upperBound])
    }
  }

  /// Whether a cell of a text reads as a number.
  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.first, first.isNumber || "-−+(".contains(first) else { return false }
    return text.allSatisfy { $0.isNumber || ".,-−+()% \u{A0}\u{202F}".contains($0) }
  }
}

extension Grid {
  /// The letters of its columns, as spreadsheets have them.
  var letters: [String] { (0..<columnCount).map { SourceLocation.letters(ofColumn: columnNumber($0)) } }

  /// The row and column of a place, from 0; the column is `nil` where the whole row is meant.
  func cell(at location: SourceLocation) -> (row: Int, column: Int?)? {
    guard let line = location.line else { return nil }
    var (low, high) = (0, rowCount)
    while low < high {
      let middle = (low + high) / 2
      if rowNumber(middle) < line { low = middle + 1 } else { high = middle }
    }
    guard low < rowCount, rowNumber(low) == line else { return nil }
    guard let column = location.column else { return (low, nil) }
    if location.sheet != nil { return (low, (0..<columnCount).first { columnNumber($0) == column }) }
    // In a text the place is counted in characters.
    return (low, (0..<columnCount).last { (self.location(low, $0).column ?? .max) <= column })
  }
}
