import Drawing
import Languages
public import Statistics
import Styling

/// How uncertain values are: from a lower to an upper limit, as a whisker on bars and dots and as a band around lines.
///
///     LineMark(rates)
///     IntervalMark(of: rates, from: lower, to: upper, level: 95)
///
/// Limits are data, never computed. Observations that have an `interval` are drawn with it on bars, lines and dots without being asked
/// to. Swift Charts draws whiskers by `RuleMark(x:yStart:yEnd:)`, bands by `AreaMark(x:yStart:yEnd:)`.
public struct IntervalMark: Mark {
  /// Data and encoding: the values with their limits.
  public var layer: Layer

  /// Makes an interval of each value of `series` that has one.
  ///
  /// - Parameters:
  ///   - series: the values with their limits.
  ///   - x: as the marks of the values have it.
  ///   - y: as the marks of the values have it.
  public init(_ series: [Series], x: Field = .period, y: Field = .value) {
    layer = Layer(.interval, series, x: x, y: y)
  }

  /// Makes an interval of each value of `series` whose limits are series of their own.
  ///
  /// - Parameters:
  ///   - series: what the limits are about.
  ///   - lower: the lower limits, in the order of `series`.
  ///   - upper: the upper limits, in the order of `series`.
  ///   - x: as the marks of the values have it.
  ///   - y: as the marks of the values have it.
  ///   - level: how often an interval holds the true value, in percent; said in the key.
  public init(
    of series: [Series], from lower: [Series], to upper: [Series], x: Field = .period, y: Field = .value, level: Decimal
  ) {
    self.init(zip(series, zip(lower, upper)).map { $0.between($1.0, $1.1, level: level) }, x: x, y: y)
  }
}

extension Series {
  /// The series with limits at the values that have both.
  fileprivate func between(_ lower: Series, _ upper: Series, level: Decimal) -> Series {
    func limits(_ series: Series) -> [Limit: Observation] {
      Dictionary(series.observations.map { (Limit($0), $0) }) { first, _ in first }
    }
    let (lows, highs) = (limits(lower), limits(upper))
    var series = self
    for (index, one) in observations.enumerated() {
      guard let low = lows[Limit(one)], let high = highs[Limit(one)], let from = low.value, let to = high.value else { continue }
      series.observations[index].interval = ConfidenceInterval(
        from: from.scaled(by: low.multiplier - one.multiplier), to: to.scaled(by: high.multiplier - one.multiplier),
        decimals: max(low.decimals - low.multiplier, high.decimals - high.multiplier) + one.multiplier, level: level)
    }
    return series
  }
}

/// What a limit and its value have in common.
private struct Limit: Hashable {
  let period: Period
  let kind: ValueKind

  init(_ observation: Observation) { (period, kind) = (observation.period, observation.kind) }
}

extension IntervalMark {
  /// Its name and options in templates.
  static let named = NamedMark("IntervalMark") { options in
    let axes = options.axes(x: .period, y: .value)
    return IntervalMark([], x: axes.x, y: axes.y).layer
  }
}

extension Layer.Geometry {
  /// From a lower to an upper limit.
  public static let interval = Layer.Geometry("interval", Intervals())
}

/// Whiskers or bands from lower to upper limits.
struct Intervals: RowMark {
  // MARK: Data

  var traits: MarkTraits {
    .ofSpans.but { ($0.standsOverOthers, $0.namesPlaces, $0.intervals) = (.both, false, .own) }
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .edges, needsZero: .none, runsThroughValues: false, steps: false, marksEachValue: true)
  }

  var rowTraits: RowTraits { RowTraits(standsInColumns: false, labelsEnds: false) }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { nil }

  /// Two numbers of each value that has limits, the lower and the upper.
  func prepare(_ data: inout PanelData) {
    data.data = data.data.flatMap { datum in
      guard let limits = datum.limits else { return [Datum]() }
      return [limits.lower, limits.upper].map { limit in
        var end = datum
        (end.value, end.qualifier) = (limit, .exact)
        return end
      }
    }
  }

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }
  func printsGaps(_ data: PanelData) -> Bool { false }

  // MARK: Words

  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { [] }
  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }

  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] {
    let style = setter.style
    let isWhisker = main.mark is any RowMark
    if !isWhisker, main.parts.count == 1 { return bandKey(data, setter) }
    guard let name = levels(data, setter.language) else { return [] }
    let ink = isWhisker ? style.colors.ink : setter.tint(of: style.chart.series.first ?? style.colors.ink)
    return [KeyItem(swatch: .line(ink, width: style.chart.stroke.zero), name: name, mark: "")]
  }

  /// What a filled band is.
  func bandKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] {
    levels(data, setter.language).map { [KeyItem(swatch: .bar(.final, setter.style.bandColor), name: $0, mark: "")] } ?? []
  }

  /// How certain the intervals are, in words; `nil` if there are none.
  private func levels(_ data: PanelData, _ language: Language) -> String? {
    let levels = Set(data.data.compactMap(\.observation.interval?.level)).sorted()
    guard !levels.isEmpty else { return nil }
    let list = language.rules.list(levels.map { "\($0)%" })
    let word: Word = levels.count == 1 ? .confidenceInterval : .confidenceIntervals
    return word[language, ["levels": list]]
  }

  func name(_ data: PanelData) -> LocalizedText {
    LocalizedText(.chartIntervals)
  }

  // MARK: Scale and room

  func extremes(_ data: PanelData) -> [Decimal] { data.values }

  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup {
    MarkGroup(mark: 4 * measures.scale, gap: 0, total: 4 * measures.scale)
  }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double { layer.area.centers[index] }
  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double { measures.rangePitch }
  func room(_ layer: PlannedLayer) -> Margins { Margins(above: 1, below: 1) }
  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { nil }
  func printed(_ tick: Decimal) -> Decimal { tick }
  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double { 0 }
  func usesAxis(_ data: PanelData) -> Bool? { true }
  func label(_ datum: Datum, in row: RowContext) -> RowLabel { row.label(datum, detail: nil, falls: false) }

  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    data.map { RowScale.Claim(value: $0.value?.double ?? 0, reach: 1) }
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { 1 }

  // MARK: Ink

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    if let mark = layer.main.mark as? any RowMark {
      drawWhiskers(layer, on: mark, on: &canvas)
    } else {
      drawBands(layer, on: &canvas)
    }
  }

  /// The number of a part among those of the marks that the limits are about.
  private func number(of part: Place, _ layer: PlacedLayer) -> Int { layer.main.parts.firstIndex { $0.key == part.key } ?? 0 }

  /// Lines with caps, on bars with paper around them, under dots.
  private func drawWhiskers(_ layer: PlacedLayer, on mark: any RowMark, on canvas: inout Canvas) {
    let thickness = mark.group(layer.main, layer.area.room, layer.measures).mark
    var cap = min(2 * layer.measures.scale, max(thickness / 2 - 0.75, 0.3))
    // In a narrow slot a dot is wider than its slot: a cap that is, too, would leave the box at the last place.
    if case .slot(let slot) = layer.area.room { cap = min(cap, max(slot - layer.setter.style.chart.stroke.zero, 0) / 2) }
    for (index, place) in layer.area.places.enumerated() {
      for part in layer.data.parts {
        guard let limits = layer.data.datum(at: place, part: part)?.limits else { continue }
        let across = mark.middle(of: number(of: part, layer), at: index, layer)
        drawWhisker(limits, across: across, cap: cap, bar: thickness, layer, on: &canvas)
      }
    }
  }

  private func drawWhisker(
    _ limits: Datum.Limits, across: Double, cap: Double, bar thickness: Double, _ layer: PlacedLayer, on canvas: inout Canvas
  ) {
    let style = layer.setter.style
    let ink = Stroke(style.colors.ink, width: style.chart.stroke.zero)
    // Paper around the ink, but never so much that it hides the bar.
    let paper = Stroke(style.colors.paper, width: min(style.chart.stroke.zero + 1.5, thickness / 2))
    let (start, end) = (layer.area.values[limits.lower], layer.area.values[limits.upper])
    let lines = [(start, across, end, across)] + [start, end].map { ($0, across - cap, $0, across + cap) }
    let isOnBars = layer.main.mark.traits.fillsItsPlace
    for stroke in isOnBars && paper.width > ink.width ? [paper, ink] : [ink] {
      for line in lines {
        let (from, to) = (layer.area.point(line.0, line.1), layer.area.point(line.2, line.3))
        if isOnBars { canvas.rule(.bar, from: from, to: to, stroke) } else { canvas.guide(.bar, from: from, to: to, stroke) }
      }
    }
  }

  /// Areas under one line, edges around several: filled bands would hide each other.
  private func drawBands(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let isAlone = layer.data.parts.count == 1 && layer.main.parts.count == 1
    for part in layer.data.parts {
      let color = layer.setter.lineColor(part: number(of: part, layer), of: layer.main, chart: layer.chart)
      drawBand(of: part, layer.data, edge: isAlone ? nil : layer.setter.tint(of: color), layer, on: &canvas)
    }
  }

  /// The band of one line: filled, or only its edges in an ink. It stops and steps as the line does; where that is a dot the limits are
  /// a whisker.
  func drawBand(of part: Place, _ data: PanelData, edge: Color?, _ layer: PlacedLayer, on canvas: inout Canvas) {
    let (area, style) = (layer.area, layer.setter.style)
    let steps = layer.main.plotMark?.plotTraits.steps ?? false
    var stretch: [(index: Int, limits: Datum.Limits)] = []
    func points(_ limit: (Datum.Limits) -> Decimal) -> [Point] {
      area.path(stretch.map { ($0.index, limit($0.limits)) }, steps: steps)
    }
    func finish() {
      defer { stretch = [] }
      guard stretch.count > 1 else {
        guard let only = stretch.first else { return }
        return drawWhisker(only.limits, across: area.centers[only.index], cap: 2 * layer.measures.scale, bar: 0, layer, on: &canvas)
      }
      let edges = [points(\.upper), points(\.lower)]
      guard let edge else {
        return canvas.guides.append(.area(AreaForm(edges[0] + edges[1].reversed(), fill: style.bandColor)))
      }
      for points in edges {
        canvas.guides.append(
          .line(LineForm(points: points, standing: .final, color: edge, width: style.chart.stroke.zero)))
      }
    }
    for (index, place) in area.places.enumerated() {
      let datum = data.datum(at: place, part: part)
      if datum?.limits == nil || datum?.observation.status == .seriesBreak { finish() }
      if let limits = datum?.limits { stretch.append((index, limits)) }
    }
    finish()
  }

  // MARK: Labels

  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName] { [] }
  func label(_ layer: PlacedLayer, on canvas: inout Canvas) {}
  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {}
}

extension Style {
  /// Ink of a band behind a line.
  fileprivate var bandColor: Color { chart.sequence.first ?? chart.tint }
}
