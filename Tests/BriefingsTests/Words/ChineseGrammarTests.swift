import Languages
import Statistics
import Testing

@testable import Briefings

struct ChineseGrammarTests {
  @Test(arguments: [
    ("文化企业数", "家", "文化企业"), ("接待游客人次", "人次", "接待游客"), ("电商直播场次", "场", "电商直播场次"),
    ("信息化发展综合指数", "", "信息化发展综合指数"), ("从业人数", "人", "从业人数"), ("摄影棚数量", "座", "摄影棚"),
    ("城镇化率", "%", "城镇化率"), ("营业收入", "元", "营业收入"), ("连居首位年数", "年", "连居首位年数"),
  ])
  func `no word is said twice before a number`(name: String, unit: String, words: String) {
    #expect(ChineseNoun(name, unit: unit).beforeNumber == words)
  }

  @Test(arguments: [
    ("营业收入", "金华营业收入"), ("金华科技园营业收入", "金华科技园营业收入"), ("全市金华港吞吐量", "全市金华港吞吐量"),
  ])
  func `a region is not named twice`(name: String, words: String) {
    let indicator = Indicator(id: "i", name: [.chinese: name])
    #expect(ChineseSubject(Figures.fact(Figures.observation("1"), indicator: indicator)).words == words)
  }

  @Test func `Latin names are parted by a space`() {
    let region = Region(id: "r", name: [.english: "Ruhr"])
    let indicator = Indicator(id: "i", name: [.chinese: "GDP"])
    #expect(ChineseSubject(Figures.fact(Figures.observation("1"), indicator: indicator, region: region)).words == "Ruhr GDP")
  }

  @Test(arguments: [
    ("数字经济综合评价在金华的位次", "数字经济综合评价", "金华"), ("在全国电商百强县中的位次", "", "全国电商百强县"),
    ("GDP在全省的排名", "GDP", "全省"),
  ])
  func `a ranking says what and within what`(name: String, measure: String, area: String) {
    #expect(ChineseRank(name).measure == measure)
    #expect(ChineseRank(name).area == area)
  }

  @Test func `a ranking without an area keeps its name`() {
    #expect(ChineseRank("科技园获批的次序").area == nil)
    #expect(ChineseRank("科技园获批的次序").measure == "科技园获批的次序")
  }

  @Test(arguments: [
    (Period.year(2021), "比上年"), (.months(from: 2022, 1, count: 8), "同比"), (.quarter(2022, 1), "同比"), (.month(2022, 8), "同比"),
  ])
  func `annual figures are compared with the year before, others with the same period`(period: Period, basis: String) {
    #expect(ChineseWording().basis(Growth(percent: 1, decimals: 0, basis: .yearOnYear), of: period) == basis)
  }
}
