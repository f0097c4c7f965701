import Languages
import Statistics
import Testing

@testable import Briefings

struct StandfirstTests {
  private let sample = SampleFacts.shared

  private func text(_ region: String, _ language: Language) -> String? {
    Standfirst.make(sample.facts(region), language: language)?.string.visible
  }

  @Test func `it compares the fastest with the lead and tells of progress where there is room`() {
    #expect(
      text("hengdian", .english)
        == "Tax revenue rose by 18.55% on a year earlier to 773 million yuan. Revenue of larger companies rose by 68.6% on a year earlier, almost four times as fast as cluster revenue."
    )
    #expect(
      text("hengdian", .chinese)
        == "税收7.73亿元，同比增长18.55%。规上影视企业营业收入同比增长68.6%，增速接近集聚区营业收入增速的四倍。高科技摄影棚规划29座，已有12座；预计2022年底达25座。"
    )
  }

  @Test func `the period of the lead is understood, any other is said`() {
    #expect(
      text("wuxi", .english)
        == "Cultural trade came to 8.6 billion yuan. Cultural trade accounted for 9.2% of total trade in services. Wuxi had over 100 million visitors."
    )
    #expect(text("wuxi", .chinese) == "文化贸易进出口额为86亿元。文化贸易占服务贸易进出口总额比重为9.2%。接待游客超1亿人次。")
    #expect(text("jinhua", .english)?.contains("as of March 2019") == true)
  }

  @Test(arguments: ["hengdian", "yiwu", "zhejiang", "wuxi", "jinhua"], Language.all)
  func `it fits three lines and does not repeat the title`(region: String, language: Language) throws {
    let facts = sample.facts(region)
    let made = try #require(Standfirst.make(facts, language: language))
    #expect(made.phrase.plain.count <= language.wording.standfirstRoom)
    #expect(made.phrase.notes.isEmpty)
    let lead = try #require(LeadFact.choose(from: facts))
    #expect(made.keys.first != lead.observation.key)
  }

  @Test func `with one figure there is nothing else to say`() {
    #expect(Standfirst.make([Figures.fact(Figures.observation("1"))], language: .english) == nil)
    #expect(Standfirst.make([], language: .chinese) == nil)
  }
}
