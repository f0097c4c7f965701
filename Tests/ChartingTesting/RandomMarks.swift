import Charting
import Languages
import RandomTesting
import Statistics

/// Charts built from marks, with encodings and options in any combination, as somebody may write them who knows Swift Charts.
public struct RandomMarks: Sendable {
  /// Which marks a chart has.
  public enum Mix: String, Hashable, Sendable, CaseIterable {
    /// Bars of any orientation, beside each other or stacked.
    case bar = "bar-marks"
    /// Lines and steps.
    case line = "line-marks"
    /// Areas.
    case area = "area-marks"
    /// Dots with and without stems.
    case point = "point-marks"
    /// Cells and ranges.
    case rectangle = "rectangle-marks"
    /// Lines to read against, alone or with marks.
    case rule = "rule-marks"
    /// Several marks on one plot.
    case combined = "combined-marks"
    /// Several plots with marks of their own.
    case panels = "panel-marks"
    /// Intervals on bars, dots and lines.
    case interval = "interval-marks"

    /// The kind whose figures suit the marks.
    var figures: ChartKind {
      switch self {
      case .bar, .rule, .combined, .panels, .interval: .groupedBars
      case .line: .lines
      case .area: .stackedArea
      case .point: .rankedDots
      case .rectangle: .heatTable
      }
    }
  }

  let mix: Mix

  /// A chart of `series`.
  func chart(_ series: [Series], _ random: inout SeededRandom) -> Chart {
    switch mix {
    case .bar: return Chart { bar(series, &random) }
    case .line: return random.happens(onceIn: 5) ? Chart { line(series, &random) }.multiples() : Chart { line(series, &random) }
    case .area: return Chart { area(series, &random) }
    case .point: return Chart { point(series, &random) }
    case .rectangle: return Chart { rectangle(series, &random) }
    case .rule:
      let rules = (0..<Int.random(in: 1...3, using: &random)).map { _ in rule(series, &random) }
      let marks: any Mark = random.happens(onceIn: 2) ? bar(series, &random) : line(series, &random)
      let isAlone = random.happens(onceIn: 6)
      return Chart {
        if !isAlone { marks }
        for rule in rules { rule }
      }
    case .interval: return interval(series, &random)
    case .combined: return Chart(panels: [panel(series, &random)])
    case .panels: return Chart(panels: (0..<Int.random(in: 2...3, using: &random)).map { _ in panel(series, &random) })
    }
  }

  /// Marks with limits somewhat under and over their values, now and then on one side only.
  private func interval(_ series: [Series], _ random: inout SeededRandom) -> Chart {
    func limits(_ parts: ClosedRange<Int>, _ random: inout SeededRandom) -> [Series] {
      series.map { one in
        var limit = one
        for index in limit.observations.indices {
          let part = Decimal(Int.random(in: parts, using: &random), exponent: -1)
          limit.observations[index].value = random.happens(onceIn: 12) ? nil : limit.observations[index].value.map { $0 * part }
        }
        return limit
      }
    }
    let (low, high) = (limits(5...9, &random), limits(11...15, &random))
    let (place, isLying) = (random.pick([Field.period, .region]), random.happens(onceIn: 2))
    let axes = isLying ? (x: Field.value, y: place) : (x: place, y: .value)
    let mark: any Mark =
      switch random.pick(IntervalCarrier.allCases) {
      case .bars: BarMark(series, x: axes.x, y: axes.y)
      case .lines: LineMark(series, interpolation: random.pick([.linear, .linear, .stepEnd]))
      case .dots: PointMark(series, x: axes.x, y: axes.y)
      }
    let (x, y) = (mark.layer.x ?? .period, mark.layer.y ?? .value)
    let interval = IntervalMark(of: series, from: low, to: high, x: x, y: y, level: random.pick([80, 90, 95]))
    return Chart(panels: [Panel(layers: [mark.layer, interval.layer])])
  }

  /// What intervals are drawn on.
  private enum IntervalCarrier: CaseIterable { case bars, lines, dots }

  private func panel(_ series: [Series], _ random: inout SeededRandom) -> Panel {
    let isTime = !random.happens(onceIn: 12)
    var depths = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(Depth.allCases) }
    // Most know to draw areas first and bars by one mark; who does not is told.
    if !random.happens(onceIn: 8) { depths = Depth.allCases.filter(depths.contains) }
    let layers = depths.map { depth in
      let some = random.happens(onceIn: 2) ? Array(series.prefix(1)) : series
      var mark: any Mark =
        switch depth {
        case .areas: area(some, &random)
        case .bars: bar(some, &random)
        case .lines: line(some, &random)
        case .dots: point(some, &random)
        }
      // What stands on one plot mostly shares its axes.
      if isTime { (mark.layer.x, mark.layer.y) = (.period, .value) }
      return mark.layer
    }
    let rules = random.happens(onceIn: 4) ? [rule(series, &random)] : []
    return Panel(heading: random.happens(onceIn: 3) ? random.pick(["Billion yuan", "亿元"]) : nil, layers: layers, rules: rules)
  }

  /// What stands on one plot, from the back to the front.
  private enum Depth: CaseIterable { case areas, bars, lines, dots }

  private func bar(_ series: [Series], _ random: inout SeededRandom) -> any Mark {
    let (x, y) = axes(&random)
    return colored(
      BarMark(series, x: x, y: y, stacking: random.pick([.unstacked, .unstacked, .standard, .normalized])), &random)
  }

  private func line(_ series: [Series], _ random: inout SeededRandom) -> any Mark {
    colored(
      LineMark(series, y: random.pick([.value, .value, .growth]), interpolation: random.pick([.linear, .linear, .stepEnd])), &random
    )
  }

  private func area(_ series: [Series], _ random: inout SeededRandom) -> any Mark {
    colored(AreaMark(series, stacking: random.pick([.standard, .standard, .normalized, .unstacked])), &random)
  }

  private func point(_ series: [Series], _ random: inout SeededRandom) -> any Mark {
    let (x, y) = axes(&random)
    return colored(PointMark(series, x: x, y: y, stem: random.pick([.none, .zero, .earlier])), &random)
  }

  private func rectangle(_ series: [Series], _ random: inout SeededRandom) -> any Mark {
    if random.happens(onceIn: 2) {
      let (x, y) = axes(&random)
      return RectangleMark(series, x: x, y: y)
    }
    let names: [Field] = [.period, .region, .indicator]
    return RectangleMark(series, x: random.pick(names), y: random.pick(names))
  }

  private func rule(_ series: [Series], _ random: inout SeededRandom) -> RuleMark {
    let known = series.flatMap(\.observations)
    let place: RuleMark.Place =
      switch Int.random(in: 0..<3, using: &random) {
      case 0: .value(known.compactMap(\.value).first ?? 12)
      case 1: known.last.map { .period($0.period) } ?? .median
      default: .median
      }
    let label: LocalizedText? = random.happens(onceIn: 3) ? nil : random.pick(["plan", "average of the province", "全省平均"])
    return RuleMark(place, label: label)
  }

  /// A number on one axis, a name or period on the other; now and then both of one sort.
  private func axes(_ random: inout SeededRandom) -> (x: Field, y: Field) {
    let number: Field = random.pick([.value, .value, .value, .growth])
    let name: Field = random.pick([.period, .region, .indicator, .period, .kind])
    if random.happens(onceIn: 30) { return random.happens(onceIn: 2) ? (number, number) : (name, name) }
    return random.happens(onceIn: 2) ? (number, name) : (name, number)
  }

  private func colored(_ mark: some Mark, _ random: inout SeededRandom) -> any Mark {
    let fields: [Field] = [.region, .indicator, .period, .kind]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return mark.foregroundStyle(by: random.pick(fields))
    case 1: return mark.position(by: random.pick(fields))
    case 2: return mark.foregroundStyle(by: random.pick(fields)).position(by: random.pick(fields))
    default: return mark
    }
  }
}
