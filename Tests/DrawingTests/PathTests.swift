import Drawing
import Testing

@Suite struct PathTests {
  @Test func `a rectangle goes round from its top-left corner and closes`() {
    #expect(
      Path.rectangle(Rect(x: 1, y: 2, width: 3, height: 4)).elements == [
        .move(Point(x: 1, y: 2)), .line(Point(x: 4, y: 2)), .line(Point(x: 4, y: 6)), .line(Point(x: 1, y: 6)), .close,
      ])
  }

  @Test func `a line through no point and through one draws nothing`() {
    #expect(Path.polyline([]).elements.isEmpty)
    #expect(Path.polyline([.zero]).elements == [.move(.zero)])
    #expect(Path.polygon([]).elements == [.close])
  }

  @Test func `a circle stays within three hundredths of a per cent of its radius`() {
    let circle = Path.circle(center: Point(x: 10, y: 20), radius: 100)
    var from = Point.zero
    var farthest = 0.0
    for element in circle.elements {
      switch element {
      case .move(let point): from = point
      case .curve(let first, let second, let end):
        for step in 0...50 {
          let (t, u) = (Double(step) / 50, 1 - Double(step) / 50)
          func at(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
            u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
          }
          let (x, y) = (at(from.x, first.x, second.x, end.x) - 10, at(from.y, first.y, second.y, end.y) - 20)
          farthest = max(farthest, abs((x * x + y * y).squareRoot() - 100))
        }
        from = end
      case .line, .close: break
      }
    }
    #expect(farthest > 0.01 && farthest < 0.03)
    #expect(circle.bounds == Rect(x: -90, y: -80, width: 200, height: 200))
  }

  @Test func `bounds hold control points, and an empty path has none`() {
    #expect(Path().bounds == nil)
    #expect(Path([.close]).bounds == nil)
    let curve = Path([.move(.zero), .curve(Point(x: -5, y: 10), Point(x: 20, y: 3), to: Point(x: 8, y: 0))])
    #expect(curve.bounds == Rect(x: -5, y: 0, width: 25, height: 10))
  }

  @Test func `two outlines are one after the other`() {
    let line = Path.line(from: .zero, to: Point(x: 1, y: 1))
    #expect(line.adding(line).elements == line.elements + line.elements)
  }
}
