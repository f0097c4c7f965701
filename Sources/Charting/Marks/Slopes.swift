import Drawing
import Languages
public import Statistics
import Styling

/// Straight lines from the first to the last period of each series, labelled at both ends. Swift Charts draws them as lines of two points.
public struct SlopeMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes a line for each of `series`.
  public init(_ series: [Series]) {
    layer = Layer(.slope, series, x: .period, y: .value)
  }
}

extension SlopeMark {
  /// Its name and options in templates.
  static let named = NamedMark("SlopeMark") { _ in
    SlopeMark([]).layer
  }
}

extension Layer.Geometry {
  /// Straight lines between the first and the last period.
  public static let slope = Layer.Geometry("slope", Slopes())
}

/// Slopes from the first to the last period.
struct Slopes: ChartMark {
  var traits: MarkTraits {
    .ofWholeCharts.but { ($0.fillsItsPlace, $0.namesPlaces) = (false, false) }
  }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { mixed.tellingApart }
  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }
  func printsGaps(_ data: PanelData) -> Bool { false }

  /// Names are at the ends of the lines.
  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }
  func name(_ data: PanelData) -> LocalizedText { LocalizedText(.chartSlopes) }

  func resolve(_ sheet: ChartSheet, on canvas: inout Canvas) {
    SlopeChart(chart: sheet.chart, data: sheet.data, setter: sheet.setter, width: sheet.width, height: sheet.height)
      .resolve(on: &canvas)
  }
}

/// A slope chart: values and names at both ends of each line.
private struct SlopeChart {
  let chart: Chart
  let data: PanelData
  let setter: Setter
  let width: Double
  let height: Double?

  private var measures: Measures { setter.measures }

  /// A series with both its ends.
  private struct Slope {
    var part: Int
    var first: Datum
    var last: Datum
    var color: Color
  }

  /// The numbered steps from data to places.
  func resolve(on canvas: inout Canvas) {
    guard let start = data.places.first, let end = data.places.last, start != end else { return }
    // 1. Series with both values; the others are said to be left out.
    let slopes = data.parts.indices.compactMap { slope($0, start, end, on: &canvas) }
    // 2. Labels at both sides.
    let lefts = slopes.map { setter.line(setter.runs(of: $0.first, in: setter.type.dataLabelSecondary)) }
    let rights = slopes.map { right($0) }
    let leftWidth = (lefts.map(\.width).max() ?? 0) + measures.endLabelGap
    let rightWidth = (rights.flatMap { $0.map(\.width) }.max() ?? 0) + measures.endLabelGap
    // 3. Frame and scale.
    let tall = max(height ?? 0, Double(slopes.count) * measures.endLabelPitch * 1.8, 110 * measures.scale)
    let frame = Rect(
      x: leftWidth + measures.endDot, y: measures.endLabelPitch,
      width: max(width - leftWidth - rightWidth - 2 * measures.endDot, 1),
      height: tall - measures.endLabelPitch - measures.anatomy.category - 9 * measures.scale)
    let values = slopes.flatMap { [$0.first.value, $0.last.value] }.compactMap(\.self)
    let (low, high) = values.extent ?? (0, 1)
    let scale = LinearScale(from: low, to: high)
    func y(_ datum: Datum) -> Double { frame.maxY - (scale.fraction(of: datum.value ?? 0) ?? 0) * frame.height }
    // 4. Two posts, lines, dots.
    for x in [frame.minX, frame.maxX] {
      canvas.guide(
        .grid, from: Point(x: x, y: frame.minY - 4), to: Point(x: x, y: frame.maxY + 4),
        Stroke(setter.style.colors.hair, width: setter.style.chart.stroke.hair))
    }
    for slope in slopes.reversed() { draw(slope, frame: frame, y: y, on: &canvas) }
    canvas.plots.append(.init(frame: frame, scale: scale, ticks: []))
    // 5. Text.
    place(slopes, lefts.map { [$0] }, frame: frame, edge: .left, y: { y($0.first) }, on: &canvas)
    place(slopes, rights, frame: frame, edge: .right, y: { y($0.last) }, on: &canvas)
    for (place, x) in [(start, frame.minX), (end, frame.maxX)] {
      let line = setter.line(place.name, setter.type.axis)
      let left = (x - line.width / 2).clamped(to: 0...max(0, width - line.width))
      canvas.place(.category, line, at: Point(x: left, y: frame.maxY + 7 + measures.anatomy.category))
    }
    canvas.bottom = frame.maxY + 7 + measures.anatomy.category + 2 * measures.scale
  }

  private func slope(_ part: Int, _ start: Place, _ end: Place, on canvas: inout Canvas) -> Slope? {
    guard let first = data.datum(at: start, part: data.parts[part]), first.value != nil,
      let last = data.datum(at: end, part: data.parts[part]), last.value != nil
    else {
      canvas.note(.labelDropped(data.parts[part].name))
      return nil
    }
    return Slope(part: part, first: first, last: last, color: setter.lineColor(part: part, of: data, chart: chart))
  }

  private func right(_ slope: Slope) -> [TextLine] {
    let ink = setter.lineLabelColor(part: slope.part, of: data, chart: chart)
    let runs =
      setter.runs(of: slope.last, in: setter.type.dataLabel.colored(ink))
      + [StyledText.Run("\u{00A0}" + data.parts[slope.part].name, setter.endName.colored(ink))]
    return setter.lines(runs, width: width * 0.4)
  }

  private func draw(_ slope: Slope, frame: Rect, y: (Datum) -> Double, on canvas: inout Canvas) {
    let stroke = setter.style.chart.stroke
    let isMain = slope.color == setter.style.chart.series.first
    let ends = [Point(x: frame.minX, y: y(slope.first)), Point(x: frame.maxX, y: y(slope.last))]
    canvas.forms.append(
      .line(
        LineForm(
          points: ends, standing: max(slope.first.standing, slope.last.standing), color: slope.color,
          width: isMain ? stroke.line : stroke.secondaryLine)))
    for (datum, point) in zip([slope.first, slope.last], ends) {
      canvas.forms.append(
        .dot(
          DotForm(
            center: point, radius: measures.endDot, standing: datum.standing, qualifier: datum.qualifier, direction: .up,
            color: slope.color, tint: setter.tint(of: slope.color), observation: datum.key)))
    }
  }

  private enum Edge { case left, right }

  private func place(
    _ slopes: [Slope], _ lines: [[TextLine]], frame: Rect, edge: Edge, y: (Slope) -> Double, on canvas: inout Canvas
  ) {
    let drop = setter.drop(setter.type.dataLabel)
    let items = zip(slopes, lines).map { slope, lines in
      EndLabels.Item(
        desired: y(slope) + drop, height: measures.endLabelPitch * Double(max(lines.count, 1)),
        tail: measures.endLabelPitch * Double(max(lines.count, 1) - 1), importance: -slope.part)
    }
    let placed = EndLabels(items, top: frame.minY - 4 + drop, bottom: frame.maxY + 4 + drop)
    for (index, slope) in slopes.enumerated() {
      guard let baseline = placed.baselines[index] else {
        canvas.note(.labelDropped(data.parts[slope.part].name))
        continue
      }
      let moved = abs(baseline - items[index].desired)
      if moved > measures.leaderThreshold { canvas.note(.labelMoved(data.parts[slope.part].name, points: moved.rounded())) }
      for (number, line) in lines[index].enumerated() {
        let gap = measures.endDot + measures.endLabelGap - 1
        let x = edge == .left ? frame.minX - gap - line.width : frame.maxX + gap
        canvas.place(.end, line, at: Point(x: x, y: baseline + Double(number) * measures.endLabelPitch))
      }
    }
  }
}
