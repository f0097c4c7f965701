import Languages
import Statistics
import Testing

@testable import Briefings

struct GrowthRatioTests {
  private func ratio(_ fast: String, _ slow: String) -> GrowthRatio? {
    GrowthRatio(ofPublishedGrowth: Figures.observation("1", growth: fast), to: Figures.observation("1", growth: slow))
  }

  @Test(arguments: [
    ("68.6", "18.26", "almost four times", "接近四倍"), ("107.2", "18.9", "almost six times", "接近六倍"),
    ("26.91", "14.45", "almost twice", "接近两倍"), ("66.7", "18.9", "more than three times", "超过三倍"),
    ("107.2", "66.7", "more than one and a half times", "超过1.5倍"), ("20.0", "10.0", "about twice", "约为两倍"),
    ("15.0", "10.0", "about one and a half times", "约为1.5倍"), ("100", "9", "about 11 times", "约为11倍"),
    ("95.0", "3.1", "more than 30 times", "超过30倍"),
  ])
  func `a ratio in words is true of all that the digits may stand for`(
    fast: String, slow: String, english: String, chinese: String
  ) {
    #expect(ratio(fast, slow).map(EnglishWording().times) == english)
    #expect(ratio(fast, slow).map(ChineseWording().times) == chinese)
  }

  @Test(arguments: [("18.55", "18.26"), ("14", "10"), ("10", "18"), ("10", "-5"), ("-10", "-5"), ("5", "0"), ("0.4", "0.0")])
  func `little, falling and unlike changes have no ratio`(fast: String, slow: String) {
    #expect(ratio(fast, slow) == nil)
  }

  @Test func `only exact changes of one basis and period are compared`() {
    let slow = Figures.observation("1", growth: "10")
    #expect(GrowthRatio(ofPublishedGrowth: Figures.observation("1", .year(2021), growth: "40"), to: slow) == nil)
    #expect(GrowthRatio(ofPublishedGrowth: Figures.observation("1", growth: "40", basis: .unstated), to: slow) == nil)
    #expect(GrowthRatio(ofPublishedGrowth: Figures.observation("1", growth: "40", basis: .monthOnMonth), to: slow) == nil)
    var about = Figures.observation("1", growth: "40")
    about.growth?.qualifier = .about
    #expect(GrowthRatio(ofPublishedGrowth: about, to: slow) == nil)
    #expect(GrowthRatio(ofPublishedGrowth: slow, to: Figures.observation("1")) == nil)
  }
}
