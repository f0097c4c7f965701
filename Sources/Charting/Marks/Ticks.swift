import Drawing
import Languages
public import Statistics
import Styling

/// Short strokes across the axis of values: what a value is read against, such as that of a year earlier over a bar. Swift Charts has no
/// such mark; Vega-Lite calls it `tick`.
public struct TickMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes a tick at each observation of `series`.
  public init(_ series: [Series], x: Field, y: Field) {
    layer = Layer(.tick, series, x: x, y: y)
  }
}

extension TickMark {
  /// Its name and options in templates.
  static let named = NamedMark("TickMark") { options in
    let axes = options.axes(x: .value, y: .region)
    return TickMark([], x: axes.x, y: axes.y).layer
  }
}

extension Layer.Geometry {
  /// A short stroke at the value.
  public static let tick = Layer.Geometry("tick", Ticks())
}

/// Short strokes at values, a little longer than the bars that they are over.
struct Ticks: RowMark {
  /// What has a place for each value as dots have, and all its rules.
  private let dots = Dots(hasStems: false)
  private let bars = Bars()

  // MARK: Data

  var traits: MarkTraits { dots.traits }
  var plotTraits: PlotTraits { dots.plotTraits }
  var rowTraits: RowTraits { dots.rowTraits }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { nil }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }

  func printsGaps(_ data: PanelData) -> Bool { dots.printsGaps(data) }

  // MARK: Words

  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { setter.fillKey(of: data) }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }

  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] {
    setter.keyOver(data, on: main) { .tick($0, width: Self.thickness * setter.measures.scale) }
  }

  func name(_ data: PanelData) -> LocalizedText { LocalizedText(.chartTicks) }

  // MARK: Scale

  func extremes(_ data: PanelData) -> [Decimal] { data.values }

  // MARK: Room

  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup { dots.group(data, room, measures) }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double { layer.area.centers[index] }

  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double { dots.pitch(data, rows: rows, measures) }

  func room(_ layer: PlannedLayer) -> Margins { dots.room(layer) }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { nil }

  func printed(_ tick: Decimal) -> Decimal { tick }

  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double {
    dots.drop(data, isUnderName: isUnderName, measures)
  }

  func usesAxis(_ data: PanelData) -> Bool? { nil }

  func label(_ datum: Datum, in row: RowContext) -> RowLabel { dots.label(datum, in: row) }

  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    dots.claims(data, labels, panel, measures)
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { dots.reachBehindZero(data, measures) }

  // MARK: Ink

  /// How thick a tick is, and the paper at each side of it, in points.
  private static let (thickness, casing) = (1.5, 0.9)

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area, setter) = (layer.data, layer.area, layer.setter)
    let width = Self.thickness * layer.measures.scale
    let across =
      layer.company == .over && layer.main.mark is Bars
      ? bars.group(layer.main, area.room, layer.measures).total + 2 * layer.measures.scale : 2 * setter.style.chart.dot.highlight
    for (index, place) in area.places.enumerated() {
      for (number, part) in data.parts.enumerated() {
        guard let datum = data.data(at: place).first(where: { $0.part == part.key }), let value = datum.value else { continue }
        let color = layer.company == .over ? setter.overColor(part: number, of: data) : layer.color(datum, part: number, at: place)
        let middle = area.point(value, at: index)
        let (dx, dy) = area.isLying ? (0, across / 2) : (across / 2, 0)
        let ends = [Point(x: middle.x - dx, y: middle.y - dy), Point(x: middle.x + dx, y: middle.y + dy)]
        // A tick within a dark bar is seen by the paper around it.
        for (color, width) in [(setter.style.colors.paper, width + 2 * Self.casing), (color, width)] {
          canvas.forms.append(.line(LineForm(points: ends, standing: .final, color: color, width: width)))
        }
      }
    }
  }

  // MARK: Labels

  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName] { [] }

  func label(_ layer: PlacedLayer, on canvas: inout Canvas) { layer.labelSingle(on: &canvas) }

  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {
    dots.place(labels, at: index, layer, on: &canvas)
  }
}
