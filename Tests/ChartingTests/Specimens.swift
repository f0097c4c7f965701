import Charting
import Drawing
import DrawingTesting
import Languages
import Statistics
import Styling

/// Charts that several tests look at, drawn with the fixed-width typesetter.
enum Specimen {
  static let yuan = Statistics.Unit(id: "CNY", kind: .currency, name: [.english: "yuan", .chinese: "元"])
  static let percent = Statistics.Unit(id: "PC", kind: .percent, name: "%")
  static let index = Statistics.Unit(id: "IDX", kind: .index, name: "")

  /// A chart resolved in the house style.
  static func resolve(_ chart: Chart, width: Double = 244, height: Double? = nil, language: Language = .english) throws
    -> ResolvedChart
  {
    chart.resolve(
      style: try Style.shipped("house"), language: language, typesetter: FixedWidthTypesetter(), width: width, height: height)
  }

  /// Yearly values of one place from 2015 on.
  static func yearly(_ values: [PublishedValue], from first: Int = 2015, unit: Statistics.Unit = yuan) -> Series {
    yearly("Port", values, from: first, unit: unit)
  }

  /// Yearly values of one place from 2015 on.
  static func yearly(_ name: String, _ values: [PublishedValue], from first: Int = 2015, unit: Statistics.Unit = yuan) -> Series {
    let power = unit.kind == .currency ? 9 : 0
    var series = Series(name, unit: unit, tenToThe: power, [:])
    for (offset, value) in values.enumerated() {
      series.observations += Series(name, unit: unit, tenToThe: power, [.year(first + offset): value]).observations
    }
    return series
  }

  /// One value for each place in 2022.
  static func places(_ values: KeyValuePairs<String, PublishedValue>, unit: Statistics.Unit = yuan) -> [Series] {
    Series.places(.year(2022), unit: unit, tenToThe: unit.kind == .currency ? 9 : 0, values)
  }
}

extension ResolvedChart {
  /// The bars of data, not those of the key, in painter's order.
  var bars: [BarForm] {
    forms.compactMap { if case .bar(let bar) = $0, bar.observation != nil { bar } else { nil } }
  }

  /// The dots in painter's order.
  var dots: [DotForm] {
    forms.compactMap { if case .dot(let dot) = $0 { dot } else { nil } }
  }

  /// The lines in painter's order.
  var lines: [LineForm] {
    forms.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  /// The straight lines of a role, over and under the data.
  func rules(_ role: RuleForm.Role) -> [RuleForm] {
    (guides + forms).compactMap { if case .rule(let rule) = $0, rule.role == role { rule } else { nil } }
  }

  /// The texts of the labels of a role, in reading order.
  func texts(_ role: PlacedLabel.Role) -> [String] {
    labels.filter { $0.role == role }.map(\.text)
  }
}
