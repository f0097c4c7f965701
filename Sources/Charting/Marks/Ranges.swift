import Drawing
import Languages
public import Statistics
import Styling

/// Rectangles: cells of a heat table where both axes are names, bands from lowest to highest where one is a number.
public struct RectangleMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes a rectangle for each place of `series`.
  public init(_ series: [Series], x: Field, y: Field) {
    layer = Layer(x.isQuantitative || y.isQuantitative ? .range : .cell, series, x: x, y: y)
  }
}

extension RectangleMark {
  /// Its name and options in templates.
  static let named = NamedMark("RectangleMark") { options in
    let axes = options.axes(x: .period, y: .region)
    return RectangleMark([], x: axes.x, y: axes.y).layer
  }
}

extension Layer.Geometry {
  /// A band from the lowest to the highest of a place's values, with a tick at the one between.
  public static let range = Layer.Geometry("range", Ranges())
}

/// Bands from the lowest to the highest value of a place, with a tick at the one between.
struct Ranges: RowMark {
  // MARK: Data

  var traits: MarkTraits {
    .ofSpans.but { ($0.keepsAllPeriods, $0.carriesOthers) = (true, .both) }
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .slots, needsZero: .none, runsThroughValues: false, steps: false, marksEachValue: true)
  }

  var rowTraits: RowTraits { RowTraits(standsInColumns: false, labelsEnds: false) }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { nil }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }

  func printsGaps(_ data: PanelData) -> Bool { false }

  // MARK: Words

  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { [] }
  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func name(_ data: PanelData) -> LocalizedText { LocalizedText(.chartRanges) }

  // MARK: Scale

  func extremes(_ data: PanelData) -> [Decimal] { data.values }

  // MARK: Room

  /// The band, and how far the tick reaches over it and under.
  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup {
    guard case .slot(let slot) = room else {
      return MarkGroup(mark: measures.rangeBand, gap: 0, total: measures.rangeBand + 4 * measures.scale)
    }
    let band = min(measures.rangeBand, slot * 0.6)
    let tick = max(0, min(2 * measures.scale, (slot - band) / 2 - measures.scale))
    return MarkGroup(mark: band, gap: 0, total: band + 2 * tick)
  }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double { layer.area.centers[index] }

  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double { measures.rangePitch }

  func room(_ layer: PlannedLayer) -> Margins { layer.chevronMargins }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { nil }
  func printed(_ tick: Decimal) -> Decimal { tick }

  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double { isUnderName ? measures.ring(data) : 0 }

  func usesAxis(_ data: PanelData) -> Bool? { true }

  func label(_ datum: Datum, in row: RowContext) -> RowLabel { row.label(datum, detail: nil, falls: false) }

  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    data.map { datum in
      let ink = datum.qualifier == .exact ? measures.chart.dot.highlight : measures.chart.dot.radius * 1.5 + 1
      return RowScale.Claim(
        value: datum.value?.double ?? 0, reach: max(ink, datum.isBound ? measures.chart.dot.highlight + 5.5 : 0))
    } + [measures.dotAtZero(data)]
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { measures.dotBehindZero(data) }

  // MARK: Ink

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area, style) = (layer.data, layer.area, layer.setter.style)
    let group = group(data, area.room, layer.measures)
    for (index, place) in area.places.enumerated() {
      let known = data.data(at: place).filter { $0.value != nil }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
      guard let low = known.first, let lowest = low.value, let highest = known.last?.value else { continue }
      let ends = (area.values[lowest], area.values[highest])
      let rect = area.rect(
        min(ends.0, ends.1), length: max(abs(ends.1 - ends.0), 1), across: area.centers[index] - group.mark / 2,
        thickness: group.mark)
      canvas.forms.append(
        .area(
          AreaForm(
            rect, fill: style.chart.sequence.count > 1 ? style.chart.sequence[1] : style.chart.tint, observation: low.key)))
      guard known.count > 2, let middle = known[known.count / 2].value else { continue }
      let at = area.values[middle]
      canvas.rule(
        .tick, from: area.point(at, area.centers[index] - group.total / 2),
        to: area.point(at, area.centers[index] + group.total / 2),
        Stroke(style.chart.series.first ?? style.colors.ink, width: 2 * layer.measures.scale))
    }
  }

  // MARK: Labels

  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName] { [] }

  func label(_ layer: PlacedLayer, on canvas: inout Canvas) { layer.labelSingle(on: &canvas) }

  /// Ranges are read from their axis.
  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {}
}
