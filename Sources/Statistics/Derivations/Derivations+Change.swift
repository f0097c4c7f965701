/// How a figure differs from a like figure: in per cent where both are amounts above zero, else in points or in its own unit.
extension Derivations {
  /// The change since an earlier figure of the same series, in per cent: value ÷ earlier value − 1.
  ///
  /// One digit after the point at most and none that the rounding of the two levels does not support, but enough to keep a change that
  /// is not zero from reading as 0%, and one that is not a doubling or a total loss from reading as ±100%.
  ///
  /// - Parameters:
  ///   - observation: The later figure.
  ///   - earlier: The earlier figure.
  ///   - unit: A unit of per cent.
  ///   - usual: Digits after the point that changes of the series have; `nil` where these two decide.
  /// - Throws: ``DerivationRefusal``: no per cent comes from a base of zero or less, across a break, from plans or from levels that were
  ///   rounded harder than they differ.
  package static func changeInPercent(
    of observation: Observation, since earlier: Observation, unit: Unit, decimals usual: Int? = nil
  ) throws(DerivationRefusal) -> Observation {
    guard unit.kind == .percent else { throw .unitsDoNotFit }
    try comparable(observation, earlier)
    let (now, then) = (observation.ones, earlier.ones)
    guard now > 0, then > 0 else { throw .notAnAmount }
    guard let difference = now.subtracting(then) else { throw .tooManyDigits }
    guard let change = difference.divided(by: then)?.scaled(by: 2) else { throw .divisionByZero }
    let decimals = try decimals(ofPercent: change, observation, earlier, usual: usual)
    return try derived(
      .changeInPercent, from: [observation, earlier], value: change, decimals: decimals, multiplier: 0,
      qualifiers: [(observation.qualifier, .rising), (earlier.qualifier, .falling)]
    ) { $0.unit = unit.id }
  }

  /// The difference of two percentages of one series, in percentage points.
  ///
  /// - Parameters:
  ///   - observation: The later percentage.
  ///   - earlier: The earlier percentage.
  ///   - unit: A unit of percentage points.
  ///   - lastDigit: The power of ten that the percentages of the series end with; `nil` where these two decide.
  package static func changeInPoints(
    of observation: Observation, since earlier: Observation, unit: Unit, lastDigit: Int? = nil
  ) throws(DerivationRefusal) -> Observation {
    guard unit.kind == .percentagePoint else { throw .unitsDoNotFit }
    var change = try changeInAmount(of: observation, since: earlier, lastDigit: lastDigit)
    change.unit = unit.id
    return change
  }

  /// The difference of two figures of one series, in their own unit.
  ///
  /// - Parameters:
  ///   - observation: The later figure.
  ///   - earlier: The earlier figure.
  ///   - lastDigit: The power of ten that the figures of the series end with: 5 among 4.7 and 4.6 is 5.0. `nil` where these two decide.
  package static func changeInAmount(
    of observation: Observation, since earlier: Observation, lastDigit: Int? = nil
  ) throws(DerivationRefusal) -> Observation {
    try comparable(observation, earlier)
    var change = try difference(observation, less: earlier, indicator: observation.indicator)
    if let lastDigit { change.decimals = max(change.decimals, change.multiplier - lastDigit) }
    return change
  }

  /// The middle of several figures of one unit and period: the mean of the middle two of an even number.
  ///
  /// The figures may be derived themselves, such as the changes of several regions; the result keeps the middle ones as its inputs, of changes
  /// the levels that changed.
  package static func median(of figures: [Observation]) throws(DerivationRefusal) -> Observation {
    guard let first = figures.first else { throw .noValue }
    guard figures.allSatisfy({ $0.unit == first.unit && $0.indicator == first.indicator }) else { throw .unitsDoNotFit }
    guard figures.allSatisfy({ $0.period == first.period }) else { throw .periodsDiffer }
    for figure in figures { _ = try figure.definite }
    let sorted = figures.sorted { $0.ones < $1.ones }
    let middle = Array(sorted[((sorted.count - 1) / 2)...(sorted.count / 2)])
    let power = middle.map(\.multiplier).min() ?? 0
    var sum: Decimal = 0
    for figure in middle {
      guard let next = sum.adding(figure.ones.scaled(by: -power)) else { throw .tooManyDigits }
      sum = next
    }
    // Half of a number has one digit more.
    let value = middle.count == 1 ? sum : sum * Decimal(5, exponent: -1)
    var median = try derived(
      .median, from: middle, value: value, decimals: middle.map { $0.decimals + power - $0.multiplier }.min() ?? 0,
      multiplier: power,
      qualifiers: middle.map { ($0.qualifier, .rising) })
    // A change has the key of its level: what it was worked out from is kept instead.
    if case .derived(var made) = median.origin, middle.contains(where: { !$0.isLevel }) {
      made.inputs = middle.flatMap { $0.isLevel ? [$0.key] : $0.inputs }
      median.origin = .derived(made)
    }
    return median
  }

  /// Both figures happened, in one series, at like or neighbouring periods, the earlier one first, and the later one does not begin a new
  /// series.
  private static func comparable(_ observation: Observation, _ earlier: Observation) throws(DerivationRefusal) {
    for input in [observation, earlier] {
      if input.isDerived { throw .derivedInput }
      _ = try input.definite
      guard input.tellsWhatHappened else { throw .notActual }
    }
    guard observation.unit == earlier.unit else { throw .unitsDoNotFit }
    guard observation.region == earlier.region, observation.indicator == earlier.indicator else { throw .notTheSameAmount }
    guard earlier.period < observation.period,
      observation.period.isLike(earlier.period) || earlier.period.advanced(by: 1) == observation.period
    else { throw .periodsDiffer }
    guard observation.status != .seriesBreak else { throw .seriesBreak }
  }

  /// Digits after the point of a change in per cent.
  private static func decimals(
    ofPercent change: Decimal, _ observation: Observation, _ earlier: Observation, usual: Int?
  ) throws(DerivationRefusal) -> Int {
    let figures = max(2, min(observation.significantFigures, earlier.significantFigures))
    let error = errorInPercent(observation, earlier)
    // Levels of two figures that differ by one of the last digit may as well be equal.
    guard change.isZero || error * 2 < change.double.magnitude else { throw .notExactEnough }
    var decimals = usual ?? max(0, min(error > 1 ? 0 : 1, change.decimals(forSignificantFigures: figures)))
    while decimals < 6, change.readsFalsely(decimals: decimals) { decimals += 1 }
    return decimals
  }

  /// By how much the rounding of both levels may have moved the change, in percentage points; nothing where things were counted.
  package static func errorInPercent(_ observation: Observation, _ earlier: Observation) -> Double {
    let known = decimals(ofDifference: observation, earlier)
    if known == 0, observation.multiplier == 0, earlier.multiplier == 0, earlier.decimals == 0, observation.decimals == 0 {
      return 0
    }
    let half = Decimal(5, exponent: observation.multiplier - known - 1).double
    let (now, then) = (observation.ones.double, earlier.ones.double)
    return 100 * half / then * (1 + now / then)
  }
}

extension Decimal {
  /// Whether rounding turns it into 0, 100 or −100, which it is not.
  package func readsFalsely(decimals: Int) -> Bool {
    let shown = rounded(decimals: decimals)
    guard shown != self else { return false }
    return shown.isZero || shown == 100 || shown == -100
  }
}

extension Period {
  /// Whether two periods may be compared: of one length, and at the same place in their years, so that January is never compared with June.
  package func isLike(_ other: Period) -> Bool {
    guard months == other.months else { return false }
    if months == 0 { return month == other.month && day == other.day }
    return month == other.month
  }
}
