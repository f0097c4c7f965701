import Statistics

// MARK: Bars

extension ChartKind {
  /// Bars over time, or one for each of a few places.
  public static let verticalBars = ChartKind("vertical-bars", reads: .bySeries) { series, rows, _ in
    Chart(marks: BarMark(series, x: series.count > 1 ? rows : .period, y: .value))
  }

  /// A bar for each place or measure.
  public static let horizontalBars = ChartKind("horizontal-bars", span: .latest, reads: .acrossPlaces, rows: .bars(0.8)) {
    series, rows, _ in
    Chart(marks: BarMark(series, x: .value, y: rows))
  }

  /// Bars that grow both ways from zero.
  public static let divergingBars = ChartKind("diverging-bars", span: .latest, reads: .acrossPlaces, rows: .bars(0.8)) {
    series, rows, _ in
    Chart(marks: BarMark(series, x: .value, y: rows))
  }

  /// The latest value over the earlier one, for each place or measure.
  public static let pairedBars = ChartKind("paired-bars", reads: .acrossPlaces, rows: .pairs(0.8)) { series, rows, _ in
    Chart(marks: BarMark(series.map(\.latestPair), x: .value, y: rows).position(by: .period))
  }

  /// The latest level over the earlier one, and the published change beside them on the same rows.
  public static let levelsAndGrowth = ChartKind("levels-and-growth", reads: .acrossPlaces) { series, rows, _ in
    let pairs = series.map(\.latestPair)
    let levels = BarMark(pairs, x: .value, y: rows)
    let hasPairs = pairs.contains { $0.observations.count > 1 }
    return Chart(panels: [
      Panel(layers: [hasPairs ? levels.position(by: .period).layer : levels.layer]),
      Panel(layers: [BarMark(series, x: .growth, y: rows).layer]),
    ])
  }

  /// Levels as bars above, their published change as a line below, on one axis of time.
  public static let levelsAboveGrowth = ChartKind("levels-above-growth") { series, _, _ in
    Chart(panels: [
      Panel(layers: [BarMark(series, x: .period, y: .value).layer]), Panel(layers: [LineMark(series, y: .growth).layer]),
    ])
  }

  /// Bars of several places or periods beside each other.
  public static let groupedBars = ChartKind("grouped-bars") { series, rows, _ in
    Chart(marks: BarMark(series, x: .period, y: .value).position(by: rows))
  }

  /// Parts on top of each other.
  public static let stackedBars = ChartKind("stacked-bars", parts: .whole) { series, rows, _ in
    Chart(marks: BarMark(series, x: .period, y: .value, stacking: .standard).foregroundStyle(by: rows))
  }

  /// Parts of 100 %.
  public static let shares = ChartKind("shares", parts: .whole) { series, rows, _ in
    Chart(marks: BarMark(series, x: .value, y: .period, stacking: .normalized).foregroundStyle(by: rows))
  }

  /// What each part adds to a change, stacked both ways, with the total as a dot.
  public static let contribution = ChartKind("contribution", parts: .contributions) { series, rows, total in
    var panel = Panel(layers: [BarMark(series, x: .period, y: .value, stacking: .standard).foregroundStyle(by: rows).layer])
    if let total { panel.layers.append(PointMark([total], x: .period, y: .value).layer) }
    return Chart(panels: [panel])
  }
}

// MARK: Lines and areas

extension ChartKind {
  /// Lines over time.
  public static let lines = ChartKind("lines") { series, _, _ in Chart(marks: LineMark(series)) }

  /// Lines that keep their value until the next.
  public static let stepLines = ChartKind("step-lines") { series, _, _ in Chart(marks: LineMark(series, interpolation: .stepEnd)) }

  /// One small panel for each place, the others grey behind it.
  public static let multiples = ChartKind("small-multiples") { series, _, _ in Chart(marks: LineMark(series)).multiples() }

  /// The area under a line.
  public static let area = ChartKind("area") { series, _, _ in Chart(marks: AreaMark(Array(series.prefix(1)))) }

  /// Areas on top of each other.
  public static let stackedArea = ChartKind("stacked-area", parts: .whole) { series, _, _ in Chart(marks: AreaMark(series)) }

  /// First and last value of each line, joined.
  public static let slope = ChartKind("slope") { series, _, _ in Chart(marks: SlopeMark(series)) }
}

// MARK: Dots, ranges, tables

extension ChartKind {
  /// Dots on stems, in one column or three.
  public static let rankedDots = ChartKind("ranked-dots", span: .latest, reads: .acrossPlaces, rows: .dots(1.3)) {
    series, rows, _ in
    Chart(marks: PointMark(series, x: .value, y: rows, stem: .zero)).order(.descending)
  }

  /// Latest and earlier value of each row, joined.
  public static let dumbbell = ChartKind("dumbbell", reads: .acrossPlaces, rows: .points(24)) { series, rows, _ in
    Chart(marks: PointMark(series.map(\.latestPair), x: .value, y: rows, stem: .earlier))
  }

  /// From the lowest to the highest of a row's values.
  public static let range = ChartKind("range", reads: .acrossPlaces, rows: .points(24)) { series, rows, _ in
    Chart(marks: RectangleMark(series, x: .value, y: rows))
  }

  /// Progress towards a target.
  public static let progress = ChartKind("progress", span: .aims, reads: .acrossPlaces) { series, _, _ in
    Chart(marks: ProgressMark(series))
  }

  /// A table of cells coloured by value.
  public static let heatTable = ChartKind("heat-table") { series, rows, _ in
    Chart(marks: RectangleMark(series, x: .period, y: rows))
  }
}

extension Series {
  /// The series with its last two actual observations only.
  fileprivate var latestPair: Series {
    var pair = self
    pair.observations = Array(observations.filter { $0.kind == .actual }.suffix(2))
    if pair.observations.isEmpty { pair.observations = Array(observations.suffix(1)) }
    return pair
  }
}
