internal import Diagnostics
internal import Languages
internal import Statistics

extension LayoutRecognition {
  /// Finds the column of places, and beside it their codes, their names in another language, and where they lie.
  mutating func findAreas(_ diagnostics: inout DiagnosticList) {
    var levels: [(level: Int, column: Int)] = []
    for column in 0..<table.columnCount where isOpen[column] {
      if case .area(let level)? = meanings[column] { levels.append((level, column)) }
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
    if let finest = named.max(by: { $0.level < $1.level }) {
      takeArea(finest.column)
      takeTranslation(among: named.filter { $0.level == finest.level }.map(\.column) + general.map(\.column))
      if declaredParent == nil,
        let coarser = named.filter({ $0.level < finest.level }).max(by: { $0.level < $1.level })?.column
          ?? general.first(where: { isOpen[$0.column] })?.column
      {
        layout.parent = coarser
        assign(coarser, .parent)
      }
    } else if let first = general.first {
      takeArea(first.column)
      takeTranslation(among: general.map(\.column))
    } else if let column = (0..<table.columnCount).first(where: {
      isOpen[$0] && meanings[$0] == nil && headerPeriods[$0] == nil && !profiles[$0].isNumeric && !profiles[$0].isPeriodic
        && (profiles[$0].distinct.count > 1 || table.rowCount == 1)
    }) {
      takeArea(column)
      layout.roles[column].detail = "the first column of words"
      layout.roles[column].evidence = .guess
      let name = table.header[column]
      diagnostics.warning(
        table.headerLocation(column),
        "\(name.isEmpty ? "the column without a name" : "“\(name)”") is taken for the column of areas, since it is the first one with words",
        remedy: name.isEmpty
          ? "name it area if it is, or say with `area` under `mapping` in the project which place the figures are about"
          : "say `columns: {\(name): area}` under `mapping` in the project, or with `area` which place the figures are about")
    } else if let code = layout.areaCode {
      layout.areaCode = nil
      takeArea(code)
      layout.roles[code].detail = "its codes, since no column has names"
    } else {
      diagnostics.error(
        table.headerLocation, "no column with areas was found",
        remedy:
          "name one area, region or city, or say under `mapping` in the project which it is, or with `area` the one place of all figures, or `headers: areas` if the columns are places; the columns are \(columnNames)"
      )
    }
  }

  /// Takes the headers for places: where the user says so, or where no column can be one of places and a whole among the headers shows that
  /// the others are its parts.
  mutating func findAreasAcross(_ diagnostics: inout DiagnosticList) -> Bool {
    guard mapping.area == nil || mapping.headers == .areas else { return false }
    let figures = (0..<table.columnCount).filter { column in
      isOpen[column] && meanings[column] == nil && headerPeriods[column] == nil && isFigures(column) && !profiles[column].isEmpty
        && HeaderPhrase(table.header[column]).unit == nil && !table.header[column].isEmpty
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
      guard !canBeElsewhere, figures.contains(where: { HeaderWords.totals.contains(table.header[$0].lowercased()) }) else {
        return false
      }
      diagnostics.warning(
        table.headerLocation(figures[0]),
        "the headers “\(table.header[figures[0]])” to “\(table.header[figures[figures.count - 1]])” are taken for areas, since one of them is a total",
        remedy: "if they are indicators, say `headers: indicators` and `area` under `mapping` in the project")
    }
    areaHeaders = Set(figures)
    return true
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
