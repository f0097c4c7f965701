import Languages
import Statistics
import Testing

@testable import Briefings

/// Every sentence of the sample's main figures, in full.
struct SampleSentencesTests {
  private let sample = SampleFacts.shared

  private func sentences(_ facts: [Fact], _ language: Language) -> [String] {
    Sentences(language: language, units: sample.dataset.units).about(facts).map(\.string.visible)
  }

  @Test func `Hengdian in English`() {
    let facts = sample.facts(
      "hengdian", "film_revenue", "film_large_revenue", "film_tax", "film_index_international", "film_investment", "film_projects",
      "film_studios", "film_base_rank_china")
    #expect(
      sentences(facts, .english) == [
        "Revenue of Hengdian’s film and television cluster rose by 18.26% on a year earlier to 15.799 billion yuan in the first eight months of 2022, an increase of 2.439 billion yuanᵈ.",
        "Revenue of film and television companies above designated size came to 7.764 billion yuan, 68.6% (3.159 billion yuanᵈ) more than a year earlier.",
        "Tax revenue of Hengdian’s film and television cluster rose by 18.55% on a year earlier to 773 million yuan, an increase of 121 million yuanᵈ.",
        "The internationalisation index of Hengdian’s film and television industry rose by 5.23% (published as month-on-month) to 109.49 in the second quarter of 2022.",
        "Investment in major film and television projects came to 38 billion yuan in 2021.",
        "Investment in major film and television projects was planned at 38.3 billion yuan for 2022.",
        "Thirty key film and television projects were planned for 2022.",
        "Twelve of 29 planned high-tech film studios were in place as of October 2022; 25 were expected by the end of 2022.",
        "Revenue of larger companies grew almost four times as fast as cluster revenue.",
        "Hengdian ranked 1st in size among film and television bases in China as of October 2022.",
      ])
  }

  @Test func `Hengdian in Chinese`() {
    let facts = sample.facts(
      "hengdian", "film_revenue", "film_large_revenue", "film_tax", "film_index_international", "film_investment", "film_projects",
      "film_studios", "film_base_rank_china")
    #expect(
      sentences(facts, .chinese) == [
        "2022年1—8月，横店影视文化产业集聚区营业收入157.99亿元，同比增长18.26%，增加24.39亿元ᵈ。",
        "规模以上影视企业营业收入77.64亿元，同比增长68.6%，增加31.59亿元ᵈ。",
        "横店影视文化产业集聚区税收7.73亿元，同比增长18.55%，增加1.21亿元ᵈ。",
        "2022年二季度，横店影视产业国际化指数为109.49，环比上升5.23%。",
        "2021年，影视重大项目总投资为380亿元。",
        "2022年，影视重大项目总投资计划为383亿元。",
        "2022年，影视重点项目计划30个。",
        "截至2022年10月，高科技摄影棚规划29座，已有12座；预计2022年底达25座。",
        "规上影视企业营业收入增速接近集聚区营业收入增速的四倍。",
        "截至2022年10月，横店规模居全国影视基地第1位。",
      ])
  }

  @Test func `Yiwu in English`() {
    let facts = sample.facts(
      "yiwu", "digital_output", "emerging_value_added", "livestream_sales", "livestream_sessions", "base_stations_5g",
      "informatisation_index", "industrial_fund", "digital_rank_jinhua", "digital_rank_zhejiang", "ecommerce_rank_counties",
      "internet_channel_order")
    #expect(
      sentences(facts, .english) == [
        "The output of the digital economy in Yiwu rose by 66.7% on a year earlier to 45 billion yuan in 2021, an increase of 18 billion yuanᵈ.",
        "The value added of strategic emerging industries came to 16.4 billion yuan, 107.2% (8.48 billion yuanᵈ) more than a year earlier.",
        "Retail sales by livestream rose by 26.0% on a year earlier to 8.714 billion yuan in the first quarter of 2022, an increase of 1.798 billion yuanᵈ.",
        "Yiwu had 105,000 livestream selling sessions.",
        "5G base stations built numbered 3,692 as of July 2022.",
        "The comprehensive index of informatisation stood at 104.81.",
        "The industrial fund came to over 24 billion yuan.",
        "The value added of emerging industries grew more than one and a half times as fast as digital-economy output.",
        "Yiwu ranked 1st within Jinhua and 16th within Zhejiang in the comprehensive evaluation of the digital economy in 2021.",
        "It ranked 1st among the top 100 e-commerce counties in China as of July 2022.",
        "It was the 2nd among county-level cities in China in opening a dedicated international Internet channel.",
      ])
  }

  @Test func `Yiwu in Chinese`() {
    let facts = sample.facts(
      "yiwu", "digital_output", "emerging_value_added", "livestream_sales", "livestream_sessions", "base_stations_5g",
      "informatisation_index", "industrial_fund", "digital_rank_jinhua", "digital_rank_zhejiang", "ecommerce_rank_counties",
      "internet_channel_order")
    #expect(
      sentences(facts, .chinese) == [
        "2021年，义乌数字经济产值450亿元，比上年增长66.7%，增加180亿元ᵈ。",
        "战略性新兴产业增加值164亿元，比上年增长107.2%，增加84.8亿元ᵈ。",
        "2022年一季度，电商直播零售额87.14亿元，同比增长26.0%，增加17.98亿元ᵈ。",
        "电商直播场次共10.5万场。",
        "截至2022年7月，建成5G基站3692个。",
        "信息化发展综合指数为104.81。",
        "产业基金规模超240亿元。",
        "战略性新兴产业增加值增速超过数字经济产值增速的1.5倍。",
        "2021年，义乌数字经济综合评价居金华第1位、全省第16位。",
        "截至2022年7月，义乌居全国电商百强县第1位。",
        "开通国际互联网专用通道居全国县级市第2位。",
      ])
  }

  @Test func `Zhejiang, Wuxi and Jinhua in English`() {
    #expect(
      sentences(
        sample.facts("zhejiang", "culture_services_trade", "culture_services_exports", "digital_creative_size", "export_base_rank"),
        .english) == [
          "Zhejiang’s trade in cultural services rose by 14.45% on a year earlier to 14.16 billion yuan (2.19 billion US dollars) in 2020, an increase of 1.79 billion yuanᵈ.",
          "Exports of cultural services came to 13.16 billion yuan, 26.91% (2.79 billion yuanᵈ) more than a year earlier.",
          "They made up 92.9%ᵈ of trade in cultural services.",
          "The size of the digital creative industry was expected to exceed 1 trillion yuan by 2022.",
          "Exports grew almost twice as fast as trade in cultural services.",
          "Zhejiang’s International Cooperation Zone for the Film and TV Industry ranked 3rd among China’s culture export bases as of February 2021.",
        ])
    #expect(
      sentences(
        sample.facts(
          "wuxi", "culture_trade", "culture_trade_share", "tourism_revenue", "visitors", "culture_companies",
          "culture_large_companies",
          "culture_gdp_share"), .english) == [
          "Wuxi’s trade in culture came to 8.6 billion yuan (1.25 billion US dollars) in 2019.",
          "Cultural trade accounted for 9.2% of total trade in services.",
          "Revenue from tourism rose by 10.2% on a year earlier to 210 billion yuan, an increase of 19 billion yuanᵈ.",
          "Visitors received numbered over 100 million.",
          "Wuxi had over 21,000 cultural enterprises as of August 2020.",
          "Cultural enterprises above designated size are to exceed 1,000 by the end of 2021.",
          "The cultural industry’s share of GDP was expected to exceed 5.5% by 2021.",
        ])
    #expect(
      sentences(sample.facts("jinhua", "pan_entertainment_revenue", "audiovisual_share"), .english) == [
        "Revenue of the pan-entertainment industry in Jinhua rose by about 20% on a year earlier to about 31 billion yuan in 2018, an increase of about 5 billion yuanᵈ.",
        "The Internet audiovisual industry accounted for over 30% of the national market as of March 2019.",
      ])
  }

  @Test func `Zhejiang, Wuxi and Jinhua in Chinese`() {
    #expect(
      sentences(
        sample.facts("zhejiang", "culture_services_trade", "culture_services_exports", "digital_creative_size", "export_base_rank"),
        .chinese) == [
          "2020年，浙江文化服务进出口额141.6亿元（21.9亿美元），比上年增长14.45%，增加17.9亿元ᵈ。",
          "文化服务出口额131.6亿元，比上年增长26.91%，增加27.9亿元ᵈ。",
          "文化服务出口额占文化服务进出口额的92.9%ᵈ。",
          "预计到2022年，数字创意产业规模将超1万亿元。",
          "文化服务出口额增速接近文化服务进出口额增速的两倍。",
          "截至2021年2月，浙江影视产业国际合作区居国家文化出口基地第3位。",
        ])
    #expect(
      sentences(
        sample.facts(
          "wuxi", "culture_trade", "culture_trade_share", "tourism_revenue", "visitors", "culture_companies",
          "culture_large_companies",
          "culture_gdp_share"), .chinese) == [
          "2019年，无锡文化贸易进出口额为86亿元（12.5亿美元）。",
          "文化贸易占服务贸易进出口总额比重为9.2%。",
          "旅游总收入2100亿元，比上年增长10.2%，增加190亿元ᵈ。",
          "接待游客超1亿人次。",
          "截至2020年8月，文化企业超2.1万家。",
          "到2021年底，规模以上文化企业的目标为超过1000家。",
          "预计到2021年，文化产业占地区生产总值比重将超5.5%。",
        ])
    #expect(
      sentences(sample.facts("jinhua", "pan_entertainment_revenue", "audiovisual_share"), .chinese) == [
        "2018年，金华泛娱乐产业营业收入约310亿元，比上年增长约20%，增加约50亿元ᵈ。",
        "截至2019年3月，互联网视听产业占全国市场份额超30%。",
      ])
  }

  @Test func `a sentence names the figures it rests on`() throws {
    let fact = try #require(sample.fact("zhejiang", "culture_services_exports"))
    let whole = try #require(sample.fact("zhejiang", "culture_services_trade"))
    let made = Sentences(language: .english, units: sample.dataset.units).statements([whole, fact])
    #expect(made[0].keys.map(\.unit) == ["CNY", "USD"])
    #expect(made[2].keys == [fact.observation.key, whole.observation.key])
  }

  @Test func `what must be said with a figure is a note of its sentence`() throws {
    let fact = try #require(sample.fact("hengdian", "film_index_international"))
    let sentence = Sentences(language: .english).statements([fact])[0]
    #expect(sentence.phrase.notes.map(\.text) == [fact.indicator.note, fact.observation.comment])
    #expect(sentence.phrase.parts.last == Note.of(fact.observation).map { .note($0) })
  }

  @Test(arguments: Language.all)
  func `nothing of the sample is beyond words`(language: Language) {
    for region in sample.dataset.regions {
      for sentence in Sentences(language: language, units: sample.dataset.units).about(sample.facts(region.id)) {
        #expect(sentence.string.hasSuffix(language == .english ? "." : "。"), "\(sentence.string)")
        #expect(!sentence.string.contains("  ") && !sentence.string.contains(".."), "\(sentence.string)")
        #expect(!sentence.keys.isEmpty)
      }
    }
  }
}
