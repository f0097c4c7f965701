import Languages

extension Derivations {
  /// Wraps a result with its formula; everything that is not arithmetic comes from the first input.
  static func derived(
    _ method: Derivation.Method, from inputs: [Observation], value: Decimal, decimals: Int, multiplier: Int,
    qualifiers: [(qualifier: Qualifier, effect: Exactness.Effect)], adjusting: (inout Observation) -> Void = { _ in }
  ) throws(DerivationRefusal) -> Observation {
    guard var result = inputs.first else { throw .noValue }
    let stated = try Exactness.combined(qualifiers)
    result.value = value
    result.decimals = decimals
    result.multiplier = multiplier
    // Zeros that only hold the place of ones would look like digits, so the number says that it is none to the last of them.
    result.qualifier = stated == .exact && multiplier == 0 && decimals < 0 ? .about : stated
    result.growth = nil
    result.interval = nil
    result.comment = nil
    result.status = inputs.map(\.status).max { $0.weakness < $1.weakness } ?? .final
    result.source = inputs.allSatisfy { $0.source == result.source } ? result.source : nil
    result.released = inputs.compactMap(\.released).max()
    var formula = FormulaText(method: method, inputs: inputs, language: .usual)
    formula.keepsPower = true
    result.origin = .derived(Derivation(method: method, formula: formula.text, inputs: inputs.map(\.key)))
    adjusting(&result)
    return result
  }
}

extension Status {
  /// Which of several statuses a result takes: the least firm.
  fileprivate var weakness: Int {
    switch self {
    case .final, .seriesBreak: 0
    case .provisional: 1
    case .estimated: 2
    case .unreliable: 3
    case .forecast: 4
    case .missing: 5
    }
  }
}

extension Observation {
  /// The value, if there is a number.
  var definite: Decimal {
    get throws(DerivationRefusal) {
      guard let value, standing.gap == nil else { throw .noValue }
      return value
    }
  }
}

/// A level with the published change that leads to it, when both can be calculated with.
struct PublishedChange {
  /// The level.
  let value: Decimal
  /// The change.
  let growth: Growth
  /// What the earlier level was multiplied with.
  let factor: Decimal
  /// The period the change is measured against.
  let base: Period
  /// Significant figures of the coarser of level and factor.
  let figures: Int

  init(_ observation: Observation, unit: Unit) throws(DerivationRefusal) {
    if observation.isDerived { throw .derivedInput }
    value = try observation.definite
    guard observation.kind == .actual, observation.status != .forecast else { throw .notActual }
    guard let growth = observation.growth else { throw .noGrowth }
    guard observation.status != .seriesBreak else { throw .seriesBreak }
    switch unit.kind {
    case .currency, .count, .quantity, .index: break
    case .percent, .percentagePoint, .rank: throw .notAnAmount
    }
    guard value > 0 else { throw .notAnAmount }
    guard let factor = Decimal(1).adding(growth.percent.scaled(by: -2)) else { throw .tooManyDigits }
    guard factor > 0, let earlier = value.divided(by: factor) else { throw .divisionByZero }
    self.growth = growth
    self.factor = factor
    self.earlier = earlier
    base = try growth.base(of: observation.period)
    figures = min(observation.significantFigures, growth.significantFigures)
    earlierDecimals = earlier.decimals(forSignificantFigures: figures)
  }

  /// How many digits after the point the earlier level may be shown with.
  let earlierDecimals: Int
  /// The earlier level.
  let earlier: Decimal
}
