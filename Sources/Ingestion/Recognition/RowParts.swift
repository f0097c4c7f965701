internal import Statistics

/// Which rows of a table are parts of a row above them: those further in, and those that say 其中 or `of which`.
struct RowParts {
  /// For each row the row it is a part of; negative where it is none.
  private(set) var wholes: [Int]
  /// For each row its name, without the word that says that it is a part.
  private(set) var names: [String]

  /// Looks through a column of names; `nil` if no row in it is a part of another.
  init?(_ table: Table, _ column: Int) {
    guard
      (0..<table.rowCount).contains(where: { table.mayBeIndented($0, column) })
        || table.symbols(column).texts.contains(where: { PartWords.withoutWord($0) != nil })
    else { return nil }
    wholes = []
    names = []
    // The rows that the next may be a part of, each further in than the one before it.
    var above: [(indent: Int, row: Int)] = []
    var isAnyPart = false
    for row in 0..<table.rowCount {
      let text = table.text(row, column)
      let part = PartWords.withoutWord(text)
      let indent = table.indent(row, column)
      // A total is set further in by many, and no part of the last of its parts.
      if HeaderWords.totals.contains(text.lowercased()) { above.removeAll() }
      names.append(part.flatMap { $0.isEmpty ? nil : $0 } ?? text)
      while let last = above.last, last.indent > indent || last.indent == indent && part == nil { above.removeLast() }
      wholes.append(text.isEmpty ? -1 : above.last?.row ?? -1)
      if wholes[row] >= 0 { isAnyPart = true }
      // What follows a word such as 其中 is written below the first part, not below the word.
      if part == nil, !text.isEmpty { above.append((indent, row)) }
    }
    guard isAnyPart else { return nil }
  }

  /// The column with a text for each name and whole: names that several wholes have a part of are told apart by them.
  func symbols() -> (column: SymbolColumn, wholes: [Int?]) {
    struct Key: Hashable {
      var name: String
      var whole: Int?
    }
    var ids: [Key: Int] = [:]
    var idOfRow: [Int] = []
    var keys: [Key] = []
    var column = SymbolColumn(texts: [], firstRows: [], ids: [])
    for (row, name) in names.enumerated() {
      let key = Key(name: name, whole: wholes[row] < 0 ? nil : idOfRow[wholes[row]])
      let id = ids[key] ?? keys.count
      if id == keys.count {
        ids[key] = id
        keys.append(key)
        column.firstRows.append(row)
      }
      idOfRow.append(id)
      column.ids.append(Int32(truncatingIfNeeded: id))
    }
    let counts = Dictionary(grouping: keys, by: \.name)
    for key in keys {
      guard (counts[key.name]?.count ?? 0) > 1, let whole = key.whole else {
        column.texts.append(key.name)
        continue
      }
      column.texts.append(IndicatorNaming.joined(HeaderPhrase(keys[whole].name).name, [key.name]))
    }
    return (column, keys.map(\.whole))
  }
}

extension Table {
  /// Whether a blank is before the text of a cell: what most cells have not, and their bytes show.
  fileprivate func mayBeIndented(_ row: Int, _ column: Int) -> Bool {
    let range = cell(row, column).range
    guard !range.isEmpty else { return false }
    if grid.format(Int(rows[row]), columns[column]).indent > 0 { return true }
    // The first byte of a blank within the cell, or the last of one before it.
    let (first, last): (Set<UInt8>, Set<UInt8>) = ([0x20, 0x09, 0xC2, 0xE3], [0x20, 0x09, 0xA0, 0x80])
    return first.contains(grid.bytes[range.lowerBound])
      || form != .sheet && range.lowerBound > 0 && last.contains(grid.bytes[range.lowerBound - 1])
  }

  /// How far in the text of a cell begins: blanks before it, an ideographic one counting two.
  fileprivate func indent(_ row: Int, _ column: Int) -> Int {
    let range = cell(row, column).range
    var start = range.lowerBound
    if case .delimited(let delimiter) = form {
      // Blanks before a field are not kept in it.
      let edges: Set<UInt8> = [delimiter, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\"")]
      while start > 0, !edges.contains(grid.bytes[start - 1]) { start -= 1 }
    }
    var indent = 2 * grid.format(Int(rows[row]), columns[column]).indent
    for scalar in String(decoding: grid.bytes[start..<range.upperBound], as: UTF8.self).unicodeScalars {
      guard scalar.isBlank else { break }
      indent += scalar.value == 0x3000 ? 2 : 1
    }
    // One blank may be there by accident.
    return indent < 2 ? 0 : indent
  }
}
