import ChartingTesting
import RandomTesting
import Testing

@testable import Charting

@Suite struct EndLabelTests {
  private func items(_ places: [Double]) -> [EndLabels.Item] {
    places.map { EndLabels.Item(desired: $0, height: 10, importance: 0) }
  }

  @Test func `labels with room stay where they want to be`() {
    #expect(EndLabels(items([10, 40, 25]), top: 0, bottom: 100).baselines == [10, 40, 25])
  }

  @Test func `of two that are too near the lower moves down`() {
    #expect(EndLabels(items([20, 23]), top: 0, bottom: 100).baselines == [20, 30])
  }

  @Test func `at the foot they are pushed up`() {
    #expect(EndLabels(items([95, 98, 99]), top: 0, bottom: 100).baselines == [80, 90, 100])
  }

  @Test func `the least important is dropped where not all have room`() {
    var some = items([10, 10, 10])
    some[1].importance = 2
    some[2].importance = 1
    #expect(EndLabels(some, top: 10, bottom: 20).baselines == [nil, 10, 20])
  }

  @Test func `on random places none touches another and none leaves the column`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let count = Int.random(in: 1...14, using: &random)
      let placed = EndLabels(
        items((0..<count).map { _ in Double.random(in: 0...120, using: &random) }), top: 5, bottom: 115
      ).baselines.compactMap(\.self).sorted()
      #expect(zip(placed, placed.dropFirst()).allSatisfy { $1 - $0 >= 10 - 1e-9 })
      #expect(placed.allSatisfy { $0 >= 5 - 1e-9 && $0 <= 115 + 1e-9 })
    }
  }
}
