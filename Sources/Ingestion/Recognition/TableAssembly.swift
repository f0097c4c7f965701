internal import Diagnostics
internal import Languages
internal import Statistics

/// Puts figures together from the columns of a table.
struct TableAssembly {
  private let table: Table
  private let layout: TableLayout
  private let mapping: TableMapping
  /// Name of the format, if it is a particular one.
  private let form: String?
  private var regions: RowRegions
  private var periods: RowPeriods
  private var names: RowNames
  private var units: RowUnits
  private var cells: FigureCells
  private let statuses: RowStatuses
  private let sources: SymbolColumn?
  private let comments: SymbolColumn?
  private let notes: TableNotes
  private var naming = IndicatorNaming()
  /// What the growth of an indicator is called, by the indicator’s position.
  private var growthWords: [Int: String] = [:]
  /// The positions of the indicators that are in per cent only by their names, and of those whose growth is only by its header.
  private var impliedPercent: Set<Int> = []
  private var impliedGrowth: Set<Int> = []
  /// For columns of growth, whether their headers say per cent.
  private var percentHeaders: [Int: Bool] = [:]
  private var diagnostics: DiagnosticList
  /// Whether nothing is wrong but that none of the cells holds a figure.
  private(set) var hasNoFigures = false

  /// Looks through the columns that say what the figures are about.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - layout: What its columns are for.
  ///   - shape: How its numbers are written.
  ///   - mapping: What the user says of it.
  ///   - stem: Name of the file without its ending, which names what is measured where nothing else does.
  ///   - form: Name of the format, if it is a particular one.
  ///   - diagnostics: What was found before.
  init(
    table: Table, layout: TableLayout, shape: NumberShape, mapping: TableMapping, stem: String, form: String?,
    diagnostics earlier: DiagnosticList
  ) {
    self.table = table
    self.layout = layout
    self.mapping = mapping
    self.form = form
    diagnostics = earlier
    regions = RowRegions(table, layout, mapping: mapping, &diagnostics)
    periods = RowPeriods(
      table, layout, notation: form == "SDMX-CSV" ? .sdmx : .everyday, fiscalYear: mapping.fiscalYear, &diagnostics)
    names = RowNames(table, layout, mapping: mapping, stem: stem)
    units = RowUnits(table, layout, mapping: mapping, &diagnostics)
    let signs = SignReading(table, mapping: mapping.symbols, convention: form == "Eurostat TSV" ? .eurostat : nil)
    cells = FigureCells(table, shape: shape, signs: signs)
    statuses = RowStatuses(table, layout, &diagnostics)
    sources = layout.source.map { table.symbols($0) }
    comments = layout.comment.map { table.symbols($0) }
    notes = TableNotes(table)
  }

  /// The figures, with what distinguishes them and where they are.
  private struct Collection {
    var observations: [Observation] = []
    var lines: [UInt32] = []
    var keys: [SeriesChecks.Key] = []

    init(capacity: Int) {
      observations.reserveCapacity(capacity)
      lines.reserveCapacity(capacity)
      keys.reserveCapacity(capacity)
    }

    mutating func append(_ observation: Observation, line: Int, key: SeriesChecks.Key) {
      observations.append(observation)
      lines.append(UInt32(truncatingIfNeeded: line))
      keys.append(key)
    }
  }

  /// The data set, with what was recognised.
  mutating func dataset() throws(InvalidInput) -> ReadDataset {
    // 1. Each cell of figures becomes an observation; a column of changes says more of those beside it.
    var figures = collect()
    // 2. What only all figures together show: units, kinds, bases of growth.
    naming.settleUndecidedUnits(&figures.observations)
    naming.settleShares(figures.observations)
    settleFractions(&figures.observations)
    let words = Dictionary(uniqueKeysWithValues: growthWords.map { (naming.indicators[$0].id, $1) })
    GrowthBases.settle(
      &figures.observations, words: words, real: Set(naming.indicators.filter { $0.growthPrices == .constant }.map(\.id)))
    GrowthAlone.settle(&figures.observations, &naming, SourceLocation(file: table.name), &diagnostics)
    // 3. What was made of marks, signs and growth is said.
    cells.report(&diagnostics)
    names.report(table, &diagnostics)
    if mapping.growthPrices == nil { naming.reportConstantPrices(SourceLocation(file: table.name), &diagnostics) }
    // 4. None is there twice, and a series has one unit.
    let checks = SeriesChecks(units: naming.units) { [table] in table.location(row: Int($0)) }
    let kept = checks.keep(figures.observations, lines: figures.lines, keys: figures.keys, &diagnostics)
    if kept.allSatisfy({ $0.value == nil }), !diagnostics.hasErrors {
      hasNoFigures = true
      diagnostics.error(SourceLocation(file: table.name), "the file has no figures", remedy: "give at least one number")
    }
    try diagnostics.check()
    let figuresWithGrowth = withGrowthOfRows(kept)
    // 5. The data set, and the report of how it was read.
    return result(figuresWithGrowth)
  }

  private mutating func settleFractions(_ observations: inout [Observation]) {
    guard !impliedPercent.isEmpty || !impliedGrowth.isEmpty else { return }
    func keys(_ positions: Set<Int>) -> Set<String> { Set(positions.map { naming.indicators[$0].id }) }
    let names = Dictionary(uniqueKeysWithValues: naming.indicators.map { ($0.id, $0.name.inAnyLanguage) })
    let fractions = PlainFractions(named: keys(impliedPercent), growing: keys(impliedGrowth))
    let bare = fractions.settle(
      &observations, SourceLocation(file: table.name), name: { names[$0] ?? $0 }, &diagnostics)
    naming.loseUnit(of: bare, &observations)
  }

  /// The figures, of which those in per cent that follow from others of the same name are the growth of these.
  private mutating func withGrowthOfRows(_ figures: [Observation]) -> [Observation] {
    guard !names.namesWithoutUnit.isEmpty else { return figures }
    var figures = figures
    let names = Dictionary(uniqueKeysWithValues: names.namesWithoutUnit.map { (naming.indicators[$0].id, $1) })
    let rows = GrowthRows(names: names, figures, units: naming.units)
    naming.rename(rows.settle(&figures, SourceLocation(file: table.name), &diagnostics))
    return figures
  }

  private mutating func collect() -> Collection {
    let levels = layout.values.filter { $0.growthOf == nil }
    let growths = Dictionary(
      layout.values.compactMap { value in value.growthOf.map { ($0, value) } }, uniquingKeysWith: { first, _ in first })
    var figures = Collection(capacity: table.rowCount * levels.count)
    for row in 0..<table.rowCount {
      for value in levels {
        guard let (observation, key) = observation(row, value, growth: growths[value.column]) else { continue }
        figures.append(observation, line: row, key: key)
      }
    }
    return figures
  }

  /// The figure of a cell; `nil` if it is about no place or period, or wrong.
  private mutating func observation(
    _ row: Int, _ value: TableLayout.ValueColumn, growth column: TableLayout.ValueColumn?
  ) -> (Observation, SeriesChecks.Key)? {
    guard let region = regions.region(row, value), let (period, periodIndex) = periods.period(row, value),
      let cell = cells.figure(row, value.column, &diagnostics)
    else { return nil }
    let (indicator, named) = names.indicator(row, value, unit: units.own(value), &naming)
    if let sign = cell.sign, !units.agrees(with: sign, row, value, named: named, &diagnostics) { return nil }
    let sign = cell.sign ?? (cell.number == nil ? cells.sign(ofGapIn: value.column) : nil)
    guard var unit = units.unit(row, value, named: named, sign: sign, shown: cell.power) else { return nil }
    if unit.unit == nil, let implied = names.implied(indicator, naming) {
      unit.unit = implied
      if implied.kind == .percent { impliedPercent.insert(indicator) }
    }
    let unitIndex = unit.unit.map { naming.use($0, for: indicator) } ?? -1
    let status = cell.status ?? statuses.status(row) ?? periods.status(row, value).map { RowStatuses.Meaning(ofValue: $0) }
    let observation = Observation(
      region: regions.naming.regions[region].id, indicator: naming.indicators[indicator].id, period: period,
      value: cell.number?.value, decimals: cell.number?.decimals ?? 0, unit: unit.unit?.id ?? IndicatorNaming.undecided,
      multiplier: unit.multiplier,
      status: cell.number == nil ? .missing(cell.missing ?? status?.reason ?? .notPublished) : status?.ofValue ?? .final,
      qualifier: cell.qualifier, growth: column.flatMap { growth(row, $0, of: indicator) },
      source: sources.flatMap { Self.nonEmpty($0.texts[$0[row]]) },
      comment: (comments.flatMap { Self.remark($0.texts[$0[row]]) } ?? notes.text(of: cell.mark ?? value.mark)).map {
        LocalizedText(found: $0)
      })
    return (
      observation,
      SeriesChecks.Key(region: region, indicator: indicator, period: periodIndex, unit: unitIndex, kind: .actual)
    )
  }

  private mutating func growth(_ row: Int, _ column: TableLayout.ValueColumn, of indicator: Int) -> Growth? {
    guard let figure = cells.figure(row, column.column, &diagnostics), let change = figure.number else { return nil }
    if figure.sign == nil, !impliedGrowth.contains(indicator), !namesPercent(column.column) { impliedGrowth.insert(indicator) }
    naming.measureGrowth(of: indicator, at: column.prices ?? mapping.growthPrices)
    if growthWords[indicator] == nil { growthWords[indicator] = words(for: column) }
    return Growth(percent: change.value, decimals: change.decimals, basis: column.basis)
  }

  private mutating func namesPercent(_ column: Int) -> Bool {
    if let known = percentHeaders[column] { return known }
    let isNamed = HeaderPhrase(table.header[column]).unit?.unit?.kind == .percent
    percentHeaders[column] = isNamed
    return isNamed
  }

  /// What a column of growth is called besides what grows.
  private func words(for column: TableLayout.ValueColumn) -> String {
    let header = HeaderPhrase(table.header[column.column]).name.lowercased()
    let level = column.growthOf.map { HeaderPhrase(table.header[$0]).name.lowercased() } ?? ""
    return level.isEmpty ? header : header.replacing(level, with: "").trimmingBlanks()
  }

  /// A remark, where it says more than that there is a note elsewhere.
  private static func remark(_ text: String) -> String? { CellMarks.isReference(text) ? nil : nonEmpty(text) }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private func result(_ observations: [Observation]) -> ReadDataset {
    let regions = regions.naming
    let used = Set(observations.map(\.indicator))
    let indicators = naming.indicators.filter { used.contains($0.id) }
    var dataset = Dataset(
      regions: regions.finished(), indicators: indicators, units: naming.units,
      sources: (sources?.texts ?? []).filter { !$0.isEmpty }.map {
        Source(id: $0, title: LocalizedText(stringLiteral: $0), publisher: "")
      }, observations: observations)
    dataset.placeNoun = layout.areaColumn.map { table.header[$0] }
    let contents = Recognition.contents(
      areas: regions.regions.count, indicators: indicators.count, observations)
    let recognition = Recognition(
      table, layout, form: form, periods: periods, units: units, cells: cells, contents: contents)
    return ReadDataset(dataset: dataset, diagnostics: diagnostics.sorted, recognition: recognition)
  }
}
