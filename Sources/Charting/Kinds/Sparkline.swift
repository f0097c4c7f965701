public import Drawing
import FoundationEssentials
public import Statistics
public import Styling

/// A line without axis or words, small enough for a tile or a table's cell: the course of a series beside its latest figure.
public struct Sparkline: Hashable, Sendable {
  /// The values over time.
  public var series: Series

  /// Makes a sparkline of a series, or `nil` where fewer than five values are published: a course needs five.
  public init?(_ series: Series) {
    guard series.observations.filter({ $0.value != nil && $0.standing < .notPublished }).count >= 5 else { return nil }
    self.series = series
  }

  /// The usual extent in points.
  public static let standardSize = Size(width: 54, height: 20)

  /// The drawing: the line stops at gaps and breaks, is dashed where values are not final, and ends in a dot.
  public func scene(style: Style, size: Size = Sparkline.standardSize) -> Scene {
    let color = style.chart.series.first ?? style.colors.ink
    let radius = 2.2 * size.height / Sparkline.standardSize.height
    let values = values
    let highest = values.max()
    let scale = LinearScale(from: values.min() ?? 0, to: highest ?? 1)
    let periods = PeriodScale(series.observations.map(\.period)).ticks
    func point(_ slot: Int, _ value: Decimal) -> Point {
      let part = periods.count > 1 ? Double(slot) / Double(periods.count - 1) : 0.5
      let height = scale.lower == highest ? 0.5 : scale.fraction(of: value) ?? 0
      return Point(
        x: radius + part * (size.width - 2 * radius), y: size.height - radius - height * (size.height - 2 * radius))
    }
    var forms: [Form] = []
    var before: (point: Point, slot: Int)?
    var last: Form?
    for (slot, period) in periods.enumerated() {
      guard let observation = series.observations.first(where: { $0.period == period }), observation.standing < .notPublished,
        let value = scaled(observation)
      else { continue }
      let here = point(slot, value)
      if let before, before.slot == slot - 1, observation.status != .seriesBreak {
        forms.append(
          .line(
            LineForm(
              points: [before.point, here], standing: observation.standing, color: color, width: style.chart.stroke.sparkline)))
      }
      before = (here, slot)
      last = .dot(
        DotForm(
          center: here, radius: radius, standing: observation.standing, qualifier: .exact, direction: .up, color: color,
          tint: style.chart.tint, observation: observation.key))
    }
    let all = Self.joined(forms) + [last].compactMap(\.self)
    return Scene(
      size: size, items: all.flatMap { $0.items(paper: style.colors.paper, target: style.chart.highlight) })
  }

  private var values: [Decimal] {
    series.observations.filter { $0.standing < .notPublished }.compactMap(scaled)
  }

  private func scaled(_ observation: Observation) -> Decimal? {
    observation.value.map { $0 * .tenth(power: observation.multiplier) }
  }

  /// Pieces that meet and look alike as one line, so that dashes and joins run through.
  private static func joined(_ forms: [Form]) -> [Form] {
    var result: [Form] = []
    for form in forms {
      if case .line(let piece) = form, case .line(var line)? = result.last, line.points.last == piece.points.first,
        line.standing == piece.standing
      {
        line.points += piece.points.dropFirst()
        result[result.count - 1] = .line(line)
      } else {
        result.append(form)
      }
    }
    return result
  }
}
