import Drawing
import Languages
public import Statistics
import Styling

/// Contributions that add up to a change: each bar begins where the one before ends, and the last is their sum, from zero.
///
/// Swift Charts draws the same with `BarMark(x:yStart:yEnd:)` and sums made by hand.
public struct WaterfallMark: Mark {
  /// Data and encoding: the last series is the sum.
  public var layer: Layer

  /// Makes a bar of the latest value of each of `parts` and one of `total`, which is added up if none is given.
  public init(_ parts: [Series], total: Series? = nil, x: Field, y: Field) {
    let sum = total ?? Self.sum(of: parts, isOfPlaces: x == .region || y == .region)
    layer = Layer(.waterfall, parts + [sum].compactMap(\.self), x: x, y: y)
  }

  /// The sum of the latest values; a gap if one is not published.
  private static func sum(of parts: [Series], isOfPlaces: Bool) -> Series? {
    let latest = parts.compactMap { part in part.observations.max { $0.period < $1.period } }
    guard let first = parts.first, let model = latest.first else { return nil }
    let name = LocalizedText(.waterfallTotal)
    let region = isOfPlaces ? Region(id: "total", name: name) : first.region
    let indicator = isOfPlaces ? first.indicator : Indicator(id: "total", name: name, kind: first.indicator.kind)
    let values = latest.compactMap { one in one.value?.scaled(by: one.multiplier - model.multiplier) }
    let isComplete = values.count == parts.count
    let formula = latest.compactMap { $0.value.map { "\($0)" } }.joined(separator: " + ")
    var sum = Observation(
      region: region.id, indicator: indicator.id, period: model.period, value: isComplete ? values.reduce(0, +) : nil,
      decimals: latest.map { $0.decimals - $0.multiplier + model.multiplier }.min() ?? 0, unit: model.unit,
      multiplier: model.multiplier, status: isComplete ? .final : .missing(.notPublished),
      origin: .derived(Derivation(method: .sum, formula: formula, inputs: latest.map(\.key))))
    sum.qualifier = latest.map(\.qualifier).first { $0 != .exact } ?? .exact
    return Series(region: region, indicator: indicator, unit: first.unit, observations: [sum])
  }
}

extension WaterfallMark {
  /// Its name and options in templates.
  static let named = NamedMark("WaterfallMark") { options in
    // A template names all bars, the sum as the last.
    let axes = options.axes(x: .indicator, y: .value)
    return Layer(.waterfall, [], x: axes.x, y: axes.y)
  }
}

extension Layer.Geometry {
  /// A bar from the sum of what went before, and a last one of all.
  public static let waterfall = Layer.Geometry("waterfall", Waterfall())
}

extension ChartKind {
  /// What each part adds to a change, one step after the other, and the change.
  public static let waterfall = ChartKind(
    "waterfall", parts: .contributions, span: .latest, reads: .acrossPlaces, rows: .bars(0.8)
  ) { series, rows, total in
    Chart(marks: WaterfallMark(series, total: total, x: .value, y: rows))
  }
}

/// Steps from zero to a sum.
struct Waterfall: RowMark {
  // MARK: Data

  /// A sum is the same in any order, but the last bar is the sum, and no part may be left out.
  var traits: MarkTraits {
    .ofBars.but { ($0.keepsOrder, $0.endsAtValues) = (true, false) }
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .slots, needsZero: .both, runsThroughValues: false, steps: false, marksEachValue: true)
  }

  var rowTraits: RowTraits { RowTraits(standsInColumns: false, labelsEnds: true) }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { nil }

  /// What adds up to a change is a change itself, and has its sign.
  func prepare(_ data: inout PanelData) { data.data = data.data.map(\.signed) }

  func refusal(_ data: PanelData) -> ChartDiagnostic? {
    guard data.parts.count == 1, data.places.count > 2 else {
      return .unfit("a waterfall takes one value for each of several parts, and their sum; draw stacked bars")
    }
    guard let unit = data.data.first?.unit, unit.kind != .index, unit.kind != .rank else {
      return .notAdditive(data.data.first?.unit.id ?? "")
    }
    let values = data.places.map { data.data(at: $0).first }
    guard let total = values.last.flatMap({ $0?.value }) else { return nil }
    let parts = values.dropLast().compactMap { $0?.value }
    guard parts.count == values.count - 1 else { return nil }
    let sum = parts.reduce(0, +)
    let tolerance = values.compactMap { $0?.rounding }.reduce(0, +)
    guard abs(sum - total) > tolerance else { return nil }
    let name = data.places.last?.name ?? ""
    return .unfit("the parts add up to \(sum), not to the \(total) of “\(name)”; name all parts, the rest too")
  }

  func printsGaps(_ data: PanelData) -> Bool { data.hasUnpublished }

  // MARK: Words

  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { [] }
  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func name(_ data: PanelData) -> LocalizedText {
    LocalizedText(.chartWaterfall)
  }

  // MARK: Scale

  func extremes(_ data: PanelData) -> [Decimal] { steps(of: data).flatMap { [$0?.start, $0?.end] }.compactMap(\.self) }

  /// A bar between two sums.
  private struct Step {
    var datum: Datum
    var start: Decimal
    var end: Decimal
    var isTotal: Bool

    /// The end that is further from zero, at which the label is.
    var outer: Decimal { max(start, end) > 0 ? max(start, end) : min(start, end) }
  }

  /// The bars in order; `nil` for a value that is not there.
  private func steps(of data: PanelData) -> [Step?] {
    var sum = Decimal(0)
    return data.places.enumerated().map { index, place in
      guard let datum = data.data(at: place).first, let value = datum.value else { return nil }
      let isTotal = index == data.places.count - 1
      defer { sum += value }
      return Step(datum: datum, start: isTotal ? 0 : sum, end: isTotal ? value : sum + value, isTotal: isTotal)
    }
  }

  // MARK: Room

  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup {
    let thickness =
      switch room {
      case .slot(let slot): measures.bar(inSlot: slot)
      case .row(let isUnderName): isUnderName ? measures.barUnderName : measures.divergingBar
      }
    return MarkGroup(mark: thickness, gap: 0, total: thickness)
  }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double { layer.area.centers[index] }

  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double { measures.chart.bar.pitch }

  func room(_ layer: PlannedLayer) -> Margins {
    guard !layer.isRead else { return Margins() }
    let steps = steps(of: layer.data).compactMap(\.self)
    return Margins(
      above: steps.contains { $0.outer >= 0 } || steps.isEmpty ? layer.labelHeight : 2,
      below: steps.contains { $0.outer < 0 } ? layer.labelHeight : 0)
  }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { slot - 2 }
  func printed(_ tick: Decimal) -> Decimal { tick }

  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double { 0 }

  func usesAxis(_ data: PanelData) -> Bool? { nil }

  func label(_ datum: Datum, in row: RowContext) -> RowLabel { row.label(datum, detail: nil, falls: datum.isNegative) }

  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    guard let datum = data.first, let step = steps(of: panel.data).lazy.compactMap(\.self).first(where: { $0.datum == datum })
    else {
      return labels.map { RowScale.Claim(value: 0, reach: $0.gap + $0.line.width) }
    }
    let label = labels.first.map { $0.gap + $0.line.width } ?? 0
    return [
      RowScale.Claim(value: step.outer.double, reach: label, least: StandingForm.shortestBar),
      RowScale.Claim(value: min(step.start, step.end).double, reach: 0),
      RowScale.Claim(value: max(step.start, step.end).double, reach: 0),
    ]
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { 0 }

  // MARK: Ink

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area) = (layer.data, layer.area)
    let thickness = group(data, area.room, layer.measures).mark
    let line = Stroke(layer.setter.style.colors.secondary, width: layer.setter.style.chart.stroke.hair)
    let steps = steps(of: data)
    for (place, step) in zip(data.places, steps) {
      // Rows and slots may be those of other panels too.
      guard let step, let index = area.places.firstIndex(where: { $0.key == place.key }) else { continue }
      let near = area.centers[index] - thickness / 2
      let (start, end) = (area.values[step.start], area.values[step.end])
      if index + 1 < area.places.count {
        // A hairline to where the next bar begins, or the sum ends.
        canvas.guide(
          .bar, from: area.point(end, near + thickness), to: area.point(end, area.centers[index + 1] - thickness / 2), line)
      }
      guard step.start != step.end else {
        layer.tick(at: step.end, area.centers[index], on: &canvas)
        continue
      }
      let reach = abs(end - start)
      if reach < StandingForm.shortestBar { canvas.note(.barTooShort(place.name)) }
      let rect = area.rect(
        from: start, length: max(reach, StandingForm.shortestBar), isFalling: step.datum.isNegative, across: near,
        thickness: thickness)
      canvas.forms.append(
        layer.bar(step.datum, area.kept(rect), color: color(step, at: place, layer), qualifier: .exact))
    }
  }

  private func color(_ step: Step, at place: Place, _ layer: PlacedLayer) -> Color {
    let style = layer.setter.style
    if layer.isHighlighted(place) { return style.chart.highlight }
    if step.isTotal { return style.colors.ink }
    return step.datum.isNegative ? style.chart.negative : style.chart.positive
  }

  // MARK: Labels

  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName] { [] }

  func label(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area) = (layer.data, layer.area)
    for (place, step) in zip(data.places, steps(of: data)) {
      guard let index = area.places.firstIndex(where: { $0.key == place.key }) else { continue }
      guard let step else {
        layer.placeGap(data.data(at: place).first, at: area.centers[index], on: &canvas)
        continue
      }
      guard area.ticks.isEmpty else { continue }
      let line = layer.setter.valueLabel(step.datum, step.datum.isNegative ? .fall : .normal)
      let gap = 4 * layer.measures.scale
      let end = area.values[step.outer]
      let x = (area.centers[index] - line.width / 2)
        .clamped(to: area.edges.lowerBound...max(area.edges.lowerBound, area.edges.upperBound - line.width))
      canvas.place(.value, line, at: Point(x: x, y: step.outer >= 0 ? end - gap : end + gap + line.ascent))
    }
  }

  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {
    let area = layer.area
    let baseline = area.centers[index] + layer.setter.drop(layer.setter.type.dataLabel)
    for label in labels {
      guard let step = steps(of: layer.data).lazy.compactMap(\.self).first(where: { $0.datum == label.datum }) else {
        layer.placeGap(label, baseline, on: &canvas)
        continue
      }
      let tip = area.values[step.outer]
      let isOnwards = step.outer >= 0
      canvas.place(
        .value, label.line,
        at: Point(x: isOnwards ? tip + label.gap : tip - label.gap - label.line.width, y: baseline), hasPlate: !area.ticks.isEmpty)
    }
  }
}

extension Datum {
  /// The datum as a change, whose label has a sign.
  fileprivate var signed: Datum {
    let origin = Origin(observation, field, unit: unit, isChange: true, scaling: scaling, setting: setting)
    return Datum(place: place, part: part, value: value, standings: standings, qualifier: qualifier, origin: origin)
  }

  /// By how much the value may be off because it was rounded.
  fileprivate var rounding: Decimal {
    guard let value, field == .value, let whole = observation.value, whole != 0 else { return 0 }
    return value.divided(by: whole).map { abs($0) * Decimal(5, exponent: -observation.decimals - 1) } ?? 0
  }
}
