internal import Diagnostics
internal import Statistics

/// What the user says of single columns.
extension LayoutRecognition {
  /// The column that a user names by its header or its letters; `nil`, with an error, if there is none, or if it is in another sheet.
  func column(named name: String, _ diagnostics: inout DiagnosticList) -> Int? {
    switch table.column(named: name) {
    case .here(let column): return column
    case .elsewhere: return nil
    case .unknown:
      let nearest = NearestName.nearest(to: name, in: table.header).map { "did you mean “\($0)”? " } ?? ""
      diagnostics.error(
        table.headerLocation, "there is no column “\(name)”",
        remedy: "\(nearest)the columns are \(table.header.joined(separator: ", "))")
      return nil
    }
  }

  /// Gives a column the period that the user says.
  mutating func take(_ text: String, of column: Int, _ diagnostics: inout DiagnosticList) {
    guard let period = try? Period(sdmx: text) else {
      diagnostics.error(
        table.headerLocation(column), "“\(text)” in the mapping is not a period", remedy: "allowed are \(PeriodError.allowed)")
      return
    }
    headerPeriods[column] = HeaderPeriod(period: period, rest: headerPeriods[column]?.rest ?? table.header[column])
  }

  /// Takes what the user says of columns of figures: that they are some or are growth of others, their names, units and prices.
  mutating func takeDeclaredFigures(_ diagnostics: inout DiagnosticList) {
    for (name, said) in mapping.columns.sorted(by: { $0.key < $1.key }) {
      guard case .here(let column) = table.column(named: name) else { continue }
      if said.role == .value || said.role == .growth { takeFigures(column) }
      guard let index = layout.values.firstIndex(where: { $0.column == column }) else { continue }
      if let name = said.name { layout.values[index].name = name }
      if let unit = said.unit.flatMap({ UnitPhrase($0) }) { layout.values[index].unit = unit }
      layout.values[index].power = said.power
      switch said.role {
      case .growth?: takeDeclaredGrowth(index, of: said.of, &diagnostics)
      case .value?: layout.values[index].growthOf = nil
      default: break
      }
      if let basis = said.basis { layout.values[index].basis = basis }
      if let prices = said.prices { take(prices, of: column) }
    }
  }

  /// Makes a column one of figures, if it is none yet.
  private mutating func takeFigures(_ column: Int) {
    guard !layout.values.contains(where: { $0.column == column }) else { return }
    let period = headerPeriods[column]
    let name = HeaderPhrase(period?.rest ?? table.header[column])
    layout.values.append(
      TableLayout.ValueColumn(
        column: column, period: period?.period ?? periodBefore(column), name: name.name.isEmpty ? nil : name.name, unit: name.unit))
    layout.values.sort { $0.column < $1.column }
    assign(column, .value)
  }

  /// The period of the column of figures before another, where headers have the periods.
  private func periodBefore(_ column: Int) -> Period? { layout.values.last { $0.column < column }?.period }

  private mutating func takeDeclaredGrowth(_ index: Int, of name: String?, _ diagnostics: inout DiagnosticList) {
    let column = layout.values[index].column
    let levels = layout.values.filter { $0.column != column && $0.growthOf == nil }.map(\.column)
    let level = name.flatMap { self.column(named: $0, &diagnostics) } ?? levels.last { $0 < column } ?? levels.first
    guard let level, levels.contains(level) else {
      diagnostics.error(
        table.headerLocation(column), "“\(table.header[column])” has no column of figures whose growth it could be",
        remedy: "say `of` with the header or the letters of one")
      return
    }
    layout.values[index].growthOf = level
    layout.values[index].period = layout.values.first { $0.column == level }?.period
    layout.values[index].basis = HeaderWords.basis(of: table.header[column])
    layout.roles[column] = (.growth, "of “\(table.header[level])”", .declared)
  }

  /// Says at which prices growth is measured, wherever the growth of the column is.
  private mutating func take(_ prices: Indicator.GrowthPrices, of column: Int) {
    for index in layout.values.indices where layout.values[index].column == column || layout.values[index].growthOf == column {
      layout.values[index].prices = prices
    }
  }
}
