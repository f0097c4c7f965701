package import Languages
package import Statistics

/// What a user says about a table whose columns do not speak for themselves; everything left out is recognised.
package struct TableMapping: Hashable, Sendable {
  /// What headers name.
  package enum Headers: String, Hashable, Sendable, CaseIterable {
    case areas
    case indicators
  }

  /// What a user says of one column.
  package struct Column: Hashable, Sendable {
    /// What it is for.
    package var role: Recognition.Role?
    /// The unit of its figures, as one would write it.
    package var unit: String?
    /// The power of ten that its figures are shown in.
    package var power: Int?
    /// The period of its figures, in SDMX’s notation.
    package var period: String?
    /// What its figures measure.
    package var name: String?
    /// The column whose growth it has, named as columns are.
    package var of: String?
    /// What its growth is measured against.
    package var basis: Growth.Basis?
    /// At which prices growth of its figures is measured.
    package var prices: Indicator.GrowthPrices?

    /// Makes what is said of a column; everything left out is recognised.
    package init(role: Recognition.Role? = nil) {
      self.role = role
    }
  }

  /// What is said of columns, by their headers or their letters: `GDP`, `D`, `Sheet1!D`.
  package var columns: [String: Column]
  /// The cells that the table is in, its header among them: `A3:F12`, `Sheet1!A3:F12`; everything if it is left out.
  package var table: String?
  /// The numbers of rows that are left out, as the sheet or the file counts them.
  package var ignoredRows: Set<Int> = []
  /// What places and measures are called, by a name that the file has for them.
  package var names: [String: LocalizedText] = [:]
  /// What places are part of, both by a name that the file has for them.
  package var parents: [String: String] = [:]
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
  /// What a structure message of SDMX says of the columns and their codes.
  package var structure: SDMXStructure?
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
    columns = roles.mapValues(Column.init)
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
