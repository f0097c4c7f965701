import Languages

/// The digits of an observation's value, taken apart once for all that is asked about them.
struct KnownDigits {
  /// The value at the observation's own power of ten.
  private let value: Decimal
  /// Digits after the point that it holds there.
  ///
  /// The zeros that end a whole number (15,799,000,000, or 400 million) may be mere places, so they are not held once it is shortened:
  /// 4亿元, not 4.00亿元.
  let held: Int
  private let multiplier: Int
  private let qualifier: Qualifier
  private let endsAsUsual: Bool

  init(_ value: Decimal, of observation: Observation) {
    self.value = value
    let isWhole = observation.decimals == 0 && !value.isZero && !observation.isDerived
    endsAsUsual = observation.endsAsUsual
    held = isWhole ? min(0, -value.exponent) : value.decimalsWithoutNoise(of: observation.decimals)
    multiplier = observation.multiplier
    qualifier = observation.qualifier
  }

  /// What is known of the value in a scaling, as far as it is printed in a setting.
  func figure(in scaling: Scaling, _ setting: Setting, unit: Unit) -> FigureDigits {
    let last = unit.usage?.lastDigit(in: setting)
    let own = endsAsUsual ? last.map { max(held, multiplier - $0) } ?? held : held
    return FigureDigits(
      value: value.scaled(by: multiplier - scaling.power), held: own + scaling.power - multiplier, qualifier: qualifier,
      kind: unit.kind, language: scaling.language, usual: last.map { scaling.power - $0 })
  }

  /// The scaling in which the figure is best read alone.
  func ownScaling(_ setting: Setting, unit: Unit, language: Language) -> Scaling {
    guard let power = value.leadingPower.map({ $0 + multiplier }) else { return .plain(language) }
    if unit.kind != .currency {
      let first = language.rules.firstPower
      if setting == .table, multiplier < first { return .plain(language) }
      if language.rules.powersToldInOnes.contains(power), multiplier < first, held + first - multiplier > 2 {
        return .plain(language)
      }
    }
    let scaling = Scaling.largest(reachedBy: power, language: language)
    return carried(from: scaling, setting, unit: unit)
  }

  /// The next word up if rounding reaches it: 999.96 mn read with four figures is 1.000 bn.
  private func carried(from scaling: Scaling, _ setting: Setting, unit: Unit) -> Scaling {
    guard let next = scaling.next else { return scaling }
    let figure = figure(in: scaling, setting, unit: unit)
    guard let power = figure.value.leadingPower, power + scaling.power == next.power - 1 else { return scaling }
    let shown = figure.value.rounded(decimals: figure.decimals(in: setting), keeping: qualifier)
    return (shown.leadingPower ?? 0) + scaling.power >= next.power ? next : scaling
  }
}

extension Observation {
  /// Whether it ends with the digit that the figures of its indicator end with: among 4.65 and 5.12, 4.6 was published as 4.60, and so was
  /// what is made of them by adding and taking away. What is not exact has no zeros that nobody published.
  var endsAsUsual: Bool { qualifier == .exact && (!isDerived || isOfItsInputsMeasure) }

  /// Whether it is a difference, a sum or the middle of figures. What follows from a figure and its growth is known less well.
  private var isOfItsInputsMeasure: Bool {
    guard case .derived(let derivation) = origin else { return false }
    switch derivation.method {
    case .difference: return derivation.inputs.count > 1
    case .sum, .median: return true
    case .previousPeriod, .share, .index, .ratio, .impliedExchangeRate, .contribution, .changeInPercent: return false
    }
  }
}
