public import Drawing
public import Statistics
public import Styling

/// A line without axis or words, small enough for a tile or a table's cell: the course of a series beside its latest figure.
public struct Sparkline: Hashable, Sendable {
  /// The values over time.
  public let series: Series
  /// The values that are drawn, with their slots.
  private let entries: [Entry]
  /// How many slots there are.
  private let slots: Int

  /// A value in its slot.
  private struct Entry: Hashable {
    var slot: Int
    /// Its height, from 0 at the lowest to 1 at the highest.
    var height: Double
    /// The index of its observation.
    var index: Int
  }

  /// Makes a sparkline of a series, or `nil` where fewer than five values are published: a course needs five.
  public init?(_ series: Series) {
    let observations = series.observations
    let values = observations.map { $0.standing < .notPublished ? $0.value?.scaled(by: $0.multiplier) : nil }
    guard values.count(where: { $0 != nil }) >= 5, let (low, high) = values.lazy.compactMap(\.self).extent else { return nil }
    self.series = series
    let scale = LinearScale(from: low, to: high)
    let isLevel = low == high
    let periods = PeriodScale(observations.map(\.period)).ticks
    var next = 0
    entries = periods.enumerated().compactMap { slot, period in
      // Observations are mostly in order, each in its slot.
      let isNext = next < observations.count && observations[next].period == period
      guard let index = isNext ? next : observations.firstIndex(where: { $0.period == period }) else { return nil }
      next = index + 1
      return values[index].map { Entry(slot: slot, height: isLevel ? 0.5 : scale.fraction(of: $0) ?? 0, index: index) }
    }
    slots = periods.count
  }

  /// The usual extent in points.
  public static let standardSize = Size(width: 54, height: 20)

  /// The drawing: the line stops at gaps and breaks, is dashed where values are not final, and ends in a dot.
  public func scene(style: Style, size: Size = Sparkline.standardSize) -> Scene {
    let color = style.chart.series.first ?? style.colors.ink
    let radius = 2.2 * size.height / Sparkline.standardSize.height
    func point(_ entry: Entry) -> Point {
      let part = slots > 1 ? Double(entry.slot) / Double(slots - 1) : 0.5
      return Point(
        x: radius + part * (size.width - 2 * radius), y: size.height - radius - entry.height * (size.height - 2 * radius))
    }
    var lines: [LineForm] = []
    for (before, entry) in zip(entries, entries.dropFirst()) {
      let observation = series.observations[entry.index]
      guard before.slot == entry.slot - 1, observation.status != .seriesBreak else { continue }
      let piece = LineForm(
        points: [point(before), point(entry)], standing: observation.standing, color: color, width: style.chart.stroke.sparkline)
      // Pieces that meet and look alike are one line, so that dashes and joins run through.
      if let last = lines.last, last.points.last == piece.points.first, last.standing == piece.standing {
        lines[lines.count - 1].points.append(point(entry))
      } else {
        lines.append(piece)
      }
    }
    var forms = lines.map(Form.line)
    if let last = entries.last {
      let observation = series.observations[last.index]
      forms.append(
        .dot(
          DotForm(
            center: point(last), radius: radius, standing: observation.standing, qualifier: .exact, direction: .up, color: color,
            tint: style.chart.tint, observation: observation.key)))
    }
    return Scene(
      size: size, items: forms.flatMap { $0.items(paper: style.colors.paper, target: style.chart.highlight) })
  }
}
