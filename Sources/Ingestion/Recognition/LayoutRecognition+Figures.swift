internal import Diagnostics
internal import Statistics

extension LayoutRecognition {
  /// Finds the columns of figures, and those that are the changes of others.
  mutating func findValues(_ diagnostics: inout DiagnosticList) {
    if let placeHeaders {
      for (column, header) in placeHeaders.columns.sorted(by: { $0.key < $1.key }) where isOpen[column] {
        takeValue(column, header.name, period: header.period?.period, status: header.period?.status)
        layout.values[layout.values.count - 1].area = header.place
        if let mark = header.period?.mark, !mark.isEmpty { layout.values[layout.values.count - 1].mark = mark }
        layout.roles[column].detail = "of the area “\(header.place)”"
      }
      if placeHeaders.only != nil { pairGrowth() }
    } else if !areaHeaders.isEmpty {
      for column in areaHeaders.sorted() where isOpen[column] {
        let phrase = HeaderPhrase(table.header[column])
        layout.values.append(TableLayout.ValueColumn(column: column, unit: phrase.unit, area: phrase.name.withoutRaised))
        assign(column, .value, "of the area “\(phrase.name)”")
      }
    } else if !partHeaders.isEmpty {
      takePartsOfYears(&diagnostics)
    } else if case .headers = layout.period {
      for column in 0..<table.columnCount where isOpen[column] && isFigures(column) {
        if let header = headerPeriods[column] {
          takeValue(column, header.rest, period: header.period, status: header.status)
          layout.values[layout.values.count - 1].mark = header.mark.isEmpty ? nil : header.mark
        } else if let last = layout.values.last, last.column == column - 1, isGrowth(column) {
          // A rate beside a year is of that year.
          takeValue(column, table.header[column], period: last.period)
        }
      }
      pairGrowth()
      for column in 0..<table.columnCount where isOpen[column] && profiles[column].isNumeric && !declared.contains(column) {
        assign(column, .ignored, "numbers without a period")
        diagnostics.note(
          table.headerLocation(column),
          "“\(table.header[column])” is not used: it has no period, and the columns next to it have one",
          remedy: "write the period into its header")
      }
    } else if let columns = namedValues, columns.count > 1 {
      for column in 0..<table.columnCount where columns.contains(column) || isGrowth(column) {
        takeValue(column, words(column))
      }
      pairGrowth()
    } else if let column = namedValues?.first {
      takeValue(column, "")
      layout.values[0].unit = HeaderPhrase(table.header[column]).unit
      layout.values[0].span = HeaderWords.span(of: table.header[column])
      takeGrowth(beside: column)
      for other in 0..<table.columnCount where isOpen[other] && profiles[other].isNumeric {
        assign(other, .ignored, "numbers next to the column of values")
        diagnostics.note(
          table.headerLocation(other),
          "“\(table.header[other])” is not used: the figures are those of “\(table.header[column])”",
          remedy: "if it has figures of its own, say `columns: {\(table.header[other]): value}` under `mapping` in the project")
      }
    } else {
      for column in 0..<table.columnCount where isOpen[column] && isValue(column) {
        // A column growth of its own is a figure where there is no other to grow.
        takeValue(column, words(column))
        layout.roles[column].evidence = declared.contains(column) ? .declared : .cells
      }
      pairGrowth()
    }
    takeDeclaredFigures(&diagnostics)
    leaveOutVagueNames()
    tellUnitsApart()
    for value in layout.values where value.growthOf == nil && value.span == .cumulative {
      layout.roles[value.column].detail = "from January on"
    }
    if layout.values.isEmpty {
      diagnostics.error(
        table.headerLocation, "no column with figures was found",
        remedy: "name one value or OBS_VALUE, or say under `mapping` in the project which it is; the columns are \(columnNames)")
    }
  }

  /// Takes the columns of the parts of a year, and beside them one that has the year as a whole.
  private mutating func takePartsOfYears(_ diagnostics: inout DiagnosticList) {
    for column in 0..<table.columnCount where isOpen[column] && isFigures(column) && !profiles[column].isEmpty {
      let header = table.header[column].lowercased()
      if partHeaders.contains(column) {
        let part = part(of: column)
        takeValue(column, part?.rest ?? "")
        layout.values[layout.values.count - 1].part = part?.text
      } else if HeaderWords.totals.contains(header) || HeaderWords.wholeYears.contains(header) {
        takeValue(column, "")
        layout.values[layout.values.count - 1].part = ""
      } else {
        assign(column, .ignored, "numbers next to the parts of the year")
        diagnostics.note(
          table.headerLocation(column), "“\(table.header[column])” is not used: the columns next to it are parts of a year")
        continue
      }
      layout.roles[column].detail = partHeaders.contains(column) ? "a part of the year" : "the year"
    }
  }

  /// The columns that are called value, by their headers or by the user.
  ///
  /// Where others hold figures too, a column that only says when is one of several and not the one.
  private var namedValues: [Int]? {
    let columns = (0..<table.columnCount).filter { isOpen[$0] && meanings[$0] == .value }
    let hasOthers = (0..<table.columnCount).contains { isOpen[$0] && meanings[$0] == nil && isValue($0) && !isGrowth($0) }
    if hasOthers, columns.allSatisfy({ HeaderWords.saysOnlyWhen(table.header[$0]) }) { return nil }
    return columns.isEmpty ? nil : (columns + (columns.count == 1 ? measuresBesideValue : [])).sorted()
  }

  /// The columns of figures beside the one called value that say by their units that they measure something else: `Tonnes` beside
  /// `Value (USD)`. Where a column has the unit of the figures, or what they measure, they are all in one column.
  private var measuresBesideValue: [Int] {
    guard layout.unit == nil, layout.indicator == nil else { return [] }
    return (0..<table.columnCount).filter { column in
      guard isOpen[column], meanings[column] == nil, isValue(column), !isGrowth(column) else { return false }
      return HeaderPhrase(table.header[column]).unit?.unit != nil
    }
  }

  /// Whether a column holds figures: numbers, or mostly numbers under a header that means nothing else, so that the rest is reported as errors.
  private func isValue(_ column: Int) -> Bool {
    // Beside the periods, a second column of them measures nothing.
    if case .period? = meanings[column] { return false }
    return profiles[column].isNumeric || (meanings[column] == nil && profiles[column].isMostlyNumeric)
  }

  /// Whether a column holds rates of change.
  private func isGrowth(_ column: Int) -> Bool {
    guard isOpen[column], profiles[column].isNumeric else { return false }
    let phrase = HeaderPhrase(table.header[column])
    guard phrase.unit == nil || phrase.unit?.unit?.kind == .percent else { return false }
    if HeaderWords.mayBeDifference(phrase.name), phrase.unit == nil, !table.holdsPercentSigns(column) { return false }
    return meanings[column] == .growth || (meanings[column] == nil && HeaderWords.withoutGrowthWords(phrase.name) != nil)
  }

  /// What a header says that is measured: where the project gives the period, without the one that only this header names.
  private func words(_ column: Int) -> String {
    guard mapping.period != nil, let header = headerPeriods[column],
      !headerPeriods.indices.contains(where: { $0 != column && headerPeriods[$0]?.rest == header.rest })
    else { return table.header[column] }
    return header.rest
  }

  private mutating func takeValue(_ column: Int, _ words: String, period: Period? = nil, status: Status? = nil) {
    let phrase = HeaderPhrase(words.withoutRaised)
    let name = Self.readable(phrase.name)
    layout.values.append(
      TableLayout.ValueColumn(
        column: column, period: period, name: name.isEmpty ? nil : name, unit: phrase.unit, span: HeaderWords.span(of: name),
        frequency: TableWords.frequency(name)
          ?? (table.frequencies.indices.contains(column) ? TableWords.frequency(table.frequencies[column]) : nil), status: status))
    assign(column, .value)
  }

  /// `gdp_per_capita` reads `Gdp per capita`.
  private static func readable(_ name: String) -> String {
    var name = name
    // Signs that refer to notes, and what parts names.
    while let last = name.last, ";,；，*†‡※①②③④⑤⑥⑦⑧⑨".contains(last) { name = String(name.dropLast()).trimmingBlanks() }
    guard name.contains("_") else { return name }
    let words = name.replacing("_", with: " ").trimmingBlanks()
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The column of changes beside the one column of values.
  private mutating func takeGrowth(beside value: Int) {
    guard let column = (0..<table.columnCount).first(where: { isGrowth($0) }) else { return }
    layout.values.append(
      TableLayout.ValueColumn(column: column, growthOf: value, basis: HeaderWords.basis(of: table.header[column])))
    assign(column, .growth, "of “\(table.header[value])”")
  }

  /// Among several columns of figures, those that are the changes of another of the same period: `GDP` and `GDP同比`, `累计` and `累计同比`,
  /// or `GDP` and, right behind it, `增速`. A second rate for one column, such as 环比 after 同比, is a figure in its own right.
  private mutating func pairGrowth() {
    for index in layout.values.indices {
      guard let name = layout.values[index].name, let words = HeaderWords.withoutGrowthWords(name) else { continue }
      let unit = layout.values[index].unit?.unit
      guard unit == nil || unit?.kind == .percent else { continue }
      // A difference is in the unit of its levels.
      if HeaderWords.mayBeDifference(name), unit == nil, !table.holdsPercentSigns(layout.values[index].column) { continue }
      let stem = Self.withoutSpan(words)
      guard let match = level(for: index, stem: stem) ?? levelOfGroup(for: index) else { continue }
      if layout.values.contains(where: { $0.growthOf == layout.values[match].column }) {
        if stem.isEmpty, let level = layout.values[match].name { layout.values[index].name = "\(level)，\(name)" }
        continue
      }
      let column = layout.values[index].column
      layout.values[index].growthOf = layout.values[match].column
      layout.values[index].basis = HeaderWords.basis(of: name)
      layout.roles[column] = (.growth, "of “\(table.header[layout.values[match].column])”", .header)
    }
  }

  /// Which of the columns of figures a rate of change belongs to.
  private func level(for index: Int, stem: String) -> Int? {
    let rate = layout.values[index]
    let levels = layout.values.indices.filter { other in
      let value = layout.values[other]
      return other != index && value.growthOf == nil && value.period == rate.period && value.unit?.unit?.kind != .percent
        && value.name.flatMap { HeaderWords.withoutGrowthWords($0) } == nil
    }
    if !stem.isEmpty {
      return levels.first {
        layout.values[$0].name.map { Self.withoutSpan($0).lowercased() } == stem.lowercased()
          && (rate.span == nil || rate.span == layout.values[$0].span)
      }
    }
    if let span = rate.span, let same = levels.last(where: { layout.values[$0].span == span && $0 < index }) { return same }
    return levels.last { $0 < index && (rate.span == nil || layout.values[$0].span == nil) }
  }

  /// The column of figures that a rate follows within its group of columns: `全体居民 | 人均消费支出 | 比上年增长`.
  private func levelOfGroup(for index: Int) -> Int? {
    func levels(_ value: TableLayout.ValueColumn) -> [String] {
      table.levels.indices.contains(value.column) ? table.levels[value.column].filter { !$0.isEmpty } : []
    }
    let own = levels(layout.values[index])
    guard own.count > 1, let last = own.last, HeaderWords.withoutGrowthWords(HeaderPhrase(last).name) == "" else { return nil }
    return layout.values.indices.last { other in
      let value = layout.values[other]
      return other < index && value.growthOf == nil && value.period == layout.values[index].period
        && value.unit?.unit?.kind != .percent && levels(value).dropLast() == own.dropLast()
    }
  }

  /// A name without the words for a stretch of time.
  private static func withoutSpan(_ name: String) -> String {
    ["本年累计", "累计", "当月", "本月", "当季", "本季"].reduce(name) { $0.replacing($1, with: "") }.trimmingBlanks()
  }

  /// `累计值` and `本月` name nothing where each of them, for its period, is alone for its stretch of time.
  private mutating func leaveOutVagueNames() {
    let levels = layout.values.indices.filter { layout.values[$0].growthOf == nil }
    for index in levels {
      let value = layout.values[index]
      guard let name = value.name, HeaderWords.saysOnlyWhen(name) else { continue }
      let rivals = levels.filter { layout.values[$0].period == value.period && layout.values[$0].span == value.span }
      if rivals == [index] { layout.values[index].name = nil }
    }
  }
}

extension Table {
  /// Whether the first cell of a column that is not empty ends in a percent sign.
  fileprivate func holdsPercentSigns(_ column: Int) -> Bool {
    for row in 0..<rowCount {
      guard let last = text(row, column).last else { continue }
      return last == "%" || last == "％"
    }
    return false
  }
}
