import Drawing
import Statistics
import Styling

extension PlotResolution {
  /// Bands, gridlines, lines between years and breaks under the data.
  func drawGuides(_ plot: PlotPanel, _ slots: PlotSlots, yearStarts: [Int] = [], on canvas: inout Canvas) {
    let style = setter.style
    for band in plot.panel.bands { draw(band, plot, slots, on: &canvas) }
    let left = plot.frame.minX
    let right = plot.frame.maxX
    for tick in plot.ticks where tick != plot.baseline {
      canvas.guide(
        .grid, from: Point(x: left, y: plot.axis[tick]), to: Point(x: right, y: plot.axis[tick]),
        Stroke(style.colors.grid, width: style.chart.stroke.grid))
    }
    for index in yearStarts {
      let x = slots.x(index) - slots.slot / 2
      canvas.guide(
        .grid, from: Point(x: x, y: plot.frame.minY), to: Point(x: x, y: plot.frame.maxY),
        Stroke(style.colors.hair, width: style.chart.stroke.grid))
    }
    for x in breaks(plot, slots) {
      canvas.guide(
        .seriesBreak, from: Point(x: x, y: plot.frame.minY), to: Point(x: x, y: plot.frame.maxY),
        Stroke(style.colors.tertiary, width: 0.75, dash: [1, 2]))
    }
  }

  private func draw(_ band: BandMark, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let covered = slots.places.indices.filter { index in
      slots.places[index].period.map { $0 >= band.first && $0 <= band.last } ?? false
    }
    guard let first = covered.first, let last = covered.last else { return }
    let half = slots.spread == .slots ? slots.slot / 2 : min(slots.slot / 2, slots.inset)
    let start = max(slots.x(first) - half, plot.frame.minX)
    let end = min(slots.x(last) + half, plot.frame.maxX)
    canvas.guides.append(
      .area(
        AreaForm(
          Rect(x: start, y: plot.frame.minY, width: end - start, height: plot.frame.height), fill: setter.style.colors.panel)))
  }

  /// Where a dotted line says that values before and after it cannot be compared.
  func breaks(_ plot: PlotPanel, _ slots: PlotSlots) -> [Double] {
    let keys = Set(plot.main.data.filter { $0.observation.status == .seriesBreak }.map(\.place))
    return slots.places.indices.filter { $0 > 0 && keys.contains(slots.places[$0].key) }.map { slots.x($0) - slots.slot / 2 }
  }

  /// The layers of a plot in its area.
  func layers(of plot: PlotPanel, _ slots: PlotSlots, isAccented: Bool = false) -> [PlacedLayer] {
    let area = PlotArea(
      isLying: false, frame: plot.frame, values: plot.axis, ticks: plot.ticks, baseline: plot.baseline, places: slots.places,
      centers: slots.places.indices.map { slots.x($0) }, room: .slot(slots.slot), edges: left...(left + width), left: left)
    return plot.layers.enumerated().map { index, data in
      PlacedLayer(
        data: data, main: plot.main, area: area, chart: chart, setter: setter, isAccented: isAccented,
        company: index > 0 ? .over : plot.layers.count > 1 ? .under : .alone)
    }
  }

  /// All layers of a plot and its zero line.
  func drawMarks(_ plot: PlotPanel, _ layers: [PlacedLayer], _ slots: PlotSlots, on canvas: inout Canvas) {
    for layer in layers { layer.data.plotMark?.draw(layer, on: &canvas) }
    let style = setter.style
    if let baseline = plot.baseline {
      let y = plot.axis[baseline]
      canvas.rule(
        .zero, from: Point(x: plot.frame.minX, y: y), to: Point(x: plot.frame.maxX, y: y),
        Stroke(style.colors.ink, width: style.chart.stroke.zero))
    }
    for rule in plot.panel.rules { draw(rule, plot, slots, on: &canvas) }
  }

  /// Where a reference line is, as its two ends.
  func ends(of rule: RuleMark, _ plot: PlotPanel, _ slots: PlotSlots) -> (Point, Point)? {
    switch rule.place {
    case .value(let value):
      let y = plot.axis[value]
      return (Point(x: plot.frame.minX, y: y), Point(x: plot.frame.maxX, y: y))
    case .median:
      if runsWithLines(plot) {
        let points = medians(plot, slots).suffix(2)
        return points.count == 2 ? (points[points.startIndex], points[points.startIndex + 1]) : nil
      }
      guard let median = plot.main.median else { return nil }
      let y = plot.axis[median]
      return (Point(x: plot.frame.minX, y: y), Point(x: plot.frame.maxX, y: y))
    case .period(let period):
      guard let index = slots.places.firstIndex(where: { $0.period == period }) else { return nil }
      let x = slots.x(index) - slots.slot / 2
      return (Point(x: x, y: plot.frame.minY), Point(x: x, y: plot.frame.maxY))
    }
  }

  private func draw(_ rule: RuleMark, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let stroke = Stroke(setter.style.colors.secondary, width: 0.75, dash: [2, 2])
    if rule.place == .median, runsWithLines(plot) {
      let points = medians(plot, slots)
      for (start, end) in zip(points, points.dropFirst()) { canvas.rule(.reference, from: start, to: end, stroke) }
    } else if let (start, end) = ends(of: rule, plot, slots) {
      canvas.rule(.reference, from: start, to: end, stroke)
    }
  }

  /// Fewer lines have no middle.
  private static let fewestLines = 3

  /// Whether the median of a plot is one of each period.
  private func runsWithLines(_ plot: PlotPanel) -> Bool {
    plot.main.parts.count >= Self.fewestLines && plot.main.plotMark?.plotTraits.runsThroughValues ?? false
  }

  /// The median of each period of which most lines have a value.
  private func medians(_ plot: PlotPanel, _ slots: PlotSlots) -> [Point] {
    slots.places.enumerated().compactMap { index, place in
      let values = plot.main.data(at: place).compactMap(\.value)
      guard values.count * 2 > plot.main.parts.count, let median = values.median else { return nil }
      return Point(x: slots.x(index), y: plot.axis[median])
    }
  }
}
