public import Statistics

/// What suits some series best.
public enum Suggestion: Hashable, Sendable {
  /// A chart.
  case chart(ChartKind)
  /// A tile: there is one figure only.
  case keyFigure
  /// A table: units differ, or more than half of the values are missing.
  case table
  /// The frame that says that nothing is published.
  case absence
}

extension ChartKind {
  /// What suits `series`, decided by what they measure and by counts of places and periods.
  ///
  /// One value is a key figure; two to four periods are bars, a line needs five; levels and shares are bars as long as bars are no
  /// hairlines, growth and indices lines. One to twelve places are bars, more are ranked dots. Several places over five or more periods
  /// are lines, more than four of them small multiples.
  public static func suggested(for series: [Series]) -> Suggestion {
    let known = series.map { $0.observations.filter { $0.value != nil && $0.standing < .notPublished } }
    let count = known.map(\.count).reduce(0, +)
    let all = series.map(\.observations.count).reduce(0, +)
    guard count > 0, let first = series.first else { return .absence }
    if count == 1 { return .keyFigure }
    if Set(series.map(\.unit.id)).count > 1 || (all - count) * 2 > all { return .table }
    if known.joined().contains(where: { $0.kind == .target }) { return .chart(.progress) }
    let periods = Set(known.joined().map(\.period)).count
    return series.count == 1
      ? one(first, periods: periods) : several(series, periods: known.map { Set($0.map(\.period)).count }.max() ?? 1)
  }

  private static func one(_ series: Series, periods: Int) -> Suggestion {
    switch series.indicator.kind {
    case .rank: return periods < 5 ? .table : .chart(.stepLines)
    case .growth, .index: return .chart(periods < 5 ? .verticalBars : .lines)
    case .level, .share:
      if periods == 2 { return .chart(series.observations.contains { $0.growth != nil } ? .levelsAndGrowth : .pairedBars) }
      return .chart(periods <= longestBars ? .verticalBars : .area)
    }
  }

  private static func several(_ series: [Series], periods: Int) -> Suggestion {
    let count = series.count
    if series.contains(where: { $0.indicator.kind == .rank }) { return .table }
    let hasGrowth = series.contains { $0.observations.contains { $0.growth != nil } }
    switch periods {
    case 1: return .chart(count <= fewestDots ? (hasGrowth ? .levelsAndGrowth : .horizontalBars) : .rankedDots)
    case 2:
      if count <= 6 { return .chart(hasGrowth ? .levelsAndGrowth : .pairedBars) }
      return .chart(count <= fewestDots ? .dumbbell : .rankedDots)
    case 3, 4:
      if count <= 3 { return .chart(.groupedBars) }
      return .chart(count <= fewestDots ? .dumbbell : .rankedDots)
    default:
      if count <= 4 { return .chart(.lines) }
      return .chart(count <= 16 ? .multiples : .rankedDots)
    }
  }

  /// More periods than this would make bars hairlines.
  private static let longestBars = 24
  /// More places than this are dots.
  private static let fewestDots = 12
}
