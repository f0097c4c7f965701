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
    // The user names the one place of all figures.
    if mapping.area != nil, levels.isEmpty { return }
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
      if let coarser = named.filter({ $0.level < finest.level }).max(by: { $0.level < $1.level })?.column
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
    }) {
      takeArea(column)
      layout.roles[column].detail = "the first column of words"
    } else if let code = layout.areaCode {
      layout.areaCode = nil
      takeArea(code)
    } else {
      diagnostics.error(
        SourceLocation(file: table.file.name, line: Int(table.headerStart.line)), "no column with areas was found",
        remedy:
          "name one area, region, city, 地区 or 城市, or say in the project which it is, or with `area` the one place of all figures; the columns are \(columnNames)"
      )
    }
  }

  private mutating func takeArea(_ column: Int) {
    layout.area = column
    assign(column, .area)
  }

  /// Names in Chinese beside names in English.
  private mutating func takeTranslation(among columns: [Int]) {
    for column in columns where isOpen[column] && profiles[column].isHan != profiles[layout.area].isHan {
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
