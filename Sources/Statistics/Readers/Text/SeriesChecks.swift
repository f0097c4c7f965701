internal import FoundationEssentials

/// What must hold between the observations of a file: none is there twice, and a series has one unit.
struct SeriesChecks {
  /// What tells one observation from another, with numbers for names: a file of a million rows compares no texts.
  struct Key: Hashable {
    var region: Int32
    var indicator: Int32
    var period: Int32
    var unit: Int32
    var kind: ValueKind

    init(region: Int, indicator: Int, period: Int, unit: Int, kind: ValueKind) {
      self.region = Int32(truncatingIfNeeded: region)
      self.indicator = Int32(truncatingIfNeeded: indicator)
      self.period = Int32(truncatingIfNeeded: period)
      self.unit = Int32(truncatingIfNeeded: unit)
      self.kind = kind
    }

    fileprivate var series: Series { Series(region: region, indicator: indicator) }
  }

  fileprivate struct Series: Hashable {
    var region: Int32
    var indicator: Int32
  }

  /// Where a series uses a unit.
  private struct Usage {
    var unit: String
    var firstRow: Int
    var periods: Set<Period>

    /// The unit in a finding.
    var name: String { unit.isEmpty ? "no unit" : unit }
  }

  let table: Table
  private let kindOfUnit: [String: Unit.Kind]

  init(table: Table, units: [Unit]) {
    self.table = table
    kindOfUnit = Dictionary(units.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// The observations without duplicates that agree; those that disagree, and units that mix, are errors.
  ///
  /// - Parameters:
  ///   - rows: The row of the table each observation stands on.
  ///   - keys: What tells each observation from the others.
  func keep(_ observations: [Observation], rows: [Int], keys: [Key], _ findings: inout FindingList) -> [Observation] {
    var firstOfKey: [Key: Int] = [:]
    firstOfKey.reserveCapacity(observations.count)
    var unitOfSeries: [Series: Int32] = [:]
    var mixed: Set<Series> = []
    var dropped: [Int] = []
    for index in observations.indices {
      let key = keys[index]
      if let first = firstOfKey[key] {
        dropped.append(index)
        compare(observations, first, index, rows, &findings)
        continue
      }
      firstOfKey[key] = index
      if let unit = unitOfSeries[key.series] {
        if unit != key.unit { mixed.insert(key.series) }
      } else {
        unitOfSeries[key.series] = key.unit
      }
    }
    if !mixed.isEmpty { checkUnits(of: mixed, observations, rows, keys, &findings) }
    guard !dropped.isEmpty else { return observations }
    var kept = observations
    for index in dropped.reversed() { kept.remove(at: index) }
    return kept
  }

  private func compare(
    _ observations: [Observation], _ first: Int, _ second: Int, _ rows: [Int], _ findings: inout FindingList
  ) {
    let line = table.rowStarts[rows[first]].line
    if observations[first].saysTheSame(as: observations[second]) {
      findings.note(table.place(row: rows[second]), "the figure is there twice, as on line \(line): one is kept")
    } else {
      findings.error(
        table.place(row: rows[second]),
        "\(observations[second].label) is there twice and disagrees: \(observations[second].saying) here, \(observations[first].saying) on line \(line)",
        remedy: "keep the right one")
    }
  }

  /// A series has one unit. The same amounts in a second currency are allowed: then each of its periods is there in the first, too.
  private func checkUnits(
    of mixed: Set<Series>, _ observations: [Observation], _ rows: [Int], _ keys: [Key], _ findings: inout FindingList
  ) {
    var usages: [Series: [Usage]] = [:]
    for (index, key) in keys.enumerated() where mixed.contains(key.series) {
      let period = observations[index].period
      let unit = observations[index].unit
      if let position = usages[key.series]?.firstIndex(where: { $0.unit == unit }) {
        usages[key.series]?[position].periods.insert(period)
      } else {
        usages[key.series, default: []].append(Usage(unit: unit, firstRow: rows[index], periods: [period]))
      }
    }
    for series in usages.values.sorted(by: { ($0.first?.firstRow ?? 0) < ($1.first?.firstRow ?? 0) }) {
      let ordered = series.sorted { ($1.periods.count, $0.firstRow) < ($0.periods.count, $1.firstRow) }
      guard let main = ordered.first else { continue }
      for usage in ordered.dropFirst() {
        let areCurrencies = kindOfUnit[usage.unit] == .currency && kindOfUnit[main.unit] == .currency
        if areCurrencies, usage.periods.isSubset(of: main.periods) { continue }
        let example = observations[rows.firstIndex(of: usage.firstRow) ?? 0]
        findings.error(
          table.place(row: usage.firstRow),
          "the series \(example.region), \(example.indicator) mixes units: \(usage.name) here, \(main.name) on line \(table.rowStarts[main.firstRow].line)",
          remedy: areCurrencies
            ? "a second currency may only repeat periods that are there in the first" : "give each unit an indicator of its own")
      }
    }
  }
}

extension Observation {
  /// Whether another observation of the same key tells the same: the same amount, however it is scaled, with the same standing.
  func saysTheSame(as other: Observation) -> Bool {
    guard status == other.status, qualifier == other.qualifier else { return false }
    if let growth, let otherGrowth = other.growth, growth != otherGrowth { return false }
    guard let value, let otherValue = other.value else { return value == other.value }
    let difference = multiplier - other.multiplier
    if difference == 0 { return value == otherValue }
    return difference > 0
      ? value * Self.power(difference) == otherValue : value == otherValue * Self.power(-difference)
  }

  private static func power(_ exponent: Int) -> Decimal { Decimal(sign: .plus, exponent: exponent, significand: 1) }

  /// What it is about, for a finding.
  fileprivate var label: String { "\(region), \(indicator), \(period.sdmx)" }

  /// What it says, for a finding.
  fileprivate var saying: String {
    guard let value else { return "no value" }
    return multiplier == 0 ? "\(value)" : "\(value) × 10^\(multiplier)"
  }
}
