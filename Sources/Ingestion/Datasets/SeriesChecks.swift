internal import Diagnostics
internal import Statistics

/// What must hold between the observations of a file: none is there twice, and a series has one unit.
struct SeriesChecks {
  /// What distinguishes one observation from another, with numbers for names: a file of a million rows compares no texts.
  struct Key: Hashable, Comparable {
    /// Region, indicator, period, unit and kind, from the highest bits to the lowest.
    private let bits: UInt128

    init(region: Int, indicator: Int, period: Int, unit: Int, kind: ValueKind) {
      let what = UInt64(UInt32(truncatingIfNeeded: region)) << 32 | UInt64(UInt32(truncatingIfNeeded: indicator))
      let which = UInt64(UInt32(truncatingIfNeeded: period)) << 32 | UInt64(UInt32(truncatingIfNeeded: unit) << 2)
      bits = UInt128(what) << 64 | UInt128(which | (kind == .actual ? 0 : kind == .plan ? 1 : 2))
    }

    /// Region and indicator.
    fileprivate var series: UInt64 { UInt64(truncatingIfNeeded: bits >> 64) }
    /// The unit.
    fileprivate var unit: UInt32 { UInt32(truncatingIfNeeded: bits) >> 2 }

    static func < (first: Key, second: Key) -> Bool { first.bits < second.bits }
  }

  /// Where a series uses a unit.
  private struct Usage {
    var unit: String
    /// The first observation with it.
    var first: Int
    var periods: Set<Period>

    /// The unit in a diagnostic.
    var name: String { unit.isEmpty ? "no unit" : unit }
  }

  /// Where a row is whose number an observation has.
  private let location: (UInt32) -> SourceLocation
  private let kindOfUnit: [String: Unit.Kind]

  init(units: [Unit], location: @escaping (UInt32) -> SourceLocation) {
    self.location = location
    kindOfUnit = Dictionary(units.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// The observations without duplicates that agree; those that disagree, and units that mix, are errors.
  ///
  /// - Parameters:
  ///   - observations: The observations in the order of the file.
  ///   - lines: The number of the row of each observation.
  ///   - keys: What distinguishes each observation from the others.
  ///   - diagnostics: Receives what is found.
  func keep(_ observations: [Observation], lines: [UInt32], keys: [Key], _ diagnostics: inout DiagnosticList) -> [Observation] {
    let (repeated, mixed) = Self.survey(keys)
    if !mixed.isEmpty { checkUnits(of: mixed, observations, lines, keys, &diagnostics) }
    guard !repeated.isEmpty else { return observations }
    var firstOfKey: [Key: Int] = [:]
    var kept: [Observation] = []
    kept.reserveCapacity(observations.count)
    for index in observations.indices {
      if repeated.contains(keys[index]) {
        if let first = firstOfKey[keys[index]] {
          compare(observations, first, index, lines, &diagnostics)
          continue
        }
        firstOfKey[keys[index]] = index
      }
      kept.append(observations[index])
    }
    return kept
  }

  /// The keys that more than one observation has, and the series with more than one unit. Keys are mostly in order already, and
  /// sorting them takes less memory than a table of all of them.
  private static func survey(_ keys: [Key]) -> (repeated: Set<Key>, mixed: Set<UInt64>) {
    var repeated: Set<Key> = []
    var mixed: Set<UInt64> = []
    let sorted = keys.sorted()
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      if one == next {
        repeated.insert(one)
      } else if one.series == next.series, one.unit != next.unit {
        mixed.insert(one.series)
      }
    }
    return (repeated, mixed)
  }

  private func compare(
    _ observations: [Observation], _ first: Int, _ second: Int, _ lines: [UInt32], _ diagnostics: inout DiagnosticList
  ) {
    let line = lines[first]
    let (one, other) = (observations[first], observations[second])
    // Of two gaps, one says that its figure is not published and the other that there is none: neither is a figure.
    if one.saysTheSame(as: other) || one.value == nil && other.value == nil {
      diagnostics.note(location(lines[second]), "the figure is there twice, first \(location(line).position); one is kept")
    } else {
      diagnostics.error(
        location(lines[second]),
        "\(other.label) has two figures: \(other.saying) here, \(one.saying) \(location(line).position)",
        remedy: "keep the right one")
    }
  }

  /// A series has one unit. The same amounts in a second currency are allowed: then each of its periods is there in the first, too.
  private func checkUnits(
    of mixed: Set<UInt64>, _ observations: [Observation], _ lines: [UInt32], _ keys: [Key], _ diagnostics: inout DiagnosticList
  ) {
    var usages: [UInt64: [Usage]] = [:]
    for (index, key) in keys.enumerated() where mixed.contains(key.series) {
      let period = observations[index].period
      let unit = observations[index].unit
      if let position = usages[key.series]?.firstIndex(where: { $0.unit == unit }) {
        usages[key.series]?[position].periods.insert(period)
      } else {
        usages[key.series, default: []].append(Usage(unit: unit, first: index, periods: [period]))
      }
    }
    for series in usages.values.sorted(by: { ($0.first?.first ?? 0) < ($1.first?.first ?? 0) }) {
      let ordered = series.sorted { ($1.periods.count, $0.first) < ($0.periods.count, $1.first) }
      guard let main = ordered.first else { continue }
      for usage in ordered.dropFirst() {
        let areCurrencies = kindOfUnit[usage.unit] == .currency && kindOfUnit[main.unit] == .currency
        if areCurrencies, usage.periods.isSubset(of: main.periods) { continue }
        let example = observations[usage.first]
        diagnostics.error(
          location(lines[usage.first]),
          "the series “\(example.region)”, “\(example.indicator)” mixes units: \(usage.name) here, \(main.name) \(location(lines[main.first]).position)",
          remedy: areCurrencies
            ? "a second currency may only repeat periods that are there in the first" : "give each unit an indicator of its own")
      }
    }
  }
}

extension Observation {
  /// Whether another observation of the same key says the same: the same amount, however it is scaled, with the same standing.
  func saysTheSame(as other: Observation) -> Bool {
    guard status == other.status, qualifier == other.qualifier else { return false }
    if let growth, let otherGrowth = other.growth, growth != otherGrowth { return false }
    guard let value, let otherValue = other.value else { return value == other.value }
    return value.scaled(by: multiplier) == otherValue.scaled(by: other.multiplier)
  }

  /// What it is about, for a finding.
  fileprivate var label: String { "“\(region)”, “\(indicator)”, \(period.sdmx)" }

  /// What it says, for a diagnostic.
  fileprivate var saying: String {
    guard let value else { return "no value" }
    return multiplier == 0 ? "\(value)" : "\(value) × 10^\(multiplier)"
  }
}
