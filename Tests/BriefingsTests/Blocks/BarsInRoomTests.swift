import Charting
import Drawing
import DrawingTesting
import Languages
import Layout
import Statistics
import Styling
import Testing

@testable import Briefings

/// A chart of a few bars on a page that has much more room, or less: a slide.
struct BarsInRoomTests {
  private func height(rows: Int, _ looseness: Double) throws -> Double {
    let series = (0..<rows).map { place in
      Series("Place \(place)", unit: Figures.yuan, tenToThe: 9, [.year(2022): PublishedValue(stringLiteral: "\(40 - place)")])
    }
    let chart = TidyChart(Chart { BarMark(series, x: .value, y: .region) }, language: .english)
    let content = ChartContent(chart, of: [], language: .english)
    return try content.resolve(
      width: 500, looseness: looseness, typesetter: FixedWidthTypesetter(), style: Style.shipped("screen")
    ).size.height
  }

  @Test func `a few bars are thicker where there is much more room, and thinner where there is less`() throws {
    let natural = try height(rows: 3, 0)
    #expect(try height(rows: 3, 4) > natural * 1.7)
    let low = try height(rows: 3, -2.5)
    #expect(low < natural * 0.8)
  }

  @Test func `many bars give as much as the white between them`() throws {
    let natural = try height(rows: 12, 0)
    #expect(try height(rows: 12, 4) < natural * 1.6)
    #expect(try height(rows: 12, -2.5) > natural * 0.75)
  }
}
