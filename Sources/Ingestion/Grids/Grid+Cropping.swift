internal import Diagnostics

extension Grid {
  /// The part of a sheet that the user says the table is in, without the rows that are left out.
  func cropped(to mapping: TableMapping, _ diagnostics: inout DiagnosticList) -> Grid {
    var kept = (rows: 1...CellReference.rowLimit, columns: 1...CellReference.columnLimit)
    if let text = mapping.table {
      let parts = text.split(separator: "!", maxSplits: 1).map(String.init)
      if parts.count == 1 || parts[0] == sheetName {
        guard let area = Self.area(parts[parts.count - 1]) else {
          diagnostics.error(
            SourceLocation(file: name), "“\(text)” in the mapping is no range of cells", remedy: "write it as A3:F12")
          return self
        }
        kept = area
      }
    }
    let rows = (0..<rowCount).filter { kept.rows.contains(rowNumber($0)) && !mapping.ignoredRows.contains(rowNumber($0)) }
    let columns = (0..<columnCount).filter { kept.columns.contains(columnNumber($0)) }
    if rows.count == rowCount, columns.count == columnCount { return self }
    return taking(rows, columns)
  }

  private var sheetName: String? {
    if case .sheet(_, let name, _, _) = places { name } else { nil }
  }

  /// The rows and columns of `A3:F12`, or of `3:12`.
  private static func area(_ text: String) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    let ends = text.split(separator: ":").map(String.init)
    guard ends.count == 2 else { return nil }
    if let first = Int(ends[0]), let last = Int(ends[1]), first > 0, first <= last {
      return (first...last, 1...CellReference.columnLimit)
    }
    guard let first = CellReference(ends[0].uppercased().utf8), let last = CellReference(ends[1].uppercased().utf8),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return (first.row + 1...last.row + 1, first.column + 1...last.column + 1)
  }

  private func taking(_ rows: [Int], _ columns: [Int]) -> Grid {
    let rowOf = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnOf = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    func left(_ range: ClosedRange<Int>, _ places: [Int: Int]) -> ClosedRange<Int>? {
      let found = range.compactMap { places[$0] }
      return found.isEmpty ? nil : found[0]...found[found.count - 1]
    }
    let merges = merges.compactMap { merge -> Merge? in
      guard let rows = left(merge.rows, rowOf), let columns = left(merge.columns, columnOf) else { return nil }
      return Merge(rows: rows, columns: columns)
    }
    let places: Places =
      switch places {
      case .sheet(let file, let name, let numbers, let columnNumbers):
        .sheet(file: file, name: name, rows: rows.map { numbers[$0] }, columns: columns.map { columnNumbers[$0] })
      case .text(let file, let starts): .text(file, rows: rows.map { starts[$0] })
      }
    return Grid(
      bytes: bytes, cells: rows.flatMap { row in columns.map { cell(row, $0) } }, formats: formats,
      columnCount: columns.count, merges: merges, places: places)
  }
}
