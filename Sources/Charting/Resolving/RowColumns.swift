import Drawing
import FoundationEssentials
import Statistics
import Styling

/// Sets many ranked rows in columns beside each other on one shared scale, with their ranks.
struct RowColumns {
  let chart: Chart
  let data: PanelData
  let rows: [Row]
  let rules: [RuleMark]
  let setter: Setter
  let width: Double
  let height: Double?

  /// From so many rows on one column is too long.
  static let longestColumn = 30

  /// How many columns `count` rows take in `width` points.
  static func columns(for count: Int, width: Double, setter: Setter) -> Int {
    guard count > longestColumn else { return 1 }
    return max(1, min(3, Int(width / (140 * setter.measures.scale))))
  }

  /// Resolves column by column.
  func resolve(on canvas: inout Canvas) {
    let count = Self.columns(for: rows.count, width: width, setter: setter)
    let gap = 2 * setter.style.grid.gutter
    let each = (width - gap * Double(count - 1)) / Double(count)
    let length = (rows.count + count - 1) / count
    let needsZero = data.geometry != .point && data.geometry != .range
    let ticks = TickSearch(count: 3...setter.style.chart.maxGridlines)
      .ticks(covering: needsZero ? data.values + [0] : data.values)
    for column in 0..<count {
      let part = Array(rows.dropFirst(column * length).prefix(length))
      guard !part.isEmpty else { continue }
      RowResolution(
        chart: chart, panels: [data], rows: part, rules: rules, setter: setter, left: Double(column) * (each + gap), width: each,
        height: height,
        sharedTicks: ticks, firstRank: column * length + 1, peers: rows
      ).resolve(on: &canvas)
    }
  }
}
