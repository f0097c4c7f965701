import Drawing
import Languages
import Statistics
import Styling

/// Bars whose parts are on top of each other: what rises from zero onwards, what falls from zero back, a white seam after each.
struct Stacks: RowMark {
  // MARK: Data

  var traits: MarkTraits {
    .ofBars.but { ($0.marksEmptyPeriods, $0.carriesOthers, $0.standsOverOthers) = (true, .both, .standing) }
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .slots, needsZero: .both, runsThroughValues: false, steps: false, marksEachValue: true)
  }

  var rowTraits: RowTraits { RowTraits(standsInColumns: false, labelsEnds: false) }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { nil }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { data.refusalToAdd(allowsNegative: data.stacking != .normalized) }

  func printsGaps(_ data: PanelData) -> Bool { data.hasUnpublished || !data.isHorizontal && data.leavesPeriodsEmpty }

  // MARK: Words

  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { setter.fillKey(of: data) }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? {
    .bar(.final, setter.barColor(part: 0, of: data, standing: .final))
  }

  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func name(_ data: PanelData) -> LocalizedText {
    LocalizedText(data.isHorizontal ? .chartHorizontalStacks : .chartVerticalStacks)
  }

  // MARK: Scale

  func extremes(_ data: PanelData) -> [Decimal] { data.sums }

  // MARK: Room

  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup {
    let thickness =
      switch room {
      case .slot(let slot): measures.bar(inSlot: slot)
      case .row(let isUnderName): isUnderName ? measures.barUnderName : measures.stackedBar
      }
    return MarkGroup(mark: thickness, gap: 0, total: thickness)
  }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double { layer.area.centers[index] }

  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double {
    rows > 4 ? measures.stackedPitch * 0.7 : measures.stackedPitch
  }

  func room(_ layer: PlannedLayer) -> Margins { Margins() }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { nil }
  func printed(_ tick: Decimal) -> Decimal { tick }

  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double { 0 }

  /// Never, but where lengths are shares and labels amounts.
  func usesAxis(_ data: PanelData) -> Bool? { data.hidesLabels }

  func label(_ datum: Datum, in row: RowContext) -> RowLabel {
    row.label(datum, detail: nil, falls: datum.isNegative)
  }

  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    let values = data.compactMap { $0.value?.double }
    let last = data.last { $0.value ?? 0 > 0 }
    let beyond = labels.first { $0.datum == last && Self.isBeyond($0.datum, panel.data) }.map { $0.gap + $0.line.width } ?? 0
    return [
      RowScale.Claim(value: values.filter { $0 > 0 }.reduce(0, +), reach: beyond),
      RowScale.Claim(value: values.filter { $0 < 0 }.reduce(0, +), reach: 0),
    ]
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { 0 }

  /// Whether the value of the last part of a stack is beyond its end, because nothing is written on its fill.
  private static func isBeyond(_ datum: Datum, _ data: PanelData) -> Bool {
    guard data.over.isEmpty, !data.hidesLabels, data.parts.count > 1, datum.part == data.parts.last?.key else { return false }
    return !isWrittenUpon(datum.standing)
  }

  /// Hatches and dots run through letters.
  private static func isWrittenUpon(_ standing: Standing) -> Bool {
    standing != .derived && standing != .estimate && standing != .unreliable
  }

  // MARK: Ink

  /// A part between the sums under and over it.
  private struct Part {
    var number: Int
    var datum: Datum
    var start: Decimal
    var end: Decimal
  }

  /// The parts at a place that have a value.
  private func parts(at place: Place, of data: PanelData) -> [Part] {
    var (rising, falling) = (Decimal(0), Decimal(0))
    let here = data.data(at: place)
    return data.parts.enumerated().compactMap { number, part in
      guard let datum = here.first(where: { $0.part == part.key }), let value = datum.value else { return nil }
      let start = value > 0 ? rising : falling
      if value > 0 { rising += value } else { falling += value }
      return Part(number: number, datum: datum, start: start, end: start + value)
    }
  }

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area) = (layer.data, layer.area)
    let thickness = group(data, area.room, layer.measures).mark
    for (index, place) in area.places.enumerated() {
      for part in parts(at: place, of: data) where part.start != part.end {
        let reach = abs(area.values[part.end] - area.values[part.start])
        if reach < StandingForm.shortestBar { canvas.note(.barTooShort(place.name)) }
        let seam = min(layer.measures.chart.bar.stackSeam, reach / 2)
        let rect = area.rect(
          from: area.values[part.start], length: max(reach - seam, StandingForm.shortestBar), isFalling: part.datum.isNegative,
          across: area.centers[index] - thickness / 2, thickness: thickness)
        canvas.forms.append(
          layer.bar(part.datum, area.kept(rect), color: color(part, layer), qualifier: .exact))
      }
    }
  }

  /// Stacks of one part that falls below zero somewhere have the inks of rise and fall.
  private func color(_ part: Part, _ layer: PlacedLayer) -> Color {
    guard layer.data.parts.count == 1, layer.data.isDiverging else {
      return layer.setter.barColor(part: part.number, of: layer.data, standing: part.datum.standing)
    }
    return part.datum.isNegative ? layer.setter.style.chart.negative : layer.setter.style.chart.positive
  }

  // MARK: Labels

  /// The names of the parts at the start of each part of the first bar.
  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end edge: Double, _ setter: Setter) -> [PartName] {
    guard data.parts.count > 1, !data.isDiverging else { return [] }
    let here = data.data(at: row)
    var sum = Decimal(0)
    var names: [PartName] = []
    var free = -Double.infinity
    for part in data.parts {
      guard let value = here.first(where: { $0.part == part.key })?.value else { return [] }
      let name = PartName(line: setter.line(part.name, setter.type.axis), x: axis[sum])
      guard name.x >= free, name.x + name.line.width <= edge else { return [] }
      names.append(name)
      free = name.x + name.line.width + 4 * setter.measures.scale
      sum += value
    }
    return names
  }

  /// Two dots over a stack that lacks a part: its height is not the whole.
  func label(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area) = (layer.data, layer.area)
    guard data.parts.count > 1 else { return layer.labelSingle(on: &canvas) }
    for (index, place) in area.places.enumerated() {
      let here = data.parts.map { data.datum(at: place, part: $0) }
      guard place.period != nil || here.contains(where: { $0 != nil && $0?.value == nil }),
        here.contains(where: { $0?.value == nil && $0?.standing != .notApplicable })
      else { continue }
      let height = here.compactMap { $0?.value }.filter { $0 > 0 }.reduce(0, +)
      layer.placeGap(nil, at: area.centers[index], over: height, on: &canvas)
    }
  }

  /// Values inside their parts, where they fit; the others are left out and said to be.
  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area, setter) = (layer.data, layer.area, layer.setter)
    guard !data.hidesLabels else { return }
    let row = area.places[index]
    for part in parts(at: row, of: data) {
      let ends = [area.values[part.start], area.values[part.end]].sorted()
      let standing = part.datum.standing
      let color = setter.barColor(part: part.number, of: data, standing: standing)
      let isOpen = standing != .final && standing != .provisional
      let ink = isOpen ? setter.style.colors.ink : setter.textColor(on: standing == .provisional ? setter.tint(of: color) : color)
      let line = setter.line(setter.runs(of: part.datum, in: setter.type.dataLabel.colored(ink)))
      if Self.isBeyond(part.datum, data), (part.datum.value ?? 0) > 0 {
        let label = setter.valueLabel(part.datum, .normal)
        canvas.place(
          .value, label,
          at: Point(x: ends[1] + layer.measures.labelGap, y: area.centers[index] + setter.drop(setter.type.dataLabel)))
        continue
      }
      guard ends[1] - ends[0] >= line.width + layer.measures.labelGap + 2 * layer.measures.scale,
        Self.isWrittenUpon(standing)
      else {
        canvas.note(.labelDropped("\(row.name), \(data.parts[part.number].name)"))
        continue
      }
      canvas.place(
        .value, line,
        at: Point(x: ends[0] + layer.measures.labelGap, y: area.centers[index] + setter.drop(setter.type.dataLabel)))
    }
  }
}
