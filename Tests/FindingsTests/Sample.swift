import Findings
import FoundationEssentials
import Languages
import Statistics

/// Small data sets as they would be written in a file, and the three files that the reference pages are drawn from.
enum Sample {
  static let yuan = Unit(id: "CNY", kind: .currency, name: "yuan")
  static let persons = Unit(id: "PERSON", kind: .count, name: "people")
  static let tonnes = Unit(id: "TONNE", kind: .quantity, name: "tonnes")
  static let percent = Unit(id: "PC", kind: .percent, name: "%")
  static let index = Unit(id: "IX", kind: .index, name: "")
  static let units = [yuan, persons, tonnes, percent, index]

  /// A figure; a text that is not a number is a gap, `p` behind it makes it provisional, `>` before it a lower bound.
  static func figure(
    _ region: String, _ period: Period, _ text: String, indicator: String = "sales", unit: Unit = yuan, kind: ValueKind = .actual,
    status: Status? = nil, growth: String? = nil, basis: Growth.Basis = .yearOnYear
  ) -> Observation {
    let digits = text.filter { $0 != "p" && $0 != ">" && $0 != "<" }
    let number = try? DecimalText.parse(digits)
    let published = growth.flatMap { try? DecimalText.parse($0) }
    let gap: Status? = number == nil ? .missing(.notPublished) : text.hasSuffix("p") ? .provisional : nil
    return Observation(
      region: region, indicator: indicator, period: period, value: number?.value, decimals: number?.decimals ?? 0, unit: unit.id,
      status: status ?? gap ?? .final, kind: kind, qualifier: text.hasPrefix(">") ? .over : text.hasPrefix("<") ? .under : .exact,
      growth: published.map { Growth(percent: $0.value, decimals: $0.decimals, basis: basis) })
  }

  /// A yearly series that ends in 2023; `-` is a gap.
  static func years(
    _ region: String, _ values: [String], indicator: String = "sales", unit: Unit = yuan
  ) -> [Observation] {
    values.enumerated().map { place, value in
      figure(region, .year(2024 - values.count + place), value, indicator: indicator, unit: unit)
    }
  }

  /// A data set of figures, with a region and an indicator for each key, in order of appearance.
  static func data(
    _ observations: [Observation], indicators: [Indicator] = [], regions: [Region] = []
  ) -> Dataset {
    var known = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var order = indicators.map(\.id)
    var places = regions
    for observation in observations {
      if known[observation.indicator] == nil {
        known[observation.indicator] = Indicator(
          id: observation.indicator, name: LocalizedText(stringLiteral: observation.indicator))
        order.append(observation.indicator)
      }
      if !places.contains(where: { $0.id == observation.region }) {
        places.append(Region(id: observation.region, name: LocalizedText(stringLiteral: observation.region)))
      }
    }
    return Dataset(regions: places, indicators: order.compactMap { known[$0] }, units: units, observations: observations)
  }

  /// The findings about a region of a few figures.
  static func findings(
    _ region: String, in observations: [Observation], indicators: [Indicator] = [], regions: [Region] = []
  ) -> [Finding] {
    PeerIndex(DatasetIndex(data(observations, indicators: indicators, regions: regions))).findings(about: region).all
  }

  // MARK: Files of the reference pages

  /// The file’s lines as fields.
  static func rows(_ name: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split { $0.isNewline }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// 14 districts, 2016 to 2023, five indicators.
  static func districts() throws -> Dataset {
    let units = ["bn yuan": yuan, "%": percent, "mn USD": Unit(id: "USD", kind: .currency, name: "USD"), "thousands": persons]
    let powers = ["bn yuan": 9, "mn USD": 6, "thousands": 3]
    let figures = try rows("districts.csv").dropFirst().map { row in
      var figure = figure(
        row[0], .year(Int(row[1]) ?? 0), row[3], indicator: row[2], unit: units[row[4]] ?? yuan,
        status: row[5] == "p" ? .provisional : nil)
      figure.multiplier = powers[row[4]] ?? 0
      return figure
    }
    var data = data(
      figures,
      indicators: [
        Indicator(id: "Revenue of enterprises", name: "Revenue of enterprises"),
        Indicator(id: "Revenue growth", name: "Revenue growth", kind: .growth),
        Indicator(id: "Exports", name: "Exports"), Indicator(id: "Employment", name: "Employment"),
        Indicator(id: "Unemployment rate", name: "Unemployment rate", kind: .share),
      ])
    data.units.append(Unit(id: "USD", kind: .currency, name: "USD"))
    return data
  }

  /// Three ports, 30 months, two indicators.
  static func ports() throws -> Dataset {
    let figures = try rows("ports.csv").dropFirst().map { row in
      let parts = row[1].split(separator: "-").compactMap { Int($0) }
      var figure = figure(row[0], .month(parts[0], parts[1]), row[3], indicator: row[2], unit: tonnes)
      figure.multiplier = 3
      return figure
    }
    return data(figures)
  }

  /// Nine provinces, 2015 to 2023, one indicator.
  static func provinces() throws -> Dataset {
    let figures = try rows("gdp.csv").dropFirst().flatMap { row in
      row.dropFirst().enumerated().map { place, value in
        var figure = figure(row[0], .year(2015 + place), value, indicator: "地区生产总值")
        figure.multiplier = 8
        return figure
      }
    }
    return data(figures)
  }
}
