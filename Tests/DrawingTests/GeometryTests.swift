import Drawing
import Testing

@Suite struct GeometryTests {
  private let rect = Rect(x: 10, y: 20, width: 30, height: 40)

  @Test func `edges and middles`() {
    #expect([rect.minX, rect.midX, rect.maxX] == [10, 25, 40])
    #expect([rect.minY, rect.midY, rect.maxY] == [20, 40, 60])
  }

  @Test func `a rectangle is moved, made smaller and made larger`() {
    #expect(rect.offset(by: Point(x: -10, y: 5)) == Rect(x: 0, y: 25, width: 30, height: 40))
    #expect(rect.inset(by: 5) == Rect(x: 15, y: 25, width: 20, height: 30))
    #expect(rect.inset(by: -1) == Rect(x: 9, y: 19, width: 32, height: 42))
  }

  @Test func `touching edges share no area`() {
    #expect(!rect.intersects(Rect(x: 40, y: 20, width: 5, height: 5)))
    #expect(!rect.intersects(Rect(x: 10, y: 60, width: 5, height: 5)))
    #expect(rect.intersects(Rect(x: 39.9, y: 59.9, width: 5, height: 5)))
    #expect(rect.intersects(Rect(x: 0, y: 0, width: 100, height: 100)))
  }

  @Test func `a rectangle contains itself and what rounding leaves outside, no more`() {
    #expect(rect.contains(rect))
    #expect(rect.contains(rect.inset(by: -0.009)))
    #expect(!rect.contains(rect.inset(by: -0.02)))
    #expect(rect.contains(rect.inset(by: -0.5), tolerance: 1))
    #expect(!rect.contains(rect.offset(by: Point(x: 0, y: 1))))
  }

  @Test func `a union reaches around both, whichever comes first`() {
    let other = Rect(x: 0, y: 50, width: 5, height: 50)
    #expect(rect.union(other) == Rect(x: 0, y: 20, width: 40, height: 80))
    #expect(other.union(rect) == rect.union(other))
    #expect(rect.union(rect.inset(by: 3)) == rect)
  }
}
