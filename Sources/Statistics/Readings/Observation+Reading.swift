internal import FoundationEssentials

/// What a number says: a state, or a change.
public enum FigureMeaning: Hashable, Sendable {
  /// An amount, share, index or place.
  case level
  /// A change, which has a plus in English labels and tables.
  case change
}

extension Observation {
  /// How the figure reads in a setting: the one truth for tile, chart, table and text.
  ///
  /// - Parameters:
  ///   - setting: Where it is read.
  ///   - unit: What it is measured in; the unit whose key the observation has.
  ///   - language: Whose words are used.
  ///   - scaling: The power of ten that a chart or column shares; `nil` for the figure's own.
  ///   - meaning: `.change` for growth rates that are figures of their own.
  public func reading(
    _ setting: Setting, unit: Unit, language: Language, scaling: Scaling? = nil, meaning: FigureMeaning = .level
  ) -> Reading {
    guard let value, value.isFinite, standing != .notPublished, standing != .notApplicable else {
      let dots = standing == .notApplicable ? "\u{B7}" : ".."
      return Reading(number: "", missing: dots, text: dots)
    }
    let scale = unit.kind.isScaled ? scaling ?? ownScaling(setting, unit: unit, language: language) : .plain(language)
    let figure = digits(in: scale, unit: unit)
    let isChange = meaning == .change || unit.kind == .percentagePoint
    return Reading(
      figure: figure, setting: setting, scaling: scale, unit: unit, meaning: isChange ? .change : .level,
      marks: standings.filter { !$0.mark.isEmpty })
  }

  /// What is known of the value's digits in a scaling.
  func digits(in scaling: Scaling, unit: Unit) -> FigureDigits {
    FigureDigits(
      value: scaling.value(of: self) ?? 0, held: heldDecimals + scaling.power - multiplier, qualifier: qualifier,
      kind: unit.kind, language: scaling.language)
  }

  /// Digits after the point that the value holds. The zeros that end a whole number (15,799,000,000, or 400 million) may be mere
  /// places, so they are not held once it is shortened: 4亿元, not 4.00亿元.
  var heldDecimals: Int {
    guard decimals == 0, let value, !value.isZero, !isDerived else { return decimals }
    return min(0, -DecimalDigits(value).exponent)
  }

  /// The scaling in which the figure is best read alone. An earlier value and a change beside it are read in the same, so that one
  /// word serves the row.
  public func ownScaling(_ setting: Setting, unit: Unit, language: Language) -> Scaling {
    guard let power = leadingPower else { return .plain(language) }
    if unit.kind != .currency {
      if setting == .table, multiplier < (language == .english ? 3 : 4) { return .plain(language) }
      if language == .chinese, (4..<6).contains(power), multiplier < 4, heldDecimals + 4 - multiplier > 2 {
        return .plain(language)
      }
    }
    let scaling = Scaling.largest(reachedBy: power, language: language)
    return carried(from: scaling, setting, unit: unit)
  }

  /// The next word up if rounding reaches it: 999.96 mn read with four figures is 1.000 bn.
  private func carried(from scaling: Scaling, _ setting: Setting, unit: Unit) -> Scaling {
    guard let next = scaling.next else { return scaling }
    let figure = digits(in: scaling, unit: unit)
    let shown = figure.value.rounded(decimals: figure.decimals(in: setting), keeping: qualifier)
    guard let power = shown.leadingPower, power + scaling.power >= next.power else { return scaling }
    return next
  }
}

extension Growth {
  /// How a published change reads in a setting: in English labels and tables with its sign, else only with a minus.
  public func reading(_ setting: Setting, language: Language) -> Reading {
    let unit = Unit(id: "%", kind: .percent, name: "%")
    let value = percent.isFinite ? percent : 0
    let figure = FigureDigits(value: value, held: decimals, qualifier: qualifier, kind: .percent, language: language)
    return Reading(figure: figure, setting: setting, scaling: .plain(language), unit: unit, meaning: .change, marks: [])
  }

  /// Which way it goes.
  public enum Direction: Hashable, Sendable {
    /// Above zero.
    case rise
    /// Below zero.
    case fall
    /// Zero.
    case none
  }

  /// Which way it goes.
  public var direction: Direction { percent > 0 ? .rise : percent < 0 ? .fall : .none }

  /// The same change without its sign, for "fell by 3.5%" and for a tile whose triangle tells the direction; a bound on a fall turns
  /// round with it.
  public var magnitude: Growth {
    guard percent < 0 else { return self }
    let turned: Qualifier =
      switch qualifier {
      case .over: .under
      case .under: .over
      case .exact, .about: qualifier
      }
    return Growth(percent: -percent, decimals: decimals, basis: basis, qualifier: turned)
  }
}
