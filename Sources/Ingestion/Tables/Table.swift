internal import Diagnostics
internal import Statistics

/// A table within a grid: which rows hold figures, and what its columns are called.
struct Table {
  /// How the cells were kept.
  enum Form: Hashable {
    /// As a text, with this byte between two fields.
    case delimited(UInt8)
    case sheet
  }

  var grid: Grid
  let form: Form
  /// The columns of the grid that it has.
  let columns: [Int]
  /// The rows of the grid below the header.
  var rows: [Int32]
  /// The names of the columns.
  var header: [String]
  /// What each row of the header says of each column, from above.
  var levels: [[String]] = []
  /// The grid with the header, and where in it each name is.
  let headerGrid: Grid
  let headerPlaces: [(row: Int, column: Int)]
  /// What a row below the header says of how often there are figures, for each column; empty if there is no such row.
  var frequencies: [String] = []
  /// For columns of figures the column of the grid with the letters that stand beside them.
  var flagColumns: [Int: Int] = [:]
  /// The groups of rows that have headings; `nil` where there are none.
  var sections: TableSections?
  /// The rows between those of figures that only have a name and its unit, which hold for the rows below them.
  var unitHeadings: [UnitHeading] = []
  /// The periods of rows below headings; `nil` where no period is a heading.
  var periodHeadings: PeriodHeadings?
  /// Rows above the header: a title, a unit.
  var preamble: [[String]] = []
  /// Rows below the figures: signs explained, a source.
  var notes: [String] = []
  /// What another sheet of the book says of its signs.
  var legend: [String] = []
  /// Where the first of them is.
  var noteLocation: SourceLocation?
  /// Columns whose cells are a code and a label: `DE: Germany`.
  var labelledColumns: Set<Int> = []
  /// For columns of codes alone what each code is called.
  var codeLabels: [Int: [String: String]] = [:]
  /// Whether letters after a number and a blank are its status: `12.3 p`.
  var hasCellFlags = false
  /// What this file has in place of a number, besides the usual codes; in lower case.
  var missingTexts: Set<String> = []

  /// What a row above the header says of what it names first: `Unit of measure`, and behind it `Percentage`; or `Unit: percent`.
  func labelled(_ isLabel: (String) -> Bool) -> String? {
    for row in preamble {
      let texts = row.filter { !$0.isEmpty }
      guard let first = texts.first else { continue }
      if texts.count > 1, isLabel(first.last == ":" || first.last == "：" ? String(first.dropLast()) : first) { return texts[1] }
      guard texts.count == 1, let mark = first.firstIndex(where: { ":：".contains($0) }) else { continue }
      let rest = String(first[first.index(after: mark)...]).trimmingBlanks()
      if !rest.isEmpty, isLabel(String(first[..<mark]).trimmingBlanks()) { return rest }
    }
    return nil
  }

  var columnCount: Int { header.count }
  var rowCount: Int { rows.count }
  /// The file, and the sheet if it has some.
  var name: String { headerGrid.name }

  func cell(_ row: Int, _ column: Int) -> Grid.Cell { grid.cell(Int(rows[row]), columns[column]) }

  /// The text of a cell, blanks around it removed.
  func text(_ row: Int, _ column: Int) -> String { grid.text(cell(row, column)) }

  func kind(_ row: Int, _ column: Int) -> CellFormat.Kind { grid.kind(Int(rows[row]), columns[column]) }

  /// The bytes of a cell.
  func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> { grid.bytes[cell(row, column).range] }

  /// Where a cell is.
  func location(_ row: Int, _ column: Int) -> SourceLocation { grid.location(Int(rows[row]), columns[column]) }

  /// Where a row is.
  func location(row: Int) -> SourceLocation { grid.location(row: Int(rows[row])) }

  /// Where the name of a column is.
  func headerLocation(_ column: Int) -> SourceLocation {
    headerGrid.location(headerPlaces[column].row, headerPlaces[column].column)
  }

  /// From the header to the last row: `A3:E6`, or the lines `3–6`.
  func range(to last: SourceLocation) -> String {
    let first = headerGrid.location(row: headerPlaces.first?.row ?? 0)
    guard form == .sheet, let start = columns.first.map({ grid.columnNumber($0) }),
      let end = columns.last.map({ grid.columnNumber($0) })
    else {
      return "\(first.line ?? 1)–\(last.line ?? 1)"
    }
    return
      "\(SourceLocation.letters(ofColumn: start))\(first.line ?? 1):\(SourceLocation.letters(ofColumn: end))\(last.line ?? 1)"
  }

  /// Where the header is.
  var headerLocation: SourceLocation { headerGrid.location(row: headerPlaces.last?.row ?? 0) }
}

extension String {
  /// `""` inside quotes stands for `"`.
  func replacingDoubledQuotes() -> String {
    var result = ""
    var isSecond = false
    for scalar in unicodeScalars {
      if scalar == "\"", !isSecond {
        isSecond = true
        continue
      }
      result.unicodeScalars.append(scalar)
      isSecond = false
    }
    return result
  }

  /// Without the dots that lead from a name to its figures: `March . . . . . .`.
  func withoutLeaders() -> String {
    guard let last = utf8.last, last == UInt8(ascii: ".") else { return self }
    let kept = self[...].reversed().drop { $0 == "." || $0 == " " || $0 == "\u{A0}" }
    let name = String(String.UnicodeScalarView(kept.reversed().flatMap(\.unicodeScalars)))
    let dots = dropFirst(name.count).count { $0 == "." }
    return dots >= 3 && name.contains(where: \.isLetter) ? name : self
  }

  /// Without the blanks around it: spaces, tabs, line ends, no-break and ideographic spaces, and stray byte order marks.
  func trimmingBlanks() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.isBlank || last.isBlank else { return self }
    guard let from = scalars.firstIndex(where: { !$0.isBlank }), let to = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[from...to])
  }
}

extension Unicode.Scalar {
  /// White space, or a byte order mark in mid-text.
  var isBlank: Bool { properties.isWhitespace || value == 0xFEFF || value == 0x200B }
}
