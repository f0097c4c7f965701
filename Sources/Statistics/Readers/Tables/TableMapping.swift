public import Languages

/// What a user says about a table whose columns do not speak for themselves; everything left out is recognised.
public struct TableMapping: Hashable, Sendable {
  /// What columns are for, by their headers.
  public var roles: [String: Recognition.Role]
  /// The unit of all figures that have none of their own, as one would write it: `亿元`, `bn yuan`.
  public var unit: String?
  /// The period of all figures, in SDMX's notation, where the file has none.
  public var period: String?
  /// Name of what is measured, where the file has none.
  public var indicator: LocalizedText?
  /// The decimal mark, where the file leaves it open.
  public var decimalMark: DecimalMark?
  /// The place that all figures are about, where the file has no column of places.
  public var area: String?
  /// At which prices growth is measured; `nil`: at constant ones for value added, at those of the levels for everything else.
  public var growthPrices: Indicator.GrowthPrices?
  /// The file's encoding, if its bytes do not show it.
  public var encoding: TextEncoding?

  /// Makes a mapping.
  public init(
    roles: [String: Recognition.Role] = [:], unit: String? = nil, period: String? = nil, indicator: LocalizedText? = nil,
    decimalMark: DecimalMark? = nil, area: String? = nil, growthPrices: Indicator.GrowthPrices? = nil,
    encoding: TextEncoding? = nil
  ) {
    self.roles = roles
    self.unit = unit
    self.period = period
    self.indicator = indicator
    self.decimalMark = decimalMark
    self.area = area
    self.growthPrices = growthPrices
    self.encoding = encoding
  }
}
