import Languages
import Statistics
import Testing

@Suite struct DerivingTests {
  static let months = Period.months(from: 2022, 1, count: 8)

  static func dataset(_ figures: [Observation], kind: Indicator.Kind = .level) -> Dataset {
    Dataset(
      regions: [Region(id: "R", name: "R")], indicators: [Indicator(id: "I", name: "I", kind: kind)],
      units: [Sample.yuan, Sample.percent, Sample.index], observations: figures)
  }

  @Test func `the earlier figure is the published one if there is one`() throws {
    let figure = Sample.figure("15.799", multiplier: 9, growth: Sample.growth("18.26"))
    let published = Sample.figure("13.5", multiplier: 9, period: .year(2021))
    let index = DatasetIndex(Self.dataset([figure, published]))
    #expect(try index.earlier(than: figure) == published)
    let change = try index.change(of: figure)
    #expect(change.reading(.table, unit: Sample.yuan, language: .english, meaning: .change).number == "+2.3")
    #expect(index.formula(of: change, language: .english) == "15.799 \u{2212} 13.5")
  }

  @Test func `without growth the earlier figure is that of a year before`() throws {
    let figure = Sample.figure("15", multiplier: 9)
    let index = DatasetIndex(Self.dataset([figure, Sample.figure("13", multiplier: 9, period: .year(2021))]))
    #expect(try index.earlier(than: figure).value == 13)
    #expect(throws: DerivationRefusal.noGrowth) { try DatasetIndex(Self.dataset([figure])).earlier(than: figure) }
  }

  @Test func `without a published one it is derived, with its formula in both languages`() throws {
    let figure = Sample.figure("15.799", multiplier: 9, period: Self.months, growth: Sample.growth("18.26"))
    let index = DatasetIndex(Self.dataset([figure]))
    let earlier = try index.earlier(than: figure)
    #expect(index.formula(of: earlier, language: .english) == "15.799 ÷ 1.1826")
    #expect(index.formula(of: earlier, language: .chinese) == "157.99 ÷ 1.1826")
    #expect(index.formula(of: try index.change(of: figure), language: .chinese) == "157.99 × 0.1826 ÷ 1.1826")
    #expect(index.formula(of: figure, language: .english) == nil)
  }

  @Test func `the quarterly index published as month-on-month shows no earlier level`() {
    let figure = Sample.figure(
      "109.49", unit: Sample.index, period: .quarter(2022, 2), growth: Sample.growth("5.23", .monthOnMonth))
    let index = DatasetIndex(Self.dataset([figure], kind: .index))
    #expect(throws: DerivationRefusal.baseContradictsPeriod) { try index.earlier(than: figure) }
    #expect(throws: DerivationRefusal.baseContradictsPeriod) { try index.change(of: figure) }
  }

  @Test func `what is withheld is not worked out`() {
    let figure = Sample.figure("15.799", multiplier: 9, growth: Sample.growth("18.26"))
    let withheld = Sample.figure("", period: .year(2021), status: .missing(.confidential))
    let index = DatasetIndex(Self.dataset([figure, withheld]))
    #expect(throws: DerivationRefusal.noValue) { try index.earlier(than: figure) }
  }

  @Test func `no change is taken across a break`() {
    let figure = Sample.figure("15", status: .seriesBreak)
    let index = DatasetIndex(Self.dataset([figure, Sample.figure("13", period: .year(2021))]))
    #expect(throws: DerivationRefusal.seriesBreak) { try index.change(of: figure) }
  }
}
