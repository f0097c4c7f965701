internal import Diagnostics
internal import Statistics

/// A column whose texts repeat, each distinct text read once, however many lots of rows it comes in.
struct Coded<Value> {
  /// What a text says.
  enum Reading {
    case known(Value)
    /// What is wrong with it, and what is allowed.
    case wrong(String, String)
  }

  /// A text that is wrong, and its first row.
  private struct Fault {
    var location: SourceLocation
    var message: String
    var remedy: String
    var rows = 0
  }

  private let name: String
  private let whenEmpty: Value?
  private let isOptional: Bool
  private var idOfText: [String: Int] = [:]
  private var texts: [String] = []
  private var values: [Value?] = []
  private var faults: [Int: Fault] = [:]
  /// For each row of the lot in work the index of its text; empty where there is no such column.
  private var ids: [Int32] = []

  /// A column of a name.
  ///
  /// - Parameters:
  ///   - name: The name of the column.
  ///   - whenEmpty: What an empty field, or a column that is not there, means; `nil` if a field must not be empty.
  ///   - isOptional: Whether the column may be missing.
  init(_ name: String, whenEmpty: Value?, isOptional: Bool = false) {
    self.name = name
    self.whenEmpty = whenEmpty
    self.isOptional = isOptional
  }

  /// Reads the column's texts of the next lot of rows; those seen before are known.
  mutating func take(_ columns: NamedColumns, parse: (String) -> Reading) {
    guard let index = columns[name] else { return }
    let symbols = columns.table.symbols(index)
    let idOfSymbol = symbols.texts.indices.map { symbol in
      let text = symbols.texts[symbol]
      if let id = idOfText[text] { return Int32(id) }
      let id = texts.count
      idOfText[text] = id
      texts.append(text)
      let first = symbols.firstRows[symbol]
      if text.isEmpty {
        values.append(whenEmpty)
        if whenEmpty == nil, !isOptional {
          faults[id] = Fault(location: columns.location(first, name), message: "\(name) is empty", remedy: "each row needs one")
        }
      } else {
        switch parse(text) {
        case .known(let value): values.append(value)
        case .wrong(let message, let remedy):
          values.append(nil)
          faults[id] = Fault(location: columns.location(first, name), message: message, remedy: remedy)
        }
      }
      return Int32(id)
    }
    ids = symbols.ids.map { idOfSymbol[Int($0)] }
    for id in faults.keys { faults[id]?.rows += ids.count { Int($0) == id } }
  }

  /// Reports each distinct text that is wrong, at its first row.
  func report(_ diagnostics: inout DiagnosticList) {
    for (_, fault) in faults.sorted(by: { $0.key < $1.key }) {
      let others = SymbolColumn.others(fault.rows - 1)
      diagnostics.error(fault.location, fault.message + others, remedy: fault.remedy)
    }
  }

  /// Which of the distinct texts a row of the lot has.
  func id(_ row: Int) -> Int { ids.isEmpty ? 0 : Int(ids[row]) }

  /// What a row of the lot says; `nil` if that was wrong.
  subscript(row: Int) -> Value? { ids.isEmpty ? whenEmpty : values[Int(ids[row])] }

  /// What a row of the lot says, where it need not say anything: `nil` if that was wrong, `.some(nil)` if it is empty.
  func orAbsent(_ row: Int) -> Value?? {
    if ids.isEmpty { return .some(nil) }
    let id = Int(ids[row])
    if let value = values[id] { return value }
    return texts[id].isEmpty ? .some(nil) : nil
  }
}

extension SymbolColumn {
  /// `, and in 3 more rows`, if a text is in more than one.
  func others(_ id: Int) -> String { Self.others(ids.count(where: { Int($0) == id }) - 1) }

  /// `, and in 3 more rows`; nothing for none.
  static func others(_ count: Int) -> String {
    count < 1 ? "" : count == 1 ? ", and in one more row" : ", and in \(count) more rows"
  }
}

extension Coded where Value: Hashable {
  /// For each distinct text so far a number that is the same for texts that say the same: `2022-08` and `2022-M08`.
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
