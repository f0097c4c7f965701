import Charting
import ChartingTesting
import Drawing
import Foundation
import Languages
import Statistics
import Testing

/// The drawing of each kind as text, beside what it was when somebody last looked at it.
///
/// A difference is a decision: look at the new drawing, then run the suite once with `RECORD_SNAPSHOTS=1` and commit the texts.
@Suite struct SnapshotTests {
  @Test(arguments: ChartKind.allCases)
  func `a chart is drawn as it was`(kind: ChartKind) throws {
    let resolved = try Specimen.resolve(Self.chart(kind), width: 286.67)
    #expect(resolved.overlaps.isEmpty)
    #expect(resolved.strays.isEmpty)
    let text = resolved.scene().description
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/\(kind.rawValue).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "the drawing of \(kind.rawValue) changed")
  }

  /// Data that show every status where the kind can.
  static func chart(_ kind: ChartKind) -> Chart {
    let yearly = [
      Specimen.yearly("East", ["12", "15", "17", "23", "30", "39", "47p"]),
      Specimen.yearly("Port", ["20", "22", "..", "25", "27", "30", "31p"]),
      Specimen.yearly("Others", ["18", "18", "19", "18", "20", "21", "22p"]),
    ]
    switch kind {
    case .verticalBars: return Chart(kind, of: [Specimen.yearly(["19", "..", "26", "29p", "32e", "36f", "31d", "over 30"])])
    case .horizontalBars:
      return Chart(
        kind,
        of: Specimen.places([
          "Final": "24", "Provisional": "22p", "Estimate": "20e", "Forecast": "18f", "Over": "over 16", "About": "about 14",
          "Under": "under 12", "Gap": "..",
        ]))
    case .divergingBars:
      return Chart(kind, of: Specimen.places(["Games": "31.4", "Film": "4.2", "Crafts": "-18.9"], unit: Specimen.percent))
    case .pairedBars, .levelsAndGrowth, .dumbbell: return Chart(kind, of: PairedPanelTests.series)
    case .contribution: return Chart(kind, of: Array(yearly.dropFirst()), total: yearly[0])
    case .area, .stepLines: return Chart(kind, of: [yearly[0]])
    case .stackedBars, .stackedArea, .shares: return Chart(kind, of: [yearly[0], yearly[2]])
    case .progress:
      return Chart(kind, of: [Specimen.yearly("Studios", ["12", "25f", "29t"], unit: Specimen.index)])
        .keyName("completed", for: .final)
    case .range:
      return Chart(kind, of: [Specimen.yearly("North", ["3", "5", "6.4"]), Specimen.yearly("South", ["1", "3.2", "5"])])
    case .rankedDots:
      return Chart(kind, of: (1...14).flatMap { Specimen.places(["Place \($0)": PublishedValue(stringLiteral: "\($0 * 3)")]) })
        .highlight("Place 5")
    case .levelsAboveGrowth:
      var series = yearly[0]
      for index in series.observations.indices.dropFirst() {
        series.observations[index].growth = Growth(percent: Decimal(10 + index), decimals: 0, basis: .yearOnYear)
      }
      return Chart(kind, of: [series])
    case .groupedBars: return Chart(kind, of: [Specimen.yearly("North", ["92", "104"]), Specimen.yearly("South", ["55", "61"])])
    case .waterfall:
      return Chart(
        kind,
        of: Series.measures(
          of: "North", .year(2023), unit: Specimen.percent,
          ["Consumption": "2.6", "Investment": "1.4p", "Inventories": "-0.9", "Exports": "-1.8e", "Services": "3.9f"]))
    default: return Chart(kind, of: yearly)
    }
  }
}
