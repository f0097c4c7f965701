import Drawing
package import Styling

extension ChartKind {
  /// What a reader goes along.
  package enum Reading: Hashable, Sendable {
    /// Periods: from when to when.
    case overTime
    /// Places or measures, each with its latest value.
    case acrossPlaces
  }

  /// What a reader goes along in a chart of `count` series.
  package func reading(count: Int) -> Reading {
    switch self {
    case .horizontalBars, .divergingBars, .pairedBars, .levelsAndGrowth, .rankedDots, .dumbbell, .progress, .range: .acrossPlaces
    case .verticalBars: count > 1 ? .acrossPlaces : .overTime
    case .levelsAboveGrowth, .groupedBars, .stackedBars, .shares, .contribution, .lines, .stepLines, .area, .stackedArea, .slope,
      .multiples, .heatTable:
      .overTime
    }
  }

  /// Whether what it stacks makes a whole, so that a part that is not there must be seen.
  package var addsUp: Bool {
    switch self {
    case .stackedBars, .shares, .stackedArea: true
    case .verticalBars, .horizontalBars, .pairedBars, .levelsAndGrowth, .levelsAboveGrowth, .groupedBars, .divergingBars,
      .contribution, .lines, .stepLines, .area, .rankedDots, .dumbbell, .slope, .progress, .range, .multiples, .heatTable:
      false
    }
  }

  /// Whether it shows one value of each place: the latest that has happened.
  package var showsLatest: Bool {
    switch self {
    case .horizontalBars, .divergingBars, .rankedDots: true
    case .verticalBars, .pairedBars, .levelsAndGrowth, .levelsAboveGrowth, .groupedBars, .stackedBars, .shares, .contribution,
      .lines, .stepLines, .area, .stackedArea, .dumbbell, .slope, .progress, .range, .multiples, .heatTable:
      false
    }
  }

  /// How many rows of `count` an empty page holds at most under its title, frame and axis; `nil` for a kind without rows. Where names or
  /// a key take more, layout leaves out more.
  package func mostRows(among count: Int, style: Style) -> Int? {
    let scale = style.latin.dataLabel.size / Self.usualLabel
    let room = style.page.contentBottom - style.page.laterTitle - 110 * scale
    func rows(_ pitch: Double) -> Int { max(4, Int(room / pitch)) }
    switch self {
    case .rankedDots: return rows(style.chart.dot.pitch * 1.3) * (count > Self.longestColumn ? 3 : 1)
    case .horizontalBars, .divergingBars: return rows(style.chart.bar.pitch * 0.8)
    case .pairedBars: return rows(style.chart.bar.pairPitch * 0.8)
    case .dumbbell, .range: return rows(24 * scale)
    case .verticalBars, .levelsAndGrowth, .levelsAboveGrowth, .groupedBars, .stackedBars, .shares, .contribution, .lines,
      .stepLines,
      .area, .stackedArea, .slope, .progress, .multiples, .heatTable:
      return nil
    }
  }

  /// Size of data labels that the pitches of rows are meant for, in points.
  private static let usualLabel = 7.5
  /// More ranked dots than this are in three columns.
  private static let longestColumn = 30
}
