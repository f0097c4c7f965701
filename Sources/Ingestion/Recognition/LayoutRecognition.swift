internal import Diagnostics
internal import Statistics

/// Finds out what each column of a table is for: first from what the user says, then from its header, then from its cells.
struct LayoutRecognition {
  let table: Table
  let mapping: TableMapping
  /// What the sheet is called, if the table is in one.
  let sheetName: String?
  var layout: TableLayout
  var profiles: [ColumnProfile]
  var meanings: [HeaderWords.Meaning?]
  var headerPeriods: [HeaderPeriod?]
  var isOpen: [Bool]
  /// Columns of which the user says what they are for.
  private(set) var declared: Set<Int> = []
  /// Columns whose headers are places.
  var areaHeaders: Set<Int> = []
  /// What headers say that begin with places.
  var placeHeaders: PlaceHeaders?
  /// Columns whose headers are parts of a year that is elsewhere.
  var partHeaders: Set<Int> = []

  init(_ table: Table, mapping: TableMapping, sheetName: String? = nil) {
    self.table = table
    self.mapping = mapping
    self.sheetName = sheetName
    layout = TableLayout(columnCount: table.columnCount)
    let signs = Set(SignReading.explained(around: table).keys)
    profiles = (0..<table.columnCount).map { ColumnProfile(table, column: $0, signs: signs) }
    meanings = table.header.indices.map { Self.meaning(of: $0, in: table) }
    layout.holdsNumbers = profiles.map(\.isMostlyNumeric)
    headerPeriods = Self.periods(of: table)
    for (column, found) in headerPeriods.enumerated() {
      if let found { headerPeriods[column]?.period = found.period.beginning(with: mapping.fiscalYear) }
    }
    isOpen = Array(repeating: true, count: table.columnCount)
    // Before headers that are periods, a word for them names the headers and not the words below it.
    if headerPeriods.count(where: { $0 != nil }) > 1 {
      for column in meanings.indices
      where headerPeriods[column] == nil && !profiles[column].isNumeric && !profiles[column].isPeriodic {
        if case .period? = meanings[column], !profiles[column].isEmpty { meanings[column] = nil }
      }
    }
  }

  /// The layout; `nil`, with errors, if no place, period or figure can be found.
  mutating func layout(_ diagnostics: inout DiagnosticList) -> TableLayout? {
    takeMapping(&diagnostics)
    setAsideEmptyColumns()
    setAsideRepeatedRemarks(&diagnostics)
    takePlainRoles()
    setAsideCodes()
    setAsideWeeks()
    setAsideCount(&diagnostics)
    if !findAreasAcross(&diagnostics) { findAreas(&diagnostics) }
    findPeriod(&diagnostics)
    findIndicator()
    findKeysOfNumbers(&diagnostics)
    findValues(&diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    sortOutRest(&diagnostics)
    splitByUnits()
    return layout
  }

  /// What a header means: one with a unit is that of a measure, neither of places nor of periods. In a corner where the names of two axes
  /// meet, `TIME` over `GEO`, the lower is that of the rows.
  private static func meaning(of column: Int, in table: Table) -> HeaderWords.Meaning? {
    let header = table.header[column]
    let levels = table.levels.indices.contains(column) ? table.levels[column].filter { !$0.isEmpty } : []
    let isOfPeriods = levels.first.flatMap(HeaderWords.meaning) == .period(.whole)
    let corner = Set(levels).count == 2 && (column == 0 || isOfPeriods) ? levels.last.flatMap(HeaderWords.meaning) : nil
    let meaning = HeaderWords.meaning(of: header) ?? corner ?? meaningWithoutMark(column, of: table)
    switch meaning {
    case .area, .areaCode, .period:
      guard let unit = HeaderPhrase(header).unit?.unit, !["DAY", "YEAR"].contains(unit.id) else { return meaning }
      return nil
    default: return meaning
    }
  }

  /// What a header means that ends in the number of a note, where no other differs from it only in its number: `Bundesland 1`.
  private static func meaningWithoutMark(_ column: Int, of table: Table) -> HeaderWords.Meaning? {
    func bare(_ header: String) -> String? {
      guard let digits = header.split(separator: " ").last, digits.count < 3, digits.allSatisfy(\.isASCIIDigit) else { return nil }
      return String(header.dropLast(digits.count)).trimmingBlanks()
    }
    guard let name = bare(table.header[column]), !name.isEmpty,
      table.header.indices.allSatisfy({ $0 == column || bare(table.header[$0]) != name && table.header[$0] != name })
    else { return nil }
    return HeaderWords.meaning(of: name)
  }

  /// The periods that headers name, read together: whether 2009-10 is a year, and what dates stand for, only show in all of them.
  private static func periods(of table: Table) -> [HeaderPeriod?] {
    let headers = table.header
    var found = headers.indices.map { column in
      HeaderPeriod(header: headers[column])
        ?? (table.levels.indices.contains(column) ? HeaderPeriod(levels: table.levels[column]) : nil)
    }
    if found.contains(where: { $0?.period.frequency == .fiscalYear }) {
      for index in found.indices { if let fiscal = FiscalYear(headers[index]) { found[index]?.period = fiscal.period } }
    }
    let periods = found.map { $0?.period }
    // What the first column is called says what the headers beside it are: `Week ended`, and then dates.
    let corner = zip(headers, periods).first { $1 == nil }?.0 ?? ""
    let weeks = PeriodWords.saysWeeks(corner) ? PeriodColumn.weeks(periods) : nil
    if let wholes = weeks ?? PeriodColumn.wholes(periods)?.periods {
      for (index, period) in wholes.enumerated() { if let period { found[index]?.period = period } }
    }
    return found
  }

  mutating func assign(
    _ column: Int, _ role: Recognition.Role, _ detail: String = "", by evidence: Recognition.Evidence = .header
  ) {
    layout.roles[column] = (role, detail, declared.contains(column) ? .declared : evidence)
    isOpen[column] = false
  }

  // MARK: What the user says

  private mutating func takeMapping(_ diagnostics: inout DiagnosticList) {
    for (name, said) in mapping.columns.sorted(by: { $0.key < $1.key }) {
      guard let column = column(named: name, &diagnostics) else { continue }
      if let period = said.period { take(period, of: column, &diagnostics) }
      guard let role = said.role else { continue }
      meanings[column] = HeaderWords.Meaning(role)
      declared.insert(column)
      if role != .value, role != .growth { headerPeriods[column] = nil }
    }
  }

  // MARK: What headers say

  /// A column without a filled cell is of no use, unless its header says that it is needed: then its rows are reported.
  private mutating func setAsideEmptyColumns() {
    for column in 0..<table.columnCount where profiles[column].isEmpty {
      switch meanings[column] {
      case .area where !hasOtherArea(than: column): continue
      case .period, .value: continue
      default: if headerPeriods[column] == nil { assign(column, .ignored, "empty", by: .cells) }
      }
    }
  }

  /// Leaves out columns of notes, sources or statuses of which several have one name: each is about the figures beside it and not about its
  /// row.
  private mutating func setAsideRepeatedRemarks(_ diagnostics: inout DiagnosticList) {
    for columns in Dictionary(grouping: table.header.indices, by: { table.header[$0] }).values where columns.count > 1 {
      guard isRemark(columns[0]) else { continue }
      let open = columns.filter { isOpen[$0] && !declared.contains($0) }
      for column in open { assign(column, .ignored, "said of the figures beside it") }
      guard let first = open.first else { continue }
      diagnostics.note(
        table.headerLocation(first),
        "the \(open.count) columns “\(table.header[first])” are not used: each is about single figures beside it, and not about its row"
      )
    }
  }

  /// Whether a column is one of remarks, as its header or the lowest row of it says.
  private func isRemark(_ column: Int) -> Bool {
    Self.isRemark(meanings[column])
      || Self.isRemark(table.levels.indices.contains(column) ? table.levels[column].last.flatMap(HeaderWords.meaning) : nil)
  }

  /// Whether a column says something of figures, and measures nothing.
  static func isRemark(_ meaning: HeaderWords.Meaning?) -> Bool {
    switch meaning {
    case .comment, .status, .source: true
    default: false
    }
  }

  private func hasOtherArea(than column: Int) -> Bool {
    (0..<table.columnCount).contains { other in
      guard other != column, !profiles[other].isEmpty, case .area? = meanings[other] else { return false }
      return true
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
      case .comment where !profiles[column].isNumeric: assign(column, .ignored, "a further note")
      case .breakdown:
        if table.symbols(column).texts.count > 1 {
          layout.breakdowns.append(column)
          assign(column, .breakdown)
        } else {
          assign(column, .ignored, "one category only", by: .cells)
        }
      case .ignored: assign(column, .ignored)
      default: break
      }
    }
  }

  /// Leaves out a column that numbers the weeks of dates beside it.
  private mutating func setAsideWeeks() {
    for column in 0..<table.columnCount where isOpen[column] && !declared.contains(column) && profiles[column].isNumeric {
      let words = table.header[column].lowercased().split { !$0.isLetter }.map(String.init)
      guard headerPeriods[column] == nil, words.contains(where: PeriodWords.weekWords.contains),
        profiles[column].distinct.allSatisfy({ Int($0).map { (1...53).contains($0) } ?? false }),
        table.header.indices.contains(where: { $0 != column && isOpen[$0] && holdsDates($0) })
      else { continue }
      assign(column, .ignored, "the numbers of weeks, of which another column has the dates")
    }
  }

  /// Leaves out columns of whole numbers that are the codes of something: as their headers say, or as the column beside them does that has the
  /// names: 지점 and 지점명.
  private mutating func setAsideCodes() {
    for column in 0..<table.columnCount where isOpen[column] && !declared.contains(column) && profiles[column].isMostlyNumeric {
      let header = table.header[column]
      // KOSIS has C행정구역별 before 행정구역별.
      let isNamed =
        ["名", "명", "名称", "名稱", "_name", "_nm", " name"].contains { table.header.contains(header + $0) }
        || header.first == "C" && header.count > 2 && table.header.contains(String(header.dropFirst()))
      guard meanings[column] == nil, !header.isEmpty, HeaderWords.namesCode(header) || isNamed,
        profiles[column].distinct.allSatisfy({ $0.allSatisfy { $0.isASCIIDigit || $0 == "'" || $0.isLetter && $0.isASCII } })
      else { continue }
      assign(column, .ignored, isNamed ? "the codes of names beside them" : "codes, which measure nothing")
    }
  }

  /// A first column without a name that counts the rows measures nothing.
  private mutating func setAsideCount(_ diagnostics: inout DiagnosticList) {
    guard table.columnCount > 1, isOpen[0], table.header[0].isEmpty, headerPeriods[0] == nil, table.rowCount > 2,
      let first = Int(table.text(0, 0)), first < 2,
      (0..<table.rowCount).allSatisfy({ Int(table.text($0, 0)) == first + $0 })
    else { return }
    assign(0, .ignored, "numbers of the rows", by: .cells)
    diagnostics.note(table.headerLocation(0), "the column without a name only counts the rows and is not used")
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

  /// Columns of words that nothing was found for: they split the indicator, unless they only say more of the area, the indicator or the figure.
  private mutating func sortOutRest(_ diagnostics: inout DiagnosticList) {
    var keys: [(what: String, symbols: SymbolColumn)] = []
    for column in [layout.areaColumn, layout.areaCode].compactMap(\.self) { keys.append(("area", table.symbols(column))) }
    if let indicator = layout.indicator { keys.append(("indicator", table.symbols(indicator))) }
    if case .column(let column) = layout.period, column >= 0, table.symbols(column).texts.count < table.rowCount {
      keys.append(("period", table.symbols(column)))
    }
    for column in 0..<table.columnCount where isOpen[column] {
      let symbols = table.symbols(column)
      if symbols.texts.count == 1 {
        assign(column, .ignored, "“\(symbols.texts[0])” in every row", by: .cells)
      } else if let key = keys.first(where: { symbols.isDetermined(by: $0.symbols) }) {
        assign(column, .ignored, "says more of the \(key.what)", by: .cells)
      } else if !isAreaGuessed, areRowsToldApart(by: keyColumns + [layout.unit].compactMap(\.self)) {
        assign(column, .ignored, "says more of each figure", by: .cells)
        diagnostics.note(
          table.headerLocation(column),
          "“\(table.header[column])” is not used: no two rows differ only in it, so it is read as a remark on the figures",
          remedy: "if it splits the figures, say `columns: {\(table.header[column]): breakdown}` under `mapping` in the project")
      } else {
        layout.breakdowns.append(column)
        assign(column, .breakdown, by: .cells)
      }
    }
  }

  private var isAreaGuessed: Bool { layout.areaColumn.map { layout.roles[$0].evidence == .guess } ?? false }

  /// Where the same place and period has figures in several units, each unit is an indicator of its own. Two currencies may be of one amount.
  private mutating func splitByUnits() {
    guard let unit = layout.unit else { return }
    let units = table.symbols(unit)
    guard units.texts.count > 1, !units.texts.allSatisfy({ UnitPhrase($0)?.unit?.kind == .currency }) else { return }
    let keys =
      keyColumns.map { table.symbols($0) }
      + (table.sections.map { [SymbolColumn(texts: $0.names, firstRows: [], ids: $0.ids)] } ?? [])
      + (table.periodHeadings.map { [SymbolColumn(texts: $0.periods.map(\.sdmx), firstRows: [], ids: $0.ids)] } ?? [])
    var unitOfKey: [[Int32]: Int32] = [:]
    for row in 0..<table.rowCount {
      guard let known = unitOfKey.updateValue(units.ids[row], forKey: keys.map { $0.ids[row] }), known != units.ids[row] else {
        continue
      }
      layout.breakdowns.append(unit)
      layout.roles[unit].detail = "one indicator for each"
      return
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
    case .parent: self = .parent
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
