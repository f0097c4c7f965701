extension Derivations {
  /// What a part adds to the growth of a whole: (part − earlier part) ÷ earlier whole × 100, in percentage points.
  ///
  /// The contributions of all parts of a whole add up to its growth. One decimal at most, and none that the coarser of the two values of
  /// the part does not support.
  ///
  /// - Parameters:
  ///   - part: the part in the period reported; the result has its keys.
  ///   - earlier: the part in the period that the change is measured against.
  ///   - whole: the whole in that earlier period.
  ///   - unit: a unit of percentage points.
  /// - Throws: `DerivationRefusal` for derived or missing inputs, across a break, for other units or periods, and where bounds oppose.
  public static func contribution(
    of part: Observation, since earlier: Observation, to whole: Observation, unit: Unit
  ) throws(DerivationRefusal) -> Observation {
    let inputs = [part, earlier, whole]
    for input in inputs {
      if input.isDerived { throw .derivedInput }
      _ = try input.definite
    }
    guard part.unit == earlier.unit, part.unit == whole.unit, unit.kind == .percentagePoint else { throw .unitsDoNotFit }
    guard earlier.period == whole.period, earlier.period < part.period else { throw .periodsDiffer }
    guard part.status != .seriesBreak else { throw .seriesBreak }
    guard try whole.definite > 0 else { throw .notAnAmount }
    guard let change = part.ones.subtracting(earlier.ones) else { throw .tooManyDigits }
    guard let share = change.divided(by: whole.ones) else { throw .notAnAmount }
    // A difference is known to the last digit of the coarser of its two values.
    let known = min(part.countedDecimals - part.multiplier, earlier.countedDecimals - earlier.multiplier)
    let decimals = min(1, known + (whole.leadingPower ?? 0) - 2)
    return try derived(
      .contribution, from: inputs, value: share.scaled(by: 2), decimals: decimals, multiplier: 0,
      qualifiers: [
        (part.qualifier, .rising), (earlier.qualifier, .falling), (whole.qualifier, change >= 0 ? .falling : .rising),
      ]
    ) { $0.unit = unit.id }
  }

  /// What each part adds to the growth of a whole on a year earlier, and that growth itself, for every period that has all it takes.
  ///
  /// Where the growth of the whole was published, the published figure is taken and not computed again. Growth at constant prices is not
  /// the sum of what parts at current prices add: then there are no contributions.
  ///
  /// - Parameters:
  ///   - parts: levels of the parts, in the unit of the whole.
  ///   - whole: levels of the whole.
  ///   - unit: a unit of percentage points.
  public static func contributions(of parts: [Series], to whole: Series, unit: Unit) -> (parts: [Series], whole: Series) {
    func earlier(_ observation: Observation, in series: Series) -> Observation? {
      series.observations.first { $0.period == observation.period.previousYear && $0.kind == .actual }
    }
    func adding(_ series: Series) -> Series {
      var result = series
      result.unit = unit
      result.observations = series.observations.compactMap { observation in
        guard let before = earlier(observation, in: series), let foot = earlier(observation, in: whole) else { return nil }
        return try? contribution(of: observation, since: before, to: foot, unit: unit)
      }
      return result
    }
    guard whole.indicator.growthPrices != .constant else { return ([], whole) }
    var total = adding(whole)
    for index in total.observations.indices {
      let key = total.observations[index].period
      guard let published = whole.observations.first(where: { $0.period == key }), let growth = published.growth,
        growth.basis == .yearOnYear
      else { continue }
      var stated = published
      (stated.value, stated.decimals, stated.multiplier) = (growth.percent, growth.decimals, 0)
      (stated.qualifier, stated.unit, stated.growth) = (growth.qualifier, unit.id, nil)
      total.observations[index] = stated
    }
    return (parts.map(adding).filter { !$0.observations.isEmpty }, total)
  }
}
