internal import Drawing

/// Which header cells name which cell, for tables where a listener could not tell from the scopes alone: with cells over several columns or
/// rows, headers one under the other, or several headers in a row.
///
/// The search is that of ISO 32000-1, 14.8.5.7: upwards and to the left until the edge of the table, or until a cell with a value
/// stands beyond a header. It goes down the rows once, so that long tables cost no more a row than short ones.
struct HeaderCells {
  /// Indices of the header cells that must have an identifier, in order.
  private(set) var named: [Int] = []
  /// Indices of the header cells for each cell that has any.
  private(set) var headers: [Int: [Int]] = [:]

  fileprivate struct Cell {
    var index: Int
    var scope: Tag.Scope?
    var columns: Int
    var rows: Int
  }

  fileprivate struct Column {
    /// The headers above.
    var headers: [Int] = []
    /// Whether the cell directly above has a value.
    var isBelowValue = false
    /// The cell from above that reaches down here, and over how many more rows.
    var reaching: (cell: Cell, rows: Int)?
  }

  /// Finds the header cells of the table at `table`.
  init(of table: Int, in structure: DocumentStructure) {
    let rows = structure.children(of: table).map { row in
      structure.children(of: row).compactMap { Self.cell($0, in: structure) }
    }
    guard Self.needsHeaders(rows) else { return }
    var columns: [Column] = []
    var used: Set<Int> = []
    for row in rows { associate(row, under: &columns, used: &used) }
    named = used.sorted()
  }

  private static func cell(_ index: Int, in structure: DocumentStructure) -> Cell? {
    switch structure.kind(of: index) {
    case .tag(.headerCell(let scope, let columns, let rows)):
      Cell(index: index, scope: scope, columns: max(1, columns), rows: max(1, rows))
    case .tag(.cell(let columns, let rows)): Cell(index: index, scope: nil, columns: max(1, columns), rows: max(1, rows))
    default: nil
    }
  }

  private static func needsHeaders(_ rows: [[Cell]]) -> Bool {
    var headerRows = 0
    for row in rows {
      if row.contains(where: { $0.scope != nil && ($0.columns > 1 || $0.rows > 1) }) { return true }
      if row.count(where: { $0.scope == .row || $0.scope == .both }) > 1 { return true }
      if row.count(where: { $0.scope == .column || $0.scope == .both }) > 1 { headerRows += 1 }
    }
    return headerRows > 1
  }

  private mutating func associate(_ row: [Cell], under columns: inout [Column], used: inout Set<Int>) {
    var left: [Int] = []
    var isBesideValue = false
    var next = row.makeIterator()
    var waiting = next.next()
    var column = 0
    while column < columns.count || waiting != nil {
      if column >= columns.count { columns.append(Column()) }
      let cell: Cell
      let isNew: Bool
      if let reaching = columns[column].reaching {
        cell = reaching.cell
        isNew = false
      } else if let fresh = waiting {
        cell = fresh
        isNew = true
        waiting = next.next()
      } else {
        column += 1
        continue
      }
      while columns.count < column + cell.columns { columns.append(Column()) }
      let span = column..<column + cell.columns
      if isNew {
        var named: [Int] = []
        let above = span.map { columns[$0] }.filter { cell.scope == nil || cell.scope == .row || !$0.isBelowValue }
        for index in above.flatMap(\.headers) where !named.contains(index) { named.append(index) }
        if cell.scope != .column { named += left.filter { !named.contains($0) } }
        named.removeAll { $0 == cell.index }
        if !named.isEmpty {
          headers[cell.index] = named
          used.formUnion(named)
        }
      }
      if cell.scope == .row || cell.scope == .both {
        if isBesideValue { left = [] }
        left.append(cell.index)
      }
      isBesideValue = cell.scope == nil
      for place in span { columns[place].pass(cell.index, scope: cell.scope, isNew: isNew) }
      for place in span {
        let rows = isNew ? cell.rows - 1 : (columns[place].reaching?.rows ?? 1) - 1
        columns[place].reaching = rows > 0 ? (cell, rows) : nil
      }
      column += cell.columns
    }
  }
}

extension HeaderCells.Column {
  mutating func pass(_ index: Int, scope: Tag.Scope?, isNew: Bool) {
    switch scope {
    case .column, .both:
      guard isNew else { return }
      if isBelowValue { headers = [] }
      headers.append(index)
      isBelowValue = false
    case .row: break
    case nil: isBelowValue = true
    }
  }
}
