import Languages
import Statistics
import Testing

@testable import Briefings

struct HeadlineTests {
  private let sample = SampleFacts.shared

  private func titles(_ region: String, _ language: Language, _ scope: Headline.Scope = .briefing) -> [String] {
    Headline.candidates(for: sample.facts(region), region: sample.region(region), language: language, scope: scope)
      .map(\.string.visible)
  }

  @Test func `a headline has level, change and period, and gives them up in turn`() {
    #expect(
      titles("wuxi", .english) == [
        "Wuxi’s revenue from tourism rose 10% to 210 billion yuan in 2019",
        "Wuxi’s revenue from tourism rose 10% to 210 billion yuan",
        "Wuxi’s tourism revenue rose 10% to 210 billion yuan",
        "Wuxi’s tourism revenue rose 10% in 2019",
        "Wuxi’s tourism revenue rose 10%",
      ])
    #expect(
      titles("wuxi", .chinese) == [
        "2019年无锡旅游总收入比上年增长10%，达2100亿元",
        "无锡旅游总收入比上年增长10%，达2100亿元",
        "无锡旅游总收入比上年增长10%",
      ])
  }

  @Test func `the headline of each region that fits two lines`() {
    func fitting(_ region: String, _ language: Language) -> String? {
      titles(region, language).first { $0.count <= (language == .english ? 76 : 40) }
    }
    #expect(fitting("hengdian", .english) == "Hengdian’s cluster revenue rose 18% to 15.8 billion yuan in Jan–Aug 2022")
    #expect(fitting("hengdian", .chinese) == "横店影视文化产业集聚区营业收入同比增长18%，达158亿元")
    #expect(fitting("yiwu", .english) == "Output of the digital economy in Yiwu rose 67% to 45 billion yuan in 2021")
    #expect(fitting("yiwu", .chinese) == "2021年义乌数字经济产值比上年增长67%，达450亿元")
    #expect(fitting("zhejiang", .english) == "Zhejiang’s trade in cultural services rose 14% to 14.2 billion yuan in 2020")
    #expect(fitting("zhejiang", .chinese) == "2020年浙江文化服务进出口额比上年增长14%，达142亿元")
    #expect(fitting("jinhua", .english) == "Jinhua’s pan-entertainment revenue rose about 20% to about 31 billion yuan")
    #expect(fitting("jinhua", .chinese) == "2018年金华泛娱乐产业营业收入约310亿元，比上年增长约20%")
  }

  @Test func `a Chinese title that breaks between its parts goes first`() {
    #expect(ChineseTitleWidth.breaksBySense("横店影视文化产业集聚区营业收入\u{200B}同比增长18%，达158亿元"))
    #expect(!ChineseTitleWidth.breaksBySense("2022年1—8月\u{200B}横店影视文化产业集聚区营业收入\u{200B}同比增长18%，达158亿元"))
    #expect(titles("hengdian", .chinese).first == "横店影视文化产业集聚区营业收入同比增长18%，达158亿元")
    #expect(titles("hengdian", .chinese).last == "横店集聚区营业收入同比增长18%")
  }

  @Test func `a page's title joins two figures that moved alike`() {
    #expect(titles("hengdian", .english, .page).first == "Hengdian’s cluster revenue rose 18% and revenue of larger companies 69%")
    #expect(titles("hengdian", .chinese, .page).first == "横店集聚区营业收入同比增长18%，规上影视企业营业收入增长69%")
    let up = Figures.fact(Figures.observation("12.5", growth: "3.2"))
    let down = Figures.fact(Figures.observation("12.5", growth: "-3.2"))
    #expect(
      Headline.candidates(for: [up, down], region: Figures.jinhua, language: .english, scope: .page).first?.string.visible
        == "Jinhua’s gross regional product rose 3.2% to 12.5 billion yuan in 2022")
  }

  @Test(arguments: [
    ("culture_trade", "Wuxi’s trade in culture came to 8.6 billion yuan in 2019", "2019年无锡文化贸易进出口额为86亿元"),
    ("culture_parks", "Wuxi had 17 cultural industrial parks as of August 2020", "截至2020年8月，无锡文化产业园区共17个"),
    ("visitors", "Visitors received in Wuxi numbered over 100 million in 2019", "2019年无锡接待游客超1亿人次"),
    (
      "culture_gdp_share", "Wuxi’s cultural industry’s share of GDP was expected to exceed 5.5% by 2021",
      "预计到2021年，无锡文化产业占地区生产总值比重将超5.5%"
    ),
  ])
  func `a figure without a change has a title too`(indicator: String, english: String, chinese: String) throws {
    let fact = try #require(sample.fact("wuxi", indicator))
    #expect(Headline.candidates(for: [fact], region: fact.region, language: .english)[0].string.visible == english)
    #expect(Headline.candidates(for: [fact], region: fact.region, language: .chinese)[0].string.visible == chinese)
  }

  @Test func `a rank makes a title`() throws {
    let fact = try #require(sample.fact("yiwu", "ecommerce_rank_counties"))
    #expect(
      Headline.candidates(for: [fact], region: fact.region, language: .english).map(\.string.visible) == [
        "Yiwu ranked 1st among the top 100 e-commerce counties in China as of July 2022",
        "Yiwu ranked 1st among the top 100 e-commerce counties in China",
      ])
    #expect(
      Headline.candidates(for: [fact], region: fact.region, language: .chinese).map(\.string.visible) == [
        "截至2022年7月，义乌居全国电商百强县第1位", "义乌居全国电商百强县第1位",
      ])
  }

  @Test(arguments: [
    ("-3.2", "Jinhua’s gross regional product fell 3.2% to 12.5 billion yuan in 2022", "2022年金华地区生产总值比上年下降3.2%，为125亿元"),
    ("0.0", "Jinhua’s gross regional product was unchanged at 12.5 billion yuan in 2022", "2022年金华地区生产总值与上年持平，为125亿元"),
  ])
  func `a fall falls and nothing is unchanged`(growth: String, english: String, chinese: String) {
    let fact = Figures.fact(Figures.observation("12.5", growth: growth))
    #expect(Headline.candidates(for: [fact], region: fact.region, language: .english)[0].string.visible == english)
    #expect(Headline.candidates(for: [fact], region: fact.region, language: .chinese)[0].string.visible == chinese)
  }

  @Test func `a change whose base is not known stays out of titles`() throws {
    let fact = try #require(sample.fact("hengdian", "film_index_international"))
    let titles = Headline.candidates(for: [fact], region: fact.region, language: .english).map(\.string.visible)
    #expect(titles.first?.contains("stood at 109.5 in the second quarter of 2022") == true)
    #expect(titles.allSatisfy { !$0.contains("5.23") })
  }

  @Test func `where nothing was published the region is the title`() {
    var missing = Figures.fact(Figures.observation("1"))
    missing.observation.value = nil
    #expect(Headline.candidates(for: [missing], region: Figures.jinhua, language: .chinese).map(\.string) == ["金华"])
  }

  @Test(arguments: Language.all)
  func `each title is shorter than the one before and bears no note`(language: Language) {
    for region in ["hengdian", "yiwu", "zhejiang", "wuxi", "jinhua"] {
      let titles = Headline.candidates(for: sample.facts(region), region: sample.region(region), language: language)
      #expect(zip(titles, titles.dropFirst()).allSatisfy { $0.plain.count > $1.plain.count })
      #expect(titles.allSatisfy { $0.notes.isEmpty && !$0.marks.contains(.derived) })
    }
  }

  // MARK: Who leads

  @Test func `what was published with a change leads, then what was not, then ranks, then plans`() {
    let ranked = LeadFact.ranked(sample.facts("yiwu", "ecommerce_rank_counties", "base_stations_5g", "livestream_sales"))
    #expect(ranked.map(\.indicator.id) == ["livestream_sales", "base_stations_5g", "ecommerce_rank_counties"])
    let wuxi = LeadFact.ranked(sample.facts("wuxi", "culture_large_companies", "culture_parks"))
    #expect(wuxi.map(\.indicator.id) == ["culture_parks", "culture_large_companies"])
  }

  @Test func `the template's order decides among equals`() {
    let facts = sample.facts("hengdian", "film_tax", "film_revenue")
    #expect(LeadFact.choose(from: facts)?.indicator.id == "film_tax")
    #expect(LeadFact.choose(from: facts.reversed())?.indicator.id == "film_revenue")
  }

  @Test func `a derived figure never leads`() {
    var fact = Figures.fact(Figures.observation("12.5", growth: "3.2"))
    fact.observation.origin = .derived(Derivation(method: .sum, formula: "", inputs: []))
    #expect(LeadFact.choose(from: [fact]) == nil)
  }
}
