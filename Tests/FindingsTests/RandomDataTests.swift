import Findings
import Languages
import RandomTesting
import Statistics
import Testing

/// What must hold whatever the data are.
@Suite struct RandomDataTests {
  /// Regions, indicators of every nature, yearly, quarterly or monthly, with gaps, breaks, bounds, provisional values and growth.
  static func data(_ seed: UInt64) -> Dataset {
    var random = SeededRandom(seed: seed)
    let names = [
      "Sales", "Net flow", "Employment", "Unemployment rate", "Output index", "Output growth", "Price per head", "Real output",
    ]
    let kinds: [Indicator.Kind] = [.level, .level, .level, .share, .index, .growth, .level, .level]
    let units = [
      Sample.yuan, Sample.tonnes, Sample.persons, Sample.percent, Sample.index, Sample.percent, Sample.yuan, Sample.yuan,
    ]
    let regions = (0..<Int.random(in: 1...7, using: &random)).map { "R\($0)" }
    let frequency = Int.random(in: 0...2, using: &random)
    let count = Int.random(in: 1...(frequency == 0 ? 9 : 20), using: &random)
    let isWide = Bool.random(using: &random)
    var figures: [Observation] = []
    for region in regions {
      for (place, name) in names.enumerated() where Int.random(in: 0...2, using: &random) > 0 {
        var value = Double.random(in: 1...(isWide ? 5000 : 20), using: &random)
        for step in 0..<count {
          let period: Period =
            switch frequency {
            case 0: Period.year(2023 - count + step + 1)
            case 1: Period.quarter(2018, 1).advanced(by: step)
            default: Period.month(2022, 1).advanced(by: step)
            }
          value *= Double.random(in: 0.8...1.25, using: &random)
          if names[place] == "Net flow" || kinds[place] == .growth { value = Double.random(in: -9...9, using: &random) }
          let decimals = Int.random(in: 0...1, using: &random)
          let scaled = (value * (decimals == 0 ? 1 : 10)).rounded()
          var figure = Observation(
            region: region, indicator: name, period: period, value: Decimal(Int(scaled)).scaled(by: -decimals), decimals: decimals,
            unit: units[place].id)
          switch Int.random(in: 0...30, using: &random) {
          case 0: (figure.value, figure.status) = (nil, .missing(.notPublished))
          case 1: figure.qualifier = .over
          case 2: figure.status = .seriesBreak
          case 3: figure.status = .provisional
          case 4: figure.kind = .target
          case 5 where kinds[place] == .level:
            figure.growth = Growth(
              percent: Decimal(Int.random(in: -300...300, using: &random)).scaled(by: -1), decimals: 1, basis: .yearOnYear)
          default: break
          }
          figures.append(figure)
        }
      }
    }
    return Sample.data(
      figures,
      indicators: names.enumerated().map { Indicator(id: $1, name: LocalizedText(stringLiteral: $1), kind: kinds[$0]) })
  }

  @Test(arguments: 0..<40) func `a direction is that of the two figures it compares`(block: Int) {
    for seed in 0..<10 {
      let data = Self.data(UInt64(block * 10 + seed))
      let field = PeerIndex(DatasetIndex(data))
      for region in data.regions {
        for finding in field.findings(about: region.id).all {
          let comparison = finding.comparison
          if let from = comparison.from, comparison.direction != .none {
            #expect(comparison.direction == Growth.Direction(from: from, to: comparison.to), "\(finding)")
          }
          if let change = comparison.change, let value = change.value, comparison.direction != .none {
            #expect(comparison.direction == Growth.Direction(sign: value.double), "\(finding)")
          }
        }
      }
    }
  }

  @Test(arguments: 0..<40) func `no unlike periods are compared, nothing across a break, nothing from a bound`(block: Int) {
    for seed in 0..<10 {
      let data = Self.data(UInt64(10_000 + block * 10 + seed))
      let index = DatasetIndex(data)
      let field = PeerIndex(index)
      for region in data.regions {
        for finding in field.findings(about: region.id).all {
          let (to, basis) = (finding.comparison.to, finding.comparison.basis)
          #expect(finding.score.value.isFinite && finding.score.value >= 0)
          guard let from = finding.comparison.from else { continue }
          switch basis {
          case .yearEarlier: #expect(from.period == to.period.previousYear || finding.claim.name == "pace")
          case .periodBefore: #expect(from.period.advanced(by: 1) == to.period)
          case .since(let period):
            #expect(from.period == period || finding.claim.name == "pace")
            #expect(from.period.isLike(to.period))
          case .region, .median, .whole, .part: #expect(from.period == to.period)
          case .unstated, .aim, .mark, .alone: break
          }
          guard from.region == to.region, from.indicator == to.indicator, !from.isDerived, basis != .aim else { continue }
          #expect(from.qualifier == .exact && to.qualifier == .exact)
          let between = index.observations(of: to.region, indicator: to.indicator).filter {
            from.period < $0.period && $0.period <= to.period && $0.kind == .actual
          }
          #expect(!between.contains { $0.status == .seriesBreak }, "\(finding)")
        }
      }
    }
  }

  @Test(arguments: 0..<20) func `a change never rounds to zero or to all of it unless it is`(block: Int) {
    for seed in 0..<10 {
      let data = Self.data(UInt64(20_000 + block * 10 + seed))
      let field = PeerIndex(DatasetIndex(data))
      for region in data.regions {
        for finding in field.findings(about: region.id).all {
          guard let change = finding.comparison.change, change.isDerived, let value = change.value, change.unit == Unit.percent.id
          else { continue }
          let shown = value.rounded(decimals: change.decimals)
          #expect((shown.isZero) == value.isZero, "\(finding)")
          #expect((shown == -100) == (value == -100))
        }
      }
    }
  }

  @Test(arguments: 0..<20) func `the order of the figures in the file does not matter`(seed: UInt64) {
    let data = Self.data(30_000 + seed)
    var shuffled = data
    var random = SeededRandom(seed: seed)
    // Of several figures of one key the first counts, so figures of one key keep their order.
    shuffled.observations.shuffle(using: &random)
    let (one, other) = (PeerIndex(DatasetIndex(data)), PeerIndex(DatasetIndex(shuffled)))
    for region in data.regions {
      #expect(one.findings(about: region.id) == other.findings(about: region.id))
      #expect(one.findings(about: region.id) == PeerIndex(DatasetIndex(data)).findings(about: region.id))
    }
  }

  @Test(arguments: 0..<20) func `what is best is never worse than what it beat, and nothing is said twice`(seed: UInt64) {
    let data = Self.data(40_000 + seed)
    let field = PeerIndex(DatasetIndex(data))
    for region in data.regions {
      let found = field.findings(about: region.id)
      for finding in found.all { #expect(found.beaten(by: finding).allSatisfy { $0.score.value <= finding.score.value }) }
      let best = found.best(6)
      #expect(Set(best).count == best.count)
      #expect(Set(best.map { "\($0.indicator.id) \($0.claim.name)" }).count == best.count)
    }
  }
}
