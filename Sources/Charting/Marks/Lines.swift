import Drawing
import Languages
public import Statistics
import Styling

/// Lines through values over time, one for each series. A line stops at a gap and at a break, and starts again after it.
public struct LineMark: Mark {
  /// How a line runs from one value to the next.
  public enum Interpolation: String, Hashable, Sendable, Codable, CaseIterable {
    /// Straight.
    case linear
    /// Level until the next value, which suits rates that are set.
    case stepEnd = "step-end"
  }

  /// Data and encoding.
  public var layer: Layer

  /// The line run otherwise from one value to the next. There are no smooth lines: what is between two values is not known.
  public func interpolationMethod(_ method: Interpolation) -> LineMark {
    var mark = self
    mark.layer.geometry = method == .linear ? .line : .step
    return mark
  }

  /// Makes a line of each of `series`, coloured by region, or by indicator where all are of one region, unless told otherwise.
  public init(_ series: [Series], x: Field = .period, y: Field = .value, interpolation: Interpolation = .linear) {
    layer = Layer(interpolation == .linear ? .line : .step, series, x: x, y: y)
  }
}

extension LineMark {
  /// Its name and options in templates.
  static let named = NamedMark("LineMark") { options in
    let axes = options.axes(x: .period, y: .value)
    return LineMark([], x: axes.x, y: axes.y, interpolation: options.choice("interpolation", default: .linear)).layer
  }
}

extension Layer.Geometry {
  /// A line through the values.
  public static let line = Layer.Geometry("line", Lines(isStepped: false))
  /// A line that keeps each value until the next.
  public static let step = Layer.Geometry("step", Lines(isStepped: true))
}

/// Lines through values.
struct Lines: RunningMark {
  /// Whether a line keeps each value until the next.
  let isStepped: Bool

  // MARK: Data

  var traits: MarkTraits {
    MarkTraits(
      isTable: false, keepsAllPeriods: false, showsAims: false, marksEmptyPeriods: false, keepsOrder: false,
      carriesOthers: .standing, standsOverOthers: .standing, fillsItsPlace: false, inksFalls: false, fillsShowStandings: false,
      endsAtValues: true, namesPlaces: false, intervals: .carried)
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .edges, needsZero: .none, runsThroughValues: true, steps: isStepped, marksEachValue: false)
  }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { mixed.tellingApart }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }

  /// A line only stops.
  func printsGaps(_ data: PanelData) -> Bool { false }

  // MARK: Words

  /// Lines have their names at their ends.
  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? {
    .line(setter.lineColor(part: 0, of: data, chart: chart), width: setter.style.chart.stroke.line)
  }

  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] {
    guard data.parts.count == 1 else { return [] }
    return setter.keyOver(data, on: main) { .line($0, width: setter.style.chart.stroke.line) }
  }

  func name(_ data: PanelData) -> LocalizedText {
    LocalizedText(isStepped ? .chartStepLines : .chartLines)
  }

  // MARK: Scale and room

  func extremes(_ data: PanelData) -> [Decimal] { data.values }

  func room(_ layer: PlannedLayer) -> Margins {
    layer.dotMargins(ring: nil).union(layer.singleMargins).union(layer.chevronMargins)
  }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { nil }
  func printed(_ tick: Decimal) -> Decimal { tick }

  // MARK: Ink

  /// More lines than these are a background to the one to look at.
  private static let fewLines = 4
  /// A line of fewer points is said to be better as bars.
  private static let fewestPoints = 5

  /// Lines, the most important last so that it is on top.
  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, setter) = (layer.data, layer.setter)
    let style = setter.style.chart
    let longest = data.parts.map { part in data.data.filter { $0.part == part.key && $0.value != nil }.count }.max() ?? 0
    if longest < Self.fewestPoints { canvas.note(.tooFewPoints(longest)) }
    for (index, part) in data.parts.enumerated().reversed() {
      let isOver = layer.company == .over && data.parts.count == 1
      let color = isOver ? setter.style.colors.ink : setter.lineColor(part: index, of: data, chart: layer.chart)
      let isMain = isOver || color == (style.series.first ?? color)
      let width =
        isMain ? style.stroke.line : data.parts.count > Self.fewLines ? layer.measures.backgroundLine : style.stroke.secondaryLine
      let stretches = stretches(of: part, layer)
      for stretch in stretches { draw(stretch, color: color, width: width, layer, on: &canvas) }
      let small = layer.measures.endDot * 0.8
      for stretch in stretches.dropLast() where stretch.count == 1 {
        if let dot = layer.dot(stretch[0].datum, at: stretch[0].index, color: color, radius: small) {
          canvas.forms.append(.dot(dot))
        }
      }
      // Many lines behind another end without dots, which would be a column of their own.
      guard isMain || data.parts.count <= Self.fewLines || stretches.last?.count == 1, let last = stretches.last?.last else {
        continue
      }
      let radius = isMain ? layer.measures.endDot : small
      let room = max(layer.area.edges.upperBound - layer.area.centers[last.index], 1)
      if let dot = layer.dot(last.datum, at: last.index, color: color, radius: min(radius, room)) { canvas.forms.append(.dot(dot)) }
    }
  }

  /// A line stops at a slot without value and before a break, and starts again after it.
  func stretches(of part: Place, _ layer: PlacedLayer) -> [Stretch] {
    var result: [Stretch] = []
    var current = Stretch()
    for (index, place) in layer.area.places.enumerated() {
      let datum = layer.data.datum(at: place, part: part)
      if datum?.value == nil || datum?.observation.status == .seriesBreak {
        if !current.isEmpty { result.append(current) }
        current = Stretch()
      }
      if let datum, datum.value != nil { current.append((index, datum)) }
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  /// Each piece of one standing is one line.
  func draw(_ stretch: Stretch, color: Color, width: Double, _ layer: PlacedLayer, on canvas: inout Canvas) {
    var piece = Stretch()
    var standing: Standing?
    func finish() {
      guard piece.count > 1, let standing else { return }
      let points = layer.area.path(piece.values, steps: isStepped)
      canvas.forms.append(.line(LineForm(points: points, standing: standing, color: color, width: width)))
    }
    for entry in stretch {
      if let last = piece.last, entry.datum.standing != standing {
        finish()
        piece = [last]
        standing = entry.datum.standing
      }
      piece.append(entry)
    }
    finish()
  }

  // MARK: Labels

  /// Several lines have their labels in a column at their ends, which the plot places.
  func label(_ layer: PlacedLayer, on canvas: inout Canvas) { layer.labelSingle(on: &canvas) }
}
