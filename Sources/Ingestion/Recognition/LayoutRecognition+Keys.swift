internal import Diagnostics
internal import Statistics

/// What tells the rows of a table apart.
extension LayoutRecognition {
  /// The columns that say what a row is about and when.
  var keyColumns: [Int] {
    var columns = layout.breakdowns + [layout.areaCode, layout.parent, layout.indicator, layout.areaColumn].compactMap(\.self)
    switch layout.period {
    case .column(let column): if column >= 0 { columns.append(column) }
    case .parts(let year, let part, _):
      columns.append(part)
      if case .column(let year) = year { columns.append(year) }
    case .headers, .headings, .fixed: break
    }
    return columns
  }

  /// Whether no two rows agree in all of some columns, and in the heading that they are below.
  func areRowsToldApart(by columns: [Int]) -> Bool {
    var ids = table.sections?.ids ?? table.periodHeadings?.ids ?? [Int32](repeating: 0, count: table.rowCount)
    for column in columns {
      let symbols = table.symbols(column)
      var known: [Int64: Int32] = [:]
      for row in ids.indices {
        let key = Int64(ids[row]) << 32 | Int64(symbols.ids[row])
        let id = known[key] ?? Int32(truncatingIfNeeded: known.count)
        known[key] = id
        ids[row] = id
      }
    }
    return Set(ids).count == ids.count
  }

  /// Finds the column of whole numbers that splits the figures, such as ages in years: without it rows are the same, with it none are, and its
  /// numbers follow each other. Figures that happen to differ are no such column.
  mutating func findKeysOfNumbers(_ diagnostics: inout DiagnosticList) {
    let figures = (0..<table.columnCount).filter {
      isOpen[$0] && !declared.contains($0) && meanings[$0] == nil && headerPeriods[$0] == nil && profiles[$0].isMostlyNumeric
    }
    let candidates = figures.filter { holdsKeys($0) }
    let hasOthers = (0..<table.columnCount).contains { isOpen[$0] && isFigures($0) && !candidates.contains($0) }
    guard !candidates.isEmpty, hasOthers, table.rowCount > 2 else { return }
    let words = (0..<table.columnCount).filter { isOpen[$0] && meanings[$0] == nil && headerPeriods[$0] == nil && !isFigures($0) }
    let keys = keyColumns + [layout.unit].compactMap(\.self) + words
    guard !areRowsToldApart(by: keys), let column = candidates.first(where: { areRowsToldApart(by: keys + [$0]) }) else { return }
    layout.breakdowns.append(column)
    assign(column, .breakdown, "whole numbers that tell the rows apart", by: .cells)
    diagnostics.note(
      table.headerLocation(column),
      "“\(table.header[column])” is read as what the figures are split by: without it several rows are about the same",
      remedy: "if it has figures, say `columns: {\(table.header[column]): value}` under `mapping` in the project")
  }

  /// Whether a column may be of keys: whole numbers that follow each other, or ages, the last of them with a plus.
  private func holdsKeys(_ column: Int) -> Bool {
    let header = table.header[column]
    func number(_ text: String) -> Int? {
      Int(text.hasSuffix("+") ? String(text.dropLast()) : text).flatMap { (0...150).contains($0) ? $0 : nil }
    }
    // Figures are many: a look at some cells spares a look at all of them.
    guard HeaderPhrase(header).unit == nil, !MeasureWords.isMeasure(header),
      profiles[column].distinct.allSatisfy({ number($0) != nil })
    else { return false }
    let numbers = table.symbols(column).texts.map(number)
    let known = numbers.compactMap(\.self).sorted()
    guard known.count == numbers.count, known.count > 1, let first = known.first, let last = known.last else { return false }
    return last - first == known.count - 1 && known.count > 2 || AgeWords.namesAge(header)
  }
}
