import FoundationEssentials
import Languages
import Statistics
import Testing

@testable import Briefings

/// Data without published changes: two published values are set against each other.
struct EarlierValueTests {
  private func both(_ make: (Language) -> [String]) -> [[String]] {
    Language.all.map { make($0).map(\.visible) }
  }

  @Test func `a sentence goes from the earlier value to the latest`() {
    let fact = Figures.series(["12.3", "12.9"], from: 2021)
    #expect(
      both { Sentences(language: $0).about([fact]).map(\.string) } == [
        [
          "Jinhua’s gross regional product rose from 12.3 billion yuan in 2021 to 12.9 billion yuan in 2022, an increase of 600 million yuanᵈ."
        ],
        ["金华地区生产总值由2021年的123亿元增至2022年的129亿元，增加6亿元ᵈ。"],
      ])
  }

  @Test func `equal values are unchanged`() {
    let fact = Figures.series(["12.3", "12.3"], from: 2021)
    #expect(
      both { Sentences(language: $0).about([fact]).map(\.string) } == [
        ["Jinhua’s gross regional product was 12.3 billion yuan in 2022, as in 2021."], ["金华地区生产总值2022年为123亿元，与2021年持平。"],
      ])
  }

  @Test func `a title does so too, then gives up the earlier value`() {
    let fact = Figures.series(["12.9", "12.3"], from: 2021)
    #expect(
      both { Headline.candidates(for: [fact], region: fact.region, language: $0).map(\.string) } == [
        [
          "Jinhua’s gross regional product fell from 12.9 billion yuan in 2021 to 12.3 billion yuan in 2022",
          "Jinhua’s gross regional product fell to 12.3 billion yuan in 2022",
          "Jinhua’s gross regional product fell to 12.3 billion yuan",
        ], ["金华地区生产总值由2021年的129亿元减至2022年的123亿元", "2022年金华地区生产总值减至123亿元", "金华地区生产总值减至123亿元"],
      ])
  }

  @Test func `the standfirst and the chart's title say it shortly`() {
    let lead = Figures.fact(Figures.observation("5", growth: "3.0"))
    let fact = Figures.series(["12.9", "12.3"], from: 2021)
    #expect(
      both { Standfirst.make([lead, fact], language: $0).map { [$0.string] } ?? [] } == [
        ["Gross regional product fell to 12.3 billion yuan, from 12.9 billion yuan a year earlier."],
        ["地区生产总值由2021年的129亿元减至2022年的123亿元。"],
      ])
    #expect(
      both { [ChartTitle.finding(.level(fact), language: $0).string] } == [
        ["Gross regional product fell to 12.3 billion yuan"], ["地区生产总值减至123亿元"],
      ])
  }

  @Test(arguments: [
    (["1", "2", "3", "4", "5"], "That was the highest of the 5 values since 2018.", "这是2018年以来公布的5个数值中的最高值。"),
    (["5", "4", "3", "2", "1"], "That was the lowest of the 5 values since 2018.", "这是2018年以来公布的5个数值中的最低值。"),
    (
      ["5", "7", "3", "2", "4"], "The highest of the 5 values since 2018 was 7 billion yuan in 2019.",
      "2018年以来公布的5个数值中，最高值为2019年的70亿元。"
    ),
  ])
  func `where the latest of five stands`(values: [String], english: String, chinese: String) {
    let fact = Figures.series(values, from: 2018)
    #expect(both { [Sentences(language: $0).about([fact]).last?.string ?? ""] } == [[english], [chinese]])
  }

  @Test func `four values, an equal one or a break say nothing`() {
    for values in [["1", "2", "3", "4"], ["5", "1", "2", "3", "5"]] {
      #expect(Sentences(language: .english).about([Figures.series(values, from: 2018)]).count == 1)
    }
    var broken = Figures.series(["1", "2", "3", "4", "5"], from: 2018)
    broken.history[2].status = .seriesBreak
    #expect(Sentences(language: .english).about([broken]).count == 1)
  }

  @Test func `bounds and derived values are set against nothing`() {
    var bound = Figures.series(["12.3", "12.9"], from: 2021)
    bound.earlier?.qualifier = .over
    #expect(bound.publishedEarlier == nil)
    var derived = Figures.series(["12.3", "12.9"], from: 2021)
    derived.earlier?.origin = .derived(Derivation(method: .previousPeriod, formula: "", inputs: []))
    #expect(derived.publishedEarlier == nil)
    var published = Figures.series(["12.3", "12.9"], from: 2021)
    published.observation.growth = Growth(percent: 5, decimals: 0, basis: .yearOnYear)
    #expect(published.publishedEarlier == nil)
  }

  @Test func `a published change leads before two values, those before one`() {
    let change = Figures.fact(Figures.observation("5", growth: "3.0"))
    let two = Figures.series(["12.9", "12.3"], from: 2021)
    let one = Figures.fact(Figures.observation("7"))
    #expect(LeadFact.ranked([one, two, change]).map(\.observation) == [change, two, one].map(\.observation))
  }

  @Test func `rates of change that are figures of their own have a range`() {
    let kind = Indicator(id: "g", name: [.english: "GDP growth", .chinese: "GDP增速"], kind: .growth)
    let percent = Unit(id: "PERCENT", kind: .percent, name: "%")
    let facts = ["5.2", "-1.5", "3.1"].map {
      Figures.fact(Figures.observation($0, unit: percent, indicator: kind), unit: percent, indicator: kind)
    }
    #expect(
      both { [ChartTitle.finding(.growthCompared(facts, of: facts[0].region), language: $0).string] } == [
        ["Changes ranged from −1.5% to 5.2%"], ["各项增速从−1.5%到5.2%不等"],
      ])
  }
}
