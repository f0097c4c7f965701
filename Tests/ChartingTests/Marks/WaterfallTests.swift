import Charting
import ChartingTesting
import Drawing
import Languages
import Statistics
import Styling
import Testing

@Suite struct WaterfallTests {
  private let points = Statistics.Unit(
    id: "PP", kind: .percentagePoint, name: [.english: "percentage points", .chinese: "百分点"])

  private func parts(_ values: KeyValuePairs<String, PublishedValue>) -> [Series] {
    Series.measures(of: "North", .year(2023), unit: points, values)
  }

  private var growth: [Series] { parts(["Consumption": "2.6", "Investment": "1.4 p", "Inventories": "-0.9"]) }

  /// A chart that lies and one that stands.
  private func both(_ parts: [Series], total: Series? = nil, width: Double = 400) throws -> [ResolvedChart] {
    try [(Field.value, Field.indicator), (.indicator, .value)].map { x, y in
      try Specimen.resolve(Chart { WaterfallMark(parts, total: total, x: x, y: y) }, width: width)
    }
  }

  @Test func `each bar begins where the one before ends, and the sum begins at zero`() throws {
    for resolved in try both(growth) {
      let isLying = resolved.bars[0].direction == .right
      let ends = resolved.bars.map { isLying ? ($0.rect.minX, $0.rect.maxX) : (-$0.rect.maxY, -$0.rect.minY) }
      #expect(resolved.bars.count == 4)
      #expect(abs(ends[0].1 - ends[1].0) < 0.01)
      #expect(abs(ends[1].1 - ends[2].1) < 0.01)
      #expect(abs(ends[2].0 - ends[3].1) < 0.01)
      #expect(abs(ends[0].0 - ends[3].0) < 0.01)
      #expect(resolved.rules(.bar).count == 3)
      #expect(resolved.overlaps.isEmpty && resolved.strays.isEmpty)
    }
  }

  @Test func `contributions have their signs, and the sum says that it was added up`() throws {
    for resolved in try both(growth) {
      #expect(resolved.texts(.value) == ["+2.6", "+1.4p", "−0.9", "+3.1d"])
      #expect(resolved.bars.map(\.standing) == [.final, .provisional, .final, .derived])
    }
  }

  @Test func `rise, fall and sum differ in ink`() throws {
    let style = try Style.shipped("house")
    let resolved = try both(growth)[0]
    #expect(
      resolved.bars.map(\.color) == [style.chart.positive, style.chart.positive, style.chart.negative, style.colors.ink])
  }

  @Test func `a sum that was published is drawn as published`() throws {
    let total = parts(["Growth": "3.1"])[0]
    let resolved = try both(growth, total: total)[0]
    #expect(resolved.bars.last?.standing == .final)
    #expect(resolved.texts(.category).last == "Growth")
  }

  @Test func `a sum that differs from its parts by more than rounding is refused`() throws {
    let near = try both(growth, total: parts(["Growth": "3.2"])[0])[0]
    #expect(!near.isRefused)
    let wrong = try both(growth, total: parts(["Growth": "4.1"])[0])[0]
    #expect(wrong.isRefused)
    #expect(wrong.diagnostics.first?.reason?.contains("add up to 3.1, not to the 4.1 of “Growth”") == true)
  }

  @Test func `a part that is not published leaves the sum open`() throws {
    for resolved in try both(parts(["Consumption": "2.6", "Investment": ".."])) {
      #expect(resolved.texts(.missing) == ["..", ".."])
      #expect(resolved.bars.count == 1)
    }
  }

  @Test func `the order of parts is kept, whatever is asked`() throws {
    let chart = Chart(.waterfall, of: growth).order(.descending)
    #expect(try Specimen.resolve(chart).texts(.category) == ["Consumption", "Investment", "Inventories", "Total"])
  }

  @Test func `it is heard as what it is in both languages`() throws {
    let resolved = try Specimen.resolve(Chart(.waterfall, of: growth))
    #expect(resolved.alternative(.english).hasPrefix("Waterfall of contributions and their sum"))
    #expect(resolved.alternative(.chinese).hasPrefix("瀑布图"))
  }
}
