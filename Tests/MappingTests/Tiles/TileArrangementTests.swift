import Drawing
import Languages
@testable import Mapping
import RandomTesting
import Statistics
import Testing

@Suite struct TileArrangementTests {
  @Test func `The cheapest assignment is that of trying them all`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<200 {
      let rows = Int.random(in: 1...5, using: &random)
      let columns = Int.random(in: rows...6, using: &random)
      let costs = (0..<rows).map { _ in (0..<columns).map { _ in Double(Int.random(in: 0...20, using: &random)) } }
      func least(_ row: Int, _ taken: Set<Int>) -> Double {
        guard row < rows else { return 0 }
        return (0..<columns).filter { !taken.contains($0) }.map { costs[row][$0] + least(row + 1, taken.union([$0])) }.min() ?? 0
      }
      let chosen = Assignment.cheapest(costs)
      #expect(Set(chosen).count == rows)
      #expect(chosen.enumerated().reduce(0) { $0 + costs[$1.offset][$1.element] } == least(0, []))
    }
  }

  @Test func `Each region has a cell of its own, and what is in a row stays in its order`() {
    var random = SeededRandom(seed: 12)
    for count in 1...60 {
      let centers = (0..<count).map { _ in
        Point(x: Double.random(in: 0...500, using: &random), y: Double.random(in: 0...300, using: &random))
      }
      let arrangement = TileArrangement(of: (0..<count).map { "r\($0)" }, at: centers)
      #expect(Set(arrangement.cells.values).count == count)
      #expect(arrangement.columns * arrangement.rows >= count)
    }
    let line = TileArrangement(of: ["c", "a", "b"], at: [Point(x: 300, y: 5), Point(x: 10, y: 5), Point(x: 90, y: 5)])
    #expect(line.rows == 1)
    #expect(line.cells == ["a": .init(column: 1, row: 1), "b": .init(column: 2, row: 1), "c": .init(column: 3, row: 1)])
  }

  @Test func `Given cells begin at the first column and row, and two regions cannot share one`() {
    func region(_ id: String, _ tile: Region.Tile?) -> Region { Region(id: id, name: "", tile: tile) }
    let given = TileArrangement(given: [region("a", .init(column: 3, row: 2)), region("b", .init(column: 4, row: 5))])
    #expect(given?.cells == ["a": .init(column: 1, row: 1), "b": .init(column: 2, row: 4)])
    #expect(TileArrangement(given: [region("a", .init(column: 1, row: 1)), region("b", nil)]) == nil)
    #expect(TileArrangement(given: [region("a", .init(column: 1, row: 1)), region("b", .init(column: 1, row: 1))]) == nil)
  }
}
