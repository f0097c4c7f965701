internal import Statistics

extension Table {
  /// The tables side by side that its header names: each begins with a column of the name of the first. Itself, if there is only one.
  ///
  /// - Parameter titles: The rows of the grid above the header.
  func sideBySide(titles: [Int]) -> [Table] {
    guard let first = header.first else { return [self] }
    let starts = first.isEmpty ? startsBehindGaps : header.indices.filter { header[$0] == first }
    guard starts.count > 1 else { return [self] }
    return starts.enumerated().map { number, start in
      part(start..<(number + 1 < starts.count ? starts[number + 1] : columnCount), titles: titles)
    }
  }

  /// Where tables begin whose first columns have no name, each behind an empty column: the names of their other columns are repeated, and none
  /// of them twice in one table.
  private var startsBehindGaps: [Int] {
    let starts =
      [0] + header.indices.dropFirst().filter { grid.columnNumber(columns[$0]) > grid.columnNumber(columns[$0 - 1]) + 1 }
    let ends = starts.dropFirst() + [columnCount]
    let areTables = zip(starts, ends).allSatisfy { start, end in
      let names = header[(start + 1)..<end].filter { !$0.isEmpty }
      return header[start].isEmpty && !names.isEmpty && Set(names).count == names.count && holdsWords(start)
    }
    let names = header.filter { !$0.isEmpty }
    return areTables && Set(names).count < names.count ? starts : [0]
  }

  /// Whether the cells of a column that are not empty are words.
  private func holdsWords(_ column: Int) -> Bool {
    let texts = (0..<min(rowCount, 60)).map { text($0, column) }.filter { !$0.isEmpty }
    return !texts.isEmpty && texts.allSatisfy { $0.contains(where: \.isLetter) && MissingCodes.reason($0) == nil }
  }

  private func part(_ range: Range<Int>, titles: [Int]) -> Table {
    // A gap between two tables has no name.
    let used = range.filter { column in !header[column].isEmpty || (0..<rowCount).contains { !cell($0, column).isEmpty } }
    let columns = used.map { self.columns[$0] }
    var part = Table(
      grid: grid, form: form, columns: columns, rows: rows.filter { row in columns.contains { !grid.cell(Int(row), $0).isEmpty } },
      header: used.map { header[$0] }, levels: used.map { levels[$0] }, headerGrid: headerGrid,
      headerPlaces: used.map { headerPlaces[$0] })
    part.preamble = titles.map { row in
      let own = columns.map { grid.text(row, $0) }
      return own.contains { !$0.isEmpty } ? own : [grid.text(row, 0)]
    }
    if !frequencies.isEmpty { part.frequencies = used.map { frequencies[$0] } }
    part.unitHeadings = unitHeadings
    part.notes = notes
    part.noteLocation = noteLocation
    return part
  }
}
