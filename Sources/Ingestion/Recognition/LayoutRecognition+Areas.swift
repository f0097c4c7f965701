internal import Diagnostics
internal import Languages
internal import Statistics

extension LayoutRecognition {
  /// Finds the column of places, and beside it their codes, their names in another language, and where they lie.
  mutating func findAreas(_ diagnostics: inout DiagnosticList) {
    if table.sections?.arePlaces == true, mapping.area == nil {
      takeHeadingsAsAreas()
      return
    }
    var levels: [(level: Int, column: Int)] = []
    for column in 0..<table.columnCount where isOpen[column] {
      if case .area(let level)? = meanings[column] { levels.append((level, column)) }
    }
    // Beside the names of places their kinds are none: Country, Local Authority District.
    if levels.count > 1 {
      let kinds = levels.filter { holdsKinds($0.column) }
      if kinds.count < levels.count { levels.removeAll { level in kinds.contains { $0.column == level.column } } }
    }
    if let code = (0..<table.columnCount).first(where: { isOpen[$0] && meanings[$0] == .areaCode }) {
      layout.areaCode = code
      assign(code, .areaCode)
    }
    let declaredParent = (0..<table.columnCount).first { isOpen[$0] && meanings[$0] == .parent }
    if let declaredParent {
      layout.parent = declaredParent
      assign(declaredParent, .parent)
    }
    // The user names the one place of all figures.
    if let only = mapping.area, levels.isEmpty {
      layout.area = .fixed(only)
      takeIndicatorOfCells()
      return
    }
    // “区域” next to “城市” is where the city is; by itself it is the place.
    let named = levels.filter { $0.level > 0 }
    var general = levels.filter { $0.level == 0 }
    if layout.areaCode == nil, general.count > 1,
      let code = general.first(where: { first in
        general.contains { $0.column != first.column && isCode(first.column, of: $0.column) }
      })
    {
      layout.areaCode = code.column
      assign(code.column, .areaCode)
      general.removeAll { $0.column == code.column }
    }
    if named.count == 1, general.count == 1, named[0].level == 1, isFiner(general[0].column, than: named[0].column) {
      // Beside a country, a place is one in it.
      takeArea(general[0].column)
      if declaredParent == nil {
        layout.parent = named[0].column
        assign(named[0].column, .parent)
      }
    } else if let finest = named.max(by: { $0.level < $1.level }) {
      takeArea(finest.column)
      takeTranslation(among: named.filter { $0.level == finest.level }.map(\.column) + general.map(\.column))
      if declaredParent == nil,
        let coarser = named.filter({ $0.level < finest.level }).max(by: { $0.level < $1.level })?.column
          ?? general.first(where: { isOpen[$0.column] && contains($0.column, finest.column) })?.column
      {
        layout.parent = coarser
        assign(coarser, .parent)
      }
    } else if let first = general.first {
      takeArea(first.column)
      takeTranslation(among: general.map(\.column))
    } else {
      findUnnamedArea(&diagnostics)
    }
  }

  /// Takes the headings over groups of rows for the places, and the names of the rows for what is measured there.
  private mutating func takeHeadingsAsAreas() {
    layout.area = .sections
    if case .area? = meanings[0] { meanings[0] = nil }
    let names = profiles[0].distinct
    guard isOpen[0], meanings[0] == nil, names.count(where: PlaceWords.isNoPlace) * 2 < names.count else { return }
    layout.indicator = 0
    assign(0, .indicator, "its cells name what is measured in the areas of the headings", by: .cells)
  }

  /// Finds the place where no header says which column has it: in a column of words, in the texts around the table, in a column of codes,
  /// or, where the columns name measures, in the name of the file.
  private mutating func findUnnamedArea(_ diagnostics: inout DiagnosticList) {
    takeIndicatorOfCells()
    if takeAreasAcrossMeasures(&diagnostics) { return }
    if let column = wordsColumn, layout.areaCode.map({ names(column, codes: $0) }) ?? true {
      takeUnnamedArea(column, &diagnostics)
      return
    }
    let namesMeasures = namesMeasures
    let corner = (0..<table.columnCount).filter { isOpen[$0] && meanings[$0] == nil && !isFigures($0) }.map { table.header[$0] }
    if let code = layout.areaCode {
      layout.areaCode = nil
      takeArea(code)
      layout.roles[code].detail = "its codes, since no column has names"
    } else if let place = OnlyPlace(around: table, corner: corner, sheetName: sheetName), !saysByPlace {
      layout.area = .fixed(place.name)
      place.report(table, namesMeasures: namesMeasures, &diagnostics)
    } else if namesMeasures, !saysByPlace, let place = OnlyPlace(file: table, sheetName: sheetName) {
      layout.area = PlaceWords.inside(place.name) == place.name ? .fixed(place.name) : .file(place.name)
      place.report(table, namesMeasures: true, &diagnostics)
    } else {
      diagnostics.error(
        table.headerLocation, "no column with areas was found",
        remedy:
          "call it area, region or city; or say under `mapping` in the project which it is (`columns: {HEADER: area}`), which one place all figures are about (`area: NAME`), or that the headers are places (`headers: areas`); the columns are \(columnNames)"
      )
    }
  }

  /// Takes the headers for places where columns say both what is measured and when, so that nothing else is left for them to name.
  private mutating func takeAreasAcrossMeasures(_ diagnostics: inout DiagnosticList) -> Bool {
    let hasIndicator = layout.indicator != nil || meanings.indices.contains { isOpen[$0] && meanings[$0] == .indicator }
    let figures = headersOfFigures.keys.sorted()
    guard hasIndicator, mapping.headers != .indicators, figures.count > 2, openWords.isEmpty,
      meanings.indices.contains(where: { isOpen[$0] && meanings[$0] == .period(.whole) || looksLikePeriods($0) }),
      figures.count(where: { mayBePlace(table.header[$0]) }) * 4 >= figures.count * 3
    else { return false }
    diagnostics.warning(
      table.headerLocation(figures[0]),
      "the headers “\(table.header[figures[0]])” to “\(table.header[figures[figures.count - 1]])” are read as areas because other columns say what is measured and when",
      remedy: "if they are indicators, say `headers: indicators` and `area` under `mapping` in the project")
    areaHeaders = Set(figures)
    return true
  }

  private func mayBePlace(_ name: String) -> Bool {
    HeaderPhrase(name).unit == nil && !MeasureWords.isMeasure(name) && !PlaceWords.isNoPlace(name)
      && name.contains(where: \.isLetter)
  }

  private var saysByPlace: Bool { table.preamble.joined().contains(where: PlaceWords.saysByPlace) }

  /// A column of words whose cells name measures, with their units or words, is that of the indicators.
  private mutating func takeIndicatorOfCells() {
    // Where a title says that the rows are places, another column has to name them.
    guard !meanings.indices.contains(where: { isOpen[$0] && meanings[$0] == .indicator }), !saysByPlace || openWords.count > 1,
      let column = openWords.first(where: { column in
        let texts = profiles[column].distinct
        return texts.count { MeasureWords.isMeasure($0) } * 2 >= texts.count && !texts.contains(where: PlaceWords.isPlace)
      })
    else { return }
    layout.indicator = column
    assign(column, .indicator, "its cells name measures", by: .cells)
  }

  /// The columns of words of which nothing is known yet.
  private var openWords: [Int] {
    (0..<table.columnCount).filter {
      isOpen[$0] && meanings[$0] == nil && headerPeriods[$0] == nil && !profiles[$0].isNumeric && !profiles[$0].isPeriodic
        && !profiles[$0].isEmpty
    }
  }

  /// The column of words that may be places: first one whose cells are known ones, else the first of which nothing says that they are none.
  private var wordsColumn: Int? {
    // Empty cells are totals of a breakdown, and no place.
    let candidates = openWords.filter { column in
      (profiles[column].distinct.count > 1 || table.rowCount == 1)
        // A row at the foot may be without a name by mistake, which is told.
        && (0..<table.rowCount).count { table.cell($0, column).isEmpty } * 100 <= table.rowCount
        && (!PlaceWords.namesKind(table.header[column]) || holdsPlaces(column))
        && !isCodeOfUnit(column)
    }
    return candidates.first(where: holdsPlaces)
      ?? candidates.first { column in
        let others = profiles[column].distinct.filter { PlaceWords.isNoPlace($0) && !HeaderWords.totals.contains($0.lowercased()) }
        return others.count < 2 && others.count * 2 < profiles[column].distinct.count
      }
  }

  /// Whether a column only says in another way what the column of units does.
  private func isCodeOfUnit(_ column: Int) -> Bool {
    guard let unit = layout.unit else { return false }
    return names(column, codes: unit)
  }

  /// Whether half of the cells of a column are known to be places.
  private func holdsPlaces(_ column: Int) -> Bool {
    let texts = profiles[column].distinct
    return texts.count(where: PlaceWords.isPlace) * 2 >= texts.count
  }

  /// Whether the cells of a column are kinds of places, and not their names.
  private func holdsKinds(_ column: Int) -> Bool { profiles[column].distinct.allSatisfy(PlaceWords.isKind) }

  private mutating func takeUnnamedArea(_ column: Int, _ diagnostics: inout DiagnosticList) {
    takeArea(column)
    guard !holdsPlaces(column) else {
      layout.roles[column].detail = "its cells are places"
      layout.roles[column].evidence = .cells
      return
    }
    layout.roles[column].detail = "the first column of words"
    layout.roles[column].evidence = .guess
    let name = table.header[column]
    diagnostics.warning(
      table.headerLocation(column),
      "\(name.isEmpty ? "the column without a name" : "“\(name)”") is read as the column of areas because it is the first one with words",
      remedy: name.isEmpty
        ? "if it is, call it area; if not, say `area: NAME` under `mapping` in the project for the one place that the figures are about"
        : "if it is, say `columns: {\(name): area}` under `mapping` in the project; if not, `area: NAME` for the one place that the figures are about"
    )
  }

  /// Whether what the figures are is known: a column of indicators, or headers of which at least half name measures.
  private var namesMeasures: Bool {
    if layout.indicator != nil || meanings.indices.contains(where: { isOpen[$0] && meanings[$0] == .indicator }) { return true }
    let headers = (0..<table.columnCount).filter { isOpen[$0] && isFigures($0) && ![.period(.whole)].contains(meanings[$0]) }
      .compactMap { column -> String? in
        guard let header = headerPeriods[column] else { return table.header[column] }
        return header.rest.isEmpty ? nil : header.rest
      }
      .filter { !$0.isEmpty }
    return !headers.isEmpty && headers.count { MeasureWords.isMeasure($0) || PlaceWords.isNoPlace($0) } * 2 >= headers.count
  }

  /// Takes the headers for places: where the user says so, or where no column can be one of places and a whole among the headers shows that
  /// the others are its parts.
  mutating func findAreasAcross(_ diagnostics: inout DiagnosticList) -> Bool {
    guard mapping.area == nil || mapping.headers == .areas else { return false }
    if mapping.headers == nil, let places = PlaceHeaders(headers: headersOfFigures) {
      placeHeaders = places
      if let only = places.only { layout.area = .fixed(only) }
      return true
    }
    if mapping.headers == .areas, let places = PlaceHeaders(paths: headersOfFigures) {
      placeHeaders = places
      return true
    }
    if takePlacesInLevels(&diagnostics) { return true }
    let figures = headersOfFigures.keys.sorted().filter { column in
      let phrase = HeaderPhrase(table.header[column])
      return phrase.unit == nil || mapping.headers == .areas || PlaceWords.isPlace(phrase.name)
    }
    guard figures.count > 1 else { return false }
    switch mapping.headers {
    case .indicators?: return false
    case .areas?: break
    case nil:
      let others = (0..<table.columnCount).filter { isOpen[$0] && !figures.contains($0) && !profiles[$0].isEmpty }
      let canBeElsewhere = others.contains { column in
        switch meanings[column] {
        case .period, .indicator, .unit: return false
        default: return !(profiles[column].isPeriodic || profiles[column].isNumeric)
        }
      }
      guard !canBeElsewhere else { return false }
      if figures.count(where: { PlaceWords.isPlace(HeaderPhrase(table.header[$0]).name) }) * 2 >= figures.count {
        areaHeaders = Set(figures)
        return true
      }
      if figures.count > 2, figures.count(where: { PlaceWords.endsInKind(table.header[$0]) }) * 2 >= figures.count {
        areaHeaders = Set(figures)
        return true
      }
      let names = figures.map { table.header[$0].lowercased() }
      guard names.contains(where: HeaderWords.totals.contains),
        !names.contains(where: { !HeaderWords.totals.contains($0) && PlaceWords.isNoPlace($0) })
      else { return false }
      diagnostics.warning(
        table.headerLocation(figures[0]),
        "the headers “\(table.header[figures[0]])” to “\(table.header[figures[figures.count - 1]])” are read as areas because one of them is a total",
        remedy: "if they are indicators, say `headers: indicators` and `area` under `mapping` in the project")
    }
    areaHeaders = Set(figures)
    return true
  }

  /// The headers of the columns of figures that no period, unit column or other meaning claims.
  private var headersOfFigures: [Int: String] {
    let columns = (0..<table.columnCount).filter { column in
      isOpen[column] && meanings[column] == nil && headerPeriods[column] == nil && isFigures(column) && !profiles[column].isEmpty
        && !table.header[column].isEmpty
    }
    return Dictionary(uniqueKeysWithValues: columns.map { ($0, table.header[$0]) })
  }

  private mutating func takeArea(_ column: Int) {
    layout.area = .column(column)
    assign(column, .area)
  }

  /// Names in Chinese beside names in English.
  private mutating func takeTranslation(among columns: [Int]) {
    guard let area = layout.areaColumn else { return }
    for column in columns where isOpen[column] && profiles[column].isHan != profiles[area].isHan {
      layout.areaInOtherLanguage = column
      assign(column, .area, "in another language")
      return
    }
  }

  /// Whether a column has the names of the codes in another.
  private func names(_ column: Int, codes: Int) -> Bool {
    let (names, codes) = (table.symbols(column), table.symbols(codes))
    return names.texts.count > 1 && names.isDetermined(by: codes) && codes.isDetermined(by: names)
  }

  /// Whether a column tells apart what another has as one.
  private func isFiner(_ column: Int, than other: Int) -> Bool {
    let (own, wider) = (table.symbols(column), table.symbols(other))
    return own.texts.count > wider.texts.count && !own.isDetermined(by: wider)
  }

  /// Whether each place of a column, by its code if it has one, is in one place of another.
  private func contains(_ wider: Int, _ places: Int) -> Bool {
    table.symbols(wider).isDetermined(by: table.symbols(places))
      || layout.areaCode.map { table.symbols(wider).isDetermined(by: table.symbols($0)) } ?? false
  }

  /// Whether a column holds the codes of the names in another: short, without blanks, one for each name.
  private func isCode(_ column: Int, of names: Int) -> Bool {
    let codes = table.symbols(column)
    let names = table.symbols(names)
    return codes.texts.allSatisfy {
      $0.count <= 8 && !$0.contains(" ") && $0 == $0.uppercased() && !$0.unicodeScalars.contains(where: \.isHan)
    }
      && codes.isDetermined(by: names) && names.isDetermined(by: codes) && names.texts != codes.texts
  }
}
