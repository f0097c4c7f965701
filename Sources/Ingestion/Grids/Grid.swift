package import Diagnostics
package import Statistics

/// A sheet of cells as its author keeps it: what each cell holds, and where it is.
///
/// A sheet of a workbook, or the rows of a text file. Hidden rows and columns, and rows and columns without any cell, are left out;
/// `location` still knows where each cell was. All texts are ranges of one buffer, so that a cell takes eight bytes and a text that
/// repeats is kept once.
package struct Grid: Sendable {
  /// Some bytes of the buffer, and what they mean.
  struct Cell: Hashable, Sendable {
    static let longestText = 1 << 22 - 1
    static let formatCount = 1 << 10

    static let empty = Cell(offset: 0, length: 0, format: 0)

    /// A cell of a text file: some of its bytes, without quotes around them.
    init(_ range: Range<Int>, _ quotes: CellFormat.Quotes = .none) {
      self.init(offset: range.lowerBound, length: range.count, format: CellFormat.index(quotes))
    }

    let offset: UInt32
    private let lengthAndFormat: UInt32

    init(offset: Int, length: Int, format: Int) {
      self.offset = UInt32(truncatingIfNeeded: offset)
      lengthAndFormat = UInt32(truncatingIfNeeded: length << 10 | format)
    }

    /// The same bytes, meant otherwise.
    func with(format: Int) -> Cell { Cell(offset: Int(offset), length: Int(lengthAndFormat >> 10), format: format) }

    var range: Range<Int> { Int(offset)..<(Int(offset) + Int(lengthAndFormat >> 10)) }
    var format: Int { Int(lengthAndFormat & 0x3FF) }
    var isEmpty: Bool { lengthAndFormat >> 10 == 0 }
  }

  /// A block of cells that the sheet shows as one; its text is in the first.
  package struct Merge: Hashable, Sendable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>
  }

  /// Where a row of a text file begins.
  struct TextRow: Hashable, Sendable {
    var offset: UInt32
    var line: UInt32
  }

  /// Where the cells are in what was read.
  enum Places: Sendable {
    /// For each row its number in the sheet, from 0, and for each column likewise.
    case sheet(file: String, name: String, rows: [Int32], columns: [Int32])
    case text(TextFile, rows: [TextRow])
  }

  /// The file, or the file and the sheet, as a message names them: `gdp.xlsx:2023`.
  package var name: String {
    switch places {
    case .sheet(let file, let name, _, _): "\(file):\(name)"
    case .text(let file, _): file.name
    }
  }
  package let rowCount: Int
  package let columnCount: Int
  /// Blocks of cells that are shown as one.
  package let merges: [Merge]

  let bytes: [UInt8]
  private(set) var cells: [Cell]
  let formats: [CellFormat]
  let places: Places

  init(bytes: [UInt8], cells: [Cell], formats: [CellFormat], columnCount: Int, merges: [Merge], places: Places) {
    self.bytes = bytes
    self.cells = cells
    self.formats = formats
    self.merges = merges
    self.places = places
    self.columnCount = columnCount
    rowCount =
      switch places {
      case .sheet(_, _, let rows, _): rows.count
      case .text(_, let rows): rows.count
      }
  }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { cells.isEmpty }

  /// What kind of thing a cell holds.
  package func kind(_ row: Int, _ column: Int) -> CellFormat.Kind { format(row, column).kind }

  /// What a cell says, as the sheet shows it but with every digit: `2023`, `12.5%`, `2023年`, `2023-01`; blanks around it removed.
  package func text(_ row: Int, _ column: Int) -> String { text(cell(row, column)) }

  func text(_ cell: Cell) -> String {
    Self.text(cell, of: bytes, formats)
  }

  /// What a cell of some bytes says.
  static func text(_ cell: Cell, of bytes: [UInt8], _ formats: [CellFormat] = CellFormat.common) -> String {
    guard !cell.isEmpty else { return "" }
    let format = formats[cell.format]
    let raw = String(decoding: bytes[cell.range], as: UTF8.self)
    switch format.quotes {
    case .none where format.kind == .number: return format.prefix + raw + format.suffix
    case .none, .around: return raw.trimmingBlanks().withoutLeaders()
    case .aroundAndDoubled: return raw.replacingDoubledQuotes().trimmingBlanks()
    }
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

  /// Where a cell is: `gdp.xlsx:2023!C7`, `figures.csv:7:12`.
  package func location(_ row: Int, _ column: Int) -> SourceLocation {
    switch places {
    case .sheet(let file, let name, let rows, let columns):
      return SourceLocation(file: file, sheet: name, line: Int(rows[row]) + 1, column: Int(columns[column]) + 1)
    case .text(let file, let rows):
      let cell = cell(row, column)
      guard cell.range.lowerBound > 0 || row == 0 && column == 0 else { return location(row: row) }
      let start = formats[cell.format].quotes == .none ? cell.range.lowerBound : cell.range.lowerBound - 1
      return file.location(at: start, rowStart: Int(rows[row].offset), line: Int(rows[row].line))
    }
  }

  /// Where a row is.
  package func location(row: Int) -> SourceLocation {
    switch places {
    case .sheet(let file, let name, let rows, _): SourceLocation(file: file, sheet: name, line: Int(rows[row]) + 1)
    case .text(let file, let rows): SourceLocation(file: file.name, line: Int(rows[row].line))
    }
  }

  /// The number that the sheet or the file gives a row, from 1.
  package func rowNumber(_ row: Int) -> Int {
    switch places {
    case .sheet(_, _, let rows, _): Int(rows[row]) + 1
    case .text(_, let rows): Int(rows[row].line)
    }
  }

  /// The number that the sheet gives a column, from 1.
  package func columnNumber(_ column: Int) -> Int {
    guard case .sheet(_, _, _, let columns) = places else { return column + 1 }
    return Int(columns[column]) + 1
  }

  /// Whether there are empty or hidden rows before a row. A cell of a text file may have several lines; then it is not known, and not said.
  package func followsGap(row: Int) -> Bool {
    guard row > 0, row < rowCount else { return false }
    switch places {
    case .sheet(_, _, let rows, _): return rows[row] != rows[row - 1] + 1
    case .text(let file, let rows):
      // An empty line before the row ends in two line ends.
      let start = Int(rows[row].offset)
      var ends = 0
      var index = start
      while index > Int(rows[row - 1].offset), ends < 2 {
        index -= 1
        switch file.bytes[index] {
        case 0x0A: ends += 1
        case 0x0D: if file.bytes[index + 1] != 0x0A { ends += 1 }
        case 0x20, 0x09, 0x2C, 0x3B: continue
        default: return false
        }
      }
      return ends >= 2
    }
  }

  /// Whether the sheet has empty or hidden columns before a column.
  package func followsGap(column: Int) -> Bool {
    guard column > 0, case .sheet(_, _, _, let columns) = places else { return false }
    return columns[column] != columns[column - 1] + 1
  }

  func cell(_ row: Int, _ column: Int) -> Cell { cells[row * columnCount + column] }
  func format(_ row: Int, _ column: Int) -> CellFormat { formats[cell(row, column).format] }

  /// Says in one cell what another says.
  mutating func copy(_ row: Int, _ column: Int, from source: Int) { cells[row * columnCount + column] = cell(source, column) }
}
