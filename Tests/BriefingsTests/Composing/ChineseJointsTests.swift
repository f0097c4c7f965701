import Testing

@testable import Briefings

@Suite struct ChineseJointsTests {
  @Test func `a Chinese title may be broken between its phrases and nowhere else`() {
    let marked = ChineseJoints.marked("2022年1—8月横店影视文化产业集聚区营业收入同比增长18%，达158亿元", names: ["横店"])
    #expect(
      marked.split(separator: "\u{200B}").map(String.init) == [
        "2022年1—8月", "横店", "影视文化产业", "集聚区", "营业收入", "同比", "增长18%，", "达158亿元",
      ])
  }

  @Test func `joints change nothing but where a title may be broken`() {
    let title = "义乌电商交易额增长18.9%"
    #expect(ChineseJoints.marked(title, names: ["义乌", ""]).replacing("\u{200B}", with: "") == title)
  }
}
