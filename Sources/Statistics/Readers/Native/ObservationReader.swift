internal import FoundationEssentials

/// Reads the observations of a project: SDMX's concepts, one column each.
struct ObservationReader {
  static let columns = [
    "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "QUALIFIER", "KIND", "GROWTH",
    "GROWTH_BASIS", "GROWTH_QUALIFIER", "SOURCE", "PUBLISHED", "DERIVATION", "COMMENT", "COMMENT_ZH",
  ]
  /// Those that SDMX has no name for.
  static let ownColumns = [
    "QUALIFIER", "KIND", "GROWTH", "GROWTH_BASIS", "GROWTH_QUALIFIER", "PUBLISHED", "DERIVATION", "COMMENT_ZH",
  ]
  static let required = ["REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE"]

  let table: Table
  private(set) var lists: CodeLists

  init(table: Table, lists: CodeLists) {
    self.table = table
    self.lists = lists
  }

  /// The published figures, duplicates that agree left out.
  ///
  /// Rows with a derivation, as a briefing's `data.csv` has them, are left out: what is derived is derived again, never taken for
  /// published.
  mutating func read(_ findings: inout FindingList) -> [Observation] {
    let columns = NamedColumns(table, known: Self.columns, required: Self.required, findings: &findings)
    guard Self.required.allSatisfy({ columns[$0] != nil }) else { return [] }
    let regions = codes("REF_AREA", "region", columns, &findings)
    let indicators = codes("INDICATOR", "indicator", columns, &findings)
    let units = codes("UNIT_MEASURE", "unit", columns, &findings)
    let sources = codes("SOURCE", "source", columns, &findings)
    let periods = Coded<Period>("TIME_PERIOD", columns, whenEmpty: nil, &findings) {
      (try? Period(sdmx: $0)).map { .known($0) }
        ?? .wrong(
          "“\($0)” is not a period", "write 2021, 2022-S1, 2022-Q2, 2022-08, 2022-08-31 or 2022-01-01/P8M")
    }
    let multipliers = Coded<Int>("UNIT_MULT", columns, whenEmpty: 0, &findings) {
      Int($0).flatMap { (-15...15).contains($0) ? .known($0) : nil }
        ?? .wrong("“\($0)” is not a power of ten", "write a whole number from -15 to 15, such as 9 for billions")
    }
    let statuses = Coded<Status?>("OBS_STATUS", columns, whenEmpty: .some(nil), &findings) {
      Status(code: $0).map { .known($0) }
        ?? .wrong("there is no status “\($0)”", "allowed are \(Status.codes.map(\.code).joined(separator: ", "))")
    }
    let qualifiers = Coded<Qualifier>("QUALIFIER", columns, whenEmpty: .exact, &findings, parse: Self.qualifier)
    let kinds = Coded<ValueKind>("KIND", columns, whenEmpty: .actual, &findings) {
      ValueKind(code: $0).map { .known($0) } ?? .wrong("there is no kind “\($0)”", "allowed are ACTUAL, PLAN, TARGET")
    }
    let bases = Coded<Growth.Basis?>("GROWTH_BASIS", columns, whenEmpty: .some(nil), &findings) {
      Growth.Basis(code: $0).map { .known($0) }
        ?? .wrong("there is no basis “\($0)”", "allowed are YOY, MOM, QOQ, UNSTATED")
    }
    let growthQualifiers = Coded<Qualifier>("GROWTH_QUALIFIER", columns, whenEmpty: .exact, &findings, parse: Self.qualifier)
    let releases = Coded<Period?>("PUBLISHED", columns, whenEmpty: .some(nil), &findings) {
      (try? Period(sdmx: $0)).map { .known($0) } ?? .wrong("“\($0)” is not a date", "write 2022-10-20, 2022-10 or 2022")
    }
    let comments = Coded<String?>("COMMENT", columns, whenEmpty: .some(nil), &findings) { .known($0) }
    let chineseComments = Coded<String?>("COMMENT_ZH", columns, whenEmpty: .some(nil), &findings) { .known($0) }

    var observations: [Observation] = []
    observations.reserveCapacity(table.rowCount)
    var rows: [Int] = []
    rows.reserveCapacity(table.rowCount)
    var keys: [SeriesChecks.Key] = []
    keys.reserveCapacity(table.rowCount)
    let periodNumbers = periods.numbers
    let tellsDerivations = columns["DERIVATION"] != nil
    var derivedCount = 0
    for row in 0..<table.rowCount {
      if tellsDerivations, columns.text(row, "DERIVATION") != nil {
        derivedCount += 1
        continue
      }
      let value = number(row, "OBS_VALUE", columns, &findings)
      let percent = number(row, "GROWTH", columns, &findings)
      guard case .read(let value) = value, case .read(let percent) = percent, let region = regions[row],
        let indicator = indicators[row], let unit = units[row], let source = sources.orAbsent(row), let period = periods[row],
        let multiplier = multipliers[row], let givenStatus = statuses[row], let qualifier = qualifiers[row],
        let kind = kinds[row], let basis = bases[row], let growthQualifier = growthQualifiers[row],
        let released = releases[row], let comment = comments[row], let chineseComment = chineseComments[row]
      else { continue }
      let status = givenStatus ?? (value == nil ? .missing(.notPublished) : .final)
      guard agree(value, status, row, columns, &findings) else { continue }
      if percent == nil, basis != nil {
        findings.error(columns.place(row, "GROWTH_BASIS"), "there is a basis and no growth", remedy: "give both or neither")
        continue
      }
      observations.append(
        Observation(
          region: region, indicator: indicator, period: period, value: value?.value, decimals: value?.decimals ?? 0, unit: unit,
          multiplier: multiplier, status: status, kind: kind, qualifier: qualifier,
          growth: percent.map {
            Growth(percent: $0.value, decimals: $0.decimals, basis: basis ?? .unstated, qualifier: growthQualifier)
          },
          source: source, released: released,
          comment: comment == nil && chineseComment == nil
            ? nil : LocalizedText(english: comment, chinese: chineseComment)))
      rows.append(row)
      keys.append(
        SeriesChecks.Key(
          region: regions.id(row), indicator: indicators.id(row), period: periodNumbers[periods.id(row)], unit: units.id(row),
          kind: kind))
    }
    if derivedCount > 0, let column = columns["DERIVATION"] {
      findings.note(
        table.headerPlace(column), "\(derivedCount) derived figures are left out: they are made again from the published ones")
    }
    let checks = SeriesChecks(table: table, units: lists.units)
    return checks.keep(observations, rows: rows, keys: keys, &findings)
  }

  private static func qualifier(_ text: String) -> Coded<Qualifier>.Reading {
    Qualifier(code: text).map { .known($0) }
      ?? .wrong("there is no qualifier “\(text)”", "allowed are EXACT, ABOUT, OVER, UNDER")
  }

  /// A missing value has a status that says so, a value has not.
  private func agree(
    _ value: DecimalText?, _ status: Status, _ row: Int, _ columns: NamedColumns, _ findings: inout FindingList
  ) -> Bool {
    if value != nil, status.isMissing {
      findings.error(
        columns.place(row, "OBS_VALUE"), "there is a value, but the status says that there is none",
        remedy: "remove the value, or give the status A, P, E, F or B")
      return false
    }
    if value == nil, !status.isMissing {
      findings.error(
        columns.place(row, "OBS_VALUE"), "there is no value, but the status says that there is one",
        remedy: "give the value, or the status L (not published), M (there can be none) or Q (confidential)")
      return false
    }
    return true
  }

  private enum NumberReading {
    case read(DecimalText?)
    case wrong
  }

  private func number(
    _ row: Int, _ name: String, _ columns: NamedColumns, _ findings: inout FindingList
  ) -> NumberReading {
    guard let column = columns[name] else { return .read(nil) }
    do {
      return .read(try table.number(row, column))
    } catch {
      let text = table.text(row, column)
      switch error {
      case .empty: return .read(nil)
      case .notANumber:
        findings.error(
          table.place(row, column), "“\(text)” is not a number", remedy: "write digits with a point, such as 15.799")
      case .notFinite:
        findings.error(
          table.place(row, column), "“\(text)” is not a finite number",
          remedy: "leave the value empty and give the status L or M where there is none")
      case .outOfRange:
        findings.error(
          table.place(row, column), "“\(text)” is out of range", remedy: "at most 38 digits can be kept")
      }
      return .wrong
    }
  }

  /// A column of codes, each looked up in its list.
  private mutating func codes(
    _ concept: String, _ what: String, _ columns: NamedColumns, _ findings: inout FindingList
  ) -> Coded<String> {
    var lists = lists
    var isFirstOpenCode = !lists.closed.contains(concept)
    let column = columns[concept]
    let coded = Coded<String>(concept, columns, whenEmpty: nil, isOptional: concept == "SOURCE", &findings) { code, findings in
      if lists.index(of: code, in: concept) != nil { return .known(code) }
      guard lists.closed.contains(concept) else {
        if isFirstOpenCode, let column {
          isFirstOpenCode = false
          findings.note(table.headerPlace(column), "there is no list of \(what)s: codes are taken as names")
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
    self.lists = lists
    return coded
  }
}
