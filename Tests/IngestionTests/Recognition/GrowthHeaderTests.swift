import Languages
import Statistics
import Testing

@testable import Ingestion

/// Names of columns and indicators that say that their figures are changes.
struct GrowthHeaderTests {
  private func read(_ text: String) throws -> Dataset {
    try DataSource.read(file: DataFile(name: "f.csv", bytes: Array(text.utf8))).dataset
  }

  @Test(arguments: [
    "growth (%)", "change on a year earlier (%)", "annual change (%)", "% change", "Change on previous year (%)", "y/y (%)",
    "annual growth (%)", "change from the previous year %",
  ])
  func `a column of changes beside the values is their published growth`(header: String) throws {
    let data = try read(
      "region,year,indicator,value,unit,\(header)\nA,2022,Exports,14.1,bn euro,6.2\nA,2023,Exports,12.0,bn euro,-14.9\n")
    #expect(data.observations.map { $0.growth?.percent } == [Decimal(62, exponent: -1), Decimal(-149, exponent: -1)])
    #expect(data.observations.allSatisfy { $0.growth?.basis == .yearOnYear })
  }

  @Test(arguments: [
    "比上年±%", "增减%", "同比增长（%）", "增速（%）", "y/y (%)", "Change on previous year (%)", "Évolution (%)", "Veränderung in %",
    "Veränderung gegenüber Vorjahr (%)", "variación interanual (%)", "variação anual (%)", "variazione annua (%)", "전년대비(%)",
    "前年比（%）",
  ])
  func `changes right behind the figures are theirs, in the words of many bureaus`(header: String) throws {
    let data = try read("region,year,Exports (bn EUR),\"\(header)\"\nA,2022,14.1,6.2\nA,2023,12.0,-14.9\n")
    #expect(data.observations.map { $0.growth?.percent } == [Decimal(62, exponent: -1), Decimal(-149, exponent: -1)])
  }

  @Test(arguments: [
    ("Growth of output", Indicator.Kind.growth), ("Change in employment", .growth), ("Employment change", .growth),
    ("GDP growth", .growth),
    ("Unemployment rate", .share), ("Climate change spending", .share),
  ])
  func `a percentage named as a change is a growth rate`(name: String, kind: Indicator.Kind) throws {
    let data = try read("region,year,indicator,value,unit\nA,2022,\(name),4.1,%\nA,2023,\(name),2.0,%\n")
    #expect(data.indicators.map(\.kind) == [kind])
  }

  @Test func `what an index is relative to stays in its name`() throws {
    let data = try read("region,quarter,Industrial production index (2015=100)\nA,2023-Q1,104.1\nA,2023-Q2,105.0\n")
    #expect(data.indicators.map { $0.name.inAnyLanguage } == ["Industrial production index (2015=100)"])
    #expect(data.units.map(\.kind) == [.index])
  }

  @Test func `nights are counted`() throws {
    let data = try read("municipality,year,Overnight stays (nights)\nPorto Alto,2023,48312\n")
    #expect(data.indicators.map { $0.name.inAnyLanguage } == ["Overnight stays"])
    #expect(data.units.map(\.id) == ["NIGHT"])
  }
}
