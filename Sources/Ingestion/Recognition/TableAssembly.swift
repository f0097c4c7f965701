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
  private var regionOfColumn: [Int: Int] = [:]
  private var periods = RowPeriods.headers
  private var names: RowNames
  private var units: RowUnits
  private var remarks: [Int: String] = [:]
  private var signs: [Int: String] = [:]
  private var signsOfGaps: [Int: String?] = [:]
  private var cellMarks = CellMarkList()
  private var signReading: SignReading
  private var leastOfColumn: [Int: DecimalText] = [:]
  private var blankIsWhole = false

  init(table: Table, layout: TableLayout, shape: NumberShape, mapping: TableMapping, stem: String, form: String?) {
    self.table = table
    self.layout = layout
    self.shape = shape
    self.mapping = mapping
    self.stem = stem
    self.form = form
    names = RowNames(table, layout, mapping: mapping, stem: stem)
    units = RowUnits(table, layout, mapping: mapping)
    signReading = SignReading(table, mapping: mapping.symbols, convention: form == "Eurostat TSV" ? .eurostat : nil)
  }

  /// The data set, with what was recognised.
  ///
  /// - Parameter earlier: What was found before.
  mutating func dataset(diagnostics earlier: DiagnosticList) throws(InvalidInput) -> ReadDataset {
    diagnostics = earlier
    readRegions()
    periods = RowPeriods(table, layout, notation: form == "SDMX-CSV" ? .sdmx : .everyday, &diagnostics)
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
      let rowStatus = statuses.status(row)
      for value in figures {
        let regionIndex = regionOfColumn[value.column] ?? Int(regionOfRow[row])
        guard regionIndex >= 0 else { continue }
        guard let (period, periodIndex) = periods.period(row, value), let cell = number(row, value.column) else { continue }
        let status = cell.status ?? rowStatus ?? periods.status(row, value).map { RowStatuses.Meaning(ofValue: $0) }
        let (indicatorIndex, named) = names.indicator(row, value, unit: units.own(value), &naming)
        if let sign = cell.sign, !agrees(sign, value, named, row) { continue }
        guard
          var unit = units.unit(
            row, value, named: named, sign: cell.sign ?? (cell.number == nil ? sign(ofGapIn: value.column) : nil), shown: cell.power
          )
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
            qualifier: cell.qualifier,
            growth: growth, source: sources.flatMap { column in Self.nonEmpty(column.texts[column[row]]) },
            comment: comments.flatMap { column in Self.remark(column.texts[column[row]]).map { LocalizedText(stringLiteral: $0) }
            }))
        lines.append(UInt32(truncatingIfNeeded: row))
        keys.append(
          SeriesChecks.Key(
            region: regionIndex, indicator: indicatorIndex, period: periodIndex, unit: unitIndex, kind: .actual))
      }
    }
    settleUndecidedUnits(&observations)
    naming.settleShares(observations)
    cellMarks.report(table, &diagnostics)
    signReading.report(table, &diagnostics)
    agreeOnBases(&observations)
    reportConstantPrices()
    let checks = SeriesChecks(units: naming.units) { [table] in table.location(row: Int($0)) }
    let kept = checks.keep(observations, lines: lines, keys: keys, &diagnostics)
    if kept.allSatisfy({ $0.value == nil }), !diagnostics.hasErrors {
      diagnostics.error(SourceLocation(file: table.name), "the file has no figures", remedy: "give at least one number")
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
    if layout.hasAreasAcross {
      for value in layout.values {
        regionOfColumn[value.column] = value.area.map { regions.index(name: $0, other: nil, code: nil, parent: nil) }
      }
      return
    }
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
    if let nameless = area.texts.firstIndex(where: { HeaderPhrase.isBlankName($0) }), !blankIsWhole(area, nameless, code) {
      diagnostics.error(
        table.location(area.firstRows[nameless], layout.area), "the area has no name\(area.others(nameless))",
        remedy:
          "write the name of the area into each row, or say under `mapping` in the project what the empty cells are, such as `whole: Norway`"
      )
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
      var name = area.texts[Int(areaId)]
      if name.isEmpty, blankIsWhole { name = mapping.whole ?? code.map { $0.texts[$0[row]] } ?? "" }
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

  /// Whether empty cells among the areas stand for the whole of which the others are parts: the user names it, or all of their rows have one
  /// code that no other row has.
  private mutating func blankIsWhole(_ area: SymbolColumn, _ blank: Int, _ code: SymbolColumn?) -> Bool {
    blankIsWhole = mapping.whole != nil
    guard !blankIsWhole, let code, area.texts.count > 1 else { return blankIsWhole }
    var codes: Set<Int32> = []
    var others: Set<Int32> = []
    for row in area.ids.indices { if area[row] == blank { codes.insert(code.ids[row]) } else { others.insert(code.ids[row]) } }
    guard codes.count == 1, let only = codes.first, !code.texts[Int(only)].isEmpty, !others.contains(only) else { return false }
    blankIsWhole = true
    diagnostics.note(
      table.location(area.firstRows[blank], layout.area),
      "the empty cells of “\(table.header[layout.area])” are taken for the whole, \(code.texts[Int(only)])",
      remedy: "say what it is called with `whole` under `mapping` in the project")
    return true
  }

  // MARK: Figures

  /// A cell: a number, or why there is none.
  private struct Cell {
    var number: DecimalText?
    var missing: MissingReason?
    /// What is beside the number: `%`, `€`.
    var sign: String?
    /// By which power of ten the number is shown smaller than it is.
    var power = 0
    /// What the cell says of its exactness.
    var qualifier = Qualifier.exact
    /// The status in the cell itself.
    var status: RowStatuses.Meaning?
  }

  /// Reads a cell; `nil`, with an error, if it is neither a number nor a code for a missing one.
  private mutating func number(_ row: Int, _ column: Int) -> Cell? {
    let cell = table.cell(row, column)
    if cell.isEmpty { return Cell() }
    if let typed = table.typedNumber(row, column) {
      if let sign = typed.sign, signs[column] == nil { signs[column] = sign }
      return Cell(number: typed.number, sign: typed.sign, power: typed.power)
    }
    if let plain = table.plainNumber(cell, decimalMark: shape.decimalMark) { return Cell(number: plain) }
    var text = table.grid.text(cell)
    let status = table.hasCellFlags ? CellFlags.take(from: &text).flatMap { RowStatuses.meaning($0) } : nil
    if let meaning = signReading.meaning(text, row: row, column: column) {
      return gap(meaning, isEmpty: text.isEmpty, status, column)
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
      if let figure = FigureText(text), let read = read(figure, text, row, column) { return read }
      switch error {
      case .outOfRange:
        diagnostics.error(table.location(row, column), "“\(text)” is out of range", remedy: "at most 38 digits can be kept")
      case .notFinite:
        diagnostics.error(
          table.location(row, column), "“\(text)” is not a finite number", remedy: "leave the cell empty where there is no figure")
      case .notANumber where table.form == .sheet && table.kind(row, column) == .error:
        diagnostics.error(
          table.location(row, column), "“\(text)” is a computation that failed",
          remedy: "correct the formula, or leave the cell empty where there is no figure")
      case .empty, .notANumber:
        diagnostics.error(
          table.location(row, column), "“\(text)” is not a number",
          remedy: "write a number, or leave the cell empty, or write .. where there is none")
      }
      return nil
    }
  }

  /// What a sign in place of a figure says.
  private mutating func gap(_ meaning: Symbols.Meaning, isEmpty: Bool, _ status: RowStatuses.Meaning?, _ column: Int) -> Cell {
    if let reason = status?.reason { return Cell(missing: reason, status: status) }
    if isEmpty { return Cell(status: status) }
    switch meaning {
    case .zero: return Cell(number: DecimalText(value: 0, decimals: 0), status: status)
    case .belowUnit: return Cell(number: least(column), qualifier: .under, status: status)
    case .notPublished, .unreliable: return Cell(missing: .notPublished, status: status)
    case .notApplicable: return Cell(missing: .notApplicable, status: status)
    case .confidential: return Cell(missing: .confidential, status: status)
    }
  }

  /// The smallest number that a column shows: one unit of the last decimal place that it has.
  private mutating func least(_ column: Int) -> DecimalText {
    if let known = leastOfColumn[column] { return known }
    var decimals = 0
    for row in 0..<table.rowCount {
      let number = table.typedNumber(row, column)?.number ?? (try? shape.read(table.text(row, column)))?.number
      if let number { decimals = max(decimals, number.decimals) }
    }
    let least = DecimalText(value: Decimal(1, exponent: -decimals), decimals: decimals)
    leastOfColumn[column] = least
    return least
  }

  /// A figure with words or signs around it; `nil`, with an error, where it may be two things.
  private mutating func read(_ figure: FigureText, _ text: String, _ row: Int, _ column: Int) -> Cell?? {
    guard let (number, sign) = try? shape.read(figure.number) else { return nil }
    switch figure.form {
    case .qualified(let qualifier): return Cell(number: number, sign: sign, qualifier: qualifier)
    case .inBrackets:
      switch signReading.brackets {
      case .unreliable?: return Cell(number: number, sign: sign, status: RowStatuses.Meaning(ofValue: .estimated))
      case .negative?: return Cell(number: DecimalText(value: -number.value, decimals: number.decimals), sign: sign)
      case nil:
        diagnostics.error(
          table.location(row, column), "“\(text)” may be a figure of limited reliability or one below zero",
          remedy:
            "say `symbols: {brackets: unreliable}` or `symbols: {brackets: negative}` under `mapping` in the project, or write −\(figure.number)"
        )
        return .some(nil)
      }
    case .minusBehind:
      diagnostics.error(
        table.location(row, column), "“\(text)” has a minus behind the number", remedy: "write −\(figure.number)")
      return .some(nil)
    }
  }

  /// The sign of the numbers in a column, for a gap among them to be of their unit.
  private mutating func sign(ofGapIn column: Int) -> String? {
    if let known = signsOfGaps[column] { return known }
    var found: String?
    for row in 0..<table.rowCount where !table.cell(row, column).isEmpty {
      if let typed = table.typedNumber(row, column) {
        found = typed.sign
        break
      }
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
      SourceLocation(file: table.name),
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

  /// Whether what is beside a number is of the unit that its column, or its row, is declared in; an error if not.
  private mutating func agrees(_ sign: String, _ value: TableLayout.ValueColumn, _ named: UnitPhrase?, _ row: Int) -> Bool {
    guard let declared = units.declared(row, value, named: named)?.unit, let own = UnitPhrase(known: sign)?.unit,
      own.id != declared.id
    else { return true }
    let isSomeDollar = own.id == "DOLLAR" && declared.kind == .currency
    let isYenOrYuan = Set([own.id, declared.id]) == ["CNY", "JPY"]
    guard own.kind == .currency || own.kind == .percent || declared.kind == .currency, !isSomeDollar, !isYenOrYuan else {
      return true
    }
    // What a program shows beside a number by itself is weaker than what its author wrote above.
    if table.form == .sheet, table.kind(row, value.column) == .number, own.kind == .currency { return true }
    diagnostics.error(
      table.location(row, value.column),
      "“\(table.text(row, value.column))” is not in the unit of its column, \(declared.name.inAnyLanguage)",
      remedy: "write all figures of “\(table.header[value.column])” in one unit, or put the others in a column of their own")
    return false
  }

  /// Growth of years whose basis is not stated is on the year before where all published levels agree with it.
  private func agreeOnBases(_ observations: inout [Observation]) {
    struct Series: Hashable { var region: String, indicator: String, unit: String }
    var levels: [Series: [Period: Observation]] = [:]
    var isInDoubt = false
    for observation in observations where observation.period.months == 12 {
      levels[Series(region: observation.region, indicator: observation.indicator, unit: observation.unit), default: [:]][
        observation.period] =
        observation
      if observation.growth?.basis == .unstated { isInDoubt = true }
    }
    guard isInDoubt else { return }
    var verdicts: [String: Bool] = [:]
    for observation in observations {
      guard let growth = observation.growth, growth.basis == .unstated, observation.period.months == 12,
        let value = observation.value,
        let earlier = levels[Series(region: observation.region, indicator: observation.indicator, unit: observation.unit)]?[
          observation.period.previousYear], let base = earlier.value, base > 0, earlier.multiplier == observation.multiplier
      else { continue }
      let change = (value.double / base.double - 1) * 100
      let tolerance = 0.51 * Self.power(-growth.decimals) + 0.5 * Self.power(-observation.decimals) / base.double * 200
      let agrees = abs(change - growth.percent.double) <= tolerance
      verdicts[observation.indicator] = (verdicts[observation.indicator] ?? true) && agrees
    }
    for index in observations.indices
    where verdicts[observations[index].indicator] == true && observations[index].period.months == 12 {
      if observations[index].growth?.basis == .unstated { observations[index].growth?.basis = .yearOnYear }
    }
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1) { result, _ in exponent < 0 ? result / 10 : result * 10 }
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
        Recognition.Column(
          positions: (column + 1)...(column + 1), header: table.header[column], role: role, detail: detail,
          evidence: form == nil || layout.roles[column].evidence == .declared ? layout.roles[column].evidence : .format))
    }
    let rows = layout.isWide ? "a table with a column for each period" : "a table with a row for each area and period"
    let form = form.map { "\($0), \(rows)" } ?? rows
    var recognition = Recognition(
      file: table.name, form: "\(form)\(Self.name(of: table.form))", columns: columns, contents: contents(observations))
    let (first, last) = (table.headerLocation, table.rows.last.map { table.grid.location(row: Int($0)) } ?? table.headerLocation)
    recognition.sheet = first.sheet
    recognition.range = table.range(to: last)
    recognition.convention = signReading.convention
    recognition.signs = signReading.uses.sorted { ($0.value.row, $0.value.column) < ($1.value.row, $1.value.column) }.map {
      sign, use in
      Recognition.Sign(
        sign: sign, meaning: use.meaning, evidence: use.evidence.rawValue, count: use.count,
        location: table.location(use.row, use.column))
    }
    return recognition
  }

  private func detail(_ column: Int) -> String {
    var details: [String] = []
    if !layout.roles[column].detail.isEmpty { details.append(layout.roles[column].detail) }
    if case .column(let index) = layout.period, index == column, !periods.remark.isEmpty { details.append(periods.remark) }
    if let value = layout.values.first(where: { $0.column == column }), value.growthOf == nil {
      let phrase = units.own(value) ?? units.general ?? signs[column].flatMap { UnitPhrase($0) }
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

  private static func name(of form: Table.Form) -> String {
    switch form {
    case .delimited(let delimiter): ", \(DelimiterSniffing.name(of: delimiter))"
    case .sheet: " in a sheet"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}

extension HeaderPhrase {
  /// Whether a text cannot be the name of a place.
  static func isBlankName(_ text: String) -> Bool { text.isEmpty }
}
