/// The figures and words of one region of the reference briefing, in the form the comparison's programs all read.
struct ReferenceRegion: Codable, Sendable {
  /// A key figure as it is printed.
  struct KeyFigure: Codable, Sendable {
    var label: String
    var value: String
    var unit: String
  }

  /// A paragraph under its heading.
  struct Paragraph: Codable, Sendable {
    var head: String
    var text: String
  }

  /// Key of the region.
  var id: String
  /// Its name in both languages, as it stands in title and text.
  var title: String
  /// The quarters of `revenue`, `growth`, `export` and `series`, such as `2021 Q1`.
  var quarters: [String]
  /// Billions of yuan a quarter.
  var revenue: [Double]
  /// Percent on the year a quarter.
  var growth: [Double]
  /// Billions of yuan a quarter.
  var export: [Double]
  /// The quarters of `categories`.
  var periods: [String]
  /// Exports by category, in billions of yuan.
  var categories: [String: [Double]]
  /// Indices, 2021 = 100.
  var series: [String: [Double]]
  /// The six key figures.
  var kpis: [KeyFigure]
  /// Indicator, unit, value of the year before, value, change in percent, share in percent.
  var table: [[String]]
  /// The eight paragraphs.
  var paragraphs: [Paragraph]
}
