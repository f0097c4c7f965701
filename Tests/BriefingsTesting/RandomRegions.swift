import Languages
import RandomTesting
package import Statistics

/// Data that offices have, at random: regions with amounts, counts, rates, a balance, an index, growth and parts, over years, half-years,
/// quarters or months, with gaps, breaks, bounds, plans and provisional values, and names that look like words and numbers of findings.
package struct RandomRegions {
  private var random: SeededRandom
  private let frequency: Int
  private let count: Int
  private let ownPower: Int

  private init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    frequency = Int.random(in: 0...4, using: &random)
    let most = frequency == 0 ? 9 : 19
    count = random.happens(onceIn: 25) ? Int.random(in: 100...130, using: &random) : Int.random(in: 1...most, using: &random)
    ownPower = random.pick([0, 3, 4, 6, 8])
  }

  /// The data of a seed.
  package static func data(_ seed: UInt64) -> Dataset {
    var maker = RandomRegions(seed: seed)
    return maker.dataset()
  }

  /// How many series the first regions have.
  package static func series(of data: Dataset, regions: Int = 6) -> Int {
    let told = Set(data.regions.prefix(regions).map(\.id))
    return Set(data.observations.lazy.filter { told.contains($0.region) }.map { [$0.region, $0.indicator] }).count
  }

  private mutating func dataset() -> Dataset {
    var figures: [Observation] = []
    let regions = self.regions
    for region in regions {
      for measure in Self.measures where !random.happens(onceIn: 3) { figures += series(region.id, measure) }
    }
    return Dataset(
      regions: regions.filter { region in figures.contains { $0.region == region.id } },
      indicators: Self.measures.map(\.indicator), units: Self.units, observations: figures)
  }

  // MARK: Regions

  private var regions: [Region] {
    mutating get {
      let most = random.happens(onceIn: 40) ? 120 : random.happens(onceIn: 6) ? 16 : 5
      let many = Int.random(in: 1...most, using: &random)
      let parent = random.happens(onceIn: 3) ? "P" : nil
      let own = (0..<many).map { number -> Region in
        let names = Self.names.indices.contains(number) ? Self.names[number] : ("District \(number)", "第\(number)区")
        return Region(id: "R\(number)", name: [.english: names.0, .chinese: names.1], parent: parent)
      }
      return own + (parent == nil ? [] : [Region(id: "P", name: [.english: "Westmark", .chinese: "西州"], isSubject: false)])
    }
  }

  /// Names with words of direction and with numbers among them, which say nothing of the figures.
  private static let names = [
    ("Lakeside", "湖滨"), ("Higher Fall", "上升县"), ("Old Town 350", "旧城350"), ("Northgate", "北门"), ("Airport New Area", "临空新区"),
    ("Below Rise", "增长区"),
  ]

  // MARK: Measures

  private struct Measure {
    var indicator: Indicator
    var unit: Unit
    var values: ClosedRange<Double>
    var isSigned = false
    var hasGrowth = false
  }

  private static let dollars = Unit(id: "USD", kind: .currency, name: [.english: "US dollars", .chinese: "美元"])
  private static let tonnes = Unit(id: "TONNE", kind: .quantity, name: [.english: "tonnes", .chinese: "吨"])
  private static let percent = Unit(id: "PERCENT", kind: .percent, name: "%")
  private static let index = Unit(id: "INDEX", kind: .index, name: "")
  private static let people = Unit(id: "PERSON", kind: .count, name: [.english: "people", .chinese: "人"])
  private static let units = [dollars, tonnes, percent, index, people]

  private static let measures = [
    Measure(
      indicator: Indicator(id: "trade", name: [.english: "Foreign trade", .chinese: "进出口总额"]), unit: dollars, values: 200...90000,
      hasGrowth: true),
    Measure(
      indicator: Indicator(id: "exports", name: [.english: "Exports", .chinese: "出口额"], partOf: "trade"), unit: dollars,
      values: 20...9000),
    Measure(
      indicator: Indicator(id: "product", name: [.english: "Gross domestic product", .chinese: "地区生产总值"], growthPrices: .constant),
      unit: dollars, values: 900...90000, hasGrowth: true),
    Measure(
      indicator: Indicator(id: "unemployment", name: [.english: "Unemployment rate", .chinese: "失业率"], kind: .share), unit: percent,
      values: 2...9),
    Measure(
      indicator: Indicator(id: "balance", name: [.english: "Net container balance", .chinese: "集装箱净差额"]), unit: tonnes,
      values: -900...900, isSigned: true),
    Measure(
      indicator: Indicator(id: "output", name: [.english: "Output index", .chinese: "产出指数"], kind: .index), unit: index,
      values: 80...120),
    Measure(
      indicator: Indicator(id: "employment", name: [.english: "Employment growth", .chinese: "就业人数增速"], kind: .growth),
      unit: percent, values: -9...9, isSigned: true),
    Measure(
      indicator: Indicator(id: "jobs", name: [.english: "Total employment", .chinese: "就业人员"]), unit: people, values: 200...900_000),
    Measure(
      indicator: Indicator(id: "farm", name: [.english: "of which agriculture", .chinese: "其中：农业"], partOf: "jobs"), unit: people,
      values: 10...900),
  ]

  // MARK: Figures

  private mutating func series(_ region: String, _ measure: Measure) -> [Observation] {
    var value = Double.random(in: measure.values, using: &random)
    let isFlat = random.happens(onceIn: 30)
    let decimals = measure.unit.kind == .count ? 0 : random.pick([0, 1, 1, 2])
    var figures: [Observation] = []
    for step in 0..<count where !random.happens(onceIn: 14) {
      if measure.isSigned {
        value = Double.random(in: measure.values, using: &random)
      } else if !isFlat {
        value *= Double.random(in: 0.85...1.18, using: &random)
      }
      var figure = Observation(
        region: region, indicator: measure.indicator.id, period: period(step), value: Self.decimal(value, decimals),
        decimals: decimals, unit: measure.unit.id, multiplier: measure.unit.kind == .currency ? ownPower : 0)
      if measure.hasGrowth, random.happens(onceIn: 2) {
        figure.growth = Growth(
          percent: Self.decimal(Double.random(in: -9...15, using: &random), 1), decimals: 1,
          basis: random.pick([.yearOnYear, .yearOnYear, .yearOnYear, .unstated]))
      }
      switch Int.random(in: 0...60, using: &random) {
      case 0: (figure.value, figure.status) = (nil, .missing(.notPublished))
      case 1: figure.qualifier = .over
      case 2: figure.qualifier = .about
      case 3: figure.status = .seriesBreak
      case 4: figure.status = .estimated
      case 5...9: figure.status = .provisional
      case 10 where measure.unit.kind == .count: figure.value = 0
      default: break
      }
      figures.append(figure)
    }
    if random.happens(onceIn: 20), var aim = figures.last, aim.value != nil {
      (aim.kind, aim.status, aim.qualifier, aim.growth) = (random.pick([.target, .plan]), .final, .exact, nil)
      aim.value = Self.decimal(value * Double.random(in: 0.8...1.4, using: &random), decimals)
      figures.append(aim)
    }
    return figures
  }

  private static func decimal(_ value: Double, _ decimals: Int) -> Decimal {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return Decimal(Int((value * power).rounded()), exponent: -decimals)
  }

  private func period(_ step: Int) -> Period {
    switch frequency {
    case 0: Period.year(2023 - count + step + 1)
    case 1: Period.quarter(2019, 1).advanced(by: step)
    case 2: Period.half(2016, 1).advanced(by: step)
    case 3: Period.fiscalYear(2023 - count + step + 1)
    default: Period.month(2022, 1).advanced(by: step)
    }
  }
}
