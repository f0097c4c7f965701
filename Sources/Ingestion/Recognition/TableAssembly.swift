internal import Diagnostics
internal import Languages
internal import Statistics

/// Puts figures together from the columns of a table.
struct TableAssembly {
  let table: Table
  let layout: TableLayout
  let shape: NumberShape
  let mapping: TableMapping
  /// Name of the file without its ending, which names what is measured where nothing else does.
  let stem: String
  /// Name of the format, if it is a particular one.
  let form: String?

  private var regions = RegionNaming()
  private var naming = IndicatorNaming()
  private var diagnostics = DiagnosticList()
  private var regionOfRow: [Int32] = []
  private var periods = RowPeriods.headers
  private var names: RowNames
  private var units: RowUnits
  private var remarks: [Int: String] = [:]
  private var signs: [Int: Character] = [:]
  private var signsOfGaps: [Int: Character?] = [:]
  private var cellMarks = CellMarkList()

  init(table: Table, layout: TableLayout, shape: NumberShape, mapping: TableMapping, stem: String, form: String?) {
    self.table = table
    self.layout = layout
    self.shape = shape
    self.mapping = mapping
    self.stem = stem
    self.form = form
    names = RowNames(table, layout, mapping: mapping, stem: stem)
    units = RowUnits(table, layout, mapping: mapping)
  }

  /// The data set, with what was recognised.
  ///
  /// - Parameter earlier: What was found before.
  mutating func dataset(diagnostics earlier: DiagnosticList) throws(InvalidInput) -> ReadDataset {
    diagnostics = earlier
    readRegions()
    periods = RowPeriods(table, layout, &diagnostics)
    units.check(&diagnostics)
    let statuses = RowStatuses(table, layout, &diagnostics)
    let sources = layout.source.map { table.symbols($0) }
    let comments = layout.comment.map { table.symbols($0) }

    var observations: [Observation] = []
    var lines: [UInt32] = []
    var keys: [SeriesChecks.Key] = []
    let figures = layout.values.filter { $0.growthOf == nil }
    let growths = Dictionary(
      layout.values.compactMap { value in value.growthOf.map { ($0, value) } }, uniquingKeysWith: { first, _ in first })
    observations.reserveCapacity(table.rowCount * figures.count)
    lines.reserveCapacity(table.rowCount * figures.count)
    keys.reserveCapacity(table.rowCount * figures.count)
    for row in 0..<table.rowCount {
      let regionIndex = Int(regionOfRow[row])
      guard regionIndex >= 0 else { continue }
      let rowStatus = statuses.status(row)
      for value in figures {
        guard let (period, periodIndex) = periods.period(row, value), let cell = number(row, value.column) else { continue }
        let status = cell.status ?? rowStatus
        let (indicatorIndex, named) = names.indicator(row, value, unit: units.own(value), &naming)
        guard
          var unit = units.unit(
            row, value, named: named, sign: cell.sign ?? (cell.number == nil ? sign(ofGapIn: value.column) : nil))
        else { continue }
        if unit.unit == nil, let implied = names.implied(indicatorIndex, naming) { unit.unit = implied }
        let unitIndex = unit.unit.map { naming.use($0, for: indicatorIndex) } ?? -1
        var growth: Growth?
        if let column = growths[value.column], let change = number(row, column.column), let number = change.number {
          growth = Growth(percent: number.value, decimals: number.decimals, basis: column.basis)
          naming.measureGrowth(of: indicatorIndex, at: mapping.growthPrices)
        }
        let isMissing = cell.number == nil
        observations.append(
          Observation(
            region: regions.regions[regionIndex].id, indicator: naming.indicators[indicatorIndex].id, period: period,
            value: cell.number?.value, decimals: cell.number?.decimals ?? 0, unit: unit.unit?.id ?? IndicatorNaming.undecided,
            multiplier: unit.multiplier,
            status: isMissing ? .missing(cell.missing ?? status?.reason ?? .notPublished) : status?.ofValue ?? .final,
            growth: growth, source: sources.flatMap { column in Self.nonEmpty(column.texts[column[row]]) },
            comment: comments.flatMap { column in Self.remark(column.texts[column[row]]).map { LocalizedText(stringLiteral: $0) }
            }))
        lines.append(table.rowStarts[row].line)
        keys.append(
          SeriesChecks.Key(
            region: regionIndex, indicator: indicatorIndex, period: periodIndex, unit: unitIndex, kind: .actual))
      }
    }
    settleUndecidedUnits(&observations)
    naming.settleShares(observations)
    cellMarks.report(table, &diagnostics)
    reportConstantPrices()
    let checks = SeriesChecks(file: table.file.name, units: naming.units)
    let kept = checks.keep(observations, lines: lines, keys: keys, &diagnostics)
    if kept.allSatisfy({ $0.value == nil }), !diagnostics.hasErrors {
      diagnostics.error(SourceLocation(file: table.file.name), "the file has no figures", remedy: "give at least one number")
    }
    try diagnostics.check()
    return result(kept, sources: sources)
  }

  /// A remark, where it says more than that there is a note elsewhere.
  private static func remark(_ text: String) -> String? { CellMarks.isReference(text) ? nil : nonEmpty(text) }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  // MARK: Places

  /// The texts that name the region of a row, by number.
  private struct RegionCells: Hashable {
    var area: Int32
    var code: Int32?
    var parent: Int32?
  }

  private mutating func readRegions() {
    if layout.area < 0, let name = mapping.area {
      let index = Int32(truncatingIfNeeded: regions.index(name: name, other: nil, code: nil, parent: nil))
      regionOfRow = Array(repeating: index, count: table.rowCount)
      return
    }
    let area = table.symbols(layout.area)
    let other = layout.areaInOtherLanguage.map { table.symbols($0) }
    let code = layout.areaCode.map { table.symbols($0) }
    let parent = layout.parent.map { table.symbols($0) }
    regionOfRow.reserveCapacity(table.rowCount)
    if let nameless = area.texts.firstIndex(where: { HeaderPhrase.isBlankName($0) }) {
      diagnostics.error(
        table.location(area.firstRows[nameless], layout.area), "the area has no name\(area.others(nameless))",
        remedy: "write the name of the area into each row; merged cells of a spreadsheet leave the rows below empty")
    }
    // Rows repeat their area, code and parent: look only where one changes.
    var known: [RegionCells: Int32] = [:]
    for row in 0..<table.rowCount {
      let areaId = area.ids[row]
      let key = RegionCells(area: areaId, code: code?.ids[row], parent: parent?.ids[row])
      if let index = known[key] {
        regionOfRow.append(index)
        continue
      }
      let name = area.texts[Int(areaId)]
      var index: Int32 = -1
      if !HeaderPhrase.isBlankName(name) {
        index = Int32(
          truncatingIfNeeded: regions.index(
            name: name, other: other.map { $0.texts[$0[row]] },
            code: code.map { $0.texts[$0[row]] } ?? (area.codes.isEmpty ? nil : area.codes[Int(areaId)]),
            parent: parent.map { $0.texts[$0[row]] }))
      }
      known[key] = index
      regionOfRow.append(index)
    }
  }

  // MARK: Figures

  /// A cell: a number, or why there is none.
  private struct Cell {
    var number: DecimalText?
    var missing: MissingReason?
    var sign: Character?
    /// The status in the cell itself.
    var status: RowStatuses.Meaning?
  }

  /// Reads a cell; `nil`, with an error, if it is neither a number nor a code for a missing one.
  private mutating func number(_ row: Int, _ column: Int) -> Cell? {
    let field = table.field(row, column)
    if field.isEmpty { return Cell() }
    if let plain = table.plainNumber(field, decimalMark: shape.decimalMark) { return Cell(number: plain) }
    var text = table.text(field)
    let status = table.hasCellFlags ? CellFlags.take(from: &text).flatMap { RowStatuses.meaning($0) } : nil
    if let reason = MissingCodes.reason(text) {
      return Cell(missing: status?.reason ?? (text.isEmpty ? nil : reason), status: status)
    }
    if table.missingTexts.contains(text.lowercased()) { return Cell(missing: .notPublished) }
    do {
      let (number, sign) = try shape.read(text)
      if let sign, signs[column] == nil { signs[column] = sign }
      return Cell(number: number, sign: sign, status: status)
    } catch {
      if let marks = CellMarks(text), let (number, sign) = try? shape.read(marks.text) {
        cellMarks.add(marks, text, row: row, column: column)
        if let sign, signs[column] == nil { signs[column] = sign }
        return Cell(number: number, sign: sign, status: status ?? marks.status)
      }
      switch error {
      case .outOfRange:
        diagnostics.error(table.location(row, column), "“\(text)” is out of range", remedy: "at most 38 digits can be kept")
      case .notFinite:
        diagnostics.error(
          table.location(row, column), "“\(text)” is not a finite number", remedy: "leave the cell empty where there is no figure")
      case .empty, .notANumber:
        diagnostics.error(
          table.location(row, column), "“\(text)” is not a number",
          remedy: "write a number, or leave the cell empty, or write .. where there is none")
      }
      return nil
    }
  }

  /// The sign of the numbers in a column, for a gap among them to be of their unit.
  private mutating func sign(ofGapIn column: Int) -> Character? {
    if let known = signsOfGaps[column] { return known }
    var found: Character?
    for row in 0..<table.rowCount where !table.field(row, column).isEmpty {
      if let (_, sign) = try? shape.read(table.text(row, column)) {
        found = sign
        break
      }
    }
    signsOfGaps[column] = found
    return found
  }

  /// Reports whose growth is taken for growth at constant prices though the project does not say so.
  private mutating func reportConstantPrices() {
    let names = naming.indicators.filter { $0.growthPrices == .constant }.map { $0.name.inAnyLanguage }
    guard mapping.growthPrices == nil, let first = names.first else { return }
    let others = names.count == 1 ? "" : " and \(names.count - 1) more"
    diagnostics.note(
      SourceLocation(file: table.file.name),
      "the growth of “\(first)”\(others) is taken for growth at constant prices, as that of value added mostly is: no earlier level is computed from it",
      remedy: "if it is at the prices of the levels, say `growth-prices: current` under `mapping` in the project")
  }

  /// Figures without any unit are counts if all of an indicator are whole.
  private mutating func settleUndecidedUnits(_ observations: inout [Observation]) {
    var isWhole: [String: Bool] = [:]
    for observation in observations where observation.unit == IndicatorNaming.undecided {
      isWhole[observation.indicator, default: true] = isWhole[observation.indicator, default: true] && observation.decimals == 0
    }
    guard !isWhole.isEmpty else { return }
    for index in observations.indices where observations[index].unit == IndicatorNaming.undecided {
      let unit = isWhole[observations[index].indicator] == true ? IndicatorNaming.plainCount : IndicatorNaming.plainQuantity
      observations[index].unit = unit.id
      _ = naming.use(unit, for: nil)
    }
  }

  // MARK: What was recognised

  private func result(_ observations: [Observation], sources: SymbolColumn?) -> ReadDataset {
    var dataset = Dataset(
      regions: regions.finished(), indicators: naming.indicators, units: naming.units,
      sources: (sources?.texts ?? []).filter { !$0.isEmpty }.map {
        Source(id: $0, title: LocalizedText(stringLiteral: $0), publisher: "")
      }, observations: observations)
    dataset.placeNoun = table.header.indices.contains(layout.area) ? table.header[layout.area] : nil
    return ReadDataset(dataset: dataset, diagnostics: diagnostics.sorted, recognition: recognition(of: observations))
  }

  private func recognition(of observations: [Observation]) -> Recognition {
    var columns: [Recognition.Column] = []
    for column in 0..<table.columnCount {
      let role = layout.roles[column].role
      let detail = detail(column)
      let period = layout.values.first { $0.column == column }?.period
      // A run of years is one line.
      if let last = columns.last, last.role == role, period != nil, last.positions.upperBound == column, last.detail == detail,
        layout.values.contains(where: { $0.column == column - 1 && $0.period != nil })
      {
        columns[columns.count - 1].positions = last.positions.lowerBound...(column + 1)
        columns[columns.count - 1].header = "\(table.header[last.positions.lowerBound - 1])–\(table.header[column])"
        continue
      }
      if table.header[column].isEmpty, role == .ignored { continue }
      columns.append(
        Recognition.Column(positions: (column + 1)...(column + 1), header: table.header[column], role: role, detail: detail))
    }
    let rows = layout.isWide ? "a table with a column for each period" : "a table with a row for each area and period"
    let form = form.map { "\($0), \(rows)" } ?? rows
    return Recognition(
      file: table.file.name, form: "\(form), fields parted by \(DelimiterSniffing.name(of: table.delimiter))", columns: columns,
      contents: contents(observations))
  }

  private func detail(_ column: Int) -> String {
    var details: [String] = []
    if !layout.roles[column].detail.isEmpty { details.append(layout.roles[column].detail) }
    if case .column(let index) = layout.period, index == column, !periods.remark.isEmpty { details.append(periods.remark) }
    if let value = layout.values.first(where: { $0.column == column }), value.growthOf == nil {
      let phrase = units.own(value) ?? units.general ?? signs[column].flatMap { UnitPhrase(String($0)) }
      if let name = phrase?.unit?.name.inAnyLanguage, !name.isEmpty {
        details.append(phrase?.multiplier == 0 ? name : "\(name) × 10^\(phrase?.multiplier ?? 0)")
      } else if let multiplier = phrase?.multiplier, multiplier != 0 {
        details.append("× 10^\(multiplier)")
      }
      if shape.decimalMark == .comma { details.append("decimal comma") }
    }
    return details.joined(separator: "; ")
  }

  private func contents(_ observations: [Observation]) -> String {
    let periods = observations.map(\.period)
    var parts = [Self.counted(regions.regions.count, "area"), Self.counted(naming.indicators.count, "indicator")]
    if let first = periods.min(), let last = periods.max() {
      parts.append(first == last ? first.sdmx : "\(first.sdmx) to \(last.sdmx)")
    }
    let gaps = observations.count(where: { $0.value == nil })
    parts.append(Self.counted(observations.count - gaps, "figure"))
    if gaps > 0 { parts.append(Self.counted(gaps, "gap")) }
    return parts.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}

extension HeaderPhrase {
  /// Whether a text cannot be the name of a place.
  static func isBlankName(_ text: String) -> Bool { text.isEmpty }
}
