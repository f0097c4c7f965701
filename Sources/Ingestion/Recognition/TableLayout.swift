internal import Languages
internal import Statistics

/// What each column of a table is for.
struct TableLayout {
  /// A column of figures.
  struct ValueColumn {
    var column: Int
    /// The period of all its figures, where the header names it.
    var period: Period?
    /// The part of a year that its header names, where the year is elsewhere: `Jan`, 一季度; empty for the year as a whole.
    var part: String?
    /// What its figures measure, where the header names it.
    var name: String?
    /// The unit that the header names.
    var unit: UnitPhrase?
    /// The power of ten that its figures are shown in, where the user says so.
    var power: Int?
    /// Which stretch of time the header names beside the period of the row; `nil` if none.
    var span: HeaderWords.Span?
    /// How much of a year its figures cover, where the table says so beside the month in which they end.
    var frequency: HeaderWords.PeriodPart?
    /// The column whose changes these figures are, as published, and against what; `nil` for figures in their own right.
    var growthOf: Int?
    /// What the changes are measured against.
    var basis: Growth.Basis = .unstated
    /// At which prices the changes are measured, where the user says so.
    var prices: Indicator.GrowthPrices?
    /// The place of all its figures, where the headers name places.
    var area: String?
    /// How firmly all its figures are known, where the header says so.
    var status: Status?
    /// The sign by which its header refers to a note: `2016*`.
    var mark: String?
  }

  /// Where the place of a figure is.
  enum AreaPlace {
    case column(Int)
    case headers
    /// In rows of its own, above the rows that are about it.
    case sections
    /// One place, which all figures are about.
    case fixed(String)
    /// One place with no name of its own: it is called after the file.
    case file(String)
  }

  /// Where the year is that parts of are in a column or in headers.
  enum YearPlace {
    case column(Int)
    case fixed(Int)
  }

  /// Where the period of a figure is.
  enum PeriodPlace {
    case column(Int)
    /// A year, and a part of it in a column of its own.
    case parts(year: YearPlace, part: Int, HeaderWords.PeriodPart)
    case headers
    /// In rows of its own, above the rows that are about it.
    case headings
    case fixed(Period)
  }

  var area = AreaPlace.headers
  /// The same names in another language.
  var areaInOtherLanguage: Int?
  var areaCode: Int?
  var parent: Int?
  var period = PeriodPlace.headers
  var indicator: Int?
  var breakdowns: [Int] = []
  var unit: Int?
  var multiplier: Int?
  var status: Int?
  var source: Int?
  var comment: Int?
  var values: [ValueColumn] = []
  /// For each column whether most of its cells are numbers.
  var holdsNumbers: [Bool]
  /// For each column its role and what to say of it.
  var roles: [(role: Recognition.Role, detail: String, evidence: Recognition.Evidence)]

  init(columnCount: Int) {
    holdsNumbers = Array(repeating: false, count: columnCount)
    roles = Array(repeating: (.ignored, "", .header), count: columnCount)
  }

  /// The column of places; `nil` where there is none.
  // Swift 6.3’s optimiser fails where this is made part of a caller that changes the layout.
  @inline(never)
  var areaColumn: Int? {
    if case .column(let column) = area { column } else { nil }
  }

  /// A column for each year, and not a row.
  var isWide: Bool { values.contains { $0.period != nil } }
}
