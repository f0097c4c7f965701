import Charting
import Languages
import Statistics
import Testing

@Suite struct AlternativeTests {
  @Test func `few values are all told, with their period and how they are known`() throws {
    let text = try Specimen.resolve(Chart(.pairedBars, of: Array(PairedPanelTests.series.prefix(1)))).alternative(.english)
    #expect(
      text == "Horizontal bars, Billion yuan. Cluster revenue: 15.80\u{A0}bn yuan in January–August 2022; "
        + "13.36\u{A0}bn yuan in January–August 2021 (derived).")
  }

  @Test func `in Chinese the same`() throws {
    let text = try Specimen.resolve(Chart(.pairedBars, of: Array(PairedPanelTests.series.prefix(1))), language: .chinese)
      .alternative(.chinese)
    #expect(text == "条形图，亿元。Cluster revenue：2022年1—8月157.99亿元，2021年1—8月133.6亿元（推算值）。")
  }

  @Test func `a long series is told by its ends, its extremes and its gaps`() throws {
    let series = Specimen.yearly(["12", "9", "..", "60", "30p"])
    let text = try Specimen.resolve(Chart(.lines, of: [series])).alternative(.english)
    #expect(
      text == "Line chart, Billion yuan. Port: 12\u{A0}bn yuan in 2015; 30\u{A0}bn yuan in 2019 (provisional); "
        + "lowest 9\u{A0}bn yuan in 2016; highest 60\u{A0}bn yuan in 2018; 1 not published.")
  }

  @Test func `many places are told by number, ends and the one to look at`() throws {
    let series = (1...20).flatMap { Specimen.places(["P\($0)": PublishedValue(stringLiteral: "\($0)")], unit: Specimen.percent) }
    let text = try Specimen.resolve(Chart(.rankedDots, of: series).highlight("P7")).alternative(.english)
    #expect(text == "Dot plot, %. 20 places. Highest: P20, 20% in 2022; lowest: P1, 1% in 2022. P7: 7% in 2022.")
  }

  @Test func `bounds keep their word`() throws {
    let series = Specimen.places(["Fund": "over 24", "Other": ".."])
    let text = try Specimen.resolve(Chart(.horizontalBars, of: series)).alternative(.english)
    #expect(text == "Horizontal bars, Billion yuan. Fund: over\u{A0}24\u{A0}bn yuan in 2022. Other: not published in 2022.")
  }
}
