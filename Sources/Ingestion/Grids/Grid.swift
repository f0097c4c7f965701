package import Diagnostics
package import Statistics

/// A sheet of cells as its author keeps it: what each cell holds, and where it is.
///
/// Hidden rows and columns, and rows and columns without any cell, are left out; `location` still knows where each cell was. All texts
/// are ranges of one buffer, so that a cell takes eight bytes and a text that repeats is kept once.
package struct Grid: Sendable {
  /// Some bytes of the buffer, and what they mean.
  struct Cell: Hashable, Sendable {
    static let longestText = 1 << 22 - 1
    static let formatCount = 1 << 10

    static let empty = Cell(offset: 0, length: 0, format: 0)

    let offset: UInt32
    private let lengthAndFormat: UInt32

    init(offset: Int, length: Int, format: Int) {
      self.offset = UInt32(truncatingIfNeeded: offset)
      lengthAndFormat = UInt32(truncatingIfNeeded: length << 10 | format)
    }

    var range: Range<Int> { Int(offset)..<(Int(offset) + Int(lengthAndFormat >> 10)) }
    var format: Int { Int(lengthAndFormat & 0x3FF) }
    var isEmpty: Bool { lengthAndFormat >> 10 == 0 }
  }

  /// A block of cells that the sheet shows as one; its text is in the first.
  package struct Merge: Hashable, Sendable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>
  }

  /// The file and the sheet, as diagnostics name them: `gdp.xlsx:2023`.
  package let name: String
  package let rowCount: Int
  package let columnCount: Int
  /// Blocks of cells that are shown as one.
  package let merges: [Merge]

  private let bytes: [UInt8]
  private let cells: [Cell]
  private let formats: [CellFormat]
  /// For each row its number in the sheet, from 0, and for each column likewise.
  private let rowNumbers: [Int32]
  private let columnNumbers: [Int32]

  init(
    name: String, bytes: [UInt8], cells: [Cell], formats: [CellFormat], rowNumbers: [Int32], columnNumbers: [Int32],
    merges: [Merge]
  ) {
    self.name = name
    self.bytes = bytes
    self.cells = cells
    self.formats = formats
    self.rowNumbers = rowNumbers
    self.columnNumbers = columnNumbers
    self.merges = merges
    rowCount = rowNumbers.count
    columnCount = columnNumbers.count
  }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { cells.isEmpty }

  /// What kind of thing a cell holds.
  package func kind(_ row: Int, _ column: Int) -> CellFormat.Kind { format(row, column).kind }

  /// What a cell says, as the sheet shows it but with every digit: `2023`, `12.5%`, `2023年`, `2023-01`.
  package func text(_ row: Int, _ column: Int) -> String {
    let cell = cell(row, column)
    guard !cell.isEmpty else { return "" }
    let format = formats[cell.format]
    return format.prefix + String(decoding: bytes[cell.range], as: UTF8.self) + format.suffix
  }

  /// The number in a cell, scaled as the sheet shows it: 12.5 for `12.5%`; `nil` for a text, a date and everything else.
  package func number(_ row: Int, _ column: Int) -> DecimalText? {
    let cell = cell(row, column)
    guard formats[cell.format].kind == .number else { return nil }
    return try? DecimalText.parse(String(decoding: bytes[cell.range], as: UTF8.self))
  }

  /// What the number format of a cell shows beside its number: `%`, `€`, `万元`; empty if nothing.
  package func unit(_ row: Int, _ column: Int) -> String {
    let format = format(row, column)
    return format.suffix.isEmpty ? format.prefix : format.suffix
  }

  /// Where a cell is: `gdp.xlsx:2023!C7`.
  package func location(_ row: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: "\(name)!\(CellReference(row: Int(rowNumbers[row]), column: Int(columnNumbers[column])))")
  }

  /// The number that the sheet gives a row, from 1.
  package func rowNumber(_ row: Int) -> Int { Int(rowNumbers[row]) + 1 }

  /// Whether the sheet has empty or hidden rows before a row.
  package func followsGap(row: Int) -> Bool { row > 0 && rowNumbers[row] != rowNumbers[row - 1] + 1 }

  /// Whether the sheet has empty or hidden columns before a column.
  package func followsGap(column: Int) -> Bool { column > 0 && columnNumbers[column] != columnNumbers[column - 1] + 1 }

  private func cell(_ row: Int, _ column: Int) -> Cell { cells[row * columnCount + column] }
  private func format(_ row: Int, _ column: Int) -> CellFormat { formats[cell(row, column).format] }
}
