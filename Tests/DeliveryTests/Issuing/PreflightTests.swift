import Briefings
import Languages
import Publishing
import Scheduling
import Statistics
import Testing

@testable import Delivery

struct PreflightTests {
  private static func figure(_ region: String, _ indicator: String, _ period: Period) -> Observation {
    Observation(region: region, indicator: indicator, period: period, value: 1, unit: "CNY")
  }

  private static func preflight(_ regions: [Region], _ figures: [Observation], needs: [Need]) -> Preflight {
    let indicators = Set(figures.map(\.indicator)).sorted().map {
      Indicator(id: $0, name: [.english: $0, .chinese: $0], kind: .level)
    }
    let dataset = Dataset(
      regions: regions, indicators: indicators,
      units: [Unit(id: "CNY", kind: .currency, name: [.english: "yuan", .chinese: "元"])],
      observations: figures)
    return Preflight(book: FactBook(dataset), request: DeliveryRequest(period: .year(2021), needs: needs))
  }

  private static func regions(_ count: Int) -> [Region] {
    (0..<count).map { Region(id: "r\($0)", name: [.english: "R\($0)", .chinese: "区\($0)"]) }
  }

  @Test func `a region lacks what it has at other times, and what is asked of it by name`() {
    let regions = Self.regions(3)
    let figures = [
      Self.figure("r0", "gdp", .year(2021)), Self.figure("r1", "gdp", .year(2020)), Self.figure("r2", "jobs", .year(2021)),
    ]
    let preflight = Self.preflight(regions, figures, needs: [Need(indicator: "gdp"), Need(indicator: "tax", region: "r2")])
    #expect(
      regions.map { preflight.missingData($0) } == [
        nil, "there are no figures for 2021 yet", "there are no figures of tax for 2021 yet",
      ])
  }

  @Test func `a region without figures about the period waits for them, whatever others have`() {
    let regions = Self.regions(2)
    let figures = [Self.figure("r0", "gdp", .year(2021)), Self.figure("r1", "gdp", .year(2020))]
    let preflight = Self.preflight(regions, figures, needs: [])
    #expect(regions.map { preflight.missingData($0) } == [nil, "there are no figures for 2021 yet"])
  }

  /// Looking through all figures for each region takes a thousand million comparisons here.
  @Test(.timeLimit(.minutes(1))) func `five thousand regions are looked at in no more time than their figures take`() {
    let regions = Self.regions(5_000)
    let figures = regions.flatMap { region in (1982...2021).map { Self.figure(region.id, "gdp", .year($0)) } }
    let preflight = Self.preflight(regions, figures, needs: [Need(indicator: "gdp")])
    for region in regions { #expect(preflight.missingData(region) == nil) }
  }
}
