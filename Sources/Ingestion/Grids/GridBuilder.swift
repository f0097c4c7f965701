/// Takes the cells of a sheet as a file gives them, and makes the grid.
struct GridBuilder {
  private struct Entry {
    var row: Int32
    var column: Int32
    var cell: Grid.Cell
  }

  /// Why there is no grid.
  enum Problem: Error, Hashable {
    case tooManyCells
    case tooSparse
    case tooMuchText
    case textTooLong(CellReference)
    case tooManyFormats
    case twice(CellReference)
  }

  static let cellLimit = 20_000_000
  private static let textLimit = 1 << 30

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var formats = CellFormat.common
  private var indexOfFormat: [CellFormat: Int] = [:]
  private var isSorted = true

  /// Rows and columns that the sheet does not show.
  var hiddenRows: Set<Int> = []
  var hiddenColumns: Set<Int> = []
  /// Blocks that are shown as one, by the numbers of the sheet.
  var merges: [(first: CellReference, last: CellReference)] = []

  /// The index of a format, for `add`.
  mutating func index(of format: CellFormat) throws(Problem) -> Int {
    if format.prefix.isEmpty, format.suffix.isEmpty, format.power == 0, format.indent == 0 {
      switch format.kind {
      case .text: return 0
      case .number: return 1
      case .date: return 2
      case .boolean: return 3
      case .error: return 4
      }
    }
    if let index = indexOfFormat[format] { return index }
    guard formats.count < Grid.Cell.formatCount else { throw .tooManyFormats }
    formats.append(format)
    indexOfFormat[format] = formats.count - 1
    return formats.count - 1
  }

  /// Keeps bytes for one cell, or for several.
  mutating func keep(_ text: some Collection<UInt8>, format: Int, at place: CellReference) throws(Problem) -> Grid.Cell {
    guard text.count <= Grid.Cell.longestText else { throw .textTooLong(place) }
    guard bytes.count + text.count <= Self.textLimit else { throw .tooMuchText }
    let offset = bytes.count
    bytes.append(contentsOf: text)
    return Grid.Cell(offset: offset, length: text.count, format: format)
  }

  /// Puts a kept cell in its place.
  mutating func put(_ cell: Grid.Cell, at place: CellReference) throws(Problem) {
    guard !cell.isEmpty else { return }
    guard entries.count < Self.cellLimit else { throw .tooManyCells }
    let entry = Entry(row: Int32(truncatingIfNeeded: place.row), column: Int32(truncatingIfNeeded: place.column), cell: cell)
    if let last = entries.last, (last.row, last.column) >= (entry.row, entry.column) { isSorted = false }
    entries.append(entry)
  }

  /// The numbers of the hidden rows and columns that hold something.
  private(set) var hiddenRowsWithCells: [Int] = []
  private(set) var hiddenColumnsWithCells: [Int] = []

  /// The grid of everything that was put, and is not hidden.
  mutating func grid(file: String, sheet: String) throws(Problem) -> Grid {
    if !isSorted {
      entries.sort { ($0.row, $0.column) < ($1.row, $1.column) }
      for (one, next) in zip(entries, entries.dropFirst()) where (one.row, one.column) == (next.row, next.column) {
        throw .twice(CellReference(row: Int(one.row), column: Int(one.column)))
      }
    }
    var columnIsUsed: [Bool] = []
    var rowNumbers: [Int32] = []
    var hidden: (rows: Set<Int>, columns: Set<Int>) = ([], [])
    for entry in entries {
      let isHidden = (row: hiddenRows.contains(Int(entry.row)), column: hiddenColumns.contains(Int(entry.column)))
      if isHidden.row { hidden.rows.insert(Int(entry.row)) }
      if isHidden.column { hidden.columns.insert(Int(entry.column)) }
      guard !isHidden.row, !isHidden.column else { continue }
      if rowNumbers.last != entry.row { rowNumbers.append(entry.row) }
      let column = Int(entry.column)
      if column >= columnIsUsed.count { columnIsUsed += Array(repeating: false, count: column + 1 - columnIsUsed.count) }
      columnIsUsed[column] = true
    }
    hiddenRowsWithCells = hidden.rows.sorted()
    hiddenColumnsWithCells = hidden.columns.sorted()
    let columnNumbers = columnIsUsed.indices.filter { columnIsUsed[$0] }.map { Int32(truncatingIfNeeded: $0) }
    guard rowNumbers.count * columnNumbers.count <= 2 * Self.cellLimit else { throw .tooSparse }
    var cells = Array(repeating: Grid.Cell.empty, count: rowNumbers.count * columnNumbers.count)
    var positionOfColumn = Array(repeating: -1, count: columnIsUsed.count)
    for (position, number) in columnNumbers.enumerated() { positionOfColumn[Int(number)] = position }
    var row = -1
    var rowNumber: Int32 = -1
    for entry in entries where !hiddenRows.contains(Int(entry.row)) && !hiddenColumns.contains(Int(entry.column)) {
      if entry.row != rowNumber {
        row += 1
        rowNumber = entry.row
      }
      cells[row * columnNumbers.count + positionOfColumn[Int(entry.column)]] = entry.cell
    }
    return Grid(
      bytes: bytes, cells: cells, formats: formats, columnCount: columnNumbers.count,
      merges: merges.compactMap { merge in
        guard let rows = Self.positions(merge.first.row...max(merge.first.row, merge.last.row), in: rowNumbers),
          let columns = Self.positions(merge.first.column...max(merge.first.column, merge.last.column), in: columnNumbers)
        else { return nil }
        return Grid.Merge(rows: rows, columns: columns)
      }, places: .sheet(file: file, name: sheet, rows: rowNumbers, columns: columnNumbers))
  }

  /// Which of the kept rows or columns are of a range of the sheet's; `nil` if none is.
  private static func positions(_ range: ClosedRange<Int>, in numbers: [Int32]) -> ClosedRange<Int>? {
    let first = partition(numbers) { Int($0) >= range.lowerBound }
    let end = partition(numbers) { Int($0) > range.upperBound }
    return first < end ? first...(end - 1) : nil
  }

  /// The first index from which on `belongs` holds, in a sorted list.
  private static func partition(_ numbers: [Int32], _ belongs: (Int32) -> Bool) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(numbers[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
