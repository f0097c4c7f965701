import Languages
import Statistics

@testable import Briefings

/// Facts as they would come from a file, for what the sample does not hold.
enum Figures {
  static let yuan = Unit(id: "CNY", kind: .currency, name: [.english: "yuan", .chinese: "元"])
  static let dollars = Unit(id: "USD", kind: .currency, name: [.english: "US dollars", .chinese: "美元"])
  static let visitors = Unit(id: "VISITOR", kind: .count, name: [.english: "visitors", .chinese: "人次"])
  static let index = Unit(id: "INDEX", kind: .index, name: "")
  static let rank = Unit(id: "RANK", kind: .rank, name: "")
  static let jinhua = Region(id: "jinhua", name: [.english: "Jinhua", .chinese: "金华"])
  static let zhejiang = Region(id: "zhejiang", name: [.english: "Zhejiang", .chinese: "浙江"])

  static let gdp = Indicator(id: "gdp", name: [.english: "Gross regional product", .chinese: "地区生产总值"])

  static func observation(
    _ text: String, _ period: Period = .year(2022), growth: String? = nil, basis: Growth.Basis = .yearOnYear,
    unit: Unit = yuan, multiplier: Int = 9, qualifier: Qualifier = .exact, status: Status = .final, kind: ValueKind = .actual,
    indicator: Indicator = gdp, region: Region = jinhua, released: Period? = nil
  ) -> Observation {
    let number = try? DecimalText.parse(text)
    let change = growth.flatMap { try? DecimalText.parse($0) }
    return Observation(
      region: region.id, indicator: indicator.id, period: period, value: number?.value, decimals: number?.decimals ?? 0,
      unit: unit.id, multiplier: unit.kind == .currency ? multiplier : 0, status: status, kind: kind, qualifier: qualifier,
      growth: change.map { Growth(percent: $0.value, decimals: $0.decimals, basis: basis) }, released: released)
  }

  static func fact(
    _ observation: Observation, unit: Unit = yuan, indicator: Indicator = gdp, region: Region = jinhua,
    history: [Observation] = [], aims: [Observation] = [], alternates: [Observation] = []
  ) -> Fact {
    Fact(
      region: region, indicator: indicator, unit: unit, observation: observation,
      change: try? Derivations.change(of: observation, unit: unit), aims: aims, history: history, alternates: alternates)
  }

  /// A yearly series, one value a year, the latest set against the one before.
  static func series(_ values: [String], from year: Int) -> Fact {
    let all = values.enumerated().map { observation($0.element, .year(year + $0.offset)) }
    var made = fact(all.last ?? observation("0"), history: all)
    made.earlier = all.dropLast().last
    made.change = made.earlier.flatMap { try? Derivations.difference(made.observation, less: $0, indicator: gdp.id) }
    return made
  }
}
