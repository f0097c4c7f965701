import Drawing
import Languages
public import Statistics
import Styling

/// Dots at values: on stems from zero as ranked dots, or joined to their earlier value as a dumbbell.
public struct PointMark: Mark {
  /// What a dot is joined to.
  public enum Stem: String, Hashable, Sendable, Codable, CaseIterable {
    /// To nothing.
    case none
    /// To zero, by a hairline.
    case zero
    /// To the value of the period before, by a bar.
    case earlier
  }

  /// Data and encoding.
  public var layer: Layer

  /// Makes a dot of each observation of `series`.
  public init(_ series: [Series], x: Field, y: Field, stem: Stem = .none) {
    let geometry: Layer.Geometry =
      switch stem {
      case .none: .point
      case .zero: .lollipop
      case .earlier: .dumbbell
      }
    layer = Layer(geometry, series, x: x, y: y)
  }
}

extension PointMark {
  /// Its name and options in templates.
  static let named = NamedMark("PointMark") { options in
    let axes = options.axes(x: .value, y: .region)
    return PointMark([], x: axes.x, y: axes.y, stem: options.choice("stem", default: .none)).layer
  }
}

extension Layer.Geometry {
  /// A dot at the value.
  public static let point = Layer.Geometry("point", Dots(hasStems: false))
  /// A dot at the end of a hairline from zero.
  public static let lollipop = Layer.Geometry("lollipop", Dots(hasStems: true))
}

/// Dots at values, alone or at the ends of hairlines from zero.
struct Dots: RowMark {
  /// Whether a hairline leads from zero to each.
  let hasStems: Bool

  // MARK: Data

  var traits: MarkTraits {
    MarkTraits(
      isTable: false, keepsAllPeriods: false, showsAims: false, marksEmptyPeriods: false, keepsOrder: false, carriesOthers: .both,
      standsOverOthers: hasStems ? .none : .both, fillsItsPlace: false, inksFalls: false, fillsShowStandings: false,
      endsAtValues: true, namesPlaces: true, intervals: .carried)
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .slots, needsZero: hasStems ? .both : .none, runsThroughValues: false, steps: false, marksEachValue: true)
  }

  var rowTraits: RowTraits { RowTraits(standsInColumns: true, labelsEnds: true) }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { nil }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }

  func printsGaps(_ data: PanelData) -> Bool { (hasStems || data.isHorizontal) && data.hasUnpublished }

  // MARK: Words

  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { setter.fillKey(of: data) }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }

  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] {
    hasStems ? [] : setter.keyOver(data, on: main) { .dot(.final, $0, radius: setter.measures.endDot) }
  }

  func name(_ data: PanelData) -> LocalizedText { LocalizedText(.chartDots) }

  // MARK: Scale

  func extremes(_ data: PanelData) -> [Decimal] { data.values }

  // MARK: Room

  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup {
    MarkGroup(mark: 2 * measures.chart.dot.radius, gap: 0, total: 2 * measures.chart.dot.highlight)
  }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double { layer.area.centers[index] }

  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double {
    rows <= 12 ? measures.dotPitch * 4 / 3 : measures.dotPitch
  }

  func room(_ layer: PlannedLayer) -> Margins {
    layer.dotMargins(ring: 1).union(hasStems ? Margins() : layer.singleMargins).union(layer.chevronMargins)
  }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { nil }
  func printed(_ tick: Decimal) -> Decimal { tick }

  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double { isUnderName ? measures.ring(data) : 0 }

  func usesAxis(_ data: PanelData) -> Bool? { nil }

  func label(_ datum: Datum, in row: RowContext) -> RowLabel { row.label(datum, detail: nil, falls: false) }

  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    data.map { datum in
      let ink = max(Self.reach(datum, measures), datum.isBound ? measures.chart.dot.highlight + 5.5 : 0)
      let text = labels.first { $0.datum == datum }.map { Self.reach(datum, measures) + $0.gap + $0.line.width }
      return RowScale.Claim(value: datum.value?.double ?? 0, reach: max(text ?? ink, ink))
    } + [measures.dotAtZero(data)]
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { measures.dotBehindZero(data) }

  /// From a value to where the white before its label begins.
  private static func reach(_ datum: Datum, _ measures: Measures) -> Double {
    datum.qualifier == .exact ? measures.chart.dot.highlight : measures.chart.dot.radius * 1.5 + 1
  }

  // MARK: Ink

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, setter) = (layer.data, layer.setter)
    let isOver = layer.company == .over
    let size = setter.style.chart.dot
    for (index, place) in layer.area.places.enumerated() {
      let here = data.data(at: place)
      for (number, part) in data.parts.enumerated() {
        guard let datum = here.first(where: { $0.part == part.key }), datum.value != nil else { continue }
        let isHighlighted = !isOver && layer.isHighlighted(place)
        let usual = layer.area.isLying && !isOver ? (isHighlighted ? size.highlight : size.radius) : layer.measures.endDot
        let radius = layer.radius(usual)
        let color = isOver ? setter.overColor(part: number, of: data) : layer.color(datum, part: number, at: place)
        guard let dot = layer.dot(datum, at: index, color: color, radius: radius) else { continue }
        if isOver { canvas.forms.append(.dot(dot.ring(setter.style.colors.paper, by: min(1, dot.radius * 0.4)))) }
        if hasStems {
          canvas.guide(
            .stem, from: layer.area.point(0, at: index), to: dot.center, Stroke(setter.style.colors.hair, width: size.stem))
        }
        canvas.forms.append(.dot(dot))
      }
    }
  }

  // MARK: Labels

  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName] { [] }

  func label(_ layer: PlacedLayer, on canvas: inout Canvas) { layer.labelSingle(on: &canvas) }

  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {
    let baseline = layer.area.centers[index] + layer.setter.drop(layer.setter.type.dataLabel)
    for label in labels {
      layer.place(
        label, tip: label.datum.value.map { layer.area.values[$0] }, reach: Self.reach(label.datum, layer.measures), baseline,
        on: &canvas)
    }
  }
}
