internal import Statistics

/// What a cell looks like, which its column must bear out.
enum CellLook: Hashable {
  case empty, text, missing, period, number
  /// A whole number that may be a year as well.
  case year

  init(_ grid: Grid, _ row: Int, _ column: Int) {
    let cell = grid.cell(row, column)
    let text = grid.text(cell)
    switch grid.kind(row, column) {
    case _ where text.isEmpty: self = .empty
    case .date: self = .period
    case .error: self = .number
    case .boolean: self = .text
    case .number: self = Self.isYear(text) ? .year : PeriodWords.period(text) != nil ? .period : .number
    case .text: self = Self.look(ofText: text)
    }
  }

  private static func look(ofText text: String) -> CellLook {
    if MissingCodes.reason(text) != nil { return .missing }
    if isYear(text) { return .year }
    if MarkedPeriod(text) != nil { return .period }
    return ColumnProfile.holdsOnlyNumber(text) || CellMarks(text) != nil ? .number : .text
  }

  private static func isYear(_ text: String) -> Bool {
    guard text.utf8.count == 4, let number = Int(text) else { return false }
    return (1500...2300).contains(number)
  }

  /// What the cells of a row look like. Numbers that may be years are such where they are ordered as years in a header are.
  static func row(_ row: Int, of grid: Grid) -> [CellLook] {
    let looks = (0..<grid.columnCount).map { CellLook(grid, row, $0) }
    let years = looks.indices.compactMap { looks[$0] == .year ? Int(grid.text(row, $0)) : nil }
    return areOrdered(years) ? looks : looks.map { $0 == .year ? .number : $0 }
  }

  /// Whether years follow each other, forwards or backwards, or one run of them is repeated: 2023, 2024, 2023, 2024.
  private static func areOrdered(_ years: [Int]) -> Bool {
    guard years.count > 1 else { return true }
    let pairs = zip(years, years.dropFirst())
    guard years.allSatisfy({ $0 <= 2150 }), pairs.allSatisfy({ abs($0 - $1) <= 30 || $1 == years[0] }) else { return false }
    if pairs.allSatisfy({ $0 <= $1 }) || pairs.allSatisfy({ $0 >= $1 }) { return true }
    // Years, and beside them each year over its quarters: 2018, 2019, 2018, 2018, 2018, 2018, 2019, 2019.
    if pairs.count(where: { $0 > $1 }) == 1, Set(years).count * 2 <= years.count { return true }
    // Runs that begin alike, of which one lacks a year: 2021 to 1996 for each of three groups.
    let starts = [0] + years.indices.dropFirst().filter { years[$0] == years[0] }
    let isFalling = years[1] < years[0]
    if starts.count > 1, starts.count * 3 <= years.count,
      years.indices.dropFirst().allSatisfy({ starts.contains($0) || (years[$0] < years[$0 - 1]) == isFalling })
    {
      return true
    }
    let run = years.dropFirst().firstIndex(of: years[0]) ?? years.count
    return run < years.count && years.count % run == 0 && years.indices.allSatisfy { years[$0] == years[$0 % run] }
      && areOrdered(Array(years[..<run]))
  }
}
