package import Statistics

/// One figure with all that is known around it: what sentences, tiles and tables are made of.
package struct Fact: Hashable, Sendable {
  /// Who it is about.
  package var region: Region
  /// What is measured.
  package var indicator: Indicator
  /// What it is a part of, if that is known.
  package var whole: Indicator?
  /// In what.
  package var unit: Unit
  /// The figure itself: the latest actual value, or a plan or target.
  package var observation: Observation
  /// The value of the period before (a year earlier where growth is on a year earlier): published, or derived from the growth.
  package var earlier: Observation?
  /// How much was added or lost since then: always derived.
  package var change: Observation?
  /// Plans and targets for the same indicator.
  package var aims: [Observation]
  /// All actual values over periods as long as the latest's, in order of period, the latest last.
  package var history: [Observation]
  /// The same figure in other units, such as a second currency, as published.
  package var alternates: [Observation]
  /// What else is published of it: over periods of other lengths, and earlier values in other units; in the order of the data.
  package var others: [Observation]

  /// Makes a fact.
  package init(
    region: Region, indicator: Indicator, whole: Indicator? = nil, unit: Unit, observation: Observation,
    earlier: Observation? = nil,
    change: Observation? = nil, aims: [Observation] = [], history: [Observation] = [],
    alternates: [Observation] = [], others: [Observation] = []
  ) {
    self.region = region
    self.indicator = indicator
    self.whole = whole
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
