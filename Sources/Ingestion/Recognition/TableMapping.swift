package import Languages
package import Statistics

/// What a user says about a table whose columns do not speak for themselves; everything left out is recognised.
package struct TableMapping: Hashable, Sendable {
  /// What columns are for, by their headers.
  package var roles: [String: Recognition.Role]
  /// The unit of all figures that have none of their own, as one would write it: `亿元`, `bn yuan`.
  package var unit: String?
  /// The period of all figures, in SDMX's notation, where the file has none.
  package var period: String?
  /// Name of what is measured, where the file has none.
  package var indicator: LocalizedText?
  /// The decimal mark, where the file leaves it open.
  package var decimalMark: DecimalMark?
  /// The place that all figures are about, where the file has no column of places.
  package var area: String?
  /// At which prices growth is measured; `nil`: at constant ones for value added, at those of the levels for everything else.
  package var growthPrices: Indicator.GrowthPrices?
  /// The file's encoding, if its bytes do not show it.
  package var encoding: TextEncoding?

  /// Makes a mapping.
  package init(
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
