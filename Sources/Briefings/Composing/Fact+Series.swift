import Charting
import Statistics

extension Fact {
  /// Observations as a series under the short name.
  func series(_ observations: [Observation]) -> Series {
    var indicator = indicator
    if let short = indicator.shortName { indicator.name = short }
    return Series(region: region, indicator: indicator, unit: unit, observations: observations)
  }

  /// The course of the figure as a small line; `nil` with fewer than five published values, and for places in a ranking, whose first is
  /// the lowest number.
  var course: Sparkline? {
    indicator.kind == .rank ? nil : Sparkline(series(history))
  }
}
