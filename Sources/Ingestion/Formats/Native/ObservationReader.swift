internal import Diagnostics
internal import Languages
internal import Statistics

/// Reads the observations of a project: SDMX's concepts, one column each.
struct ObservationReader {
  /// The columns that SDMX has no name for.
  static let ownColumns =
    ["QUALIFIER", "KIND", "GROWTH", "GROWTH_BASIS", "GROWTH_QUALIFIER", "PUBLISHED", "DERIVATION"]
    + NativeWriter.intervalColumns + NativeWriter.commentColumns.dropFirst().map(\.name)
  static let required = ["REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE"]

  private(set) var lists: CodeLists
  private var columns: NamedColumns
  private var rows: TableReading
  private let lot: Int
  /// Columns that are read row by row, where they are there.
  private let valueColumn: Int?
  private let growthColumn: Int?
  private let derivationColumn: Int?
  private let lowerColumn: Int?
  private let upperColumn: Int?
  private let levelColumn: Int?

  private var regions = Coded<String>("REF_AREA", whenEmpty: nil)
  private var indicators = Coded<String>("INDICATOR", whenEmpty: nil)
  private var units = Coded<String>("UNIT_MEASURE", whenEmpty: nil)
  private var sources = Coded<String>("SOURCE", whenEmpty: nil, isOptional: true)
  private var periods = Coded<Period>("TIME_PERIOD", whenEmpty: nil)
  private var multipliers = Coded<Int>("UNIT_MULT", whenEmpty: 0)
  private var statuses = Coded<Status?>("OBS_STATUS", whenEmpty: .some(nil))
  private var qualifiers = Coded<Qualifier>("QUALIFIER", whenEmpty: .exact)
  private var kinds = Coded<ValueKind>("KIND", whenEmpty: .actual)
  private var bases = Coded<Growth.Basis?>("GROWTH_BASIS", whenEmpty: .some(nil))
  private var growthQualifiers = Coded<Qualifier>("GROWTH_QUALIFIER", whenEmpty: .exact)
  private var releases = Coded<Period?>("PUBLISHED", whenEmpty: .some(nil))
  private var comments = NativeWriter.commentColumns.map { Coded<String?>($0.name, whenEmpty: .some(nil)) }

  private var observations: [Observation] = []
  /// The line of each observation, and what distinguishes it from the others.
  private var lines: [UInt32] = []
  private var keys: [SeriesChecks.Key] = []
  private var derivedCount = 0
  private var openConcepts: Set<String> = []

  /// Reads the names of the columns; `nil` if one that is needed is not there.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - lists: The lists that keys are looked up in.
  ///   - lot: how many rows are read in one go.
  ///   - diagnostics: Receives what is found.
  init?(_ rows: TableReading, lists: CodeLists, lot: Int, diagnostics: inout DiagnosticList) {
    self.rows = rows
    self.lists = lists
    self.lot = lot
    let columns = NamedColumns(rows.head, known: NativeWriter.columns, required: Self.required, diagnostics: &diagnostics)
    self.columns = columns
    valueColumn = columns["OBS_VALUE"]
    growthColumn = columns["GROWTH"]
    derivationColumn = columns["DERIVATION"]
    lowerColumn = columns["LOWER"]
    upperColumn = columns["UPPER"]
    levelColumn = columns["LEVEL"]
    guard Self.required.allSatisfy({ columns[$0] != nil }) else { return nil }
  }

  /// The published figures, duplicates that agree left out.
  ///
  /// Rows with a derivation, as a briefing's `data.csv` has them, are left out: what is derived is derived again, never taken for
  /// published.
  mutating func read(_ diagnostics: inout DiagnosticList) -> [Observation] {
    var isEmpty = true
    while let table = rows.next(lot, &diagnostics) {
      if isEmpty { reserve(for: table) }
      isEmpty = false
      columns.table = table
      readCodes(&diagnostics)
      let periodNumbers = periods.numbers
      for row in 0..<table.rowCount { read(row, periodNumbers, &diagnostics) }
    }
    if isEmpty, !diagnostics.hasErrors { diagnostics.addNoRows(of: rows.head) }
    reportFaults(&diagnostics)
    if derivedCount > 0, let derivationColumn {
      diagnostics.note(
        rows.head.headerLocation(derivationColumn),
        "\(derivedCount) derived figures are left out: they are computed again from the published ones")
    }
    let checks = SeriesChecks(units: lists.units) { [file = rows.head.name] in SourceLocation(file: file, line: Int($0)) }
    return checks.keep(observations, lines: lines, keys: keys, &diagnostics)
  }

  /// Makes room for as many observations as the file has rows if all are as long as those of its first lot: growing bit by bit would
  /// for a moment take the memory twice.
  private mutating func reserve(for first: Table) {
    guard case .text(let file, let starts) = first.grid.places, let last = starts.last, let start = starts.first,
      first.rowCount == lot
    else { return }
    let bytes = Int(last.offset - start.offset)
    let count = (file.bytes.count / max(1, bytes) + 1) * first.rowCount
    observations.reserveCapacity(count)
    lines.reserveCapacity(count)
    keys.reserveCapacity(count)
  }

  private mutating func readCodes(_ diagnostics: inout DiagnosticList) {
    take(\.regions, of: "REF_AREA", "region", &diagnostics)
    take(\.indicators, of: "INDICATOR", "indicator", &diagnostics)
    take(\.units, of: "UNIT_MEASURE", "unit", &diagnostics)
    take(\.sources, of: "SOURCE", "source", &diagnostics)
    periods.take(columns) {
      (try? Period(sdmx: $0)).map { .known($0) }
        ?? .wrong("“\($0)” is not a period", "write 2021, 2022-S1, 2022-Q2, 2022-08, 2022-08-31 or 2022-01-01/P8M")
    }
    multipliers.take(columns) {
      Int($0).flatMap { (-15...15).contains($0) ? .known($0) : nil }
        ?? .wrong("“\($0)” is not a power of ten", "write a whole number from -15 to 15, such as 9 for billions")
    }
    statuses.take(columns) {
      Status(code: $0).map { .known($0) }
        ?? .wrong("there is no status “\($0)”", "allowed are \(Status.codes.map(\.code).joined(separator: ", "))")
    }
    qualifiers.take(columns, parse: Self.qualifier)
    kinds.take(columns) {
      ValueKind(code: $0).map { .known($0) } ?? .wrong("there is no kind “\($0)”", "allowed are ACTUAL, PLAN, TARGET")
    }
    bases.take(columns) {
      Growth.Basis(code: $0).map { .known($0) }
        ?? .wrong("there is no basis “\($0)”", "allowed are YOY, MOM, QOQ, UNSTATED")
    }
    growthQualifiers.take(columns, parse: Self.qualifier)
    releases.take(columns) {
      (try? Period(sdmx: $0)).map { .known($0) } ?? .wrong("“\($0)” is not a date", "write 2022-10-20, 2022-10 or 2022")
    }
    for index in comments.indices { comments[index].take(columns) { .known($0) } }
  }

  /// What a row remarks, in each language that has a column for it.
  private func comment(_ row: Int) -> LocalizedText? {
    var texts: [(Language, String)] = []
    for (column, (_, language)) in zip(comments, NativeWriter.commentColumns) {
      if case .some(.some(let text)) = column[row] { texts.append((language, text)) }
    }
    return texts.isEmpty ? nil : LocalizedText(texts)
  }

  private func reportFaults(_ diagnostics: inout DiagnosticList) {
    regions.report(&diagnostics)
    indicators.report(&diagnostics)
    units.report(&diagnostics)
    sources.report(&diagnostics)
    periods.report(&diagnostics)
    multipliers.report(&diagnostics)
    statuses.report(&diagnostics)
    qualifiers.report(&diagnostics)
    kinds.report(&diagnostics)
    bases.report(&diagnostics)
    growthQualifiers.report(&diagnostics)
    releases.report(&diagnostics)
  }

  private mutating func read(_ row: Int, _ periodNumbers: [Int], _ diagnostics: inout DiagnosticList) {
    if let derivationColumn, !columns.table.text(row, derivationColumn).isEmpty {
      derivedCount += 1
      return
    }
    let value = number(row, valueColumn, &diagnostics)
    let percent = number(row, growthColumn, &diagnostics)
    guard case .read(let value) = value, case .read(let percent) = percent, let region = regions[row],
      let indicator = indicators[row], let unit = units[row], let source = sources.orAbsent(row), let period = periods[row],
      let multiplier = multipliers[row], let givenStatus = statuses[row], let qualifier = qualifiers[row],
      let kind = kinds[row], let basis = bases[row], let growthQualifier = growthQualifiers[row],
      let released = releases[row]
    else { return }
    let status = givenStatus ?? (value == nil ? .missing(.notPublished) : .final)
    guard agree(value, status, row, &diagnostics) else { return }
    if percent == nil, basis != nil {
      diagnostics.error(columns.location(row, "GROWTH_BASIS"), "there is a basis and no growth", remedy: "give both or neither")
      return
    }
    guard case .read(let interval) = interval(row, around: value?.value, &diagnostics) else { return }
    observations.append(
      Observation(
        region: region, indicator: indicator, period: period, value: value?.value, decimals: value?.decimals ?? 0, unit: unit,
        multiplier: multiplier, status: status, kind: kind, qualifier: qualifier,
        growth: percent.map {
          Growth(percent: $0.value, decimals: $0.decimals, basis: basis ?? .unstated, qualifier: growthQualifier)
        },
        interval: interval, source: source, released: released, comment: comment(row)))
    lines.append(UInt32(truncatingIfNeeded: columns.table.grid.rowNumber(row)))
    keys.append(
      SeriesChecks.Key(
        region: regions.id(row), indicator: indicators.id(row), period: periodNumbers[periods.id(row)], unit: units.id(row),
        kind: kind))
  }

  private static func qualifier(_ text: String) -> Coded<Qualifier>.Reading {
    Qualifier(code: text).map { .known($0) }
      ?? .wrong("there is no qualifier “\(text)”", "allowed are EXACT, ABOUT, OVER, UNDER")
  }

  /// A missing value has a status that says so, a value has not.
  private func agree(
    _ value: DecimalText?, _ status: Status, _ row: Int, _ diagnostics: inout DiagnosticList
  ) -> Bool {
    if value != nil, status.isMissing {
      diagnostics.error(
        columns.location(row, "OBS_VALUE"), "there is a value, but the status says that there is none",
        remedy: "remove the value, or give the status A, P, E, F or B")
      return false
    }
    if value == nil, !status.isMissing {
      diagnostics.error(
        columns.location(row, "OBS_VALUE"), "there is no value, but the status says that there is one",
        remedy: "give the value, or the status L (not published), M (there can be none) or Q (confidential)")
      return false
    }
    return true
  }

  private enum Reading<Value> {
    case read(Value?)
    case wrong
  }

  /// The limits of a value: both with their level, or none.
  private func interval(
    _ row: Int, around value: Decimal?, _ diagnostics: inout DiagnosticList
  ) -> Reading<ConfidenceInterval> {
    guard lowerColumn != nil || upperColumn != nil || levelColumn != nil else { return .read(nil) }
    guard case .read(let lower) = number(row, lowerColumn, &diagnostics),
      case .read(let upper) = number(row, upperColumn, &diagnostics),
      case .read(let level) = number(row, levelColumn, &diagnostics)
    else { return .wrong }
    if lower == nil, upper == nil { return .read(nil) }
    func wrong(_ column: String, _ message: String, _ remedy: String) -> Reading<ConfidenceInterval> {
      diagnostics.error(columns.location(row, column), message, remedy: remedy)
      return .wrong
    }
    guard let lower, let upper else {
      return wrong(lower == nil ? "LOWER" : "UPPER", "one of the two limits is missing", "give LOWER and UPPER or neither")
    }
    guard let value else { return wrong("LOWER", "there are limits, but no value", "give the value or remove the limits") }
    guard lower.value <= value, value <= upper.value else {
      return wrong("LOWER", "the value is not between its limits", "LOWER is at most the value, UPPER at least")
    }
    guard let level, level.value > 0, level.value < 100 else {
      return wrong(
        "LEVEL", "the limits need the level of their confidence", "write it in percent, such as 95 for a 95% confidence interval")
    }
    return .read(
      ConfidenceInterval(
        from: lower.value, to: upper.value, decimals: max(lower.decimals, upper.decimals), level: level.value))
  }

  private func number(_ row: Int, _ column: Int?, _ diagnostics: inout DiagnosticList) -> Reading<DecimalText> {
    guard let column else { return .read(nil) }
    let table = columns.table
    do {
      return .read(try table.number(row, column))
    } catch {
      let text = table.text(row, column)
      switch error {
      case .empty: return .read(nil)
      case .notANumber:
        diagnostics.error(
          table.location(row, column), "“\(text)” is not a number", remedy: "write digits with a point, such as 15.799")
      case .notFinite:
        diagnostics.error(
          table.location(row, column), "“\(text)” is not a finite number",
          remedy: "leave the value empty and give the status L or M if there is none")
      case .outOfRange:
        diagnostics.error(
          table.location(row, column), "“\(text)” is out of range", remedy: "at most 38 digits can be kept")
      }
      return .wrong
    }
  }

  /// The next lot of a column of codes, each looked up in its list.
  private mutating func take(
    _ column: WritableKeyPath<Self, Coded<String>>, of concept: String, _ what: String, _ diagnostics: inout DiagnosticList
  ) {
    var lists = lists
    var coded = self[keyPath: column]
    var isFirstOpenCode = !lists.closed.contains(concept) && !openConcepts.contains(concept)
    coded.take(columns) { code in
      if lists.index(of: code, in: concept) != nil { return .known(code) }
      guard lists.closed.contains(concept) else {
        if isFirstOpenCode, let index = columns[concept] {
          isFirstOpenCode = false
          openConcepts.insert(concept)
          diagnostics.note(rows.head.headerLocation(index), "there is no list of \(what)s: codes are taken as names")
        }
        if concept == "REF_AREA", let problem = FileNameRule.problem(of: code) {
          return .wrong("the region id “\(code)” \(problem)", "it becomes a file name; use letters, digits, - and _")
        }
        _ = lists.add(code: code, to: concept)
        return .known(code)
      }
      let nearest = NearestName.nearest(to: code, in: lists.ids(concept)).map { "did you mean “\($0)”? Otherwise " } ?? ""
      return .wrong("there is no \(what) “\(code)”", "\(nearest)give it a row in the list of \(what)s")
    }
    self[keyPath: column] = coded
    self.lists = lists
  }
}
