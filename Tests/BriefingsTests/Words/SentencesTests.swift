import Languages
import Statistics
import Testing

@testable import Briefings

struct SentencesTests {
  private func both(_ facts: [Fact], _ pick: (Sentences) -> [Sentence]) -> [[String]] {
    Language.all.map { language in
      pick(Sentences(language: language, units: [Figures.dollars])).map(\.string.visible)
    }
  }

  @Test func `a fall`() {
    let fact = Figures.fact(Figures.observation("12.5", growth: "-3.2"))
    #expect(
      both([fact, fact]) { $0.statements([fact, fact]) } == [
        [
          "Jinhua’s gross regional product fell by 3.2% on a year earlier to 12.5 billion yuan in 2022, a decrease of 400 million yuanᵈ.",
          "Gross regional product came to 12.5 billion yuan, 3.2% (400 million yuanᵈ) less than a year earlier.",
        ],
        ["2022年，金华地区生产总值125亿元，比上年下降3.2%，减少4亿元ᵈ。", "地区生产总值125亿元，比上年下降3.2%，减少4亿元ᵈ。"],
      ])
  }

  @Test func `of what a title has told only what is new is said`() {
    let fact = Figures.fact(Figures.observation("12.5", growth: "-3.2"))
    #expect(
      both([fact]) { $0.about([fact], after: [fact.observation.key]) } == [
        ["Jinhua’s gross regional product decreased by 400 million yuanᵈ on a year earlier."], ["金华地区生产总值比上年减少4亿元ᵈ。"],
      ])
    let plain = Figures.fact(Figures.observation("12.5"))
    #expect(both([plain]) { $0.about([plain], after: [plain.observation.key]) } == both([plain]) { $0.about([plain]) })
  }

  @Test func `no change`() {
    let fact = Figures.fact(Figures.observation("12.5", .quarter(2022, 1), growth: "0.0"))
    #expect(
      both([fact]) { $0.about([fact]) } == [
        ["Jinhua’s gross regional product was unchanged on a year earlier at 12.5 billion yuan in the first quarter of 2022."],
        ["2022年一季度，金华地区生产总值125亿元，同比持平。"],
      ])
  }

  @Test func `things that are counted are numbered, and fewer`() {
    let visitors = Indicator(id: "v", name: [.english: "Visitors", .chinese: "游客人次"])
    let fact = Figures.fact(
      Figures.observation("120000", growth: "-4.5", unit: Figures.visitors, indicator: visitors), unit: Figures.visitors,
      indicator: visitors)
    #expect(
      both([fact]) { $0.statements([fact, fact]) } == [
        [
          "The number of visitors in Jinhua fell by 4.5% on a year earlier to 120,000 in 2022, a decrease of about 6,000ᵈ.",
          "Jinhua had 120,000 visitors, 4.5% (about 6,000ᵈ) fewer than a year earlier.",
        ],
        ["2022年，金华游客12万人次，比上年下降4.5%，减少约6000人次ᵈ。", "游客12万人次，比上年下降4.5%，减少约6000人次ᵈ。"],
      ])
  }

  @Test func `what the indicator names is not named again`() {
    let stays = Indicator(id: "s", name: [.english: "Overnight stays", .chinese: "过夜人次"])
    let unit = Unit(id: "STAY", kind: .quantity, name: [.english: "stays", .chinese: "人次"])
    let fact = Figures.fact(Figures.observation("92900000", unit: unit, indicator: stays), unit: unit, indicator: stays)
    #expect(
      Sentences(language: .english).about([fact]).map(\.string.visible) == [
        "Jinhua’s overnight stays came to 92.9 million in 2022."
      ])
  }

  @Test func `an index of a month, on the month before`() {
    let cpi = Indicator(
      id: "cpi", name: [.english: "Consumer price index", .chinese: "居民消费价格指数"], kind: .index)
    let fact = Figures.fact(
      Figures.observation("102.1", .month(2022, 8), growth: "0.3", basis: .monthOnMonth, unit: Figures.index, indicator: cpi),
      unit: Figures.index, indicator: cpi)
    #expect(
      both([fact]) { $0.about([fact]) } == [
        ["Jinhua’s consumer price index rose by 0.3% on the previous month to 102.1 in August 2022."],
        ["2022年8月，金华居民消费价格指数为102.1，环比上升0.3%。"],
      ])
  }

  @Test func `a change whose base is not stated is said with a note`() {
    let fact = Figures.fact(Figures.observation("12.5", growth: "3.2", basis: .unstated))
    let sentence = Sentences(language: .english).about([fact])[0]
    #expect(sentence.string.visible == "Jinhua’s gross regional product rose by 3.2% to 12.5 billion yuan in 2022.")
    #expect(sentence.phrase.notes == [Note(.noteBaseNotStated)])
  }

  @Test func `provisional and estimated figures carry their marks`() {
    let fact = Figures.fact(Figures.observation("12.5", status: .provisional))
    #expect(
      Sentences(language: .english).about([fact])[0].string.visible
        == "Jinhua’s gross regional product came to 12.5 billion yuanᵖ in 2022.")
    #expect(Sentences(language: .chinese).about([fact])[0].string.visible == "2022年，金华地区生产总值为125亿元ᵖ。")
  }

  @Test func `missing figures are not spoken of`() {
    var fact = Figures.fact(Figures.observation("1"))
    fact.observation.value = nil
    fact.observation.status = .missing(.notPublished)
    #expect(Sentences(language: .english).about([fact]).isEmpty)
  }

  @Test(arguments: [
    (
      ValueKind.target, Status.final, Qualifier.under, "Jinhua’s gross regional product is to stay under 13 billion yuan by 2025.",
      "到2025年，金华地区生产总值的目标为低于130亿元。"
    ),
    (
      .target, .final, .about, "Jinhua’s gross regional product is to reach about 13 billion yuan by 2025.",
      "到2025年，金华地区生产总值的目标约为130亿元。"
    ),
    (
      .plan, .final, .exact, "Jinhua’s gross regional product was planned at 13 billion yuan for 2025.",
      "2025年，金华地区生产总值计划为130亿元。"
    ),
    (
      .actual, .forecast, .over, "Jinhua’s gross regional product was expected to exceed 13 billion yuan by 2025.",
      "预计到2025年，金华地区生产总值将超130亿元。"
    ),
  ])
  func `plans, targets and forecasts`(kind: ValueKind, status: Status, qualifier: Qualifier, english: String, chinese: String) {
    let fact = Figures.fact(
      Figures.observation("13", .year(2025), qualifier: qualifier, status: status, kind: kind))
    #expect(both([fact]) { $0.about([fact]) } == [[english], [chinese]])
  }

  @Test func `a plan of a year is no progress of its months`() {
    let visitors = Indicator(id: "v", name: [.english: "Visitors", .chinese: "游客人次"])
    let plan = Figures.observation("200000", unit: Figures.visitors, kind: .plan, indicator: visitors)
    let fact = Figures.fact(
      Figures.observation(
        "120000", .months(from: 2022, 1, count: 8), unit: Figures.visitors, indicator: visitors, released: .month(2022, 9)),
      unit: Figures.visitors, indicator: visitors, aims: [plan])
    #expect(Progress(fact) == nil)
    #expect(
      Sentences(language: .english).about([fact]).map(\.string.visible) == [
        "Jinhua had 120,000 visitors in the first eight months of 2022.",
        "A total of 200,000 visitors were planned for 2022.",
      ])
  }

  @Test func `progress in large numbers does not begin with digits`() {
    let parks = Indicator(id: "p", name: [.english: "Charging stations", .chinese: "充电站数"])
    let unit = Unit(id: "STATION", kind: .count, name: [.english: "stations", .chinese: "座"])
    let target = Figures.observation("1000", .day(2025, 12, 31), unit: unit, kind: .target, indicator: parks)
    let fact = Figures.fact(
      Figures.observation("512", .month(2022, 10), unit: unit, indicator: parks, released: .day(2022, 10, 20)), unit: unit,
      indicator: parks, aims: [target])
    #expect(
      both([fact]) { $0.about([fact]) } == [
        ["Of 1,000 planned charging stations in Jinhua, 512 were in place as of October 2022."],
        ["截至2022年10月，金华充电站规划1000座，已有512座。"],
      ])
  }

  @Test func `a region's share of the place it lies in`() {
    let own = Figures.fact(Figures.observation("12.5", growth: "3.2"))
    let parent = Figures.fact(Figures.observation("120.5", growth: "5.0", region: Figures.zhejiang), region: Figures.zhejiang)
    #expect(
      both([own]) { $0.comparisons([own], withParent: [parent]) } == [
        ["Jinhua accounted for 10.4%ᵈ of Zhejiang’s gross regional product."], ["金华地区生产总值占浙江的10.4%ᵈ。"],
      ])
    let rows = Sentences(language: .english).comparisons([own], withParent: [parent])
    #expect(rows[0].keys == [own.observation.key, parent.observation.key])
  }

  @Test func `of an average there is no share, but its change is told`() {
    let income = Indicator(id: "i", name: [.english: "Income per head", .chinese: "人均可支配收入"])
    let own = Figures.fact(Figures.observation("41", growth: "3.2", multiplier: 3, indicator: income), indicator: income)
    let parent = Figures.fact(
      Figures.observation("52", growth: "5.0", multiplier: 3, indicator: income, region: Figures.zhejiang), indicator: income,
      region: Figures.zhejiang)
    #expect(
      both([own]) { $0.comparisons([own], withParent: [parent]) } == [
        ["Zhejiang’s income per head rose by 5.0%."], ["浙江人均可支配收入比上年增长5.0%。"],
      ])
  }

  @Test func `the places within a region`() {
    let places = [("Hangzhou", "杭州", "18.1"), ("Zhoushan", "舟山", "1.7"), ("Ningbo", "宁波", "14.6")].map { name in
      let region = Region(id: name.0, name: [.english: name.0, .chinese: name.1])
      return Figures.fact(Figures.observation(name.2, region: region), region: region)
    }
    #expect(
      both(places) { $0.places(places, within: Figures.zhejiang).map { [$0] } ?? [] } == [
        [
          "Of the 3 places within Zhejiang with figures, gross regional product was highest in Hangzhou (18.1 billion yuan) and lowest in Zhoushan (1.7 billion yuan) in 2022."
        ],
        ["2022年，浙江已公布数据的3个地区中，地区生产总值最高的是杭州（181亿元），最低的是舟山（17亿元）。"],
      ])
    #expect(Sentences(language: .english).places(Array(places.prefix(2)), within: Figures.zhejiang) == nil)
  }

  @Test func `a ranking that is named otherwise`() {
    let indicator = Indicator(
      id: "r", name: [.english: "GDP rank in Zhejiang", .chinese: "GDP在全省的排名"], kind: .rank)
    let fact = Figures.fact(
      Figures.observation("4", unit: Figures.rank, indicator: indicator), unit: Figures.rank, indicator: indicator)
    #expect(
      both([fact]) { $0.ranks([fact]) } == [
        ["Jinhua ranked 4th in Zhejiang for GDP in 2022."], ["2022年，金华GDP居全省第4位。"],
      ])
  }
}
