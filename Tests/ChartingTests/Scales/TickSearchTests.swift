import Charting
import ChartingTesting
import RandomTesting
import Statistics
import Testing

@Suite struct TickSearchTests {
  @Test(arguments: [
    (["0", "104"], ["0", "30", "60", "90", "120"]), (["0", "55"], ["0", "20", "40", "60"]),
    (["0", "69"], ["0", "25", "50", "75"]), (["-5.2", "22.5"], ["-10", "0", "10", "20", "30"]),
    (["0.000001", "0"], ["0", "0.0000005", "0.000001"]),
    (["1000000000000000", "0"], ["0", "500000000000000", "1000000000000000"]),
    (["5", "5"], ["4.75", "5", "5.25"]), (["0"], ["0", "1"]), ([], ["0", "1"]),
  ])
  func `ticks are few, round and around the data`(values: [String], expected: [String]) {
    let ticks = LinearScale(covering: values.compactMap { Decimal($0) }).ticks
    let range = (ticks.first ?? 0)...(ticks.last ?? 0)
    #expect(values.compactMap { Decimal($0) }.allSatisfy(range.contains))
    if expected.count > 2 { #expect((3...5).contains(ticks.count)) }
    #expect(ticks.count == Set(ticks).count)
    #expect(ticks == expected.compactMap { Decimal($0) })
  }

  @Test func `on random data ticks are exact, cover the data and number three to five`() {
    var random = SeededRandom(seed: 20_221_108)
    for _ in 0..<400 {
      let power = Int.random(in: -6...12, using: &random)
      let values = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Decimal(Int.random(in: -999...999, using: &random), exponent: power)
      }
      let ticks = LinearScale(covering: values + [0]).ticks
      guard let low = ticks.first, let high = ticks.last, ticks.count > 2 else {
        #expect(values.allSatisfy { $0 == 0 })
        continue
      }
      #expect((3...5).contains(ticks.count))
      #expect(values.allSatisfy { $0 >= low && $0 <= high })
      #expect(ticks.contains(0))
      let step = ticks[1] - ticks[0]
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1 - $0 == step })
      #expect([1, 2, 25, 3, 5].contains(step.mantissa), "\(step)")
    }
  }
}
