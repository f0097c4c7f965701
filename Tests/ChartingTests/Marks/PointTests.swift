import Charting
import ChartingTesting
import Drawing
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

  @Test(arguments: [
    ["30", "90", "60", "88", "12", "70", "20"], ["1", "2", "3", "4", "5", "6", "7"], ["9", "3", "9", "3", "9", "3", "9"],
  ])
  func `the label of the last point touches no dot, and none stands over the chart`(_ values: [PublishedValue]) throws {
    let many = Array(repeatElement(values, count: 6).joined())
    for chart in [
      Chart { PointMark([Specimen.yearly(many, from: 1980)], x: .period, y: .value) },
      Chart { LineMark([Specimen.yearly(many, from: 1980)]) },
    ] {
      for height in [50.0, 90, 160] {
        let resolved = try Specimen.resolve(chart, width: 160, height: height)
        guard let label = resolved.labels.first(where: { $0.role == .value }) else {
          #expect(height < 60)
          #expect(resolved.diagnostics.contains { if case .labelDropped = $0 { true } else { false } })
          continue
        }
        #expect(label.box.minY >= 0)
        #expect(resolved.dots.allSatisfy { !$0.bounds.intersects(label.box) }, "\(height)")
        #expect(
          resolved.lines.allSatisfy { line in
            !zip(line.points, line.points.dropFirst()).contains { label.box.isMet(from: $0, to: $1) }
          }, "\(height)")
      }
    }
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

extension Rect {
  /// Whether a line comes within the rectangle, by looking at many of its points.
  fileprivate func isMet(from start: Point, to end: Point) -> Bool {
    (0...200).contains { step in
      let part = Double(step) / 200
      let x = start.x + (end.x - start.x) * part
      let y = start.y + (end.y - start.y) * part
      return x > minX && x < maxX && y > minY && y < maxY
    }
  }
}
