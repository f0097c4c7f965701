import Findings
import Languages
import Statistics

@testable import Briefings

/// Small data sets in which one kind of finding can be read, named in both languages.
enum FindingSample {
  static let tonnes = Unit(id: "TONNE", kind: .quantity, name: [.english: "tonnes", .chinese: "吨"])
  static let percent = Unit(id: "PERCENT", kind: .percent, name: "%")
  static let index = Unit(id: "INDEX", kind: .index, name: "")
  static let dollars = Unit(id: "USD", kind: .currency, name: [.english: "US dollars", .chinese: "美元"])

  static let exports = Indicator(id: "exports", name: [.english: "Exports", .chinese: "出口额"])
  static let trade = Indicator(id: "trade", name: [.english: "Foreign trade", .chinese: "进出口总额"])
  static let balance = Indicator(id: "balance", name: [.english: "Net container balance", .chinese: "集装箱净差额"])
  static let output = Indicator(id: "output", name: [.english: "Output index", .chinese: "产出指数"], kind: .index)
  static let unemployment = Indicator(id: "unemployment", name: [.english: "Unemployment rate", .chinese: "失业率"], kind: .share)
  static let employment = Indicator(id: "employment", name: [.english: "Employment growth", .chinese: "就业人数增速"], kind: .growth)
  static let growth = Indicator(id: "growth", name: [.english: "Growth of output", .chinese: "产值增速"], kind: .growth)
  static let nameless = Indicator(id: "nameless", name: [.english: "Annual growth of output"], kind: .growth)
  static let byDistrict = Indicator(id: "by", name: [.english: "Population by district", .chinese: "各区县人口"])
  static let jobs = Indicator(id: "jobs", name: [.english: "Total employment", .chinese: "就业人员"])
  static let ofWhich = Indicator(id: "of-which", name: [.english: "of which agriculture", .chinese: "其中：农业"], partOf: "jobs")
  static let services = Indicator(id: "services", name: [.english: "services", .chinese: "服务业"], partOf: "jobs")
  static let people = Unit(id: "PERSON", kind: .count, name: [.english: "people", .chinese: "人"])
  static let product = Indicator(
    id: "product", name: [.english: "Gross domestic product", .chinese: "地区生产总值"], growthPrices: .constant)
  static let part = Indicator(id: "part", name: [.english: "Exports", .chinese: "出口额"], partOf: "trade")

  static let districts = PeerNoun(one: [.english: "district", .chinese: "区"], many: [.english: "districts", .chinese: "区"])

  static let names: [(String, String, String)] = [
    ("A", "Lakeside", "湖滨"), ("B", "Old Town", "旧城"), ("C", "Northgate", "北门"), ("D", "Jade Hill", "玉山"), ("E", "Riverbend", "河湾"),
    ("P", "Westmark", "西州"),
  ]

  /// Regions; those of a parent are in it.
  static func regions(in parent: String? = nil) -> [Region] {
    names.map { id, english, chinese in
      Region(
        id: id, name: [.english: english, .chinese: chinese], parent: id == "P" ? nil : parent, isSubject: id != "P")
    }
  }

  /// A yearly series that ends in 2023, in millions where the unit is scaled; `p` behind a number makes it provisional.
  static func years(_ region: String, _ values: String, _ indicator: Indicator = exports, _ unit: Unit = dollars) -> [Observation] {
    let all = values.split(separator: " ")
    return all.enumerated().map { figure(region, .year(2024 - all.count + $0), String($1), indicator, unit) }
  }

  /// Months or quarters one after the other from a first.
  static func run(
    _ region: String, from first: Period, _ values: String, _ indicator: Indicator = exports, _ unit: Unit = dollars
  ) -> [Observation] {
    values.split(separator: " ").enumerated().map { figure(region, first.advanced(by: $0), String($1), indicator, unit) }
  }

  static func figure(
    _ region: String, _ period: Period, _ text: String, _ indicator: Indicator = exports, _ unit: Unit = dollars,
    kind: ValueKind = .actual, growth: String? = nil
  ) -> Observation {
    let number = try? DecimalText.parse(text.filter { $0 != "p" })
    let change = growth.flatMap { try? DecimalText.parse($0) }
    return Observation(
      region: region, indicator: indicator.id, period: period, value: number?.value, decimals: number?.decimals ?? 0, unit: unit.id,
      multiplier: unit.kind == .currency ? 6 : 0, status: text.hasSuffix("p") ? .provisional : .final, kind: kind,
      growth: change.map { Growth(percent: $0.value, decimals: $0.decimals, basis: .yearOnYear) })
  }

  static func findings(
    _ figures: [Observation], about region: String = "A", in parent: String? = nil,
    indicators: [Indicator] = [
      exports, trade, balance, output, unemployment, employment, growth, nameless, byDistrict, jobs, ofWhich, services, product,
    ]
  ) -> [Finding] {
    let used = Set(figures.map(\.region))
    let data = Dataset(
      regions: regions(in: parent).filter { used.contains($0.id) }, indicators: indicators,
      units: [tonnes, percent, index, dollars, people], observations: figures)
    return PeerIndex(DatasetIndex(data)).findings(about: region).all
  }

  /// Four others beside Lakeside, and what Lakeside has.
  static func among(_ own: String, _ indicator: Indicator = exports, _ unit: Unit = dollars, others: [String]) -> [Observation] {
    years("A", own, indicator, unit) + zip(["B", "C", "D", "E"], others).flatMap { years($0, $1, indicator, unit) }
  }
}
