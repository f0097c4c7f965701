import Drawing
import Languages
public import Statistics
import Styling

/// The area between zero and a line; stacked where there are several series.
public struct AreaMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes an area of each of `series`.
  public init(_ series: [Series], x: Field = .period, y: Field = .value, stacking: Layer.Stacking = .standard) {
    layer = Layer(.area, series, x: x, y: y, stacking: stacking)
  }
}

extension AreaMark {
  /// Its name and options in templates.
  static let named = NamedMark("AreaMark") { options in
    let axes = options.axes(x: .period, y: .value)
    return AreaMark([], x: axes.x, y: axes.y, stacking: options.choice("stacking", default: .standard)).layer
  }
}

extension Layer.Geometry {
  /// The area between zero and the values.
  public static let area = Layer.Geometry("area", Areas())
}

/// Areas from zero, stacked in the order of parts.
struct Areas: PlotMark {
  // MARK: Data

  /// Areas from zero that would hide each other are lines.
  var traits: MarkTraits {
    MarkTraits(
      isTable: false, keepsAllPeriods: false, showsAims: false, marksEmptyPeriods: false, keepsOrder: false,
      carriesOthers: .standing, standsOverOthers: .none, fillsItsPlace: false, inksFalls: false, fillsShowStandings: false,
      endsAtValues: false, namesPlaces: false, intervals: .absent)
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .edges, needsZero: .both, runsThroughValues: false, steps: false, marksEachValue: false)
  }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) {
    layer.stacking == .unstacked && layer.series.count > 1 ? (Lines(isStepped: false), .areasAsLines) : (self, nil)
  }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { mixed.tellingApart }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { data.refusalToAdd(allowsNegative: false) }

  /// An area only stops.
  func printsGaps(_ data: PanelData) -> Bool { false }

  // MARK: Words

  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { setter.fillKey(of: data) }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? {
    .bar(.final, setter.style.chart.sequence.dropFirst().first ?? setter.style.chart.tint)
  }

  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func name(_ data: PanelData) -> LocalizedText {
    LocalizedText(data.stacking != .unstacked && data.parts.count > 1 ? .chartStackedAreas : .chartArea)
  }

  // MARK: Scale and room

  func extremes(_ data: PanelData) -> [Decimal] { data.stacking == .unstacked ? data.values : data.sums }

  func room(_ layer: PlannedLayer) -> Margins { layer.singleMargins.union(layer.chevronMargins) }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { nil }
  func printed(_ tick: Decimal) -> Decimal { tick }

  // MARK: Ink

  /// A stretch is drawn where all parts have a value.
  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area, setter) = (layer.data, layer.area, layer.setter)
    let style = setter.style.chart
    let isSingle = data.parts.count == 1
    for run in completeRuns(layer) {
      var floor = run.map { (index: $0, value: Decimal(0)) }
      for (number, part) in data.parts.enumerated() {
        let roof = floor.map { entry in
          (index: entry.index, value: entry.value + (data.datum(at: area.places[entry.index], part: part)?.value ?? 0))
        }
        let top = area.path(roof, steps: false)
        let bottom = area.path(floor, steps: false)
        let fill =
          isSingle
          ? (style.sequence.count > 1 ? style.sequence[1] : style.tint) : setter.barColor(part: number, of: data, standing: .final)
        canvas.forms.append(.area(AreaForm(top + bottom.reversed(), fill: fill)))
        let edge = isSingle ? (style.series.first ?? setter.style.colors.ink) : setter.style.colors.paper
        let width = isSingle ? 1.5 * layer.measures.scale : style.bar.stackSeam
        canvas.forms.append(.line(LineForm(points: top, standing: .final, color: edge, width: width)))
        floor = roof
      }
      if isSingle, let index = run.last, let datum = data.data(at: area.places[index]).first,
        let dot = layer.dot(
          datum, at: index, color: style.series.first ?? setter.style.colors.ink, radius: layer.measures.endDot)
      {
        canvas.forms.append(.dot(dot))
      }
    }
  }

  /// Runs of neighbouring places at which every part has a value.
  private func completeRuns(_ layer: PlacedLayer) -> [[Int]] {
    var runs: [[Int]] = []
    var current: [Int] = []
    let places = layer.area.places
    for (index, place) in places.enumerated() {
      let isComplete = layer.data.parts.allSatisfy { layer.data.datum(at: place, part: $0)?.value != nil }
      if isComplete { current.append(index) }
      if !isComplete || index == places.count - 1 {
        if !current.isEmpty { runs.append(current) }
        current = []
      }
    }
    return runs
  }

  // MARK: Labels

  func label(_ layer: PlacedLayer, on canvas: inout Canvas) { layer.labelSingle(goesUnder: false, on: &canvas) }
}
