internal import FoundationEssentials

/// What must hold between the observations of a file: none is there twice, and a series has one unit.
struct SeriesChecks {
  let table: Table
  private let kindOfUnit: [String: Unit.Kind]

  init(table: Table, units: [Unit]) {
    self.table = table
    kindOfUnit = Dictionary(units.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// The observations without duplicates that agree; those that disagree, and units that mix, are errors.
  ///
  /// - Parameter rows: The row of the table each observation stands on.
  mutating func keep(_ observations: [Observation], rows: [Int], _ findings: inout FindingList) -> [Observation] {
    var firstOfKey: [Observation.Key: Int] = [:]
    firstOfKey.reserveCapacity(observations.count)
    var kept: [Observation] = []
    kept.reserveCapacity(observations.count)
    var unitsOfSeries: [SeriesKey: [String: Usage]] = [:]
    for (index, observation) in observations.enumerated() {
      if let first = firstOfKey.updateValue(index, forKey: observation.key) {
        firstOfKey[observation.key] = first
        let line = table.rowStarts[rows[first]].line
        if observations[first].saysTheSame(as: observation) {
          findings.note(
            table.place(row: rows[index]), "the figure is there twice, as on line \(line): one is kept")
        } else {
          findings.error(
            table.place(row: rows[index]),
            "\(observation.label) is there twice and disagrees: \(observation.saying) here, \(observations[first].saying) on line \(line)",
            remedy: "keep the right one")
        }
        continue
      }
      kept.append(observation)
      let series = SeriesKey(region: observation.region, indicator: observation.indicator)
      unitsOfSeries[series, default: [:]][observation.unit, default: Usage(firstRow: rows[index])].periods.insert(
        observation.period)
    }
    checkUnits(unitsOfSeries, &findings)
    return kept
  }

  private struct SeriesKey: Hashable {
    var region: String
    var indicator: String
  }

  /// Where a series uses a unit.
  private struct Usage {
    var firstRow: Int
    var periods: Set<Period> = []
  }

  /// A series has one unit. The same amounts in a second currency are allowed: then each of its periods is there in the first, too.
  private func checkUnits(_ unitsOfSeries: [SeriesKey: [String: Usage]], _ findings: inout FindingList) {
    let mixed = unitsOfSeries.filter { $0.value.count > 1 }
    for (series, usages) in mixed.sorted(by: { ($0.key.region, $0.key.indicator) < ($1.key.region, $1.key.indicator) }) {
      let ordered = usages.sorted { ($1.value.periods.count, $0.value.firstRow) < ($0.value.periods.count, $1.value.firstRow) }
      guard let (mainUnit, main) = ordered.first else { continue }
      for (unit, usage) in ordered.dropFirst() {
        let areCurrencies = kindOfUnit[unit] == .currency && kindOfUnit[mainUnit] == .currency
        if areCurrencies, usage.periods.isSubset(of: main.periods) { continue }
        findings.error(
          table.place(row: usage.firstRow),
          "the series \(series.region), \(series.indicator) mixes units: \(unit) here, \(mainUnit) on line \(table.rowStarts[main.firstRow].line)",
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
    if multiplier == other.multiplier { return value == otherValue }
    let difference = multiplier - other.multiplier
    return difference > 0
      ? Decimal(sign: .plus, exponent: difference, significand: value) == otherValue
      : value == Decimal(sign: .plus, exponent: -difference, significand: otherValue)
  }

  /// What it is about, for a finding.
  fileprivate var label: String { "\(region), \(indicator), \(period.sdmx)" }

  /// What it says, for a finding.
  fileprivate var saying: String {
    guard let value else { return "no value" }
    return multiplier == 0 ? "\(value)" : "\(value) × 10^\(multiplier)"
  }
}
