import Drawing
import Languages
public import Statistics
import Styling

/// How uncertain values are: from a lower to an upper limit, as a whisker on bars and dots and as a band around lines.
///
///     LineMark(rates)
///     IntervalMark(of: rates, from: lower, to: upper, level: 95)
///
/// Limits are data of their own, not computed. Swift Charts draws whiskers by `RuleMark(x:yStart:yEnd:)`, bands by
/// `AreaMark(x:yStart:yEnd:)`.
public struct IntervalMark: Mark {
  /// Data and encoding: lower and upper limits as series of the places they are about.
  public var layer: Layer

  /// Makes an interval of each value of `series`.
  ///
  /// - Parameters:
  ///   - series: what the limits are about.
  ///   - lower: the lower limits, in the order of `series`.
  ///   - upper: the upper limits, in the order of `series`.
  ///   - x: as the marks of the values have it.
  ///   - y: as the marks of the values have it.
  ///   - level: how often an interval holds the true value, in percent; said in the key.
  public init(of series: [Series], from lower: [Series], to upper: [Series], x: Field = .period, y: Field = .value, level: Int) {
    let name = LocalizedText(.confidenceInterval, ["level": String(level)])
    let limits = zip(series, zip(lower, upper)).flatMap { one, ends in
      [ends.0, ends.1].map { limit in
        let indicator = Indicator(id: one.indicator.id, name: name, kind: one.indicator.kind)
        return Series(region: one.region, indicator: indicator, unit: limit.unit, observations: limit.observations)
      }
    }
    layer = Layer(.interval, limits, x: x, y: y)
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
    MarkTraits(
      isTable: false, keepsAllPeriods: false, showsAims: false, marksEmptyPeriods: false, keepsOrder: false, carriesOthers: .none,
      standsOverOthers: .both, fillsItsPlace: false, inksFalls: false, fillsShowStandings: false, endsAtValues: false,
      namesPlaces: false)
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .edges, needsZero: .none, runsThroughValues: false, marksEachValue: true)
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

  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] {
    guard let name = data.totalNames.first else { return [] }
    let isBand = !(main.mark is any RowMark) && main.parts.count == 1
    let swatch: KeyItem.Swatch =
      isBand
      ? .bar(.final, setter.style.bandColor) : .line(setter.style.colors.ink, width: setter.style.chart.stroke.zero)
    return [KeyItem(swatch: swatch, name: name, mark: "")]
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

  /// The limits of a part at a place, the lower first.
  private func limits(of part: Place, at place: Place, _ data: PanelData) -> (low: Decimal, high: Decimal)? {
    let values = data.data(at: place).filter { $0.part == part.key }.compactMap(\.value)
    guard values.count > 1, let low = values.min(), let high = values.max() else { return nil }
    return (low, high)
  }

  /// The number of a part among those of the marks that the limits are about.
  private func number(of part: Place, _ layer: PlacedLayer) -> Int { layer.main.parts.firstIndex { $0.key == part.key } ?? 0 }

  /// Lines with caps, on bars with paper around them, under dots.
  private func drawWhiskers(_ layer: PlacedLayer, on mark: any RowMark, on canvas: inout Canvas) {
    let style = layer.setter.style
    let ink = Stroke(style.colors.ink, width: style.chart.stroke.zero)
    let paper = Stroke(style.colors.paper, width: style.chart.stroke.zero + 1.5)
    let cap = min(2 * layer.measures.scale, max(mark.group(layer.main, layer.area.room, layer.measures).mark / 2 - 0.75, 0.3))
    for (index, place) in layer.area.places.enumerated() {
      for part in layer.data.parts {
        guard let (low, high) = limits(of: part, at: place, layer.data) else { continue }
        let across = mark.middle(of: number(of: part, layer), at: index, layer)
        let (start, end) = (layer.area.values[low], layer.area.values[high])
        let lines = [(start, across, end, across)] + [start, end].map { ($0, across - cap, $0, across + cap) }
        let isOnBars = layer.main.mark.traits.fillsItsPlace
        for stroke in isOnBars ? [paper, ink] : [ink] {
          for line in lines {
            let (from, to) = (layer.area.point(line.0, line.1), layer.area.point(line.2, line.3))
            if isOnBars { canvas.rule(.bar, from: from, to: to, stroke) } else { canvas.guide(.bar, from: from, to: to, stroke) }
          }
        }
      }
    }
  }

  /// Areas under one line, edges around several: filled bands would hide each other.
  private func drawBands(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area, style) = (layer.data, layer.area, layer.setter.style)
    for part in data.parts {
      var (tops, bottoms): ([Point], [Point]) = ([], [])
      func finish() {
        guard tops.count > 1 else { return }
        if data.parts.count == 1, layer.main.parts.count == 1 {
          canvas.guides.append(.area(AreaForm(tops + bottoms.reversed(), fill: style.bandColor)))
        } else {
          let color = layer.setter.lineColor(part: number(of: part, layer), of: layer.main, chart: layer.chart)
          for edge in [tops, bottoms] {
            canvas.guides.append(
              .line(LineForm(points: edge, standing: .final, color: layer.setter.tint(of: color), width: style.chart.stroke.zero)))
          }
        }
      }
      for (index, place) in area.places.enumerated() {
        guard let (low, high) = limits(of: part, at: place, data) else {
          finish()
          (tops, bottoms) = ([], [])
          continue
        }
        tops.append(area.point(high, at: index))
        bottoms.append(area.point(low, at: index))
      }
      finish()
    }
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
