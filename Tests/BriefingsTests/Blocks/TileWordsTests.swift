import Languages
import Layout
import Statistics
import Testing

@testable import Briefings

/// What a tile’s change is measured against: a year against the year before, a shorter period against that of the year before.
struct TileWordsTests {
  @Test(arguments: [
    (Period.year(2023), "比上年", "与上年持平"), (.quarter(2023, 1), "同比", "同比持平"), (.months(from: 2022, 1, count: 8), "同比", "同比持平"),
  ])
  func `what a change is measured against`(period: Period, basis: String, unchanged: String) {
    let growth = Growth(percent: 5, decimals: 0, basis: .yearOnYear)
    #expect(TileWords.basis(growth, over: period)[.chinese] == basis)
    #expect(TileWords.basis(growth, over: period)[.english] == "on a year earlier")
    #expect(TileWords.unchangedOnYear(period)[.chinese] == unchanged)
    #expect(TileWords.unchangedOnYear(period)[.english] == "unchanged on a year earlier")
  }

  @Test func `an earlier value says when it was so`() {
    func words(_ earlier: Period, _ language: Language) -> String {
      TileWords.earlier("126.6", of: .year(2023), in: earlier, language).string
    }
    #expect(words(.year(2022), .english) == "126.6 a year earlier")
    #expect(words(.year(2019), .english) == "126.6 in 2019")
    #expect(words(.year(2019), .chinese) == "2019年126.6")
  }
}
