/// Everything that is known: regions, indicators, units, sources and the figures.
public struct Dataset: Hashable, Sendable {
  /// The places, in the order of the data.
  public var regions: [Region]
  /// What is measured, in the order of the data.
  public var indicators: [Indicator]
  /// What it is measured in.
  public var units: [Unit]
  /// Where it was published.
  public var sources: [Source]
  /// The figures, in the order of the data.
  public var observations: [Observation]
  /// What the data call their places, as over a column of them: `district`, 省份; `nil` if they do not say.
  package var placeNoun: String?

  /// Makes a data set.
  public init(
    regions: [Region], indicators: [Indicator], units: [Unit], sources: [Source] = [], observations: [Observation]
  ) {
    self.regions = regions
    self.indicators = indicators
    self.units = units
    self.sources = sources
    self.observations = observations
  }
}
