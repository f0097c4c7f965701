import Drawing
import Languages
public import Statistics
import Styling

/// Bars from zero: horizontal where `x` is a number, vertical where `y` is.
public struct BarMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes bars of the observations of `series`; stacked where `stacking` says so.
  public init(_ series: [Series], x: Field, y: Field, stacking: Layer.Stacking = .unstacked) {
    layer = Layer(.bar, series, x: x, y: y, stacking: stacking)
  }
}

extension BarMark {
  /// Its name and options in templates.
  static let named = NamedMark("BarMark") { options in
    let axes = options.axes(x: .period, y: .value)
    return BarMark([], x: axes.x, y: axes.y, stacking: options.choice("stacking", default: .unstacked)).layer
  }
}

extension Layer.Geometry {
  /// A bar from zero to the value.
  public static let bar = Layer.Geometry("bar", Bars())
}

/// Bars from zero, those of one place beside each other.
struct Bars: RowMark {
  // MARK: Data

  var traits: MarkTraits {
    .ofBars.but {
      ($0.marksEmptyPeriods, $0.carriesOthers, $0.standsOverOthers, $0.intervals) = (true, .both, .standing, .carried)
    }
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .slots, needsZero: .both, runsThroughValues: false, steps: false, marksEachValue: true)
  }

  var rowTraits: RowTraits { RowTraits(standsInColumns: false, labelsEnds: true) }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) {
    (layer.stacking == .unstacked ? self : Stacks(), nil)
  }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { nil }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }

  func printsGaps(_ data: PanelData) -> Bool { data.hasUnpublished || !data.isHorizontal && data.leavesPeriodsEmpty }

  // MARK: Words

  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { setter.fillKey(of: data) }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? {
    .bar(.final, setter.barColor(part: 0, of: data, standing: .final))
  }

  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func name(_ data: PanelData) -> LocalizedText {
    LocalizedText(data.isHorizontal ? .chartHorizontalBars : .chartVerticalBars)
  }

  // MARK: Scale

  func extremes(_ data: PanelData) -> [Decimal] { data.values }

  // MARK: Room

  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup {
    let count = Double(max(data.parts.count, 1))
    var (mark, gap) = (0.0, 0.0)
    switch (room, data.parts.count > 1) {
    case (.slot(let slot), false):
      mark = measures.bar(inSlot: slot)
    case (.slot(let slot), true):
      gap = min(measures.groupGap, slot * 0.05)
      mark = min(measures.groupedBar, (slot * 0.8 - gap * (count - 1)) / count)
    case (.row(let isUnderName), false):
      let usual = data.isDiverging ? measures.divergingBar : measures.chart.bar.horizontal
      mark =
        isUnderName ? measures.barUnderName : data.places.count > Measures.manyBars ? min(usual, measures.slimBar) : usual
    case (.row(let isUnderName), true):
      gap = measures.chart.bar.pairGap
      mark = isUnderName ? measures.barUnderName * 0.9 : measures.pairedBar
    }
    return MarkGroup(mark: mark, gap: gap, total: count * mark + (count - 1) * gap)
  }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double {
    let group = group(layer.main, layer.area.room, layer.measures)
    return start(part, of: layer.main, at: layer.area.centers[index], layer.area, group) + group.mark / 2
  }

  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double {
    switch data.parts.count {
    case ...1: rows > Measures.manyBars ? measures.slimPitch : measures.chart.bar.pitch
    case 2: measures.chart.bar.pairPitch
    default: group(data, .row(isUnderName: false), measures).total + 14 * measures.scale
    }
  }

  func room(_ layer: PlannedLayer) -> Margins {
    let label = layer.labelHeight
    guard layer.isRead else {
      let reach = layer.data.data.contains { $0.qualifier == .over } ? StandingForm.longestPoint : 0
      let values = layer.data.values
      return Margins(
        above: values.contains { $0 >= 0 } || values.isEmpty ? label + reach : 2,
        below: values.contains { $0 < 0 } ? label + reach : 0)
    }
    var room = Margins()
    for datum in layer.data.data where datum.qualifier == .over {
      guard let value = datum.value, let fraction = layer.scale.fraction(of: value) else { continue }
      if value > 0 { room.above = max(room.above, StandingForm.longestPoint - (1 - fraction) * layer.height) }
      if value < 0 { room.below = max(room.below, StandingForm.longestPoint - fraction * layer.height) }
    }
    guard let single = layer.single, let value = single.value, let fraction = layer.scale.fraction(of: value) else { return room }
    let needed = (single.qualifier == .over ? StandingForm.longestPoint : 0) + label
    return room.union(
      value < 0
        ? Margins(below: layer.margin(needed, at: 1 - fraction)) : Margins(above: layer.margin(needed, at: fraction)))
  }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? {
    // Beside a taller bar of its group a label has no more room than its own bar.
    let group = group(data, .slot(slot), measures)
    return data.parts.count > 1 ? group.mark + group.gap : slot - 2
  }

  func printed(_ tick: Decimal) -> Decimal { tick }

  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double { 0 }

  func usesAxis(_ data: PanelData) -> Bool? { nil }

  func label(_ datum: Datum, in row: RowContext) -> RowLabel {
    var label = row.label(datum, detail: row.period(of: datum), falls: datum.isNegative)
    if datum.qualifier == .over { label.gap += row.setter.measures.point + row.setter.measures.scale }
    return label
  }

  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    data.map { datum in
      let ink = datum.qualifier == .over ? measures.point : 0
      let text = labels.first { $0.datum == datum }.map { max($0.gap + $0.line.width, ink) } ?? ink
      let value = datum.value?.double ?? 0
      return RowScale.Claim(value: value, reach: text, least: value != 0 ? StandingForm.shortestBar : 0)
    }
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { 0 }

  // MARK: Ink

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area) = (layer.data, layer.area)
    let group = group(data, area.room, layer.measures)
    for (index, place) in area.places.enumerated() {
      let here = data.data(at: place)
      for (number, part) in data.parts.enumerated() {
        guard let datum = here.first(where: { $0.part == part.key }), let value = datum.value else { continue }
        let across = start(number, of: data, at: area.centers[index], area, group)
        guard value != 0 else {
          layer.tick(across + group.mark / 2, on: &canvas)
          continue
        }
        let reach = abs(area.values[value] - area.zero)
        if reach < StandingForm.shortestBar { canvas.note(.barTooShort(place.name)) }
        let rect = area.rect(
          from: area.zero, length: max(reach, StandingForm.shortestBar), isFalling: value < 0, across: across,
          thickness: group.mark)
        canvas.forms.append(
          layer.bar(datum, rect, color: color(datum, part: number, at: place, layer), qualifier: datum.qualifier))
      }
    }
  }

  private func color(_ datum: Datum, part: Int, at place: Place, _ layer: PlacedLayer) -> Color {
    let style = layer.setter.style.chart
    guard layer.data.parts.count == 1 else { return layer.setter.barColor(part: part, of: layer.data, standing: datum.standing) }
    if datum.isNegative { return style.negative }
    if layer.isHighlighted(place) { return style.highlight }
    return layer.data.isDiverging ? style.positive : layer.setter.barColor(part: 0, of: layer.data, standing: datum.standing)
  }

  /// Where a part's bar begins across the axis of values. Over time earlier periods are at the left of later ones, everything else is in
  /// the order of parts.
  private func start(_ part: Int, of data: PanelData, at center: Double, _ area: PlotArea, _ group: MarkGroup) -> Double {
    let isReversed = data.partField == .period && !area.isLying
    let number = isReversed ? data.parts.count - 1 - part : part
    return center - group.total / 2 + Double(number) * (group.mark + group.gap)
  }

  // MARK: Labels

  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName] { [] }

  func label(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area, setter) = (layer.data, layer.area, layer.setter)
    let group = group(data, area.room, layer.measures)
    // Before the first of its periods, which another plot may show, nothing is missing.
    let held = area.places.indices.filter { !data.data(at: area.places[$0]).isEmpty }
    let known = (held.first ?? 0)...(held.last ?? 0)
    for (index, place) in area.places.enumerated() {
      for (number, part) in data.parts.enumerated() {
        let datum = data.datum(at: place, part: part)
        let middle = start(number, of: data, at: area.centers[index], area, group) + group.mark / 2
        guard let datum, let value = datum.value else {
          if place.period != nil && known.contains(index) || datum != nil { layer.placeGap(datum, at: middle, on: &canvas) }
          continue
        }
        guard area.ticks.isEmpty else { continue }
        let isEarlier = data.partField == .period && number > 0
        let emphasis: Emphasis =
          value < 0 ? .fall : layer.isHighlighted(place) && data.parts.count == 1 ? .highlight : isEarlier ? .secondary : .normal
        let line = setter.valueLabel(datum, emphasis)
        canvas.place(.value, line, at: layer.origin(of: line, datum, value, middle: middle, from: area.edges.lowerBound))
      }
    }
    layer.labelSingleBar(on: &canvas)
  }

  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {
    let area = layer.area
    let group = group(layer.data, area.room, layer.measures)
    for label in labels {
      let part = layer.data.parts.firstIndex { $0.key == label.datum.part } ?? 0
      let start = start(part, of: layer.data, at: area.centers[index], area, group)
      let baseline = start + group.mark / 2 + layer.setter.drop(layer.setter.type.dataLabel)
      let length = label.datum.value.map { max(abs(area.values[$0] - area.zero), $0 == 0 ? 0 : StandingForm.shortestBar) }
      layer.place(
        label, tip: length.map { label.datum.isNegative ? area.zero - $0 : area.zero + $0 }, reach: 0, baseline, on: &canvas)
    }
  }
}
