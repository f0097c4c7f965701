import Diagnostics
import FoundationEssentials
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Growth at constant prices says nothing of levels at current ones.
struct GrowthPricesTests {
  private func read(_ text: String, _ mapping: TableMapping = TableMapping()) throws -> ReadDataset {
    try DataSource.read(file: DataFile(name: "f.csv", bytes: Array(text.utf8)), mapping: mapping)
  }

  private static let table = "地区,年份,地区生产总值（亿元）,同比（%）,出口（亿元）,同比（%）\n甲,2024,868.20,5.9,50.0,25.0\n"

  @Test func `no earlier level follows from the real growth of value added, but from that of exports`() throws {
    let reading = try read(Self.table)
    #expect(reading.dataset.indicators.map(\.growthPrices) == [.constant, .current])
    let index = DatasetIndex(reading.dataset)
    let product = try #require(reading.dataset.observations.first)
    let exports = try #require(reading.dataset.observations.first { $0.indicator == "出口" })
    #expect(try index.earlier(than: exports).value == 40)
    #expect(throws: DerivationRefusal.growthAtConstantPrices) { try index.earlier(than: product) }
    #expect(
      reading.diagnostics.map(\.message) == [
        "the growth of “地区生产总值” is read as growth at constant prices, as growth of value added usually is: no earlier level is computed from it"
      ])
  }

  @Test func `who says that growth is at current prices gets the level`() throws {
    let reading = try read(Self.table, TableMapping(growthPrices: .current))
    let index = DatasetIndex(reading.dataset)
    for figure in reading.dataset.observations { #expect(try index.earlier(than: figure).isDerived) }
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `two published levels need not agree with real growth`() throws {
    let text = "地区,年份,地区生产总值（亿元）,同比（%）\n甲,2023,822.35,6.8\n甲,2024,868.20,5.9\n"
    #expect(DatasetCheck(try read(text).dataset).diagnostics().isEmpty)
    #expect(DatasetCheck(try read(text, TableMapping(growthPrices: .current)).dataset).diagnostics().count == 1)
  }

  @Test func `real growth is on what the other growth of its column is on, and is no judge of it`() throws {
    let head = "region,year,indicator,unit,value,growth (%)\n"
    let exports = "A,2022,Exports,bn EUR,100,\nA,2023,Exports,bn EUR,110,10.0\n"
    let product = "A,2022,GDP,bn EUR,100,\nA,2023,GDP,bn EUR,104,1.5\n"
    func bases(_ rows: String) throws -> [Growth.Basis] {
      try read(head + rows).dataset.observations.compactMap { $0.growth?.basis }
    }
    #expect(try bases(exports + product) == [.yearOnYear, .yearOnYear])
    #expect(try bases(product) == [.unstated])
    #expect(try bases(exports.replacing(",10.0", with: ",7.0") + product) == [.unstated, .unstated])
    let wide =
      "region,year,GDP (bn EUR),GDP growth (%),Exports (bn EUR),Exports growth (%)\nA,2022,100,,100,\nA,2023,104,1.5,110,10.0\n"
    #expect(try read(wide).dataset.observations.compactMap { $0.growth?.basis } == [.yearOnYear, .yearOnYear])
  }

  @Test(arguments: [
    ("GDP", true), ("规上工业增加值", true), ("Gross value added", true), ("地区生产总值（名义）", false), ("Nominal GDP", false),
    ("Exports", false),
    ("GDPR cases", false),
  ])
  func `names of value added are known`(_ name: String, _ isValueAdded: Bool) {
    #expect(IndicatorNaming.isValueAdded(name) == isValueAdded)
  }

  @Test func `a difference stands in the power of ten of its arithmetic`() throws {
    let reading = try read("地区,年份,可支配收入（元）\n甲,2023,68120\n甲,2024,71020\n")
    let index = DatasetIndex(reading.dataset)
    let change = try index.change(of: try #require(reading.dataset.observations.last))
    #expect(index.formula(of: change, language: .chinese) == "7.102 \u{2212} 6.812")
    #expect(index.scaling(ofFormula: change, language: .chinese)?.power == 4)
  }
}

/// To how many digits a difference of two values of one series is known.
struct SeriesDifferenceTests {
  private func difference(_ now: String, _ before: String, _ unit: String = "亿元") throws -> (value: String, about: Bool) {
    let text = "地区,年份,指标,单位,数值\n甲,2022,X,\(unit),\"\(before)\"\n甲,2023,X,\(unit),\"\(now)\"\n"
    let dataset = try DataSource.read(file: DataFile(name: "f.csv", bytes: Array(text.utf8))).dataset
    let index = DatasetIndex(dataset)
    let observation = try #require(dataset.observations.last)
    let change = try index.change(of: observation)
    let kind = try #require(dataset.units.first)
    return (change.reading(.table, unit: kind, language: .english).bare, change.qualifier == .about)
  }

  @Test func `zeros at the end are digits where the other value shows its ones`() throws {
    #expect(try difference("15001", "15000", "家") == ("1", false))
    #expect(try difference("2100000", "2112233", "家") == ("\u{2212}12,233", false))
    #expect(try difference("1000", "930", "家") == ("70", false))
    #expect(try difference("15000", "14000", "家") == ("≈\u{2009}1,000", true) || difference("15000", "14000", "家").about)
  }

  @Test func `zero is as exact as what stands beside it`() throws {
    #expect(try difference("0", "0.05").value == "\u{2212}5")
  }

  @Test func `a measure of which only growth is published is a figure of its own`() throws {
    let head = "地区,时期,指标,数值,单位,同比增长（%）\n"
    let alone = try read(head + "甲市,2024年1-9月,规模以上工业增加值,,亿元,6.1\n甲市,2024年1-9月,零售总额,1388.4,亿元,3.8\n")
    let industry = try #require(alone.dataset.indicators.first)
    #expect(industry.name.inAnyLanguage == "规模以上工业增加值增速" && industry.kind == .growth)
    let figure = try #require(alone.dataset.observations.first)
    #expect(figure.value.map { "\($0)" } == "6.1" && figure.unit == "PERCENT" && figure.growth == nil && figure.status == .final)
    #expect(alone.diagnostics.contains { $0.message == "of “规模以上工业增加值” only growth is given: it is read as a figure of its own" })
    // Where a level is known somewhere, a missing one stays a gap; growth on the month before is not called growth by its name.
    let partly = try read(head + "甲市,2024年1-9月,产值,,亿元,6.1\n乙市,2024年1-9月,产值,12.0,亿元,3.8\n")
    #expect(partly.dataset.observations.first?.value == nil)
    let monthly = try read(
      "region,month,indicator,value,unit,month-on-month growth (%)\nA,2024-05,Output,,mn EUR,0.4\nA,2024-05,Sales,3.0,mn EUR,0.1\n")
    #expect(monthly.dataset.observations.first?.value == nil)
  }
}
