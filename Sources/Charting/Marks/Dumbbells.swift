import Drawing
import Languages
import Statistics
import Styling

extension Layer.Geometry {
  /// Two dots joined by a bar: earlier and latest.
  public static let dumbbell = Layer.Geometry("dumbbell", Dumbbells())
}

/// Pairs of dots joined by a bar: earlier and latest value of a place.
struct Dumbbells: RowMark {
  // MARK: Data

  /// A label beside lying dots leaves other marks no room.
  var traits: MarkTraits {
    MarkTraits(
      isTable: false, keepsAllPeriods: false, showsAims: false, marksEmptyPeriods: false, keepsOrder: false,
      carriesOthers: .standing, standsOverOthers: .none, fillsItsPlace: false, inksFalls: false, fillsShowStandings: false,
      endsAtValues: true, namesPlaces: true, intervals: .absent)
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .slots, needsZero: .lying, runsThroughValues: false, steps: false, marksEachValue: true)
  }

  var rowTraits: RowTraits { RowTraits(standsInColumns: false, labelsEnds: true) }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { .period }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }

  func printsGaps(_ data: PanelData) -> Bool { false }

  // MARK: Words

  /// The dots as they are drawn, each in its size.
  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] {
    guard data.parts.count > 1 else { return [] }
    return data.parts.enumerated().reversed().map { index, part in
      let standing = data.data.filter { $0.part == part.key && $0.value != nil }.map(\.standing).max() ?? .final
      return KeyItem(
        swatch: .dot(
          standing, setter.barColor(part: index, of: data, standing: standing), radius: Self.radius(index, setter.measures)),
        name: part.name, mark: standing.mark)
    }
  }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func name(_ data: PanelData) -> LocalizedText {
    LocalizedText(.chartDumbbells)
  }

  // MARK: Scale

  func extremes(_ data: PanelData) -> [Decimal] { data.values }

  // MARK: Room

  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup {
    MarkGroup(mark: 2 * measures.dumbbellLatest, gap: 0, total: 2 * measures.dumbbellLatest)
  }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double { layer.area.centers[index] }

  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double { measures.dumbbellPitch }

  func room(_ layer: PlannedLayer) -> Margins {
    layer.dotMargins(ring: 1 + layer.measures.dumbbellLatest - layer.measures.endDot).union(layer.chevronMargins)
  }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { nil }
  func printed(_ tick: Decimal) -> Decimal { tick }

  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double {
    isUnderName ? measures.ring(data) : 15 * measures.scale
  }

  func usesAxis(_ data: PanelData) -> Bool? { nil }

  func label(_ datum: Datum, in row: RowContext) -> RowLabel { row.label(datum, detail: nil, falls: false) }

  /// The latest value's label is beyond the further dot, or before the nearer one where values fall; the others are under their dots.
  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    let values = data.compactMap { $0.value?.double }
    let latest = labels.first { $0.datum.value != nil } ?? labels.first
    let label = (latest?.line.width ?? 0) + measures.labelGap + measures.dumbbellLatest * 1.6
    let under = labels.map { $0.line.width / 2 }.max() ?? 0
    let ink =
      data.map { max(measures.dumbbellLatest, $0.isBound ? measures.chart.dot.highlight + 5.5 : 0) }.max() ?? 0
    return [values.min(), values.max()].compactMap(\.self).map { RowScale.Claim(value: $0, reach: max(label, under, ink)) }
      + (values.isEmpty ? [RowScale.Claim(value: 0, reach: label)] : []) + [measures.dotAtZero(data)]
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { measures.dotBehindZero(data) }

  // MARK: Ink

  /// The radius of the dot of a part: the latest is larger.
  private static func radius(_ part: Int, _ measures: Measures) -> Double {
    part == 0 ? measures.dumbbellLatest : measures.dumbbellEarlier
  }

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area, setter) = (layer.data, layer.area, layer.setter)
    for (index, place) in area.places.enumerated() {
      let here = data.data(at: place)
      let pair = data.parts.enumerated().compactMap { number, part in
        here.first { $0.part == part.key && $0.value != nil }.map { (number: number, datum: $0) }
      }
      let ends = pair.compactMap(\.datum.value).map { area.values[$0] }
      if let low = ends.min(), let high = ends.max(), high > low {
        layer.rule(
          .bar, from: low, to: high, across: area.centers[index],
          Stroke(setter.style.chart.context, width: 2 * layer.measures.scale), on: &canvas)
      }
      for (number, datum) in pair.reversed() {
        let color = setter.barColor(part: min(number, 1), of: data, standing: datum.standing)
        let radius = layer.radius(Self.radius(number, layer.measures))
        if let dot = layer.dot(datum, at: index, color: color, radius: radius) { canvas.forms.append(.dot(dot)) }
      }
    }
  }

  // MARK: Labels

  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName] { [] }

  func label(_ layer: PlacedLayer, on canvas: inout Canvas) { layer.labelSingle(on: &canvas) }

  /// The latest value beside the dots, the earlier under theirs.
  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area, measures) = (layer.data, layer.area, layer.measures)
    let known = data.parts.compactMap { part in labels.first { $0.datum.part == part.key && $0.datum.value != nil } }
    let center = area.centers[index]
    let baseline = center + layer.setter.drop(layer.setter.type.dataLabel)
    guard let latest = known.first, let value = latest.datum.value else {
      if let gap = labels.first { layer.placeGap(gap, baseline, on: &canvas) }
      return
    }
    let x = area.values[value]
    let reach = measures.dumbbellLatest + measures.labelGap
    let places = known.compactMap(\.datum.value).map { area.values[$0] }
    let rightmost = (places.max() ?? x) + reach
    let leftmost = (places.min() ?? x) - reach
    // Beside its dot, on the side away from the other; beyond the other where that side has no room.
    let (start, edge) = (area.edges.lowerBound, area.edges.upperBound)
    let least = data.isDiverging ? start : area.zero + 2
    let fitsLeft = leftmost - latest.line.width >= least
    let fitsRight = rightmost + latest.line.width <= edge + 0.01
    let goesRight = x + reach >= rightmost - 0.01 ? fitsRight || !fitsLeft : !fitsLeft
    let left = goesRight ? min(rightmost, max(start, edge - latest.line.width)) : leftmost - latest.line.width
    canvas.place(.value, latest.line, at: Point(x: left, y: baseline))
    for other in known.dropFirst() {
      guard let earlier = other.datum.value else { continue }
      let middle = area.values[earlier] - other.line.width / 2
      let right = edge - other.line.width
      canvas.place(
        .value, other.line, at: Point(x: middle.clamped(to: min(least, right)...right), y: center + 12 * measures.scale))
    }
  }
}
