package import Languages
package import Statistics

/// What a user says about a table whose columns do not speak for themselves; everything left out is recognised.
package struct TableMapping: Hashable, Sendable {
  /// What headers name.
  package enum Headers: String, Hashable, Sendable, CaseIterable {
    case areas
    case indicators
  }

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
  /// The month, 2 to 12, that the fiscal years of the file begin with.
  package var fiscalYear: Int?
  /// At which prices growth is measured; `nil`: at constant ones for value added, at those of the levels for everything else.
  package var growthPrices: Indicator.GrowthPrices?
  /// What the headers of columns of figures are, where they are no periods.
  package var headers: Headers?
  /// What an empty cell in the column of places stands for: the whole that the other rows are parts of.
  package var whole: String?
  /// What signs in place of figures, or beside them, stand for.
  package var symbols: Symbols
  /// The sheets of workbooks that are read; all with figures if none is named.
  package var sheets: [String]
  /// The file's encoding, if its bytes do not show it.
  package var encoding: TextEncoding?

  /// Makes a mapping.
  package init(
    roles: [String: Recognition.Role] = [:], unit: String? = nil, period: String? = nil, indicator: LocalizedText? = nil,
    decimalMark: DecimalMark? = nil, area: String? = nil, fiscalYear: Int? = nil,
    growthPrices: Indicator.GrowthPrices? = nil, encoding: TextEncoding? = nil, sheets: [String] = [], headers: Headers? = nil,
    whole: String? = nil,
    symbols: Symbols = Symbols()
  ) {
    self.roles = roles
    self.unit = unit
    self.period = period
    self.indicator = indicator
    self.decimalMark = decimalMark
    self.area = area
    self.fiscalYear = fiscalYear
    self.growthPrices = growthPrices
    self.encoding = encoding
    self.sheets = sheets
    self.headers = headers
    self.whole = whole
    self.symbols = symbols
  }

  /// The number of the month that a fiscal year may begin with: `4`, `April`; `nil` if a text names none.
  package static func firstMonth(_ text: String) -> Int? {
    guard let month = Int(text) ?? MonthWords.number(text.lowercased()), (2...12).contains(month) else { return nil }
    return month
  }
}
