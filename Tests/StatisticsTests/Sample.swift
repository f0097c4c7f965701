import Languages
import Statistics

/// Units that the tests read figures in.
enum Sample {
  static let yuan = Unit(id: "CNY", kind: .currency, name: [.english: "yuan", .chinese: "元"])
  static let dollar = Unit(id: "USD", kind: .currency, name: [.english: "US dollars", .chinese: "美元"])
  static let studios = Unit(id: "STUDIO", kind: .count, name: [.english: "studios", .chinese: "座"])
  static let visitors = Unit(id: "VISITOR", kind: .count, name: [.english: "visitors", .chinese: "人次"])
  static let minutes = Unit(id: "MIN", kind: .quantity, name: [.english: "minutes", .chinese: "分钟"])
  static let percent = Unit(id: "PC", kind: .percent, name: "%")
  static let points = Unit(id: "PP", kind: .percentagePoint, name: "")
  static let index = Unit(id: "IX", kind: .index, name: "")
  static let rank = Unit(id: "RANK", kind: .rank, name: "")

  /// A figure as it would be written in a file.
  static func figure(
    _ text: String, multiplier: Int = 0, unit: Unit = yuan, region: String = "R", indicator: String = "I",
    period: Period = .year(2022), qualifier: Qualifier = .exact, status: Status = .final, kind: ValueKind = .actual,
    growth: Growth? = nil, origin: Origin = .published
  ) -> Observation {
    let number = try? DecimalText.parse(text)
    return Observation(
      region: region, indicator: indicator, period: period, value: number?.value, decimals: number?.decimals ?? 0, unit: unit.id,
      multiplier: multiplier, status: status, kind: kind, qualifier: qualifier, growth: growth, origin: origin)
  }

  /// A published change on a year earlier.
  static func growth(_ text: String, _ basis: Growth.Basis = .yearOnYear, qualifier: Qualifier = .exact) -> Growth {
    let number = try? DecimalText.parse(text)
    return Growth(percent: number?.value ?? 0, decimals: number?.decimals ?? 0, basis: basis, qualifier: qualifier)
  }
}
