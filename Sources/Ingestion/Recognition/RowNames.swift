internal import Diagnostics
internal import Languages
internal import Statistics

/// The indicator of each figure.
struct RowNames {
  private let layout: TableLayout
  private let indicator: SymbolColumn?
  private var phrases: [HeaderPhrase]
  /// For each text of the indicator's column the one that it is a part of.
  private let wholes: [Int?]
  private let breakdowns: [SymbolColumn]
  private let sections: TableSections?
  /// Headings with units, and for each row which is above it; empty if there are none.
  private let headings: [UnitHeading]
  private let idsOfHeadings: [Int32]
  /// Name of what is measured where nothing names it.
  private let fallback: String
  /// What the title says is measured, for columns that only name a part of it: men, women, an age.
  private let title: String?
  /// For each indicator of a table with one for each unit, by its position, its name without the unit.
  private(set) var namesWithoutUnit: [Int: String] = [:]
  private var known: [[Int32]: (Int, UnitPhrase?)] = [:]
  private var impliedUnits: [Int: Unit?] = [:]
  /// If only the indicator's column decides, looked up by its text.
  private var direct: [Int: [(Int, UnitPhrase?)?]] = [:]

  init(_ table: Table, _ layout: TableLayout, mapping: TableMapping, stem: String) {
    self.layout = layout
    if let column = layout.indicator, let parts = RowParts(table, column) {
      let (symbols, wholes) = parts.symbols()
      indicator = symbols
      self.wholes = wholes
    } else {
      indicator = layout.indicator.map { table.symbols($0) }
      wholes = []
    }
    phrases = (indicator?.texts ?? []).map { HeaderPhrase($0.withoutRaised) }
    // What a part is measured in, its whole says where it does not itself.
    for (id, whole) in wholes.enumerated() {
      if let whole, phrases[id].unit == nil { phrases[id].unit = phrases[whole].unit }
    }
    breakdowns = layout.breakdowns.map { Self.categories(table, $0) }
    if case .sections = layout.area { sections = nil } else { sections = table.sections }
    headings = mapping.indicator == nil ? table.unitHeadings : []
    idsOfHeadings = headings.isEmpty ? [] : table.idsOfUnitHeadings
    title = mapping.indicator?.inAnyLanguage ?? Self.title(table)
    fallback = title ?? Self.readable(stem)
  }

  /// The title above the table: what is called indicator there, or else the one with a unit, or else the first row that is nothing else.
  private static func title(_ table: Table) -> String? {
    // `Demographic indicator`, and beside it which.
    let label = table.labelled { label in
      HeaderWords.meaning(of: label) == .indicator
        || label.split(separator: " ").last.map { HeaderWords.meaning(of: String($0)) == .indicator } ?? false
    }
    if let label { return HeaderPhrase(label.withoutRaised).name }
    let texts = table.preamble.compactMap { $0.first { !$0.isEmpty } }.filter { !TableWords.leadsElsewhere($0) }
      .map(TableWords.withoutNumber).filter { !$0.isEmpty }
    for text in texts {
      guard let mark = text.firstIndex(where: { ":：-–".contains($0) }) else { continue }
      let rest = String(text[text.index(after: mark)...]).trimmingBlanks()
      if HeaderWords.meaning(of: String(text[..<mark])) == .indicator, !rest.isEmpty { return HeaderPhrase(rest).name }
    }
    let others = table.preamble.compactMap { $0.first { !$0.isEmpty } }.filter {
      !TableWords.opensPreamble($0) && !TableWords.opensPublication($0) && !TableWords.leadsElsewhere($0)
        && !TableWords.namesOffice($0) && MarkedPeriod($0) == nil && !($0.first == "(" && $0.last == ")") && !$0.hasPrefix("※")
    }
    // Of several titles that with a number is the table's own.
    let numbered = others.filter { !["", $0].contains(TableWords.withoutNumber($0)) }
    let titles = (numbered.isEmpty ? others : numbered).map { HeaderPhrase(TableWords.withoutNumber($0).withoutRaised) }
    return (titles.last { $0.unit != nil && !$0.name.isEmpty } ?? titles.first { !$0.name.isEmpty })?.name
  }

  /// The categories of a column; numbers alone with what they are numbers of: `age 0`.
  private static func categories(_ table: Table, _ column: Int) -> SymbolColumn {
    var symbols = table.symbols(column)
    let header = table.header[column].trimmingBlanks()
    guard !header.isEmpty, symbols.texts.allSatisfy({ Int($0.hasSuffix("+") ? String($0.dropLast()) : $0) != nil }) else {
      symbols.texts = symbols.texts.map(\.withoutRaised)
      return symbols
    }
    symbols.texts = symbols.texts.map { "\(header) \($0)" }
    return symbols
  }

  private static func readable(_ stem: String) -> String {
    let words = stem.split(whereSeparator: { $0 == "_" || $0 == "-" || $0 == " " }).joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Which indicator a figure is of, and the unit in its name.
  mutating func indicator(
    _ row: Int, _ value: TableLayout.ValueColumn, unit: UnitPhrase?, _ naming: inout IndicatorNaming
  ) -> (Int, UnitPhrase?) {
    let id = indicator?[row] ?? 0
    if breakdowns.isEmpty, sections == nil, idsOfHeadings.isEmpty {
      if let found = direct[value.column]?[id] { return found }
      let found = name(id, value, [], unit, &naming)
      direct[value.column, default: Array(repeating: nil, count: max(1, phrases.count))][id] = found
      return found
    }
    var key = [Int32(truncatingIfNeeded: value.column), Int32(truncatingIfNeeded: id)]
    for breakdown in breakdowns { key.append(breakdown.ids[row]) }
    if let sections { key.append(sections.ids[row]) }
    if !idsOfHeadings.isEmpty { key.append(idsOfHeadings[row]) }
    if let found = known[key] { return found }
    let group = sections.map { [$0.names[Int($0.ids[row])]] } ?? []
    let heading = idsOfHeadings.isEmpty || idsOfHeadings[row] == 0 ? nil : headings[Int(idsOfHeadings[row]) - 1].name
    let found = name(id, value, group + breakdowns.map { $0.texts[$0[row]] }, unit, heading: heading, &naming)
    known[key] = found
    return found
  }

  /// Reports which names are read as parts of others.
  func report(_ table: Table, _ diagnostics: inout DiagnosticList) {
    let parts = wholes.indices.filter { wholes[$0] != nil }
    guard let indicator, let column = layout.indicator, let first = parts.first, let whole = wholes[first] else { return }
    let others = parts.count == 1 ? "" : ", and \(parts.count - 1) more rows likewise"
    diagnostics.note(
      table.location(indicator.firstRows[first], column),
      "“\(indicator.texts[first])” is read as a part of “\(indicator.texts[whole])”\(others)")
  }

  private mutating func name(
    _ id: Int, _ value: TableLayout.ValueColumn, _ categories: [String], _ unit: UnitPhrase?, heading: String? = nil,
    _ naming: inout IndicatorNaming
  ) -> (Int, UnitPhrase?) {
    let title = heading ?? self.title
    var parts: [String] = []
    let phrase = phrases.isEmpty ? nil : phrases[id]
    if let phrase, let text = indicator?.texts[id], !text.isEmpty { parts.append(phrase.name.isEmpty ? text : phrase.name) }
    if let name = value.name { parts.append(name) }
    if parts.isEmpty {
      parts.append(heading ?? fallback)
    } else if phrase == nil, let title, let name = value.name, PlaceWords.isNoPlace(name) {
      parts = [title, name]
    }
    let name = IndicatorNaming.joined(parts[0], parts.dropFirst() + categories)
    let unit = phrase?.unit ?? unit
    let index = naming.index(name: name, unit: unit?.unit)
    if let last = layout.breakdowns.last, last == layout.unit {
      namesWithoutUnit[index] = IndicatorNaming.joined(parts[0], parts.dropFirst() + categories.dropLast())
    }
    if wholes.indices.contains(id), let whole = wholes[id], phrases[whole].unit?.unit == phrases[id].unit?.unit {
      naming.take(index, asPartOf: self.name(whole, value, categories, unit, &naming).0)
    }
    return (index, phrase?.unit)
  }

  /// The unit that an indicator's name implies.
  mutating func implied(_ index: Int, _ naming: IndicatorNaming) -> Unit? {
    if let known = impliedUnits[index] { return known }
    let unit = IndicatorNaming.impliedUnit(naming.indicators[index].name.inAnyLanguage)
    impliedUnits[index] = unit
    return unit
  }
}
