extension LayoutRecognition {
  /// Finds the columns of figures, and those that are the changes of others.
  mutating func findValues(_ findings: inout FindingList) {
    if case .headers = layout.period {
      for column in 0..<table.columnCount where isOpen[column] && isFigures(column) {
        guard let header = headerPeriods[column] else { continue }
        takeValue(column, header.rest, period: header.period)
      }
      for column in 0..<table.columnCount where isOpen[column] && profiles[column].isNumeric {
        assign(column, .ignored, "numbers without a period")
      }
    } else if let columns = namedValues, columns.count > 1 {
      for column in columns { takeValue(column, table.header[column]) }
      pairGrowth()
    } else if let column = namedValues?.first {
      takeValue(column, "")
      layout.values[0].unit = HeaderPhrase(table.header[column]).unit
      takeGrowth(beside: column)
      for column in 0..<table.columnCount where isOpen[column] && profiles[column].isNumeric {
        assign(column, .ignored, "numbers beside the column of values")
      }
    } else {
      for column in 0..<table.columnCount where isOpen[column] && profiles[column].isNumeric {
        // A column growth of its own is a figure where there is no other to grow.
        takeValue(column, table.header[column])
      }
      pairGrowth()
    }
    if layout.values.isEmpty {
      findings.error(
        SourcePlace(file: table.file.name, line: Int(table.headerStart.line)), "no column with figures was found",
        remedy: "name one value, OBS_VALUE or 数值, or say in the project which it is; the columns are \(columnNames)")
    }
  }

  /// The columns that are called value, by their headers or by the user.
  private var namedValues: [Int]? {
    let columns = (0..<table.columnCount).filter { isOpen[$0] && meanings[$0] == .value }
    return columns.isEmpty ? nil : columns
  }

  private mutating func takeValue(_ column: Int, _ words: String, period: Period? = nil) {
    let phrase = HeaderPhrase(words)
    let name = Self.readable(phrase.name)
    layout.values.append(
      TableLayout.ValueColumn(column: column, period: period, name: name.isEmpty ? nil : name, unit: phrase.unit))
    assign(column, .value)
  }

  /// `gdp_per_capita` reads `Gdp per capita`.
  private static func readable(_ name: String) -> String {
    guard name.contains("_") else { return name }
    let words = name.replacing("_", with: " ").trimmingBlanks()
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The column of changes beside the one column of values.
  private mutating func takeGrowth(beside value: Int) {
    guard let column = (0..<table.columnCount).first(where: { isOpen[$0] && meanings[$0] == .growth && profiles[$0].isNumeric })
    else { return }
    layout.values.append(
      TableLayout.ValueColumn(column: column, growthOf: value, basis: HeaderWords.basis(of: table.header[column])))
    assign(column, .growth, "of “\(table.header[value])”")
  }

  /// Among several columns of figures, those that are the changes of another: `GDP` and `GDP同比`, or `GDP` and, right behind it, `增速`.
  private mutating func pairGrowth() {
    for index in layout.values.indices {
      guard let name = layout.values[index].name, let stem = HeaderWords.withoutGrowthWords(name) else { continue }
      let unit = layout.values[index].unit?.unit
      guard unit == nil || unit?.kind == .percent else { continue }
      let match =
        stem.isEmpty
        ? (index > 0 && layout.values[index - 1].growthOf == nil ? index - 1 : nil)
        : layout.values.indices.first { other in
          other != index && layout.values[other].growthOf == nil && layout.values[other].name?.lowercased() == stem.lowercased()
        }
      guard let match, layout.values[match].unit?.unit?.kind != .percent else { continue }
      let column = layout.values[index].column
      layout.values[index].growthOf = layout.values[match].column
      layout.values[index].basis = HeaderWords.basis(of: name)
      layout.roles[column] = (.growth, "of “\(table.header[layout.values[match].column])”")
    }
  }
}
