/// A row between those of figures that has nothing but a name with its unit, `Livestock (thousand)`: the rows below it are figures of that.
struct UnitHeading: Hashable {
  /// The row of the grid.
  let row: Int32
  let text: String

  /// What is measured below it.
  var name: String { HeaderPhrase(text).name }
  /// The unit of the figures below it.
  var unit: UnitPhrase? { HeaderPhrase(text).unit }
}

extension Table {
  /// For each row the number of the heading with a unit above it, from 1; 0 where there is none. Empty if the table has no such heading.
  var idsOfUnitHeadings: [Int32] {
    guard !unitHeadings.isEmpty else { return [] }
    var id = 0
    return rows.map { row in
      while id < unitHeadings.count, unitHeadings[id].row < row { id += 1 }
      return Int32(truncatingIfNeeded: id)
    }
  }
}
