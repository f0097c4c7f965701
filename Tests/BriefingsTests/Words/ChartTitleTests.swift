import Languages
import Statistics
import Testing

@testable import Briefings

struct ChartTitleTests {
  private let sample = SampleFacts.shared

  private func both(_ content: ChartTitle.Content) -> [String] {
    Language.all.map { ChartTitle.finding(content, language: $0).string.visible }
  }

  @Test func `levels and growth: a ratio in words`() {
    let facts = sample.facts("hengdian", "film_revenue", "film_large_revenue", "film_tax")
    #expect(
      both(.levelsAndGrowth(facts)) == [
        "Revenue of larger companies grew almost four times as fast as cluster revenue", "规上影视企业营业收入增速接近集聚区营业收入增速的四倍",
      ])
  }

  @Test func `changes: the fastest against the slowest that may be compared`() {
    let facts = sample.facts("yiwu", "emerging_value_added", "digital_output", "livestream_sales", "ecommerce_volume")
    #expect(
      both(.growth(facts)) == [
        "The value added of emerging industries grew almost six times as fast as e-commerce volume", "战略性新兴产业增加值增速接近电商交易额增速的六倍",
      ])
  }

  @Test(arguments: [
    ("wuxi", "Wuxi’s tourism revenue grew least of eleven measures", "无锡旅游总收入增速在11项中最低"),
    ("yiwu", "The value added of emerging industries in Yiwu grew most of eleven measures", "义乌战略性新兴产业增加值增速居11项首位"),
    ("hengdian", "Revenue of larger companies in Hengdian grew second most of eleven measures", "横店规上影视企业营业收入增速居11项第2位"),
    ("jinhua", "Jinhua’s pan-entertainment revenue ranked 6th of eleven measures by growth", "金华泛娱乐产业营业收入增速居11项第6位"),
  ])
  func `changes of several places: where the region’s greatest stands`(_ region: String, _ english: String, _ chinese: String)
    throws
  {
    let facts = ["hengdian", "yiwu", "zhejiang", "wuxi", "jinhua"].flatMap { sample.facts($0) }
    let own = try #require(facts.first { $0.region.id == region }).region
    #expect(both(.growthCompared(facts, of: own)) == [english, chinese])
  }

  @Test func `changes of several places: their range for a region without one`() {
    let facts = ["hengdian", "yiwu", "zhejiang", "wuxi", "jinhua"].flatMap { sample.facts($0) }
    let other = Region(id: "other", name: "Other")
    #expect(both(.growthCompared(facts, of: other)) == ["Growth ranged from 10% to 107%", "各项增速从10%到107%不等"])
    let down = Figures.fact(Figures.observation("1", growth: "-3.25"))
    #expect(both(.growthCompared(facts + [down], of: other)) == ["Changes ranged from −3.3% to 107%", "各项增速从−3.3%到107%不等"])
  }

  @Test func `progress`() throws {
    let fact = try #require(sample.fact("hengdian", "film_studios"))
    #expect(both(.progress(fact)) == ["Twelve of 29 planned high-tech studios were in place", "高科技摄影棚规划29座，已有12座"])
  }

  @Test func `one level, with a change or without`() throws {
    #expect(
      both(.level(try #require(sample.fact("yiwu", "livestream_sales")))) == [
        "Livestream retail sales rose by 26.0%", "直播零售额同比增长26.0%",
      ])
    #expect(
      both(.level(try #require(sample.fact("wuxi", "culture_trade")))) == [
        "Cultural trade came to 8.6 billion yuan", "文化贸易进出口额为86亿元",
      ])
  }

  @Test func `a part of a whole is marked derived`() throws {
    let whole = try #require(sample.fact("zhejiang", "culture_services_trade"))
    #expect(
      both(.parts(whole: whole, parts: sample.facts("zhejiang", "culture_services_exports"))) == [
        "Exports were 93%ᵈ of Zhejiang’s trade in cultural services", "文化服务出口额占浙江文化服务进出口额的93%ᵈ",
      ])
  }

  @Test func `first places are counted, what came first in time is not`() {
    let ranks = sample.facts("yiwu").filter { $0.indicator.kind == .rank }
    #expect(both(.ranks(ranks)) == ["Yiwu ranked first in seven published rankings", "义乌在7项公布的排名中居首位"])
    #expect(
      both(.ranks(sample.facts("jinhua", "cross_border_rank_province", "express_rank_china"))) == [
        "Jinhua ranked 1st in cross-border e-commerce within Zhejiang", "金华跨境电商居全省第1位",
      ])
  }

  @Test(arguments: [
    (
      ["10", "11", "12"], "Gross regional product rose from 10 billion yuan in 2020 to 12 billion yuan in 2022",
      "地区生产总值由2020年的100亿元增至2022年的120亿元"
    ),
    (
      ["12", "11", "10"], "Gross regional product fell from 12 billion yuan in 2020 to 10 billion yuan in 2022",
      "地区生产总值由2020年的120亿元降至2022年的100亿元"
    ),
    (
      ["10", "14", "12"], "Gross regional product peaked at 14 billion yuan in 2021 and was 12 billion yuan in 2022",
      "地区生产总值2021年为140亿元，为最高；2022年为120亿元"
    ),
    (
      ["12", "8", "11"], "Gross regional product fell to 8 billion yuan in 2021 and was 11 billion yuan in 2022",
      "地区生产总值2021年为80亿元，为最低；2022年为110亿元"
    ),
    (
      ["12", "8", "14"], "Gross regional product rose from 12 billion yuan in 2020 to 14 billion yuan in 2022",
      "地区生产总值由2020年的120亿元增至2022年的140亿元"
    ),
    (
      ["123.41", "123.43"], "Gross regional product rose from 123.41 billion yuan in 2020 to 123.43 billion yuan in 2021",
      "地区生产总值由2020年的1234.1亿元增至2021年的1234.3亿元"
    ),
    (["10", "10", "10"], "Gross regional product was 10 billion yuan in 2020 and again in 2022", "地区生产总值2020年和2022年均为100亿元"),
  ])
  func `a series over time`(values: [String], english: String, chinese: String) {
    #expect(both(.series(Figures.series(values, from: 2020))) == [english, chinese])
  }

  @Test func `a rate keeps its digits, a Latin name its distance`() {
    let rate = Indicator(id: "u", name: [.english: "Unemployment rate"], kind: .share)
    let percent = Unit(id: "PERCENT", kind: .percent, name: "%")
    let history = ["83.3", "82.1", "83.1"].enumerated().map {
      Figures.observation($0.element, .year(2020 + $0.offset), unit: percent, indicator: rate)
    }
    let fact = Figures.fact(history[2], unit: percent, indicator: rate, history: history)
    #expect(
      both(.series(fact)) == [
        "The unemployment rate fell to 82.1% in 2021 and was 83.1% in 2022", "Unemployment rate 2021年为82.1%，为最低；2022年为83.1%",
      ])
  }

  @Test func `the last month is set against the first of its name, not against one of another season`() {
    func title(_ values: [Int]) -> [String] {
      let months = values.enumerated().map { Figures.observation("\($0.element)", Period.month(2022, 1).advanced(by: $0.offset)) }
      return both(.series(Figures.fact(months[months.count - 1], history: months)))
    }
    // January is low, June high: from January to June nothing rose but the season.
    let season = [100, 90, 110, 130, 150, 160, 150, 140, 130, 120, 110, 105]
    #expect(title(Array(season.prefix(6))) == ["Gross regional product", "地区生产总值"])
    #expect(
      title(season + season.prefix(6).map { $0 + 12 })[0]
        == "Gross regional product rose from 160 billion yuan in June 2022 to 172 billion yuan in June 2023")
    #expect(
      title(season + season.prefix(6).map { $0 - 5 })[0]
        == "Gross regional product fell from 160 billion yuan in June 2022 to 155 billion yuan in June 2023")
  }

  @Test func `no change is told across a break`() {
    var fact = Figures.series(["10", "11", "12"], from: 2020)
    fact.history[1].status = .seriesBreak
    #expect(both(.series(fact)) == ["Gross regional product", "地区生产总值"])
  }

  @Test func `places, and the largest of several`() {
    let places = [("Hangzhou", "杭州", "18.1"), ("Zhoushan", "舟山", "1.7"), ("Ningbo", "宁波", "14.6")].map { name in
      let region = Region(id: name.0, name: [.english: name.0, .chinese: name.1])
      return Figures.fact(Figures.observation(name.2, region: region), region: region)
    }
    #expect(
      both(.places(places)) == [
        "Gross regional product was highest in Hangzhou, at 18.1 billion yuan, and lowest in Zhoushan, at 1.7 billion yuan",
        "地区生产总值杭州最高，为181亿元；舟山最低，为17亿元",
      ])
    #expect(
      both(.levels(sample.facts("yiwu", "digital_output", "ecommerce_volume"))) == [
        "E-commerce volume was the largest, at 372 billion yuan", "电商交易额最大，为3715亿元",
      ])
  }

  @Test func `where nothing may be said the title is neutral`() {
    let levels = sample.facts("wuxi", "culture_trade", "culture_parks")
    #expect(both(.levels(levels)) == ["Cultural trade and cultural industrial parks", "文化贸易进出口额和文化产业园区"])
    let three = sample.facts("yiwu", "industrial_fund", "municipal_funds", "base_stations_5g")
    #expect(
      both(.levelsAndGrowth(three)) == ["Industrial fund, municipal funds and 5G base stations", "产业基金规模、市级财政资金和5G基站"])
    let four = three + levels
    #expect(both(.levels(four)) == ["Published levels", "公布的数值"])
    #expect(both(.levelsAndGrowth(four)) == ["Levels and changes", "数值与增速"])
  }

  @Test func `a Chinese title parts between its members`() {
    let facts = sample.facts("hengdian", "film_revenue", "film_large_revenue")
    #expect(
      ChartTitle.finding(.levelsAndGrowth(facts), language: .chinese).plain
        == "规上影视企业营业收入增速\u{200B}接近集聚区营业收入增速的\u{200B}四倍")
    #expect(
      Headline.candidates(for: facts, region: sample.region("hengdian"), language: .chinese)[0].plain
        .hasPrefix("横店影视文化产业集聚区营业收入\u{200B}同比增长"))
  }

  // MARK: Subtitles

  @Test func `unit first, then the period`() {
    let facts = sample.facts("hengdian", "film_revenue", "film_tax")
    #expect(
      ChartSubtitle.levels(facts, caption: "Billion yuan", language: .english).string == "Billion yuan, January–August 2022")
    #expect(ChartSubtitle.levels(facts, caption: "亿元", language: .chinese).string == "亿元，2022年1—8月")
    #expect(ChartSubtitle.growth(facts, language: .english).string == "Change on a year earlier, %; January–August 2022")
    #expect(ChartSubtitle.growth(facts, language: .chinese).string == "同比增速（%），2022年1—8月")
  }

  @Test func `periods that differ are said so in bold`() {
    let facts = sample.facts("yiwu", "ecommerce_volume", "livestream_sales")
    let subtitle = ChartSubtitle.growth(facts, language: .english)
    #expect(subtitle.string == "Change on a year earlier, %; periods differ, 2021 to 2022")
    #expect(subtitle.parts.contains(.strong("periods differ")))
    #expect(ChartSubtitle.growth(facts, language: .chinese).string == "同比增速（%），各项时期不同，2021—2022年")
  }

  @Test func `a series has its span, progress its unit and when it was so`() throws {
    let series = Figures.series(["1", "2", "3"], from: 2015)
    #expect(ChartSubtitle.series(series, caption: "Billion yuan", language: .english).string == "Billion yuan, 2015–2017")
    #expect(ChartSubtitle.series(series, caption: "亿元", language: .chinese).string == "亿元，2015—2017年")
    let studios = try #require(sample.fact("hengdian", "film_studios"))
    #expect(ChartSubtitle.progress(studios, language: .english).string == "Number of studios, October 2022")
    #expect(ChartSubtitle.progress(studios, language: .chinese).string == "数量（座），2022年10月")
  }
}
