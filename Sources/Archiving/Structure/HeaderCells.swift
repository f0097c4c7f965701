internal import Drawing

/// Which header cells name which cell, for tables where the scopes alone leave a listener in doubt: with cells over several columns or
/// rows, headers one under the other, or several headers in a row.
///
/// The search is that of ISO 32000-1, 14.8.5.7: upwards and to the left until the edge of the table, or until a cell with a value
/// is beyond a header. It goes down the rows once, so that long tables cost no more a row than short ones.
struct HeaderCells {
  /// Indices of the header cells that must have an identifier, in order.
  private(set) var named: [Int] = []
  /// Indices of the table and of everything in it.
  private let family: Range<Int>
  /// The headers of each element in the table, as numbers of lists: those above, and those to the left. Empty where the table needs none.
  private var headers: [(above: UInt32, left: UInt32)] = []
  /// Headers that belong together, the first list empty: most cells share them with the cell above or next to it.
  private var lists: [[Int]] = [[]]

  fileprivate struct Cell {
    var index: Int
    var scope: Tag.Scope?
    var columns: Int
    var rows: Int
  }

  fileprivate struct Column {
    /// The headers above.
    var headers: [Int] = []
    /// Number of the list that the last cell's headers above are.
    var list: UInt32 = 0
    /// Whether the cell directly above has a value.
    var isBelowValue = false
    /// The cell from above that reaches down here, and over how many more rows.
    var reaching: (cell: Cell, rows: Int)?
  }

  /// Finds the header cells of the table at `table`.
  init(of table: Int, in structure: DocumentStructure) {
    family = structure.family(of: table)
    let rows = structure.children(of: table).lazy.map { row in
      structure.children(of: row).compactMap { Self.cell($0, in: structure) }
    }
    guard Self.needsHeaders(rows) else { return }
    headers = Array(repeating: (0, 0), count: family.count)
    var columns: [Column] = []
    var used: Set<Int> = []
    for row in rows { associate(row, under: &columns, used: &used) }
    named = used.sorted()
  }

  /// Whether an element is in the table.
  func contains(_ index: Int) -> Bool { family.contains(index) }

  /// Indices of the header cells that name a cell of the table.
  func headers(of cell: Int) -> [Int] {
    guard family.contains(cell), !headers.isEmpty else { return [] }
    let (above, left) = headers[cell - family.lowerBound]
    return lists[Int(above)] + lists[Int(left)].filter { $0 != cell && !lists[Int(above)].contains($0) }
  }

  private static func cell(_ index: Int, in structure: DocumentStructure) -> Cell? {
    switch structure.kind(of: index) {
    case .tag(.headerCell(let scope, let columns, let rows)):
      Cell(index: index, scope: scope, columns: max(1, columns), rows: max(1, rows))
    case .tag(.cell(let columns, let rows)): Cell(index: index, scope: nil, columns: max(1, columns), rows: max(1, rows))
    default: nil
    }
  }

  private static func needsHeaders(_ rows: some Sequence<[Cell]>) -> Bool {
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
    var leftList: UInt32 = 0
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
        var above: [Int] = []
        for place in span where cell.scope == nil || cell.scope == .row || !columns[place].isBelowValue {
          above += columns[place].headers.filter { $0 != cell.index && !above.contains($0) }
        }
        if above != lists[Int(columns[column].list)] { columns[column].list = number(of: above) }
        headers[cell.index - family.lowerBound] = (columns[column].list, cell.scope == .column ? 0 : leftList)
        used.formUnion(headers(of: cell.index))
      }
      if cell.scope == .row || cell.scope == .both {
        if isBesideValue { left = [] }
        left.append(cell.index)
        leftList = number(of: left)
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

extension HeaderCells {
  private mutating func number(of list: [Int]) -> UInt32 {
    if list.isEmpty { return 0 }
    lists.append(list)
    return UInt32(lists.count - 1)
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
