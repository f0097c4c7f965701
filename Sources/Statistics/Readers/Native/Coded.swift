/// A column whose texts repeat, each distinct text read once.
struct Coded<Value> {
  /// What a text says.
  enum Reading {
    case known(Value)
    /// What is wrong with it, and what is allowed.
    case wrong(String, String)
  }

  private let column: SymbolColumn?
  private let values: [Value?]
  private let whenEmpty: Value?
  private let isOptional: Bool

  /// Reads a column; each distinct text that is wrong is one error, at its first row.
  ///
  /// - Parameter whenEmpty: What an empty field, or a column that is not there, means; `nil` if a field must not be empty.
  init(
    _ name: String, _ columns: NamedColumns, whenEmpty: Value?, isOptional: Bool = false, _ findings: inout FindingList,
    parse: (String, inout FindingList) -> Reading
  ) {
    self.whenEmpty = whenEmpty
    self.isOptional = isOptional
    guard let index = columns[name] else {
      column = nil
      values = []
      return
    }
    let symbols = columns.table.symbols(index)
    var values: [Value?] = []
    for (id, text) in symbols.texts.enumerated() {
      if text.isEmpty {
        values.append(whenEmpty)
        if whenEmpty == nil, !isOptional {
          let rows = symbols.others(id)
          findings.error(
            columns.place(symbols.firstRows[id], name), "\(name) is empty\(rows)", remedy: "each row needs one")
        }
        continue
      }
      switch parse(text, &findings) {
      case .known(let value): values.append(value)
      case .wrong(let message, let remedy):
        values.append(nil)
        findings.error(columns.place(symbols.firstRows[id], name), message + symbols.others(id), remedy: remedy)
      }
    }
    column = symbols
    self.values = values
  }

  /// Reads a column with a rule that has nothing else to tell.
  init(
    _ name: String, _ columns: NamedColumns, whenEmpty: Value?, _ findings: inout FindingList, parse: (String) -> Reading
  ) {
    self.init(name, columns, whenEmpty: whenEmpty, &findings) { text, _ in parse(text) }
  }

  /// Which of the distinct texts a row has.
  func id(_ row: Int) -> Int { column?[row] ?? 0 }

  /// What a row says; `nil` if that was wrong.
  subscript(row: Int) -> Value? {
    guard let column else { return whenEmpty }
    return values[column[row]]
  }

  /// What a row says, where it need not say anything: `nil` if that was wrong, `.some(nil)` if it is empty.
  func orAbsent(_ row: Int) -> Value?? {
    guard let column else { return .some(nil) }
    if let value = values[column[row]] { return value }
    return column.texts[column[row]].isEmpty ? .some(nil) : nil
  }
}

extension SymbolColumn {
  /// `, and in 3 more rows`, where a text stands in more than one.
  func others(_ id: Int) -> String {
    let count = ids.count(where: { Int($0) == id }) - 1
    return count < 1 ? "" : count == 1 ? ", and in one more row" : ", and in \(count) more rows"
  }
}

extension Coded where Value: Hashable {
  /// For each distinct text a number that is the same for texts that say the same: `2022-08` and `2022-M08`.
  var numbers: [Int] {
    var known: [Value: Int] = [:]
    return values.map { value in
      guard let value else { return -1 }
      let number = known[value] ?? known.count
      known[value] = number
      return number
    }
  }
}
