import Charting
import Drawing
import Foundation
import Statistics
import Testing

/// Charts of every kind on random data: whatever the data, no label touches another and no ink leaves the box.
@Suite struct RandomDataTests {
  /// Rounds of each kind: twenty kinds make some thousand charts. `RANDOM_ROUNDS=10000` for a night.
  private let rounds = ProcessInfo.processInfo.environment["RANDOM_ROUNDS"].flatMap { Int($0) } ?? 40

  @Test(arguments: ChartKind.allCases)
  func `labels never touch and ink stays inside`(kind: ChartKind) throws {
    var random = SeededRandom(seed: 2022)
    for round in 0..<rounds {
      let chart = Self.chart(kind, &random)
      let width = [158.67, 244, 286.67, 500][Int.random(in: 0..<4, using: &random)]
      let resolved = try Specimen.resolve(chart, width: width, language: round.isMultiple(of: 3) ? .chinese : .english)
      #expect(resolved.overlaps.isEmpty, "\(kind) round \(round) width \(width)")
      #expect(resolved.strays.isEmpty, "\(kind) round \(round) width \(width)")
      for plot in resolved.plots where !plot.ticks.isEmpty {
        #expect(plot.ticks == plot.ticks.sorted())
      }
    }
  }

  private static let names = [
    "A", "North", "Port", "Strategic emerging industries", "Digital-economy output", "横店影视产业集群", "规模以上企业营业收入",
    "Retail sales through livestream sessions of registered companies", "Donaudampfschifffahrtsgesellschaft", "محافظة القاهرة",
  ]

  private static func chart(_ kind: ChartKind, _ random: inout SeededRandom) -> Chart {
    let places = Int.random(in: 1...(kind == .rankedDots ? 70 : 9), using: &random)
    let periods = Int.random(in: 1...14, using: &random)
    let power = Int.random(in: -3...9, using: &random)
    let allowsNegative = ![.shares, .stackedArea, .progress, .area].contains(kind) && Bool.random(using: &random)
    let series = (0..<places).map { place in
      var series = Specimen.yearly(
        names[place % names.count] + (place < names.count ? "" : " \(place)"),
        (0..<periods).map { _ in value(&random, allowsNegative: allowsNegative) })
      for index in series.observations.indices {
        series.observations[index].multiplier = power
        if Bool.random(using: &random) {
          series.observations[index].growth = Growth(
            percent: Decimal(Int.random(in: -999...2999, using: &random)) / 10, decimals: 1, basis: .yearOnYear)
        }
      }
      return series
    }
    let chart = Chart(kind, of: series, total: kind == .contribution ? series.first : nil)
    return Bool.random(using: &random) ? chart.highlight(series[0].region.id) : chart
  }

  private static func value(_ random: inout SeededRandom, allowsNegative: Bool) -> PublishedValue {
    let sign = allowsNegative && Int.random(in: 0..<4, using: &random) == 0 ? "-" : ""
    let number = "\(sign)\(Int.random(in: 0...9999, using: &random)).\(Int.random(in: 0...9, using: &random))"
    let forms = ["", "", "", "p", "e", "f", "d", "b"]
    let qualifier = ["", "", "", "about ", "over ", "under "][Int.random(in: 0..<6, using: &random)]
    if Int.random(in: 0..<9, using: &random) == 0 { return ".." }
    return PublishedValue(stringLiteral: qualifier + number + forms[Int.random(in: 0..<forms.count, using: &random)])
  }
}
