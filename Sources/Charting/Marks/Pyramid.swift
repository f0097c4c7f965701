import Drawing
import Languages
public import Statistics
import Styling

/// Two bars of each place, back to back from one zero: a population pyramid, exports beside imports, two years.
///
/// Swift Charts draws the same with bars of which one series was made negative; here values and labels stay as they are.
public struct PyramidMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes two bars of each place; `sides` says what tells them apart, and must have two values.
  public init(_ series: [Series], x: Field, y: Field, sides: Field) {
    layer = Layer(.pyramid, series, x: x, y: y, position: sides)
  }
}

extension PyramidMark {
  /// Its name and options in templates.
  static let named = NamedMark("PyramidMark") { options in
    let axes = options.axes(x: .value, y: .indicator)
    return PyramidMark([], x: axes.x, y: axes.y, sides: options.choice("sides", default: .region)).layer
  }
}

extension Layer.Geometry {
  /// Two bars back to back.
  public static let pyramid = Layer.Geometry("pyramid", Pyramid())
}

extension ChartKind {
  /// Two bars of each row, back to back: of two regions, of two measures, or of the latest and an earlier period.
  public static let pyramid = ChartKind("pyramid", reads: .acrossPlaces, rows: .points(15)) { series, rows, _ in
    let regions = Set(series.map(\.region.id)).count
    let indicators = Set(series.map(\.indicator.id)).count
    let mark =
      if indicators > 1, regions == 2 {
        PyramidMark(series, x: .value, y: .indicator, sides: .region)
      } else if regions > 1, indicators == 2 {
        PyramidMark(series, x: .value, y: .region, sides: .indicator)
      } else {
        PyramidMark(series.map(\.ends), x: .value, y: rows, sides: .period)
      }
    return Chart(marks: mark)
  }
}

extension Series {
  /// The series with its first and its last actual observation only.
  fileprivate var ends: Series {
    var ends = self
    let actual = observations.filter { $0.kind == .actual }
    ends.observations = actual.count > 1 ? [actual[0], actual[actual.count - 1]] : actual
    return ends
  }
}

/// Bars back to back: those of the first part grow onwards, those of the second back.
struct Pyramid: RowMark {
  // MARK: Data

  var traits: MarkTraits {
    .ofBars.but { ($0.inksFalls, $0.endsAtValues) = (false, false) }
  }

  var plotTraits: PlotTraits {
    PlotTraits(spread: .slots, needsZero: .both, runsThroughValues: false, steps: false, marksEachValue: true)
  }

  var rowTraits: RowTraits { RowTraits(standsInColumns: false, labelsEnds: true) }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { mixed.tellingApart }

  /// The part that grows backwards: the second when the bars stand. What is named first is at the left of a lying chart, but the
  /// earlier of two periods is.
  private func mirrored(in data: PanelData) -> Place.Key? {
    (data.isHorizontal && data.partField != .period ? data.parts.first : data.parts.last)?.key
  }

  func prepare(_ data: inout PanelData) {
    guard data.parts.count == 2, let mirrored = mirrored(in: data) else { return }
    data.data = data.data.map { datum in
      var datum = datum
      if datum.part == mirrored { datum.value = datum.value.map { -$0 } }
      return datum
    }
  }

  func refusal(_ data: PanelData) -> ChartDiagnostic? {
    guard data.parts.count == 2 else {
      return .unfit("a pyramid has two sides, not \(data.parts.count): take two regions, measures or periods")
    }
    let mirrored = mirrored(in: data)
    let falls = data.data.first { datum in
      datum.value.map { datum.part == mirrored ? $0 > 0 : $0 < 0 } ?? false
    }
    return falls.map { fall in
      let name = data.places.first { $0.key == fall.place }?.name ?? ""
      return .unfit("“\(name)” is negative, which bars back to back cannot show; draw grouped bars")
    }
  }

  func printsGaps(_ data: PanelData) -> Bool { data.hasUnpublished }

  // MARK: Words

  /// The sides in the order in which they are seen.
  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] {
    let items = data.parts.enumerated().map { index, part in
      KeyItem(swatch: .bar(.final, setter.barColor(part: index, of: data, standing: .final)), name: part.name, mark: "")
    }
    return data.isHorizontal && mirrored(in: data) == data.parts.last?.key ? items.reversed() : items
  }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func name(_ data: PanelData) -> LocalizedText {
    LocalizedText(.chartPyramid)
  }

  // MARK: Scale

  /// Both sides have one scale.
  func extremes(_ data: PanelData) -> [Decimal] {
    let most = data.values.map { abs($0) }.max() ?? 0
    return [-most, most]
  }

  // MARK: Room

  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup {
    let thickness =
      switch room {
      case .slot(let slot): min(slot * 0.8, measures.thickestBar)
      case .row(let isUnderName): isUnderName ? measures.barUnderName : measures.divergingBar
      }
    return MarkGroup(mark: thickness, gap: 0, total: thickness)
  }

  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double { layer.area.centers[index] }

  /// Rows of a pyramid are close: its outline is what is read.
  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double { measures.divergingBar + 3 * measures.scale }

  func room(_ layer: PlannedLayer) -> Margins {
    let point = layer.data.data.contains { $0.qualifier == .over } ? StandingForm.longestPoint : 0
    let room = (layer.isRead ? 0 : layer.labelHeight) + point
    return Margins(above: room, below: room)
  }

  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double? { slot - 2 }

  /// Values grow both ways.
  func printed(_ tick: Decimal) -> Decimal { abs(tick) }

  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double { 0 }

  func usesAxis(_ data: PanelData) -> Bool? { nil }

  func label(_ datum: Datum, in row: RowContext) -> RowLabel {
    var label = RowLabel(datum: datum, line: row.setter.valueLabel(datum, .normal), gap: row.setter.measures.labelGap)
    if datum.qualifier == .over { label.gap += row.setter.measures.point + row.setter.measures.scale }
    return label
  }

  /// Each side claims what the longer of both does, so that zero is in the middle.
  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim] {
    data.flatMap { datum in
      let ink = datum.qualifier == .over ? measures.point : 0
      let text = labels.first { $0.datum == datum }.map { $0.gap + $0.line.width } ?? 0
      // A label at zero has its side too.
      let size = max(abs(datum.value?.double ?? 0), 1e-9)
      return [size, -size].map { RowScale.Claim(value: $0, reach: max(ink, text), least: StandingForm.shortestBar) }
    }
  }

  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double { 0 }

  // MARK: Ink

  func draw(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area) = (layer.data, layer.area)
    let thickness = group(data, area.room, layer.measures).mark
    for (index, place) in area.places.enumerated() {
      let here = data.data(at: place)
      for (number, part) in data.parts.enumerated() {
        guard let datum = here.first(where: { $0.part == part.key }), let value = datum.value else { continue }
        guard value != 0 else {
          layer.tick(area.centers[index], on: &canvas)
          continue
        }
        let reach = abs(area.values[value] - area.zero)
        if reach < StandingForm.shortestBar { canvas.note(.barTooShort(place.name)) }
        let rect = area.rect(
          from: area.zero, length: max(reach, StandingForm.shortestBar), isFalling: value < 0,
          across: area.centers[index] - thickness / 2, thickness: thickness)
        let color = layer.setter.barColor(part: number, of: data, standing: datum.standing)
        canvas.forms.append(layer.bar(datum, rect, color: color, qualifier: datum.qualifier))
      }
    }
  }

  // MARK: Labels

  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName] { [] }

  func label(_ layer: PlacedLayer, on canvas: inout Canvas) {
    let (data, area) = (layer.data, layer.area)
    let mirrored = mirrored(in: data)
    for (index, place) in area.places.enumerated() {
      for datum in data.data(at: place) {
        guard let value = datum.value else {
          layer.placeGap(datum, at: area.centers[index], side: datum.part == mirrored ? .under : .over, on: &canvas)
          continue
        }
        guard area.ticks.isEmpty else { continue }
        let line = layer.setter.valueLabel(datum, .normal)
        canvas.place(
          .value, line,
          at: layer.origin(of: line, datum, value, middle: area.centers[index], from: area.edges.lowerBound))
      }
    }
  }

  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas) {
    let area = layer.area
    let baseline = area.centers[index] + layer.setter.drop(layer.setter.type.dataLabel)
    let mirrored = mirrored(in: layer.data)
    for label in labels {
      guard let value = label.datum.value else {
        // Two dots on the side that lacks the value.
        let isBack = label.datum.part == mirrored
        let x = isBack ? area.zero - label.gap - label.line.width : area.zero + label.gap
        canvas.place(.missing, label.line, at: Point(x: x, y: baseline))
        continue
      }
      let least = value == 0 ? 0 : StandingForm.shortestBar
      let length = max(abs(area.values[value] - area.zero), least)
      let isBack = value < 0 || value == 0 && label.datum.part == mirrored
      let x = isBack ? area.zero - length - label.gap - label.line.width : area.zero + length + label.gap
      canvas.place(.value, label.line, at: Point(x: x, y: baseline), hasPlate: !area.ticks.isEmpty)
    }
  }
}
