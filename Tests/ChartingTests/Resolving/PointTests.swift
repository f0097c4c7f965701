import Charting
import ChartingTesting
import Drawing
import FoundationEssentials
import Statistics
import Testing

@Suite struct PointTests {
  @Test func `sixty years of points run along the axis of time`() throws {
    let series = Specimen.yearly((0..<60).map { PublishedValue(stringLiteral: "\(30 + $0)") }, from: 1960)
    let resolved = try Specimen.resolve(Chart { PointMark([series], x: .period, y: .value) }, width: 400)
    let centers = resolved.dots.map(\.center)
    #expect(centers.count == 60)
    #expect(zip(centers, centers.dropFirst()).allSatisfy { $0.x < $1.x && $0.y > $1.y })
  }

  @Test(arguments: [12, 40])
  func `labels of points far from zero stay inside the chart`(_ count: Int) throws {
    let series = (0..<count).map { number in
      let value = PublishedValue(stringLiteral: "\(300 + number * 4).5")
      return Series("Town \(number)", unit: Specimen.yuan, tenToThe: 9, [.year(2020): value])
    }
    let chart = Chart { PointMark(series, x: .value, y: .region) }
    let resolved = try Specimen.resolve(chart, width: 300)
    #expect(resolved.faults(of: chart) == [])
    #expect(resolved.texts(.value).contains("\(300 + (count - 1) * 4).5"))
  }
}
