internal import Diagnostics
internal import Statistics

/// The rows of a delimited text as a grid, whatever they are: titles, a header, figures, notes.
struct TextGrid {
  let grid: Grid
  let delimiter: UInt8
  /// How many fields each row has that has more or fewer than the others.
  private(set) var fieldCounts: [Int32: Int] = [:]

  /// Cuts a text; `nil` if no delimiter gives two columns.
  init?(_ file: TextFile, delimiter given: UInt8? = nil, diagnostics: inout DiagnosticList) {
    guard let sniffed = DelimiterSniffing(file, candidates: given.map { [$0] } ?? DelimiterSniffing.candidates) else { return nil }
    delimiter = sniffed.delimiter
    let width = sniffed.width
    var tokenizer = Tokenizer(file: file, delimiter: delimiter)
    tokenizer.cells.reserveCapacity(file.bytes.count / 8 + width)
    var rows: [Grid.TextRow] = []
    while true {
      let errorsBefore = diagnostics.errorCount
      guard tokenizer.readRow(&diagnostics) else { break }
      let found = tokenizer.cells.count - tokenizer.firstCell
      // If its quotes are broken, what else is wrong with it would only follow from that.
      guard diagnostics.errorCount == errorsBefore else {
        tokenizer.cells.removeLast(found)
        continue
      }
      if found > width {
        let surplus = tokenizer.cells.count - tokenizer.firstCell - width
        if !tokenizer.cells.suffix(surplus).allSatisfy(\.isEmpty) { fieldCounts[Int32(rows.count)] = found }
        tokenizer.cells.removeLast(surplus)
      } else if found < width {
        fieldCounts[Int32(rows.count)] = found
        tokenizer.cells += Array(repeating: .empty, count: width - found)
      }
      if rows.isEmpty { tokenizer.emptyUnnamedColumns() }
      rows.append(tokenizer.row)
    }
    grid = Grid(
      bytes: file.bytes, cells: tokenizer.cells, formats: CellFormat.common, columnCount: width, merges: [],
      places: .text(file, rows: rows))
  }

  private init(grid: Grid, delimiter: UInt8, fieldCounts: [Int32: Int]) {
    self.grid = grid
    self.delimiter = delimiter
    self.fieldCounts = fieldCounts
  }

  /// The part of the rows that the user says the table is in.
  func cropped(to mapping: TableMapping, _ diagnostics: inout DiagnosticList) -> TextGrid {
    let part = grid.cropped(to: mapping, &diagnostics)
    guard part.rowCount < grid.rowCount, case .text(_, let all) = grid.places, case .text(_, let kept) = part.places else {
      return TextGrid(grid: part, delimiter: delimiter, fieldCounts: part.columnCount == grid.columnCount ? fieldCounts : [:])
    }
    let rowOf = Dictionary(
      kept.enumerated().map { ($1.offset, Int32(truncatingIfNeeded: $0)) }, uniquingKeysWith: { first, _ in first })
    var counts: [Int32: Int] = [:]
    for (row, count) in fieldCounts { if let place = rowOf[all[Int(row)].offset] { counts[place] = count } }
    return TextGrid(grid: part, delimiter: delimiter, fieldCounts: part.columnCount == grid.columnCount ? counts : [:])
  }
}

extension Tokenizer {
  /// What pandas writes for a column without a name, `Unnamed: 3`, is none.
  fileprivate mutating func emptyUnnamedColumns() {
    let prefix = Array("Unnamed: ".utf8)
    for index in cells.indices.dropFirst(firstCell) {
      let bytes = file.bytes[cells[index].range]
      let rest = bytes.dropFirst(prefix.count)
      if bytes.starts(with: prefix), !rest.isEmpty, rest.allSatisfy({ (0x30...0x39).contains($0) }) { cells[index] = .empty }
    }
  }
}
