internal import Statistics

extension Table {
  /// The table without the columns of flags that stand beside those of figures under one name, as Eurostat's workbooks have them: `2001` over a
  /// column of numbers and one of letters; or each under a name for them, such as `Flag`. The letters stay with the figures.
  func withFlagsBesideFigures() -> Table {
    let pairs = header.indices.dropLast().filter { column in
      let isOfOneName = !header[column].isEmpty && header[column] == header[column + 1]
      let isNamed =
        HeaderWords.meaning(of: header[column + 1]) == .status && header.count { $0 == header[column + 1] } > 1
        && HeaderWords.meaning(of: header[column]) != .status
      return (isOfOneName || isNamed) && holdsFlags(column + 1) && !holdsFlags(column)
    }
    guard !pairs.isEmpty else { return self }
    let kept = header.indices.filter { !pairs.contains($0 - 1) }
    var table = Table(
      grid: grid, form: form, columns: kept.map { columns[$0] }, rows: rows, header: kept.map { header[$0] },
      levels: kept.map { levels[$0] }, headerGrid: headerGrid, headerPlaces: kept.map { headerPlaces[$0] })
    if !frequencies.isEmpty { table.frequencies = kept.map { frequencies[$0] } }
    for (position, column) in kept.enumerated() where pairs.contains(column) { table.flagColumns[position] = columns[column + 1] }
    return table
  }

  /// The letters beside a figure that say how firmly it is known; empty if there are none.
  func flags(_ row: Int, _ column: Int) -> String {
    guard let flags = flagColumns[column] else { return "" }
    return grid.text(grid.cell(Int(rows[row]), flags))
  }

  /// Whether all cells of a column are empty, or a few small letters.
  private func holdsFlags(_ column: Int) -> Bool {
    (0..<rowCount).allSatisfy { row in
      let text = text(row, column)
      return text.isEmpty || text.count <= 4 && text.allSatisfy { $0.isLetter && $0.isLowercase && $0.isASCII }
    }
  }
}
