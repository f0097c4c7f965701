internal import Statistics

/// What published growth is measured against, where only the levels beside it show it.
enum GrowthBases {
  private struct Series: Hashable {
    var region: String
    var indicator: String
    var unit: String

    init(_ observation: Observation) {
      (region, indicator, unit) = (observation.region, observation.indicator, observation.unit)
    }
  }

  /// Growth of years whose basis is not stated is on the year before where all published levels agree with it.
  ///
  /// Growth at constant prices need not agree with levels at current ones. It is measured against what the other growth is that its table
  /// calls by the same words.
  ///
  /// - Parameters:
  ///   - observations: The figures.
  ///   - words: What the growth of an indicator is called, by the indicator’s key.
  ///   - real: The keys of the indicators whose growth is at constant prices.
  static func settle(_ observations: inout [Observation], words: [String: String], real: Set<String>) {
    guard observations.contains(where: isOpen) else { return }
    var levels: [Series: [Period: Observation]] = [:]
    for observation in observations where observation.period.months == 12 {
      levels[Series(observation), default: [:]][observation.period] = observation
    }
    var verdicts: [String: Bool] = [:]
    for observation in observations where isOpen(observation) && !real.contains(observation.indicator) {
      guard let growth = observation.growth, let value = observation.value,
        let earlier = levels[Series(observation)]?[observation.period.previousYear], let base = earlier.value, base > 0,
        earlier.multiplier == observation.multiplier
      else { continue }
      let change = (value.double / base.double - 1) * 100
      let tolerance = 0.51 * power(-growth.decimals) + 0.5 * power(-observation.decimals) / base.double * 200
      let agrees = abs(change - growth.percent.double) <= tolerance
      verdicts[observation.indicator] = (verdicts[observation.indicator] ?? true) && agrees
    }
    var verdictsOnWords: [String: Bool] = [:]
    for (indicator, agrees) in verdicts {
      guard let words = words[indicator] else { continue }
      verdictsOnWords[words] = (verdictsOnWords[words] ?? true) && agrees
    }
    for index in observations.indices where isOpen(observations[index]) {
      let indicator = observations[index].indicator
      if (verdicts[indicator] ?? words[indicator].flatMap { verdictsOnWords[$0] }) == true {
        observations[index].growth?.basis = .yearOnYear
      }
    }
  }

  private static func isOpen(_ observation: Observation) -> Bool {
    observation.period.months == 12 && observation.growth?.basis == .unstated
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1) { result, _ in exponent < 0 ? result / 10 : result * 10 }
  }
}
