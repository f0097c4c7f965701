/// The arithmetic that makes figures from published figures. Exact in `Decimal`; each result keeps its formula and its inputs and is
/// marked derived for ever.
///
/// The rules, after the house's specification: only published figures go in; the result is stated with no more significant figures
/// than the coarser input; "about" and bounds pass on to the result; what was published is never recomputed. A result keeps its
/// exact value, and `decimals` says how far it may be shown, so that every reading rounds it once.
public enum Derivations {
  /// The value of the period that the published growth is measured against: value ÷ (1 + growth).
  public static func earlier(of observation: Observation, unit: Unit) throws(DerivationRefusal) -> Observation {
    let change = try PublishedChange(observation, unit: unit)
    let result = change.earlier
    return try derived(
      .previousPeriod, from: [observation], value: result, decimals: change.earlierDecimals, multiplier: observation.multiplier,
      qualifiers: [(observation.qualifier, .rising), (change.growth.qualifier, .falling)]
    ) { $0.period = change.base }
  }

  /// How much was added or lost since the period that the published growth is measured against: value × growth ÷ (1 + growth).
  ///
  /// Computed from the published figures, not from the derived earlier value; shown no finer than the finer of the two levels. The
  /// result has the keys of the level it is a change of, so it does not belong in a data set.
  public static func change(of observation: Observation, unit: Unit) throws(DerivationRefusal) -> Observation {
    let change = try PublishedChange(observation, unit: unit)
    guard let product = change.value.multiplied(by: change.factor - 1) else { throw .tooManyDigits }
    guard let result = product.divided(by: change.factor) else { throw .divisionByZero }
    let finest = max(change.earlierDecimals, observation.countedDecimals)
    let decimals = min(finest, result.decimals(forSignificantFigures: change.figures))
    return try derived(
      .difference, from: [observation], value: result, decimals: decimals, multiplier: observation.multiplier,
      qualifiers: [
        (observation.qualifier, change.factor >= 1 ? .rising : .falling), (change.growth.qualifier, .rising),
      ])
  }

  /// One value less another of the same unit: trade less exports.
  ///
  /// The result is about the region and period of `minuend`; periods may differ, as for a change between two published values.
  public static func difference(
    _ minuend: Observation, less subtrahend: Observation, indicator: String
  ) throws(DerivationRefusal) -> Observation {
    try usable([minuend, subtrahend])
    guard minuend.unit == subtrahend.unit else { throw .unitsDoNotFit }
    let other = try subtrahend.definite.scaled(by: subtrahend.multiplier - minuend.multiplier)
    guard let value = try minuend.definite.subtracting(other) else { throw .tooManyDigits }
    return try derived(
      .difference, from: [minuend, subtrahend], value: value, decimals: decimals(ofDifference: minuend, subtrahend),
      multiplier: minuend.multiplier, qualifiers: [(minuend.qualifier, .rising), (subtrahend.qualifier, .falling)]
    ) { $0.indicator = indicator }
  }

  /// Several values of one unit and period added up.
  public static func sum(_ parts: [Observation], region: String, indicator: String) throws(DerivationRefusal) -> Observation {
    try usable(parts)
    guard let first = parts.first else { throw .noValue }
    guard parts.allSatisfy({ $0.unit == first.unit }) else { throw .unitsDoNotFit }
    guard parts.allSatisfy({ $0.period == first.period }) else { throw .periodsDiffer }
    var value: Decimal = 0
    for part in parts {
      guard let sum = value.adding(try part.definite.scaled(by: part.multiplier - first.multiplier)) else { throw .tooManyDigits }
      value = sum
    }
    return try derived(
      .sum, from: parts, value: value, decimals: coarsest(parts), multiplier: first.multiplier,
      qualifiers: parts.map { ($0.qualifier, .rising) }
    ) {
      $0.region = region
      $0.indicator = indicator
    }
  }

  /// One value as percent of another of the same unit and period; one decimal at most, or two figures where it is below 1%.
  ///
  /// - Parameters:
  ///   - part: The value that is divided.
  ///   - whole: The value it is a part of.
  ///   - indicator: The key of what the result is called.
  ///   - unit: A unit of percent.
  public static func share(
    of part: Observation, in whole: Observation, indicator: String, unit: Unit
  ) throws(DerivationRefusal) -> Observation {
    try usable([part, whole])
    guard part.unit == whole.unit, unit.kind == .percent else { throw .unitsDoNotFit }
    guard part.period == whole.period else { throw .periodsDiffer }
    let value = try quotient(part, whole).scaled(by: 2)
    let figures = value.decimals(forSignificantFigures: min(part.significantFigures, whole.significantFigures))
    return try derived(
      .share, from: [part, whole], value: value,
      decimals: min(figures, max(1, value.decimals(forSignificantFigures: 2))), multiplier: 0,
      qualifiers: [(part.qualifier, .rising), (whole.qualifier, .falling)]
    ) {
      $0.indicator = indicator
      $0.unit = unit.id
    }
  }

  /// One value relative to the value of a base period of the same series, which is 100; one decimal at most.
  ///
  /// - Parameters:
  ///   - observation: The value.
  ///   - base: The value of the base period.
  ///   - unit: A unit of an index.
  public static func index(of observation: Observation, base: Observation, unit: Unit) throws(DerivationRefusal) -> Observation {
    try usable([observation, base])
    guard observation.unit == base.unit, unit.kind == .index else { throw .unitsDoNotFit }
    let value = try quotient(observation, base).scaled(by: 2)
    let figures = value.decimals(forSignificantFigures: min(observation.significantFigures, base.significantFigures))
    return try derived(
      .index, from: [observation, base], value: value, decimals: min(figures, 1), multiplier: 0,
      qualifiers: [(observation.qualifier, .rising), (base.qualifier, .falling)]
    ) { $0.unit = unit.id }
  }

  /// One value per unit of another of the same period: sales per session.
  ///
  /// - Parameters:
  ///   - dividend: The value that is divided.
  ///   - divisor: The value it is divided by.
  ///   - indicator: The key of what the result is called.
  ///   - unit: What the result is measured in.
  public static func ratio(
    of dividend: Observation, per divisor: Observation, indicator: String, unit: Unit
  ) throws(DerivationRefusal) -> Observation {
    try ratio(.ratio, of: dividend, per: divisor, indicator: indicator, unit: unit)
  }

  /// What one currency was worth in another, from one amount that was published in both: 8.6 billion yuan ÷ 1.25 billion dollars.
  ///
  /// - Parameters:
  ///   - amount: The amount in the first currency.
  ///   - first: The first currency.
  ///   - other: The same amount in the second currency.
  ///   - second: The second currency.
  ///   - indicator: The key of what the result is called.
  ///   - unit: What the result is measured in: yuan per dollar.
  public static func impliedExchangeRate(
    _ amount: Observation, in first: Unit, per other: Observation, in second: Unit, indicator: String, unit: Unit
  ) throws(DerivationRefusal) -> Observation {
    guard first.kind == .currency, second.kind == .currency, amount.unit == first.id, other.unit == second.id, first.id != second.id
    else { throw .unitsDoNotFit }
    guard amount.region == other.region, amount.indicator == other.indicator else { throw .notTheSameAmount }
    return try ratio(.impliedExchangeRate, of: amount, per: other, indicator: indicator, unit: unit)
  }

  private static func ratio(
    _ method: Derivation.Method, of dividend: Observation, per divisor: Observation, indicator: String, unit: Unit
  ) throws(DerivationRefusal) -> Observation {
    try usable([dividend, divisor])
    guard dividend.period == divisor.period else { throw .periodsDiffer }
    let value = try quotient(dividend, divisor)
    let figures = min(dividend.significantFigures, divisor.significantFigures)
    return try derived(
      method, from: [dividend, divisor], value: value, decimals: value.decimals(forSignificantFigures: figures), multiplier: 0,
      qualifiers: [(dividend.qualifier, .rising), (divisor.qualifier, .falling)]
    ) {
      $0.indicator = indicator
      $0.unit = unit.id
    }
  }

  /// Dividend ÷ divisor in ones; only of amounts above zero, for bounds to keep their direction.
  private static func quotient(_ dividend: Observation, _ divisor: Observation) throws(DerivationRefusal) -> Decimal {
    _ = (try dividend.definite, try divisor.definite)
    guard let quotient = dividend.ones.divided(by: divisor.ones) else { throw .divisionByZero }
    guard dividend.ones >= 0, divisor.ones > 0 else { throw .notAnAmount }
    return quotient
  }

  /// Only published figures go in.
  private static func usable(_ inputs: [Observation]) throws(DerivationRefusal) {
    for input in inputs {
      if input.isDerived { throw .derivedInput }
      _ = try input.definite
    }
  }

  /// To how many digits after the point, at the power of ten of the first, a difference is known.
  ///
  /// Between two values of one series, zero is as exact as the other, and the zeros that end a number of ones (15,000) are digits where the
  /// other shows its ones (15,001): both were published alike.
  static func decimals(ofDifference minuend: Observation, _ subtrahend: Observation) -> Int {
    let pair = [minuend, subtrahend]
    guard minuend.region == subtrahend.region, minuend.indicator == subtrahend.indicator else { return coarsest(pair) }
    let amounts = pair.filter { $0.value?.isZero == false }
    guard !amounts.isEmpty else { return coarsest(pair) }
    let areOnes = pair.allSatisfy { $0.multiplier == 0 && $0.decimals == 0 }
    // None of what is counted is exact, so what is left of the other is as exact as it.
    if areOnes, amounts.count == 1 { return 0 }
    let size = amounts.compactMap(\.leadingPower).max() ?? 0
    if areOnes, amounts.contains(where: { $0.countedDecimals == 0 && ($0.leadingPower ?? 0) >= max(2, size - 1) }) { return 0 }
    return coarsest(amounts, at: minuend.multiplier)
  }

  /// Digits after the point to which all of them are known, at a power of ten, or else at that of the first.
  private static func coarsest(_ inputs: [Observation], at multiplier: Int? = nil) -> Int {
    let power = multiplier ?? inputs.first?.multiplier ?? 0
    return inputs.map { $0.countedDecimals + power - $0.multiplier }.min() ?? 0
  }
}
