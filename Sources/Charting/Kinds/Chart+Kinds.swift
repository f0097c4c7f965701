public import Statistics

extension Chart {
  /// A chart of a kind, made of the marks that kind has.
  ///
  /// Rows and lines are told apart by region, or by indicator where all series are of one region.
  ///
  /// - Parameters:
  ///   - kind: the kind, for instance one that `ChartKind.suggested(for:)` names.
  ///   - series: the data; one row, line or part each.
  ///   - total: for `.contribution`, the series of the sum.
  public init(_ kind: ChartKind, of series: [Series], total: Series? = nil) {
    let rows: Field = Set(series.map(\.region.id)).count > 1 ? .region : .indicator
    switch kind {
    case .verticalBars: self.init(marks: BarMark(series, x: series.count > 1 ? rows : .period, y: .value))
    case .horizontalBars, .divergingBars: self.init(marks: BarMark(series, x: .value, y: rows))
    case .pairedBars: self.init(marks: BarMark(series.map(\.latestPair), x: .value, y: rows).position(by: .period))
    case .levelsAndGrowth: self.init(panels: Chart.levelsAndGrowth(series, rows: rows))
    case .levelsAboveGrowth:
      self.init(panels: [
        Panel(layers: [BarMark(series, x: .period, y: .value).layer]), Panel(layers: [LineMark(series, y: .growth).layer]),
      ])
    case .groupedBars: self.init(marks: BarMark(series, x: .period, y: .value).position(by: rows))
    case .stackedBars: self.init(marks: BarMark(series, x: .period, y: .value, stacking: .standard).foregroundStyle(by: rows))
    case .shares: self.init(marks: BarMark(series, x: .value, y: .period, stacking: .normalized).foregroundStyle(by: rows))
    case .contribution:
      var panel = Panel(layers: [BarMark(series, x: .period, y: .value, stacking: .standard).foregroundStyle(by: rows).layer])
      if let total { panel.layers.append(PointMark([total], x: .period, y: .value).layer) }
      self.init(panels: [panel])
    case .lines: self.init(marks: LineMark(series))
    case .stepLines: self.init(marks: LineMark(series, interpolation: .stepEnd))
    case .area: self.init(marks: AreaMark(series.count > 1 ? Array(series.prefix(1)) : series))
    case .stackedArea: self.init(marks: AreaMark(series))
    case .rankedDots:
      self.init(marks: PointMark(series, x: .value, y: rows, stem: .zero))
      order = .descending
    case .dumbbell: self.init(marks: PointMark(series.map(\.latestPair), x: .value, y: rows, stem: .earlier))
    case .slope: self.init(marks: SlopeMark(series))
    case .progress: self.init(marks: ProgressMark(series))
    case .range: self.init(marks: RectangleMark(series, x: .value, y: rows))
    case .multiples:
      self.init(marks: LineMark(series))
      arrangement = .multiples
    case .heatTable: self.init(marks: RectangleMark(series, x: .period, y: rows))
    }
  }

  private init(marks: any Mark) {
    self.init(panels: [Panel(layers: [marks.layer])])
  }

  /// Levels, in pairs where there is an earlier value, and the published change on the same rows.
  private static func levelsAndGrowth(_ series: [Series], rows: Field) -> [Panel] {
    let pairs = series.map(\.latestPair)
    let hasPairs = pairs.contains { $0.observations.count > 1 }
    let levels = BarMark(pairs, x: .value, y: rows)
    return [
      Panel(layers: [hasPairs ? levels.position(by: .period).layer : levels.layer]),
      Panel(layers: [BarMark(series, x: .growth, y: rows).layer]),
    ]
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
