import Layout

/// Marks that all figures of a row or a column carry are behind its name, once: `Share of the 14 districtsᵈ`. Figures that differ from the
/// others are the ones to mark.
extension TableRow {
  /// Gives the marks that all figures from a column on carry to the name of the row; returns whether there were any.
  @discardableResult
  mutating func liftMarks(from first: Int) -> Bool {
    let figures = cells.indices.dropFirst(first).filter { cells[$0].isFigure }
    guard let marks = figures.first.map({ cells[$0].marks }), !marks.pieces.isEmpty,
      figures.allSatisfy({ cells[$0].marks == marks })
    else { return false }
    cells[0].text = cells[0].text + marks
    for index in figures { cells[index].marks = RichText() }
    return true
  }
}

extension [TableRow] {
  /// Gives the marks that all figures of a column carry to its title.
  ///
  /// - Parameters:
  ///   - columns: The columns, whose titles are marked.
  ///   - first: The first column of figures.
  ///   - rows: The rows whose figures count: not those that say of themselves what they are.
  mutating func liftMarks(to columns: inout [TableColumn], from first: Int, of rows: [Int]) {
    for column in columns.indices.dropFirst(first) {
      let figures = rows.filter { self[$0].cells.indices.contains(column) && self[$0].cells[column].isFigure }
      guard let marks = figures.first.map({ self[$0].cells[column].marks }), !marks.pieces.isEmpty,
        figures.allSatisfy({ self[$0].cells[column].marks == marks })
      else { continue }
      columns[column].title = columns[column].title + marks
      for row in figures { self[row].cells[column].marks = RichText() }
    }
  }
}

extension TableCell {
  /// Whether it has a number, and not the dots of a gap.
  fileprivate var isFigure: Bool { text.string.contains(where: \.isNumber) }
}
