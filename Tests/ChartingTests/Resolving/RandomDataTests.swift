import Charting
import ChartingTesting
import DrawingTesting
import Foundation
import Styling
import Testing

/// Charts of every kind on random data: whatever the data, no label touches another, no ink leaves the box, and marks stand where their
/// values belong. Ten thousand a kind are drawn by `swift run -c release random-charts 10000`.
@Suite struct RandomDataTests {
  /// Rounds of each kind: twenty kinds make some thousand charts.
  private let rounds = ProcessInfo.processInfo.environment["RANDOM_ROUNDS"].flatMap { Int($0) } ?? 200

  @Test(arguments: ChartKind.allCases)
  func `labels never touch, ink stays inside and marks stand where they belong`(kind: ChartKind) throws {
    let styles = try Dictionary(uniqueKeysWithValues: Set(RandomChart.styles).map { ($0, try Style.shipped($0)) })
    let typesetter = FixedWidthTypesetter()
    for round in 0..<rounds {
      let random = RandomChart(kind, round: round)
      let style = try #require(styles[random.style])
      let faults = random.resolved(style: style, typesetter: typesetter).faults(of: random.chart)
      #expect(faults.isEmpty, "\(kind) round \(round): \(random.circumstances)")
    }
  }
}
