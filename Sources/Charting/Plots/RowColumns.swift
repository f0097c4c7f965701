import Drawing
import Statistics
import Styling

/// Sets many ranked rows in columns beside each other on one shared scale, with their ranks.
struct RowColumns {
  let chart: Chart
  let data: PanelData
  let mark: any RowMark
  let rows: [Row]
  let rules: [RuleMark]
  let setter: Setter
  let width: Double
  let height: Double?

  /// From this many rows on one column is too long.
  static let longestColumn = 30

  /// How many columns `count` rows take in `width` points.
  static func columns(for count: Int, width: Double, setter: Setter) -> Int {
    guard count > longestColumn else { return 1 }
    return max(1, min(3, Int(width / (140 * setter.measures.scale))))
  }

  /// Resolves column by column.
  func resolve(on canvas: inout Canvas) {
    let ruleValues = rules.compactMap { $0.value(in: data) } + chart.domain.asked
    let ticks = TickSearch(count: 3...setter.style.chart.maxGridlines)
      .ticks(
        covering: data.values + data.over.flatMap(\.values) + ruleValues
          + (mark.plotTraits.needsZero.contains(isLying: true) ? [0] : []))
    // Fewer columns where names and labels would leave the marks no room.
    let most = Self.columns(for: rows.count, width: width, setter: setter)
    let choices = (1...most).reversed().lazy.map { columns($0, ticks: ticks) }
    // A name on two lines parts the rows of all columns: fewer and wider ones read better.
    let chosen =
      choices.first { $0.first?.hasRoomForNamesOnOneLine ?? false } ?? choices.first { $0.first?.hasRoom ?? false }
      ?? columns(1, ticks: ticks)
    for column in chosen { column.resolve(on: &canvas) }
  }

  private func columns(_ count: Int, ticks: [Decimal]) -> [RowResolution] {
    let gap = 2 * setter.style.grid.gutter
    let each = (width - gap * Double(count - 1)) / Double(count)
    let length = (rows.count + count - 1) / count
    return (0..<count).compactMap { column in
      let part = Array(rows.dropFirst(column * length).prefix(length))
      guard !part.isEmpty else { return nil }
      return RowResolution(
        chart: chart, panels: [RowLayer(data: data, mark: mark)], rows: part, rules: rules, setter: setter,
        left: Double(column) * (each + gap), width: each,
        height: height, sharedTicks: ticks, ranks: data.ranking?.ranks ?? [:], peers: rows, firstRow: column * length,
        longest: length)
    }
  }
}
