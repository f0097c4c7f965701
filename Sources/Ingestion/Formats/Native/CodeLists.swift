internal import Diagnostics
internal import Languages
internal import Statistics

/// The lists that explain the codes of the observations.
///
/// A list that is not there leaves its codes open: each code that the observations use is then taken as its own name.
struct CodeLists {
  private(set) var regions: [Region] = []
  private(set) var indicators: [Indicator] = []
  private(set) var units: [Unit] = Unit.known
  private(set) var sources: [Source] = []
  /// Which lists were given, so that a code they lack is wrong.
  private(set) var closed: Set<String> = []
  private var index: [String: [String: Int]] = [
    "UNIT_MEASURE": Dictionary(Unit.known.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  ]

  /// The ids of a list, in its order.
  func ids(_ concept: String) -> [String] {
    switch concept {
    case "REF_AREA": regions.map(\.id)
    case "INDICATOR": indicators.map(\.id)
    case "UNIT_MEASURE": units.map(\.id)
    default: sources.map(\.id)
    }
  }

  /// The place of a code in its list.
  func index(of code: String, in concept: String) -> Int? { index[concept]?[code] }

  /// Takes a code that no list explains as its own name.
  mutating func add(code: String, to concept: String) -> Int {
    let name = LocalizedText(stringLiteral: code)
    let position: Int
    switch concept {
    case "REF_AREA":
      regions.append(Region(id: code, name: name))
      position = regions.count - 1
    case "INDICATOR":
      indicators.append(Indicator(id: code, name: name))
      position = indicators.count - 1
    case "UNIT_MEASURE":
      units.append(Unit(id: code, kind: .quantity, name: name))
      position = units.count - 1
    default:
      sources.append(Source(id: code, title: name, publisher: name))
      position = sources.count - 1
    }
    index[concept, default: [:]][code] = position
    return position
  }

  mutating func readUnits(_ table: Table, diagnostics: inout DiagnosticList) {
    let columns = NamedColumns(
      table, known: ["id", "kind"] + NamedColumns.localized("name"), required: ["id", "kind"], diagnostics: &diagnostics)
    var lines = IdLines()
    for row in 0..<table.rowCount {
      guard let id = lines.id(row, columns, "unit", &diagnostics) else { continue }
      guard let kind = columns.kind(row, of: Unit.Kind.self, &diagnostics) else { continue }
      let unit = Unit(id: id, kind: kind, name: columns.localizedText(row, "name") ?? "")
      if let known = index["UNIT_MEASURE"]?[id] {
        units[known] = unit
      } else {
        units.append(unit)
        index["UNIT_MEASURE", default: [:]][id] = units.count - 1
      }
    }
    closed.insert("UNIT_MEASURE")
  }

  mutating func readRegions(_ table: Table, diagnostics: inout DiagnosticList) {
    let columns = NamedColumns(
      table, known: ["id"] + NamedColumns.localized("name") + ["parent", "group", "subject", "tile"], required: ["id"],
      diagnostics: &diagnostics)
    var lines = IdLines()
    var rows: [Int] = []
    for row in 0..<table.rowCount {
      guard let id = lines.id(row, columns, "region", &diagnostics) else { continue }
      if let problem = FileNameRule.problem(of: id) {
        diagnostics.error(
          columns.location(row, "id"), "the region id “\(id)” \(problem)",
          remedy: "it becomes a file name; use letters, digits, - and _")
      }
      guard let name = columns.localizedText(row, "name") else {
        diagnostics.error(
          columns.location(row, NamedColumns.localized("name")[0]), "the region “\(id)” has no name",
          remedy: "give it a name in \(NamedColumns.localized("name").joined(separator: " or "))")
        continue
      }
      var isSubject = true
      switch columns.text(row, "subject")?.lowercased() {
      case nil, "yes", "true", "1": break
      case "no", "false", "0": isSubject = false
      case let other?:
        diagnostics.error(columns.location(row, "subject"), "“\(other)” is neither yes nor no", remedy: "write yes or no")
      }
      regions.append(
        Region(
          id: id, name: name, parent: columns.text(row, "parent"), group: columns.text(row, "group"), isSubject: isSubject,
          tile: columns.tile(row, &diagnostics)))
      rows.append(row)
      index["REF_AREA", default: [:]][id] = regions.count - 1
    }
    closed.insert("REF_AREA")
    checkParents(rows, columns, &diagnostics)
  }

  /// Each parent is a region, and no region is its own ancestor.
  private func checkParents(_ rows: [Int], _ columns: NamedColumns, _ diagnostics: inout DiagnosticList) {
    for (position, region) in regions.enumerated() {
      guard let parent = region.parent else { continue }
      guard index(of: parent, in: "REF_AREA") != nil else {
        let nearest = NearestName.nearest(to: parent, in: ids("REF_AREA")).map { "did you mean “\($0)”? " } ?? ""
        diagnostics.error(
          columns.location(rows[position], "parent"), "the parent “\(parent)” of “\(region.id)” is not a region",
          remedy: "\(nearest)give it a row of its own, with subject no if it gets no briefing")
        continue
      }
      var ancestor: String? = parent
      var steps = 0
      while let current = ancestor, current != region.id, steps <= regions.count {
        ancestor = index(of: current, in: "REF_AREA").flatMap { regions[$0].parent }
        steps += 1
      }
      if ancestor == region.id {
        diagnostics.error(
          columns.location(rows[position], "parent"), "the region “\(region.id)” contains itself", remedy: "correct the parents")
      }
    }
  }

  mutating func readIndicators(_ table: Table, diagnostics: inout DiagnosticList) {
    let columns = NamedColumns(
      table,
      known: ["id"] + NamedColumns.localized("name") + NamedColumns.localized("short") + ["kind", "part_of", "theme"]
        + NamedColumns.localized("note") + ["growth_prices"],
      required: ["id"], diagnostics: &diagnostics)
    var lines = IdLines()
    var rows: [Int] = []
    for row in 0..<table.rowCount {
      guard let id = lines.id(row, columns, "indicator", &diagnostics) else { continue }
      guard let name = columns.localizedText(row, "name") else {
        diagnostics.error(
          columns.location(row, NamedColumns.localized("name")[0]), "the indicator “\(id)” has no name",
          remedy: "give it a name in \(NamedColumns.localized("name").joined(separator: " or "))")
        continue
      }
      var kind = Indicator.Kind.level
      if columns.text(row, "kind") != nil {
        guard let given = columns.kind(row, of: Indicator.Kind.self, &diagnostics) else { continue }
        kind = given
      }
      let prices = columns.text(row, "growth_prices")
      let growthPrices = prices.flatMap { Indicator.GrowthPrices(rawValue: $0.lowercased()) }
      if let prices, growthPrices == nil {
        diagnostics.error(
          columns.location(row, "growth_prices"), "“\(prices)” is not one of the prices at which growth is measured",
          remedy: "allowed are \(Indicator.GrowthPrices.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      indicators.append(
        Indicator(
          id: id, name: name, shortName: columns.localizedText(row, "short"), kind: kind,
          note: columns.localizedText(row, "note"), partOf: columns.text(row, "part_of"),
          theme: columns.text(row, "theme"), growthPrices: growthPrices))
      rows.append(row)
      index["INDICATOR", default: [:]][id] = indicators.count - 1
    }
    closed.insert("INDICATOR")
    for (position, indicator) in indicators.enumerated() {
      guard let whole = indicator.partOf, index(of: whole, in: "INDICATOR") == nil || whole == indicator.id else { continue }
      let nearest = NearestName.nearest(to: whole, in: ids("INDICATOR")).map { "did you mean “\($0)”?" }
      diagnostics.error(
        columns.location(rows[position], "part_of"),
        "“\(indicator.id)” is said to be a part of “\(whole)”, which is not another indicator",
        remedy: nearest ?? "give the id of an indicator in this file")
    }
  }

  mutating func readSources(_ table: Table, diagnostics: inout DiagnosticList) {
    let columns = NamedColumns(
      table, known: ["id"] + NamedColumns.localized("title") + NamedColumns.localized("publisher") + ["published", "address"],
      required: ["id"],
      diagnostics: &diagnostics)
    var lines = IdLines()
    for row in 0..<table.rowCount {
      guard let id = lines.id(row, columns, "source", &diagnostics) else { continue }
      var published: Period?
      if let text = columns.text(row, "published") {
        published = try? Period(sdmx: text)
        if published == nil {
          diagnostics.error(
            columns.location(row, "published"), "“\(text)” is not a date", remedy: "write 2022-10-20, 2022-10 or 2022")
        }
      }
      let title = columns.localizedText(row, "title") ?? LocalizedText(stringLiteral: id)
      sources.append(
        Source(
          id: id, title: title, publisher: columns.localizedText(row, "publisher") ?? "",
          published: published, address: columns.text(row, "address")))
      index["SOURCE", default: [:]][id] = sources.count - 1
    }
    closed.insert("SOURCE")
  }
}

/// On which line each id of a list was seen first.
private struct IdLines {
  private var lines: [String: Int] = [:]

  /// The id of a row; `nil`, with an error, if there is none or it was there before.
  mutating func id(_ row: Int, _ columns: NamedColumns, _ what: String, _ diagnostics: inout DiagnosticList) -> String? {
    guard let id = columns.text(row, "id") else {
      diagnostics.error(columns.location(row, "id"), "the \(what) has no id", remedy: "give each row an id of its own")
      return nil
    }
    if let line = lines[id] {
      diagnostics.error(
        columns.location(row, "id"), "the \(what) “\(id)” is there twice, first on line \(line)", remedy: "keep one of them")
      return nil
    }
    lines[id] = columns.table.grid.rowNumber(row)
    return id
  }
}

extension NamedColumns {
  /// The kind a row gives; `nil`, with an error, if there is no such kind.
  fileprivate func kind<Kind: RawRepresentable & CaseIterable>(
    _ row: Int, of type: Kind.Type, _ diagnostics: inout DiagnosticList
  ) -> Kind? where Kind.RawValue == String {
    let given = text(row, "kind") ?? ""
    if let kind = Kind.allCases.first(where: { $0.rawValue.lowercased() == given.lowercased() }) { return kind }
    diagnostics.error(
      location(row, "kind"), given.isEmpty ? "the kind is empty" : "there is no kind “\(given)”",
      remedy: "allowed are \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }
}

/// What a key must be like to become the name of a file or folder.
enum FileNameRule {
  /// What is wrong with a name, as the end of a sentence; `nil` if nothing is.
  static func problem(of name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name.hasPrefix(".") { return "begins with a point" }
    if name.hasPrefix("-") { return "begins with a hyphen, as the options of programs do" }
    if name.lowercased() == "manifest.json" { return "is the name of the file that lists all others" }
    if name.unicodeScalars.contains(where: { "/\\:*?\"<>|".unicodeScalars.contains($0) }) {
      return "has a character that no file name may have"
    }
    if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return "has a control character" }
    let scalars = Array(name.unicodeScalars)
    if scalars.indices.contains(where: { HiddenCharacter.effect(of: $0, in: scalars) != nil }) {
      return "has a character that cannot be seen"
    }
    if name.utf8.count > 120 { return "is longer than 120 bytes" }
    return nil
  }
}

extension NamedColumns {
  /// The cell that a region has in a grid of tiles: its column and its row.
  fileprivate func tile(_ row: Int, _ diagnostics: inout DiagnosticList) -> Region.Tile? {
    guard let text = text(row, "tile") else { return nil }
    let numbers = text.split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }).map { Int($0) }
    guard numbers.count == 2, let column = numbers[0], let line = numbers[1], (1...99).contains(column), (1...99).contains(line)
    else {
      diagnostics.error(
        location(row, "tile"), "“\(text)” is not a cell of a grid",
        remedy: "write its column and its row, such as “3,2” in quotation marks")
      return nil
    }
    return Region.Tile(column: column, row: line)
  }
}
