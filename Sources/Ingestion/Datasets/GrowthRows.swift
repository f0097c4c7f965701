internal import Diagnostics
internal import Statistics

/// Rows in per cent beside rows of the same name in another unit: the growth of these, where the levels show it.
///
/// A per-cent row may be a share as well, so that only levels of two years, from which its figures follow, make it growth.
struct GrowthRows {
  private struct Place: Hashable {
    var region: String
    var period: Period
  }

  /// The indicators of one name: that of the levels, and that in per cent.
  private struct Pair {
    var level: String
    var percent: String
    var name: String
  }

  private let pairs: [Pair]

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - names: For each key of an indicator its name without the unit.
  ///   - observations: The figures.
  ///   - units: The units, by key.
  init(names: [String: String], _ observations: [Observation], units: [Unit]) {
    let kinds = Dictionary(units.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var kindOfIndicator: [String: Unit.Kind] = [:]
    for observation in observations { kindOfIndicator[observation.indicator] = kinds[observation.unit] }
    pairs = Dictionary(grouping: names.keys) { names[$0] ?? "" }.compactMap { name, indicators in
      let percent = indicators.filter { kindOfIndicator[$0] == .percent }
      let levels = indicators.filter { [.currency, .count, .quantity].contains(kindOfIndicator[$0]) }
      guard percent.count == 1, levels.count == 1, indicators.count == 2 else { return nil }
      return Pair(level: levels[0], percent: percent[0], name: name)
    }.sorted { $0.level < $1.level }
  }

  /// Gives the levels their growth; the keys of the indicators that are used up by that, with the names that the others are left.
  func settle(_ observations: inout [Observation], _ location: SourceLocation, _ diagnostics: inout DiagnosticList) -> [String:
    String]
  {
    var names: [String: String] = [:]
    for pair in pairs {
      var levels: [Place: Int] = [:]
      var changes: [Place: Observation] = [:]
      for (index, observation) in observations.enumerated() where observation.value != nil {
        let place = Place(region: observation.region, period: observation.period)
        if observation.indicator == pair.level { levels[place] = index }
        if observation.indicator == pair.percent { changes[place] = observation }
      }
      guard Self.agree(changes, levels, observations), changes.keys.allSatisfy({ levels[$0] != nil }) else { continue }
      for (place, change) in changes {
        guard let index = levels[place], let percent = change.value else { continue }
        observations[index].growth = Growth(percent: percent, decimals: change.decimals, basis: .yearOnYear)
      }
      names[pair.level] = pair.name
      diagnostics.note(
        location,
        "the rows of “\(pair.name)” in per cent are read as the growth of its rows in the other unit, which agree with them")
    }
    let used = Set(pairs.filter { names[$0.level] != nil }.map(\.percent))
    observations.removeAll { used.contains($0.indicator) }
    return names
  }

  /// Whether the changes follow from the levels, all of those that can be compared and at least one.
  private static func agree(_ changes: [Place: Observation], _ levels: [Place: Int], _ observations: [Observation]) -> Bool {
    var compared = 0
    for (place, change) in changes {
      guard let now = levels[place].map({ observations[$0] }),
        let earlier = levels[Place(region: place.region, period: place.period.previousYear)].map({ observations[$0] }),
        now.multiplier == earlier.multiplier, let value = now.value, let base = earlier.value, base > 0, let percent = change.value
      else { continue }
      compared += 1
      if abs((value.double / base.double - 1) * 100 - percent.double) > 0.1 { return false }
    }
    return compared > 0
  }
}
