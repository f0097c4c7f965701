public import Languages

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
    let standings = standings
    if let gap = standings.last?.gap { return Reading(gap, language: language) }
    guard let value else { return Reading(.notPublished, language: language) }
    let known = KnownDigits(value, of: self)
    let scale =
      unit.kind.isScaled
      ? scaling ?? unit.usage?.scaling(language, in: setting) ?? known.ownScaling(setting, unit: unit, language: language)
      : .plain(language)
    let isChange = meaning == .change || unit.kind == .percentagePoint
    return Reading(
      figure: known.figure(in: scale, setting, unit: unit), setting: setting, scaling: scale, unit: unit,
      meaning: isChange ? .change : .level, marks: toldStandings.filter { !$0.mark.isEmpty })
  }

  /// Whether another value differs from this one and would read like it all the same.
  ///
  /// - Parameters:
  ///   - other: A figure in the same unit.
  ///   - setting: Where both are read.
  ///   - unit: What they are measured in.
  ///   - language: Whose words are used.
  ///   - scaling: The power of ten that they share; `nil` for each its own.
  public func reads(
    like other: Observation, in setting: Setting, unit: Unit, language: Language, scaling: Scaling? = nil
  ) -> Bool {
    guard value != nil, other.value != nil else { return false }
    // No setting prints so few figures that values further apart would read alike; most are, and need not be read.
    let (one, two) = (ones, other.ones)
    guard one != two, (one - two).magnitude * 10 < max(one.magnitude, two.magnitude) else { return false }
    func text(_ observation: Observation) -> String {
      observation.reading(setting, unit: unit, language: language, scaling: scaling).text
    }
    return text(self) == text(other)
  }

  /// The scaling in which the figure is best read alone. An earlier value and a change beside it are read in the same, so that one
  /// word serves the row.
  public func ownScaling(_ setting: Setting, unit: Unit, language: Language) -> Scaling {
    guard let value, unit.kind.isScaled else { return .plain(language) }
    return unit.usage?.scaling(language, in: setting)
      ?? KnownDigits(value, of: self).ownScaling(setting, unit: unit, language: language)
  }

  /// Digits after the point that the value holds, once it is shortened.
  var heldDecimals: Int { value.map { KnownDigits($0, of: self).held } ?? decimals }
}

extension Growth {
  /// How a published change reads in a setting: in English labels and tables with its sign, else only with a minus.
  public func reading(_ setting: Setting, language: Language) -> Reading {
    let figure = FigureDigits(
      value: percent, held: percent.decimalsWithoutNoise(of: decimals), qualifier: qualifier, kind: .percent, language: language)
    return Reading(figure: figure, setting: setting, scaling: .plain(language), unit: .percent, meaning: .change, marks: [])
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

  /// The same change without its sign, for "fell by 3.5%" and for a tile whose triangle shows the direction; a bound on a fall turns
  /// round with it.
  public var magnitude: Growth {
    percent < 0 ? Growth(percent: -percent, decimals: decimals, basis: basis, qualifier: qualifier.turned) : self
  }
}
