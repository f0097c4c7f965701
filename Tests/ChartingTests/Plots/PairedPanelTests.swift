import Charting
import Drawing
import Languages
import Statistics
import Testing

/// The levels and the growth of three measures, side by side on one set of names.
@Suite struct PairedPanelTests {
  static let series: [Series] = {
    let latest = Period.months(from: 2022, 1, count: 8)
    let earlier = Period.months(from: 2021, 1, count: 8)
    func measure(_ name: String, _ before: PublishedValue, _ now: PublishedValue, _ growth: Growth, power: Int) -> Series {
      var series = Series(
        "Hengdian", indicator: Indicator(id: name, name: LocalizedText(stringLiteral: name)), unit: Specimen.yuan, tenToThe: power,
        [earlier: before, latest: now])
      series.observations[1].growth = growth
      return series
    }
    return [
      measure(
        "Cluster revenue", "13.36d", "15.799", Growth(percent: Decimal(1826, exponent: -2), decimals: 2, basis: .yearOnYear),
        power: 9),
      measure(
        "Larger companies", "4.605d", "7.764", Growth(percent: Decimal(686, exponent: -1), decimals: 1, basis: .yearOnYear),
        power: 9),
      measure(
        "Tax revenue", "652d", "773", Growth(percent: Decimal(1855, exponent: -2), decimals: 2, basis: .yearOnYear), power: 6),
    ]
  }()

  private var chart: Chart { Chart(.levelsAndGrowth, of: Self.series).highlight("Larger companies") }

  @Test func `two panels share one set of names and have their units over them`() throws {
    let resolved = try Specimen.resolve(chart, width: 500)
    #expect(resolved.plots.count == 2)
    #expect(resolved.texts(.heading) == ["Billion yuan", "Change on a year earlier, %"])
    #expect(resolved.texts(.category) == ["Cluster revenue", "Larger companies", "Tax revenue"])
    #expect(resolved.texts(.axis).isEmpty)
  }

  @Test func `the latest bar lies over the earlier one, their years beside the first pair only`() throws {
    let resolved = try Specimen.resolve(chart, width: 500)
    #expect(
      resolved.texts(.value) == [
        "15.80\u{A0}\u{A0}2022", "13.36d\u{A0}\u{A0}2021", "+18.26", "7.76", "4.61d", "+68.6", "0.77", "0.65d", "+18.55",
      ])
    #expect(resolved.bars[0].rect.minY < resolved.bars[1].rect.minY)
    #expect(resolved.bars[1].standing == .derived)
  }

  @Test func `only the growth of the one to look at is in the accent colour`() throws {
    let resolved = try Specimen.resolve(chart, width: 500)
    let accents = resolved.bars.filter { $0.color.hex == "#B5341A" }
    #expect(accents.count == 1)
    #expect(accents.first?.observation?.indicator == "Larger companies")
  }

  @Test func `the key explains the fills that occur`() throws {
    let resolved = try Specimen.resolve(chart.keyName("Derived from published growth", for: .derived), width: 500)
    #expect(resolved.texts(.key) == ["Published", "Derived from published growthd"])
    #expect(resolved.marks == [.final, .derived])
  }

  @Test func `panels begin on columns of the page where the chart is as wide as columns`() throws {
    let resolved = try Specimen.resolve(chart, width: 500)
    let columns = (0..<12).map { 42.667 * Double($0) }
    for plot in resolved.plots { #expect(columns.contains { abs($0 - plot.frame.minX) < 0.02 }) }
  }

  @Test func `in Chinese amounts are in 亿元 and growth has no plus`() throws {
    let resolved = try Specimen.resolve(chart, width: 500, language: .chinese)
    #expect(resolved.texts(.heading) == ["亿元", "同比增速（%）"])
    #expect(resolved.texts(.value).contains("157.99\u{A0}\u{A0}2022年"))
    #expect(resolved.texts(.value).contains("18.26"))
  }

  @Test func `a greater height widens the pitch by less than a half`() throws {
    let natural = try Specimen.resolve(chart, width: 500)
    let tall = try Specimen.resolve(chart, width: 500, height: natural.size.height + 300)
    let pitch = natural.bars[2].rect.minY - natural.bars[0].rect.minY
    let wide = tall.bars[2].rect.minY - tall.bars[0].rect.minY
    #expect(abs(wide - pitch * 1.45) < 0.01)
  }

  @Test func `every observation shown is told, each once`() throws {
    let resolved = try Specimen.resolve(chart, width: 500)
    #expect(resolved.observations.count == 6)
  }
}
