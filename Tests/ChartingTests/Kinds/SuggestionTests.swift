import Charting
import Statistics
import Testing

@Suite struct SuggestionTests {
  private func level(_ count: Int, kind: Indicator.Kind = .level) -> Series {
    var series = Specimen.yearly(Array(repeating: "5", count: count))
    series.indicator.kind = kind
    return series
  }

  @Test func `one figure is a key figure, none an absence`() {
    #expect(ChartKind.suggested(for: [level(1)]) == .keyFigure)
    #expect(ChartKind.suggested(for: [Specimen.yearly([".."])]) == .absence)
    #expect(ChartKind.suggested(for: []) == .absence)
  }

  @Test(arguments: [
    (2, Indicator.Kind.level, ChartKind.pairedBars), (3, .level, .verticalBars), (12, .level, .verticalBars), (40, .level, .area),
    (4, .growth, .verticalBars), (5, .growth, .lines), (4, .index, .verticalBars), (5, .index, .lines), (8, .share, .verticalBars),
  ])
  func `one series is drawn by its kind and number of periods`(count: Int, kind: Indicator.Kind, chart: ChartKind) {
    #expect(ChartKind.suggested(for: [level(count, kind: kind)]) == .chart(chart))
  }

  @Test(arguments: [
    (5, 1, ChartKind.horizontalBars), (12, 1, .horizontalBars), (13, 1, .rankedDots), (60, 1, .rankedDots), (4, 2, .pairedBars),
    (10, 2, .dumbbell), (3, 3, .groupedBars), (8, 4, .dumbbell), (4, 6, .lines), (8, 6, .multiples), (40, 6, .rankedDots),
  ])
  func `several places are drawn by their number and that of periods`(places: Int, periods: Int, chart: ChartKind) {
    let series = (0..<places).map { Specimen.yearly("P\($0)", Array(repeating: "5", count: periods)) }
    #expect(ChartKind.suggested(for: series) == .chart(chart))
  }

  @Test func `published growth stands beside levels`() {
    #expect(ChartKind.suggested(for: PairedPanelTests.series) == .chart(.levelsAndGrowth))
  }

  @Test func `mixed units and mostly missing values are a table`() {
    #expect(ChartKind.suggested(for: [level(5), Specimen.yearly("B", ["1", "2"], unit: Specimen.percent)]) == .table)
    #expect(ChartKind.suggested(for: [Specimen.yearly(["1", "..", "..", "..", "2"])]) == .table)
  }

  @Test func `a target asks for progress`() {
    #expect(ChartKind.suggested(for: [Specimen.yearly(["12", "29t"])]) == .chart(.progress))
  }
}
