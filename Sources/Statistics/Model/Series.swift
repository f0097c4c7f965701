/// The observations of one indicator, region, unit and kind of value, in order of period.
public struct Series: Hashable, Sendable {
  /// Who it is about.
  public var region: Region
  /// What is measured.
  public var indicator: Indicator
  /// In what.
  public var unit: Unit
  /// The figures, in order of period; gaps are observations without a value or periods left out.
  public var observations: [Observation]

  /// Makes a series.
  public init(region: Region, indicator: Indicator, unit: Unit, observations: [Observation]) {
    self.region = region
    self.indicator = indicator
    self.unit = unit
    self.observations = observations
  }
}
