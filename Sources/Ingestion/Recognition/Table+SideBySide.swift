internal import Statistics

extension Table {
  /// The tables side by side that its header names: each begins with a column of the name of the first. Itself, if there is only one.
  ///
  /// - Parameter titles: The rows of the grid above the header.
  func sideBySide(titles: [Int]) -> [Table] {
    guard let first = header.first, !first.isEmpty else { return [self] }
    let starts = header.indices.filter { header[$0] == first }
    guard starts.count > 1 else { return [self] }
    return starts.enumerated().map { number, start in
      part(start..<(number + 1 < starts.count ? starts[number + 1] : columnCount), titles: titles)
    }
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
    part.notes = notes
    part.noteLocation = noteLocation
    return part
  }
}
