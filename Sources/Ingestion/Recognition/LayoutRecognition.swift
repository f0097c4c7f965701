internal import Diagnostics
internal import Statistics

/// Finds out what each column of a table is for: first from what the user says, then from its header, then from its cells.
struct LayoutRecognition {
  let table: Table
  let mapping: TableMapping
  var layout: TableLayout
  var profiles: [ColumnProfile]
  var meanings: [HeaderWords.Meaning?]
  var headerPeriods: [HeaderPeriod?]
  var isOpen: [Bool]

  init(_ table: Table, mapping: TableMapping) {
    self.table = table
    self.mapping = mapping
    layout = TableLayout(columnCount: table.columnCount)
    profiles = (0..<table.columnCount).map { ColumnProfile(table, column: $0) }
    meanings = table.header.map { HeaderWords.meaning(of: $0) }
    headerPeriods = table.header.map { HeaderPeriod(header: $0) }
    isOpen = Array(repeating: true, count: table.columnCount)
  }

  /// The layout; `nil`, with errors, if no place, period or figure can be found.
  mutating func layout(_ diagnostics: inout DiagnosticList) -> TableLayout? {
    takeMapping(&diagnostics)
    setAsideEmptyColumns()
    takePlainRoles()
    findAreas(&diagnostics)
    findPeriod(&diagnostics)
    findIndicator()
    findValues(&diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    sortOutRest()
    return layout
  }

  mutating func assign(_ column: Int, _ role: Recognition.Role, _ detail: String = "") {
    layout.roles[column] = (role, detail)
    isOpen[column] = false
  }

  // MARK: What the user says

  private mutating func takeMapping(_ diagnostics: inout DiagnosticList) {
    for (name, role) in mapping.roles.sorted(by: { $0.key < $1.key }) {
      guard let column = table.header.firstIndex(where: { $0.lowercased() == name.lowercased() }) else {
        let nearest = NearestName.nearest(to: name, in: table.header).map { "did you mean “\($0)”? " } ?? ""
        diagnostics.error(
          SourceLocation(file: table.file.name, line: Int(table.headerStart.line)), "there is no column “\(name)”",
          remedy: "\(nearest)the columns are \(table.header.joined(separator: ", "))")
        continue
      }
      meanings[column] = HeaderWords.Meaning(role)
      headerPeriods[column] = nil
    }
  }

  // MARK: What headers say

  /// A column without a filled cell is of no use, unless its header says that it is needed: then its rows are reported.
  private mutating func setAsideEmptyColumns() {
    for column in 0..<table.columnCount where profiles[column].isEmpty {
      switch meanings[column] {
      case .area, .period, .value: continue
      default: if headerPeriods[column] == nil { assign(column, .ignored, "empty") }
      }
    }
  }

  private mutating func takePlainRoles() {
    for column in 0..<table.columnCount where isOpen[column] {
      switch meanings[column] {
      case .unit where layout.unit == nil:
        layout.unit = column
        assign(column, .unit)
      case .multiplier where layout.multiplier == nil:
        layout.multiplier = column
        assign(column, .multiplier)
      case .status where layout.status == nil && !profiles[column].isNumeric:
        layout.status = column
        assign(column, .status)
      case .source where layout.source == nil:
        layout.source = column
        assign(column, .source)
      case .comment where layout.comment == nil:
        layout.comment = column
        assign(column, .comment)
      case .breakdown:
        if table.symbols(column).texts.count > 1 {
          layout.breakdowns.append(column)
          assign(column, .breakdown)
        } else {
          assign(column, .ignored, "one category only")
        }
      case .ignored: assign(column, .ignored)
      default: break
      }
    }
  }

  private mutating func findIndicator() {
    let named = (0..<table.columnCount).first { isOpen[$0] && meanings[$0] == .indicator && !profiles[$0].isNumeric }
    let coded = (0..<table.columnCount).first { isOpen[$0] && meanings[$0] == .indicatorCode }
    if let column = named ?? coded {
      layout.indicator = column
      assign(column, .indicator)
    }
    for column in 0..<table.columnCount where isOpen[column] && meanings[column] == .indicatorCode {
      assign(column, .ignored, "a code beside the name")
    }
  }

  // MARK: What is left

  /// Columns of words that nothing was found for: they split the indicator, unless they only say more of the area or the indicator.
  private mutating func sortOutRest() {
    var keys: [SymbolColumn] = layout.area < 0 ? [] : [table.symbols(layout.area)]
    if let indicator = layout.indicator { keys.append(table.symbols(indicator)) }
    for column in 0..<table.columnCount where isOpen[column] {
      let symbols = table.symbols(column)
      if symbols.texts.count == 1 {
        assign(column, .ignored, "“\(symbols.texts[0])” in every row")
      } else if keys.contains(where: { symbols.isDetermined(by: $0) }) {
        assign(
          column, .ignored,
          layout.area >= 0 && symbols.isDetermined(by: keys[0]) ? "says more of the area" : "says more of the indicator")
      } else {
        layout.breakdowns.append(column)
        assign(column, .breakdown)
      }
    }
  }

  var columnNames: String { table.header.map { $0.isEmpty ? "(no name)" : $0 }.joined(separator: ", ") }
}

extension HeaderWords.Meaning {
  /// What a user means who gives a column a role.
  init(_ role: Recognition.Role) {
    switch role {
    case .area: self = .area(level: 9)
    case .areaCode: self = .areaCode
    case .parent: self = .area(level: 8)
    case .period: self = .period(.whole)
    case .indicator: self = .indicator
    case .breakdown: self = .breakdown
    case .value: self = .value
    case .unit: self = .unit
    case .multiplier: self = .multiplier
    case .status: self = .status
    case .growth: self = .growth
    case .source: self = .source
    case .comment: self = .comment
    case .ignored: self = .ignored
    }
  }
}

extension SymbolColumn {
  /// Whether each text of `key` always comes with the same text of this column.
  func isDetermined(by key: SymbolColumn) -> Bool {
    var seen = Array(repeating: Int32(-1), count: key.texts.count)
    for row in ids.indices {
      let known = seen[key[row]]
      if known < 0 { seen[key[row]] = ids[row] } else if known != ids[row] { return false }
    }
    return true
  }
}
