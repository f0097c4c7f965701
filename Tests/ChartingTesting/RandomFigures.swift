import Charting
import Languages
import RandomTesting
import Statistics

/// Random figures of the shapes that real ones have: few and many, missing, equal, mixed in sign, one a thousand times the others.
struct RandomFigures {
  /// What the numbers are like.
  private enum Temper: CaseIterable {
    case ordinary, equal, zero, outlier, small, sparse, growing
  }

  private let kind: ChartKind
  private let temper: Temper
  private let unit: Unit
  private let periods: [Period]
  private let places: Int
  private let power: Int
  private let isOfOnePlace: Bool
  private let allowsNegative: Bool
  /// How certain the limits are that values are published with, in percent; `nil` where they have none.
  private let level: Decimal?

  init(_ kind: ChartKind, _ random: inout SeededRandom) {
    self.kind = kind
    temper = random.happens(onceIn: 2) ? .ordinary : random.pick(Temper.allCases)
    unit = random.pick(Self.units(kind))
    let many = kind == .rankedDots ? 70 : kind == .multiples ? 30 : 9
    places = random.happens(onceIn: 40) ? 61 : Int.random(in: 1...many, using: &random)
    periods = Self.periods(random.happens(onceIn: 20) ? 60 : Int.random(in: 1...14, using: &random), &random)
    power = unit.kind == .currency || unit.kind == .count ? Int.random(in: -3...12, using: &random) : 0
    isOfOnePlace = random.happens(onceIn: 3)
    allowsNegative = ![.shares, .stackedArea, .progress, .area].contains(kind) && Bool.random(using: &random)
    level = random.happens(onceIn: 6) ? random.pick([80, 90, 95, Decimal(999, exponent: -1)]) : nil
  }

  /// A series for each place, or for each measure of one place.
  func series(_ random: inout SeededRandom) -> [Series] {
    (0..<places).map { number in
      let name = Self.names[number % Self.names.count] + (number < Self.names.count ? "" : " \(number)")
      let said = LocalizedText(stringLiteral: name)
      let region = isOfOnePlace ? Region(id: "place", name: "Port") : Region(id: name, name: said)
      let indicator = Indicator(
        id: isOfOnePlace ? name : "value", name: isOfOnePlace ? said : "", kind: unit.kind == .index ? .index : .level)
      let isAbsent = random.happens(onceIn: 15)
      let observations = periods.map { period in
        observation(region.id, indicator.id, period, isAbsent: isAbsent, &random)
      }
      return Series(region: region, indicator: indicator, unit: unit, observations: observations)
    }
  }

  private func observation(
    _ region: String, _ indicator: String, _ period: Period, isAbsent: Bool, _ random: inout SeededRandom
  ) -> Observation {
    var growth: Growth?
    if Bool.random(using: &random) {
      let percent = Decimal(Int.random(in: -999...2999, using: &random), exponent: -1)
      growth = Growth(percent: percent, decimals: 1, basis: .yearOnYear)
    }
    if isAbsent || random.happens(onceIn: temper == .sparse ? 2 : 9) {
      return Observation(
        region: region, indicator: indicator, period: period, value: nil, unit: unit.id, multiplier: power,
        status: .missing(random.happens(onceIn: 6) ? .notApplicable : .notPublished), growth: growth)
    }
    let number = value(&random)
    let isDerived = random.happens(onceIn: 8)
    return Observation(
      region: region, indicator: indicator, period: period, value: number.value, decimals: number.decimals, unit: unit.id,
      multiplier: power,
      status: random.pick([.final, .final, .final, .final, .provisional, .estimated, .forecast, .seriesBreak]),
      kind: kind == .progress ? random.pick([.actual, .actual, .plan, .target]) : .actual,
      qualifier: random.pick([.exact, .exact, .exact, .about, .over, .under]), growth: growth,
      interval: isDerived ? nil : level.flatMap { interval(around: number, level: $0, &random) },
      origin: isDerived ? .derived(Derivation(method: .previousPeriod, formula: "", inputs: [])) : .published)
  }

  /// Limits somewhat under and over a value, now and then none.
  private func interval(
    around number: (value: Decimal, decimals: Int), level: Decimal, _ random: inout SeededRandom
  ) -> ConfidenceInterval? {
    guard !random.happens(onceIn: 12) else { return nil }
    func distance() -> Decimal { abs(number.value) * Decimal(Int.random(in: 0...40, using: &random), exponent: -2) }
    return ConfidenceInterval(
      from: number.value - distance(), to: number.value + distance(), decimals: number.decimals, level: level)
  }

  private func value(_ random: inout SeededRandom) -> (value: Decimal, decimals: Int) {
    let sign: Decimal = allowsNegative && random.happens(onceIn: 4) ? -1 : 1
    let limit = unit.kind == .percent && (kind == .shares || kind == .stackedBars) ? 10 : 9999
    let decimals = Int.random(in: 0...2, using: &random)
    let digits = Int.random(in: 0...limit, using: &random)
    switch temper {
    case .equal: return (42, 0)
    case .zero: return random.happens(onceIn: 12) ? (sign * Decimal(digits), 0) : (0, 0)
    case .outlier: return (sign * Decimal(random.happens(onceIn: 6) ? digits * 1000 : digits % 10), 0)
    case .small: return (sign * Decimal(digits, exponent: -6), 6)
    case .growing: return (Decimal(1000 + digits), 0)
    case .ordinary, .sparse:
      return (sign * Decimal(digits, exponent: -decimals), decimals)
    }
  }

  private static let names = [
    "A", "North", "Port", "Strategic emerging industries", "Digital-economy output", "横店影视产业集群", "规模以上企业营业收入",
    "Retail sales through livestream sessions of registered companies", "Donaudampfschifffahrtsgesellschaft", "محافظة القاهرة",
  ]

  private static func units(_ kind: ChartKind) -> [Unit] {
    let yuan = Unit(id: "CNY", kind: .currency, name: [.english: "yuan", .chinese: "元"])
    let stations = Unit(id: "STATION", kind: .count, name: [.english: "base stations", .chinese: "座"])
    let percent = Unit(id: "PC", kind: .percent, name: "%")
    let index = Unit(id: "IX", kind: .index, name: "")
    let isStacked = [.stackedBars, .shares, .stackedArea, .contribution].contains(kind)
    return isStacked ? [yuan, yuan, stations, percent] : [yuan, yuan, stations, percent, index]
  }

  private static func periods(_ count: Int, _ random: inout SeededRandom) -> [Period] {
    let first: Period = random.pick([
      .year(1996), .year(2010), .quarter(2015, 3), .month(2019, 11), .months(from: 2010, 1, count: 8),
    ])
    var periods = [first]
    while periods.count < count, let last = periods.last {
      let next = last.months == 8 ? Period.months(from: last.year + 1, 1, count: 8) : last.advanced(by: 1)
      periods.append(next)
    }
    return periods
  }
}
