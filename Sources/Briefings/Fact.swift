public import Statistics

/// One figure with all that is known around it: what sentences, tiles and tables are made of.
public struct Fact: Hashable, Sendable {
  /// Who it is about.
  public var region: Region
  /// What is measured.
  public var indicator: Indicator
  /// In what.
  public var unit: Unit
  /// The figure itself: the latest actual value, or a plan or target.
  public var observation: Observation
  /// The value of the period before (a year earlier where growth is on a year earlier): published, or derived from the growth.
  public var earlier: Observation?
  /// How much was added or lost since then: always derived.
  public var change: Observation?
  /// Plans and targets for the same indicator.
  public var aims: [Observation]
  /// All actual values over periods as long as the latest's, in order of period, the latest last.
  public var history: [Observation]
  /// The same figure in other units, such as a second currency, as published.
  public var alternates: [Observation]
  /// What else is published of it: over periods of other lengths, and earlier values in other units; in the order of the data.
  public var others: [Observation]

  /// Makes a fact.
  public init(
    region: Region, indicator: Indicator, unit: Unit, observation: Observation, earlier: Observation? = nil,
    change: Observation? = nil, aims: [Observation] = [], history: [Observation] = [],
    alternates: [Observation] = [], others: [Observation] = []
  ) {
    self.region = region
    self.indicator = indicator
    self.unit = unit
    self.observation = observation
    self.earlier = earlier
    self.change = change
    self.aims = aims
    self.history = history
    self.alternates = alternates
    self.others = others
  }
}
