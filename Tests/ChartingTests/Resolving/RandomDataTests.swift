import Charting
import ChartingTesting
import DrawingTesting
import Foundation
import Styling
import Testing

/// Charts of every kind, and of marks in any combination, on random data: whatever the data, no label touches another, no ink leaves the box, and marks stand where their
/// values belong. Ten thousand of each are drawn by `swift run -c release random-charts 10000`.
@Suite struct RandomDataTests {
  /// Rounds of each: some thousand charts.
  private let rounds = ProcessInfo.processInfo.environment["RANDOM_ROUNDS"].flatMap { Int($0) } ?? 200

  @Test(arguments: RandomSubject.allCases)
  func `labels never touch, ink stays inside and marks stand where they belong`(subject: RandomSubject) throws {
    let styles = try Dictionary(uniqueKeysWithValues: Set(RandomChart.styles).map { ($0, try Style.shipped($0)) })
    let typesetter = FixedWidthTypesetter()
    for round in 0..<rounds {
      let random = RandomChart(subject, round: round)
      let style = try #require(styles[random.style])
      let faults = random.resolved(style: style, typesetter: typesetter).faults(of: random.chart)
      #expect(faults.isEmpty, "\(subject) round \(round): \(random.circumstances)")
    }
  }

  /// What longer runs have found: sixty and more places, whose whiskers had caps wider than their slots.
  @Test(arguments: [
    ("interval-marks", 201, 2026), ("interval-marks", 481, 2026), ("dumbbell", 5876, 2022), ("rectangle-marks", 6921, 2022),
    ("step-lines", 1514, 2022),
  ]) func `what was once wrong is right`(subject: String, round: Int, seed: UInt64) throws {
    let random = RandomChart(try #require(RandomSubject(subject)), round: round, seed: seed)
    let faults = random.resolved(style: try Style.shipped(random.style), typesetter: FixedWidthTypesetter()).faults(
      of: random.chart)
    #expect(faults.isEmpty, "\(random.circumstances)")
  }
}
