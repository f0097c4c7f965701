public import Languages

extension DatasetIndex {
  /// The figure of the period that a figure's change is measured against: the published one if there is one, else derived from the
  /// published growth; or why there is neither.
  ///
  /// Without a published growth it is the published figure of a year earlier.
  public func earlier(than observation: Observation) throws(DerivationRefusal) -> Observation {
    guard let unit = unit(observation.unit) else { throw .unitsDoNotFit }
    let base = try observation.growth?.base(of: observation.period) ?? observation.period.previousYear
    var key = observation.key
    key.period = base
    if let published = self.observation(key) {
      // What its publisher withholds is not worked out behind its back.
      guard published.value != nil, published.tellsWhatHappened else { throw .noValue }
      if observation.status == .seriesBreak { throw .seriesBreak }
      return published
    }
    return try derivedEarlier(than: observation, unit: unit)
  }

  /// The level that follows from a figure’s published growth, where growth and level are at the same prices.
  ///
  /// - Parameters:
  ///   - observation: The figure whose growth was published.
  ///   - unit: What the figure is measured in.
  /// - Throws: ``DerivationRefusal``: growth at constant prices, or why arithmetic gives nothing.
  public func derivedEarlier(than observation: Observation, unit: Unit) throws(DerivationRefusal) -> Observation {
    if indicator(observation.indicator)?.growthPrices == .constant { throw .growthAtConstantPrices }
    return try Derivations.earlier(of: observation, unit: unit)
  }

  /// How much was added or lost since the period before: the difference of two published figures if there are two, else derived from
  /// the published growth; or why neither can be.
  public func change(of observation: Observation) throws(DerivationRefusal) -> Observation {
    guard let unit = unit(observation.unit) else { throw .unitsDoNotFit }
    let before = try earlier(than: observation)
    if before.isDerived { return try Derivations.change(of: observation, unit: unit) }
    return try Derivations.difference(observation, less: before, indicator: observation.indicator)
  }

  /// The arithmetic of a derived figure in a language, with the published digits; `nil` for a published figure.
  ///
  /// In Chinese the amounts are in 万 and 亿: `157.99 ÷ 1.1826`.
  public func formula(of observation: Observation, language: Language) -> String? {
    formula(of: observation, language: language, usage: { _ in nil })
  }

  /// The same with the amounts as tables print them: in the scaling and to the last digit of the usage that the figures of an input's
  /// indicator have, and grouped. Where `marksAbout` is false, numbers that are about right do not say so: the equation around them does.
  /// `sums` are figures that are not in the data, which it may have been made from.
  package func formula(
    of observation: Observation, language: Language, usage: @escaping (Observation.Key) -> Unit.Usage?, marksAbout: Bool = true,
    sums: [Observation] = []
  ) -> String? {
    guard case .derived(let derivation) = observation.origin else { return nil }
    var inputs = derivation.inputs.compactMap { key in self.observation(key) ?? sums.first { $0.key == key } }
    // A sum has the key of what was published of the whole, a change that of its level: which of them it was the digits say.
    var isOfOthers = false
    switch derivation.method {
    case .share, .median:
      var written = FormulaText(method: derivation.method, inputs: inputs, language: .usual)
      written.keepsPower = true
      if inputs.count == derivation.inputs.count, written.text != derivation.formula {
        isOfOthers = !derivation.inputs.contains { key in sums.contains { $0.key == key } }
        inputs = derivation.inputs.compactMap { key in sums.first { $0.key == key } ?? self.observation(key) }
      }
    case .previousPeriod, .difference, .changeInPercent, .index, .sum, .ratio, .impliedExchangeRate, .contribution: break
    }
    let scaling = derivation.inputs.first.flatMap(usage)?.scaling(language, in: .table)
    let groupsDigits = scaling == nil || language.rules.groupsDigits
    guard inputs.count == derivation.inputs.count, !isOfOthers else {
      return groupsDigits ? derivation.formula : derivation.formula.filter { $0 != "," }
    }
    var text = FormulaText(method: derivation.method, inputs: inputs, language: language)
    if let scaling { text.shared = scaling }
    text.lastDigit = { usage($0.key)?.lastDigit(in: .table) }
    text.groupsDigits = groupsDigits
    text.marksAbout = marksAbout
    return text.text
  }

  /// The power of ten of the amounts in the arithmetic of a derived figure, for the result to have the same; `nil` where
  /// they have none in common, or the result is no such amount.
  public func scaling(ofFormula observation: Observation, language: Language) -> Scaling? {
    guard case .derived(let derivation) = observation.origin else { return nil }
    let inputs = derivation.inputs.compactMap { self.observation($0) }
    guard !inputs.isEmpty, inputs.count == derivation.inputs.count, inputs.allSatisfy({ $0.unit == observation.unit }) else {
      return nil
    }
    return FormulaText(method: derivation.method, inputs: inputs, language: language).shared
  }
}
