import Languages
import Statistics

@testable import Briefings

/// A country with a province, two cities and a district, and a place that lies in none of them; facts of one's own choice.
enum SmallWorld {
  static let regions = [
    Region(id: "land", name: [.english: "Land", .chinese: "国"], isSubject: false),
    Region(id: "province", name: [.english: "Province", .chinese: "省"], parent: "land"),
    Region(id: "east", name: [.english: "East", .chinese: "东市"], parent: "province"),
    Region(id: "west", name: [.english: "West", .chinese: "西市"], parent: "province"),
    Region(id: "district", name: [.english: "District", .chinese: "区"], parent: "east"),
    Region(id: "island", name: [.english: "Island", .chinese: "岛"]),
    Region(id: "empty", name: [.english: "Empty", .chinese: "空"], parent: "province"),
  ]
  static let indicators = [
    Indicator(id: "gdp", name: [.english: "Output", .chinese: "产值"], theme: "economy"),
    Indicator(id: "trade", name: [.english: "Trade", .chinese: "贸易额"], theme: "trade"),
    Indicator(id: "exports", name: [.english: "Exports", .chinese: "出口额"], partOf: "trade", theme: "trade"),
    Indicator(id: "imports", name: [.english: "Imports", .chinese: "进口额"], partOf: "trade", theme: "trade"),
    Indicator(id: "place", name: [.english: "Rank by output", .chinese: "产值位次"], kind: .rank, theme: "economy"),
  ]
  static let units = [Figures.yuan, Figures.dollars, Figures.rank]

  static func figure(
    _ region: String, _ indicator: String, _ period: Period, _ value: String?, growth: String? = nil,
    unit: Unit = Figures.yuan, status: Status = .final, kind: ValueKind = .actual, released: Period? = nil
  ) -> Observation {
    let number = value.flatMap { try? DecimalText.parse($0) }
    let change = growth.flatMap { try? DecimalText.parse($0) }
    return Observation(
      region: region, indicator: indicator, period: period, value: number?.value, decimals: number?.decimals ?? 0, unit: unit.id,
      multiplier: unit.kind == .currency ? 9 : 0, status: status, kind: kind,
      growth: change.map { Growth(percent: $0.value, decimals: $0.decimals, basis: .yearOnYear) }, released: released)
  }

  static func book(_ figures: Observation...) -> FactBook { book(figures) }

  static func book(_ figures: [Observation]) -> FactBook {
    FactBook(Dataset(regions: regions, indicators: indicators, units: units, observations: figures))
  }

  static func region(_ id: String) -> Region { regions.first { $0.id == id } ?? Region(id: id, name: "?") }
}

extension FactBook {
  /// The only fact of a region, or its first.
  func fact(_ region: String, _ cutoff: Cutoff = Cutoff()) -> Fact? {
    facts(of: SmallWorld.region(region), cutoff).first
  }
}
