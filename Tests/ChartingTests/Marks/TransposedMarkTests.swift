import Charting
import ChartingTesting
import Drawing
import Statistics
import Styling
import Testing

/// Marks are the same lying and standing: axes are transposed, nothing else.
@Suite struct TransposedMarkTests {
  private let places = Specimen.places(["A": "31.4", "B": "24.2", "C": "18.9"])
  private let pairs = ["A", "B"].map { Specimen.yearly($0, ["12", "15"], from: 2021) }

  /// A chart of marks that lie and one of the same marks that stand.
  private func both(_ mark: (_ x: Field, _ y: Field) -> any Mark) throws -> [ResolvedChart] {
    try [(Field.value, Field.region), (.region, .value)].map { x, y in
      try Specimen.resolve(Chart { mark(x, y) }.highlight("B"), width: 300)
    }
  }

  @Test func `the place to look at is in the accent colour, bar and label`() throws {
    let accent = try Style.shipped("house").chart.highlight
    for resolved in try both({ BarMark(places, x: $0, y: $1) }) {
      #expect(resolved.bars.map { $0.color == accent } == [false, true, false])
      #expect(resolved.bars.map(\.observation?.region) == ["A", "B", "C"])
      let labels = resolved.labels.filter { $0.role == .value }
      #expect(labels.map { $0.line.runs.contains { run in run.color == accent } } == [false, true, false])
    }
  }

  @Test func `the dot to look at is in the accent colour`() throws {
    let accent = try Style.shipped("house").chart.highlight
    for stem in PointMark.Stem.allCases where stem != .earlier {
      for resolved in try both({ PointMark(places, x: $0, y: $1, stem: stem) }) {
        #expect(resolved.dots.filter { $0.observation != nil }.map { $0.color == accent } == [false, true, false])
      }
    }
  }

  @Test func `the dots of a dumbbell are those of its key, the latest on top`() throws {
    for resolved in try both({ PointMark(pairs, x: $0, y: $1, stem: .earlier) }) {
      let drawn = resolved.dots.filter { $0.observation != nil }
      let key = resolved.dots.filter { $0.observation == nil }
      #expect(drawn.map(\.observation?.period) == [.year(2021), .year(2022), .year(2021), .year(2022)])
      #expect(drawn.prefix(2).map(\.radius) == key.map(\.radius))
      #expect(drawn.prefix(2).map(\.color) == key.map(\.color))
    }
  }

  @Test func `a range is a band of its lowest observation with a tick through it`() throws {
    let ranges = try both { RectangleMark([Specimen.yearly("A", ["3", "5", "6.4"])], x: $0, y: $1) }
    for resolved in ranges {
      let bands = resolved.forms.compactMap { if case .area(let area) = $0, area.observation != nil { area } else { nil } }
      #expect(bands.map(\.observation?.period) == [.year(2015)])
      #expect(resolved.rules(.tick).map(\.stroke.width) == [2])
      #expect(resolved.rules(.bar).isEmpty)
    }
    #expect(Set(ranges.flatMap { $0.rules(.tick).map { max($0.bounds.width, $0.bounds.height) } }).count == 1)
  }

  @Test func `a part too short to see is drawn one point long and reported`() throws {
    let parts = ["Large", "Small"].map { Specimen.yearly($0, [$0 == "Large" ? "99999" : "1"]) }
    for (x, y) in [(Field.value, Field.period), (.period, .value)] {
      let chart = Chart { BarMark(parts, x: x, y: y, stacking: .standard).foregroundStyle(by: .region) }
      let resolved = try Specimen.resolve(chart)
      let small = try #require(resolved.bars.last).rect
      #expect(min(small.width, small.height) == 1)
      #expect(resolved.diagnostics.contains(.barTooShort("2015")))
    }
  }
}
