import Languages
package import Statistics

/// What is compared with its like: one indicator in one unit over periods of one length.
package struct Measure: Hashable, Sendable {
  /// Key of the indicator.
  package var indicator: String
  /// Key of the unit.
  package var unit: String
  /// How long its periods are.
  package var frequency: Period.Frequency
}

/// How the values of a measure may be compared.
package enum Nature: Hashable, Sendable {
  /// An amount above zero: changes in per cent. Whether those of several regions add up to that of all.
  case amount(addsUp: Bool)
  /// Relative to a base: changes in per cent.
  case index
  /// A percentage: changes in points.
  case rate
  /// A rate of growth: itself a change.
  case growth
  /// Can lie on both sides of zero: changes in its own unit, never in per cent.
  case balance
  /// A place in an order.
  case rank
}

extension Nature {
  /// How the values of an indicator in a unit behave; `goesBelowZero` if any of them does.
  init(_ indicator: Indicator, _ unit: Unit, goesBelowZero: Bool) {
    switch (indicator.kind, unit.kind) {
    case (.rank, _), (_, .rank): self = .rank
    case (.growth, .percent), (.growth, .percentagePoint), (_, .percentagePoint): self = .growth
    case (_, .percent): self = .rate
    case (_, .index), (.index, _): self = goesBelowZero ? .balance : .index
    case (.level, _), (.growth, _), (.share, _):
      self =
        goesBelowZero || IndicatorWords.balance.occurs(in: indicator.name)
        ? .balance : .amount(addsUp: indicator.addsUp)
    }
  }
}

extension Prices {
  /// The prices of a change that was computed from two levels.
  init(ofLevels indicator: Indicator, _ unit: Unit) {
    self = unit.kind != .currency ? .none : IndicatorWords.constantPrices.occurs(in: indicator.name) ? .constant : .current
  }

  /// The prices of a published change; `agrees` says whether the levels published with it give the same.
  init(ofGrowth indicator: Indicator, _ unit: Unit, agrees: Bool?) {
    switch (indicator.growthPrices, unit.kind, agrees) {
    case (.constant?, _, _): self = .constant
    case (_, .currency, true?), (.current?, .currency, _): self = Prices(ofLevels: indicator, unit)
    case (_, .currency, _): self = .unstated
    default: self = .none
    }
  }
}

extension Indicator {
  /// Whether it is, by its name, the growth of another indicator: nothing but words for growth and the first words of the other’s name.
  func isGrowth(of level: Indicator) -> Bool {
    name.texts.contains { own in
      let mine = IndicatorWords.growth.rest(of: own)
      return !mine.isEmpty && level.name.texts.contains { IndicatorWords.growth.rest(of: $0).starts(with: mine) }
    }
  }
}
