internal import Diagnostics
internal import Statistics

extension Table {
  /// Gives the cells below a name the name, where a spreadsheet had merged them and left the rows below empty.
  ///
  /// Only where the pattern leaves no doubt: in a column of places, periods or indicators whose first cell is filled, at least twice, and
  /// each time with equally many empty cells below. A total at the foot, or one forgotten cell, breaks the pattern and stays an
  /// error.
  mutating func fillMergedCells(_ diagnostics: inout DiagnosticList) {
    fillMarkedMerges()
    fillYears(&diagnostics)
    for column in 0..<columnCount where isOfNames(column) {
      if heightOfMergedCells(column) == nil, repeatsBlocks(column) {
        diagnostics.warning(
          location(0, column),
          "the cells of “\(header[column])” are filled once for each run of “\(header[column + 1])”; the empty cells below are read as the same, as merged cells of a spreadsheet leave them",
          remedy: "write the name into each row if that is wrong")
        for row in 1..<rowCount where cell(row, column).isEmpty {
          grid.copy(Int(rows[row]), columns[column], from: Int(rows[row - 1]))
        }
        continue
      }
      guard let height = heightOfMergedCells(column) else { continue }
      for row in 0..<rowCount where row % height != 0 && cell(row, column).isEmpty {
        grid.copy(Int(rows[row]), columns[column], from: Int(rows[row - 1]))
      }
      diagnostics.warning(
        location(0, column),
        "the cells of “\(header[column])” are filled only in every \(Self.ordinal(height)) row; the empty cells below are read as the same, as merged cells of a spreadsheet leave them",
        remedy: "write the name into each row if that is wrong")
    }
  }

  /// Writes a year that stands once in a column, beside its months or quarters in the next, into the rows below it; in each year they go
  /// forwards.
  private mutating func fillYears(_ diagnostics: inout DiagnosticList) {
    guard columnCount > 2, rowCount > 2 else { return }
    columns: for column in 0..<(columnCount - 1) {
      var (year, last): (String, Period?) = ("", nil)
      var blanks: [Int] = []
      for row in 0..<rowCount {
        let (text, part) = (text(row, column), text(row, column + 1))
        if text.isEmpty {
          blanks.append(row)
        } else {
          guard let period = PeriodWords.period(text), period.frequency == .year else { continue columns }
          (year, last) = (text, nil)
        }
        guard let kind = PeriodPartText.kind(part), let period = PeriodPartText.period(year: year, part: part, kind),
          last.map({ $0 < period }) ?? true
        else { continue columns }
        last = period
      }
      guard let first = blanks.first else { continue }
      for row in blanks { grid.copy(Int(rows[row]), columns[column], from: Int(rows[row - 1])) }
      diagnostics.note(
        location(first, column),
        "the empty cells below a year are read as of that year\(blanks.count == 1 ? "" : ", \(blanks.count) in all")")
    }
  }

  /// Cells that the sheet itself says are one: all of them say what the first does.
  private mutating func fillMarkedMerges() {
    for merge in grid.merges where merge.rows.count > 1 && merge.columns.count == 1 {
      for row in merge.rows.dropFirst() { grid.copy(row, merge.columns.lowerBound, from: merge.rows.lowerBound) }
    }
  }

  private func isOfNames(_ column: Int) -> Bool {
    switch HeaderWords.meaning(of: header[column]) {
    case .area, .period, .indicator: true
    default: false
    }
  }

  /// Whether below each name that has empty cells below it the next column goes through the same words, each once: all ages for every place.
  private func repeatsBlocks(_ column: Int) -> Bool {
    guard column + 1 < columnCount, rowCount > 5, !cell(0, column).isEmpty else { return false }
    var blocks: [[String]] = []
    for row in 0..<rowCount {
      if !cell(row, column).isEmpty { blocks.append([]) }
      blocks[blocks.count - 1].append(text(row, column + 1))
    }
    let runs = blocks.filter { $0.count > 1 }
    return runs.count > 1 && Set(runs).count == 1 && Set(runs[0]).count == runs[0].count && !runs[0].contains("")
  }

  /// Of how many rows each merged cell of a column is; `nil` if they are not merged alike.
  private func heightOfMergedCells(_ column: Int) -> Int? {
    guard rowCount >= 4, !cell(0, column).isEmpty, cell(1, column).isEmpty,
      let height = (1..<rowCount).first(where: { !cell($0, column).isEmpty })
    else { return nil }
    // At the foot a few rows, such as a total, may have names of their own.
    let whole = rowCount - rowCount % height
    guard whole >= 2 * height, (whole..<rowCount).allSatisfy({ !cell($0, column).isEmpty }) else { return nil }
    for row in 0..<whole where cell(row, column).isEmpty == (row % height == 0) { return nil }
    return height
  }

  private static func ordinal(_ number: Int) -> String {
    switch number {
    case 2: "second"
    case 3: "third"
    default: "\(number)th"
    }
  }
}
