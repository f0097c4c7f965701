internal import Diagnostics

extension Table {
  /// What a user's name of a column leads to.
  enum NamedColumn: Hashable {
    case here(Int)
    /// The name is of a column of another sheet or table.
    case elsewhere
    case unknown
  }

  /// The column of a header, or of letters as spreadsheets have them, alone or behind the name of a sheet or a file: `D`, `Sheet1!D`.
  func column(named name: String) -> NamedColumn {
    let header = name == "(no name)" ? "" : name.lowercased()
    if let column = self.header.firstIndex(where: { $0.lowercased() == header }) { return .here(column) }
    guard let mark = name.lastIndex(of: "!") else { return column(lettered: name).map(NamedColumn.here) ?? .unknown }
    let owner = String(name[..<mark])
    let letters = String(name[name.index(after: mark)...])
    let file = headerLocation.file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
    guard CellReference((letters + "1").utf8) != nil else { return .unknown }
    guard owner == headerLocation.sheet || owner == file else { return .elsewhere }
    return column(lettered: letters).map(NamedColumn.here) ?? .elsewhere
  }

  private func column(lettered letters: String) -> Int? {
    guard letters.allSatisfy(\.isLetter), let place = CellReference((letters + "1").utf8) else { return nil }
    return columns.firstIndex { grid.columnNumber($0) == place.column + 1 }
  }
}
