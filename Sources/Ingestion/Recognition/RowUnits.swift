internal import Diagnostics
internal import Languages
internal import Statistics

/// The unit of each figure.
struct RowUnits {
  private let table: Table
  private let layout: TableLayout
  private let column: SymbolColumn?
  private let phrases: [UnitPhrase?]
  private let powers: SymbolColumn?
  private var powerOfId: [Int?] = []
  /// The unit of the whole file.
  let general: UnitPhrase?
  /// For each row the unit that a heading above it says: `Livestock (thousand)`; empty if no heading says one.
  private let headed: [UnitPhrase?]

  init(_ table: Table, _ layout: TableLayout, mapping: TableMapping, _ diagnostics: inout DiagnosticList) {
    self.table = table
    self.layout = layout
    column = layout.unit.map { table.symbols($0) }
    phrases = (column?.texts ?? []).map { UnitPhrase($0) }
    powers = layout.multiplier.map { table.symbols($0) }
    let labelled = table.labelled { HeaderWords.meaning(of: $0) == .unit }.flatMap { UnitPhrase($0) }
    let titled = table.preamble.joined().compactMap { text -> UnitPhrase? in
      // A label of what stands beside it says no unit itself.
      if HeaderWords.meaning(of: text) == .unit { return nil }
      guard TableWords.opensUnit(text) else {
        return HeaderPhrase(text).unit ?? Self.inBrackets(text)
      }
      return UnitPhrase(text)
    }
    general = mapping.unit.flatMap { UnitPhrase($0) } ?? labelled ?? titled.first ?? Self.belowTitle(table)
    headed = Self.unitsOfHeadings(table, layout, &diagnostics)
    powerOfId = (powers?.texts ?? []).map { text in
      if text.isEmpty { return 0 }
      if let power = Int(text), (-15...15).contains(power) { return power }
      // Statistics Canada writes `millions`, others `6 Millions`.
      return UnitPhrase(known: text.filter { !$0.isNumber })?.multiplier
    }
    guard let powers, let index = layout.multiplier else { return }
    for (id, text) in powers.texts.enumerated() where powerOfId[id] == nil {
      diagnostics.error(
        table.location(powers.firstRows[id], index), "“\(text)” is not a power of ten\(powers.others(id))",
        remedy: "write a whole number from -15 to 15, or a word such as millions")
    }
  }

  /// For each row the unit of the last heading above it that says one; empty where none does.
  private static func unitsOfHeadings(_ table: Table, _ layout: TableLayout, _ diagnostics: inout DiagnosticList) -> [UnitPhrase?] {
    guard layout.unit == nil else { return [] }
    for heading in table.unitHeadings {
      diagnostics.note(
        table.grid.location(row: Int(heading.row)),
        "“\(heading.text.prefix(80))” is read as what the rows below it measure, and its unit",
        remedy: "if it is not, write the unit into a column of its own")
    }
    let units = table.unitHeadings.map(\.unit)
    return table.idsOfUnitHeadings.map { $0 == 0 ? nil : units[Int($0) - 1] }
  }

  /// The unit that stands alone in a row below the title: `persons`.
  private static func belowTitle(_ table: Table) -> UnitPhrase? {
    let lone = table.preamble.compactMap { row -> String? in
      let texts = row.filter { !$0.isEmpty }
      return texts.count == 1 && !TableWords.leadsElsewhere(texts[0]) ? texts[0] : nil
    }
    // `Million birds` stays as it is written.
    func unit(_ text: String) -> UnitPhrase? {
      let isPower = text.split(separator: " ").first.map { PowerWords.mayBePower(String($0)) } ?? false
      return UnitPhrase(known: text) ?? (isPower && text.count < 40 ? UnitPhrase(text) : nil)
    }
    return lone.dropFirst().compactMap(unit).first { $0.unit != nil }
  }

  /// The unit that a text is, in brackets: `（1,000人）`.
  private static func inBrackets(_ text: String) -> UnitPhrase? {
    guard let first = text.first, let last = text.last, "(（[【".contains(first), ")）]】".contains(last), text.count > 2 else {
      return nil
    }
    return UnitPhrase(known: String(text.dropFirst().dropLast()))
  }

  /// The unit that the header of a column of figures names.
  func own(_ value: TableLayout.ValueColumn) -> UnitPhrase? { value.unit }

  /// The unit that a column of units, a header or a name says of a figure.
  func declared(_ row: Int, _ value: TableLayout.ValueColumn, named: UnitPhrase?) -> UnitPhrase? {
    if let column, let phrase = phrases[column[row]], phrase.unit != nil { return phrase }
    return value.unit ?? named
  }

  /// The unit and power of ten of a figure; `nil` if that was wrong. The nearest word wins: unit column, header, name, sign, file.
  func unit(
    _ row: Int, _ value: TableLayout.ValueColumn, named: UnitPhrase?, sign: String?, shown power: Int
  ) -> (unit: Unit?, multiplier: Int)? {
    var unit: Unit?
    var multiplier = 0
    // A header that says percent is nearer than a column that says what the figures beside it are measured in.
    let saysPercent = [.percent, .percentagePoint].contains(value.unit?.unit?.kind)
    if !saysPercent, let column, let phrase = phrases[column[row]] {
      unit = phrase.unit
      multiplier = phrase.multiplier
    }
    if unit == nil, let phrase = value.unit ?? named {
      unit = phrase.unit
      multiplier += phrase.multiplier
    }
    if unit == nil, let sign, !hasUnknownUnit(value), let phrase = UnitPhrase(known: sign) {
      unit = phrase.unit
      if multiplier == 0 { multiplier = phrase.multiplier }
    }
    let general = headed.isEmpty ? self.general : headed[row] ?? self.general
    if unit == nil, let general, named?.unit == nil {
      unit = general.unit
      if multiplier == 0 { multiplier = general.multiplier }
    }
    // A number format that shows thousands says so once more, or as the only one.
    if multiplier == 0 { multiplier = power }
    if let powers {
      guard let power = powerOfId[powers[row]] else { return nil }
      multiplier += power
    }
    return (unit, value.power ?? multiplier)
  }

  /// Whether the header of a column ends in the short name of a unit that is not understood, `(MDP)`, of which the cells' sign for money may
  /// be a millionth.
  private func hasUnknownUnit(_ value: TableLayout.ValueColumn) -> Bool {
    let header = table.header[value.column]
    guard value.unit == nil, let last = header.last, ")）]".contains(last),
      let open = header.lastIndex(where: { "(（[".contains($0) })
    else {
      return false
    }
    let inside = header[header.index(after: open)...].dropLast()
    return (2...5).contains(inside.count) && inside.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  /// Whether what is beside a number is of the unit that its column, or its row, is declared in; an error if not.
  func agrees(
    with sign: String, _ row: Int, _ value: TableLayout.ValueColumn, named: UnitPhrase?, _ diagnostics: inout DiagnosticList
  ) -> Bool {
    guard let declared = declared(row, value, named: named)?.unit, let own = UnitPhrase(known: sign)?.unit, own.id != declared.id
    else { return true }
    let isSomeDollar = own.id == "DOLLAR" && declared.kind == .currency
    let isYenOrYuan = Set([own.id, declared.id]) == ["CNY", "JPY"]
    guard own.kind == .currency || own.kind == .percent || declared.kind == .currency, !isSomeDollar, !isYenOrYuan else {
      return true
    }
    // What a program shows beside a number by itself is weaker than what its author wrote above.
    if table.form == .sheet, table.kind(row, value.column) == .number, own.kind == .currency { return true }
    diagnostics.error(
      table.location(row, value.column),
      "“\(table.text(row, value.column))” is not in the unit of its column, \(declared.name.inAnyLanguage)",
      remedy: "write all figures of “\(table.header[value.column])” in one unit, or put the others in a column of their own")
    return false
  }
}
