import Drawing
import Languages
import Statistics
import Styling

/// Resolves small multiples: one small panel for each series on one scale, the other series thin and grey behind it.
struct MultiplesResolution {
  let chart: Chart
  let data: PanelData
  let mark: any RunningMark
  let setter: Setter
  let naming: PlaceNaming
  let width: Double
  let height: Double?

  private var measures: Measures { setter.measures }
  /// More panels than this are no overview any more.
  private static let mostPanels = 24

  /// The grid of panels.
  private struct Grid {
    var columns: Int
    var panel: Size
    var left: Double
    var pitch: Size
    var head: Double

    func frame(_ index: Int) -> Rect {
      Rect(
        x: left + Double(index % columns) * pitch.width, y: Double(index / columns) * pitch.height + head, width: panel.width,
        height: panel.height)
    }
  }

  /// The numbered steps from data to places.
  func resolve(on canvas: inout Canvas) {
    let parts = Array(data.parts.prefix(Self.mostPanels))
    if parts.count < data.parts.count { canvas.note(.placesOmitted(shown: parts.count, of: data.parts.count)) }
    // 1. One scale for all.
    let scaler = PlotScale(chart: chart, setter: setter)
    let intervals = data.intervals
    let trained = scaler.train([data] + [intervals].compactMap(\.self), rules: [], isLabelled: false, count: 2...4, target: 2.5)
    let axis =
      trained.ticks.map { setter.line(setter.axisText($0, among: trained.ticks), setter.type.axis.tabular).width }.max() ?? 0
    // 2. The grid.
    let places = PlotSlots.places(of: [data], naming: naming)
    let grid = grid(parts, axis: axis)
    // 3. Panel by panel: guides, the others, the one, its name.
    for (index, part) in parts.enumerated() {
      let frame = grid.frame(index)
      let slots = PlotSlots(places: places, spread: .edges, left: frame.minX, width: frame.width, inset: measures.endDot + 1)
      var plot = PlotPanel(layers: [data], panel: Panel(), scale: trained.scale, ticks: trained.ticks)
      plot.frame = frame
      let resolution = PlotResolution(chart: chart, setter: setter, naming: naming, left: frame.minX, width: frame.width)
      let layer = resolution.layers(of: plot, slots)[0]
      resolution.drawGuides(plot, slots, on: &canvas)
      drawZero(plot, on: &canvas)
      if let intervals { Intervals().drawBand(of: part, intervals, edge: nil, layer, on: &canvas) }
      for other in data.parts where other != part { drawOther(other, layer, on: &canvas) }
      drawOwn(part, layer, on: &canvas)
      placeName(part, above: frame, head: grid.head, on: &canvas)
      if index % grid.columns == 0 { resolution.placeAxis(plot, on: &canvas) }
      if index + grid.columns >= parts.count { placePeriods(slots, under: frame, on: &canvas) }
      canvas.plots.append(.init(frame: frame, scale: trained.scale, ticks: trained.ticks))
    }
  }

  private func grid(_ parts: [Place], axis: Double) -> Grid {
    let gap = 10 * measures.scale
    let least = 60 * measures.scale
    let left = axis + measures.axisGap
    let available = width - left
    let most = max(1, Int((available + gap) / (least + gap)))
    let rows = (parts.count + most - 1) / most
    let columns = max(1, (parts.count + rows - 1) / max(rows, 1))
    let panel = (available - gap * Double(columns - 1)) / Double(columns)
    let lines = parts.map { setter.lines([.init($0.name, setter.type.categoryEmphasis)], width: panel).count }.max() ?? 1
    let head = Double(max(lines, 1)) * setter.type.category.leading + 4 * measures.scale
    let between = 17 * measures.scale
    let foot = measures.anatomy.category + 2 * measures.scale
    let natural = max(42 * measures.scale, min(panel * 0.55, 70 * measures.scale))
    let wished = height.map { ($0 - foot - Double(rows - 1) * between) / Double(max(rows, 1)) - head } ?? natural
    let tall = max(wished, 42 * measures.scale)
    return Grid(
      columns: columns, panel: Size(width: panel, height: tall), left: left,
      pitch: Size(width: panel + gap, height: head + tall + between), head: head)
  }

  private func drawZero(_ plot: PlotPanel, on canvas: inout Canvas) {
    guard let baseline = plot.baseline else { return }
    let y = plot.axis[baseline]
    canvas.guide(
      .zero, from: Point(x: plot.frame.minX, y: y), to: Point(x: plot.frame.maxX, y: y),
      Stroke(setter.style.colors.ink, width: setter.style.chart.stroke.zero))
  }

  private func drawOther(_ part: Place, _ layer: PlacedLayer, on canvas: inout Canvas) {
    for stretch in mark.stretches(of: part, layer) where stretch.count > 1 {
      let points = layer.area.path(stretch.values, steps: mark.plotTraits.steps)
      canvas.forms.append(
        .line(LineForm(points: points, standing: .final, color: setter.style.colors.hair, width: 0.6 * measures.scale)))
    }
  }

  private func drawOwn(_ part: Place, _ layer: PlacedLayer, on canvas: inout Canvas) {
    let isHighlighted = chart.highlighted.map(part.subjects.contains) ?? false
    let color = isHighlighted ? setter.style.chart.highlight : setter.style.chart.series.first ?? setter.style.colors.ink
    let stretches = mark.stretches(of: part, layer)
    for stretch in stretches { mark.draw(stretch, color: color, width: 1.4 * measures.scale, layer, on: &canvas) }
    guard let last = stretches.last?.last else {
      let line = setter.line(Word.standingNotPublished[setter.language], setter.type.axis)
      let frame = layer.area.frame
      let x = frame.minX + max(0, (frame.width - line.width) / 2)
      canvas.place(.missing, line, at: Point(x: x, y: frame.midY), hasPlate: true)
      return
    }
    if let dot = layer.dot(last.datum, at: last.index, color: color, radius: 2.2 * measures.scale) {
      canvas.forms.append(.dot(dot))
    }
  }

  private func placeName(_ part: Place, above frame: Rect, head: Double, on canvas: inout Canvas) {
    let lines = setter.lines([.init(part.name, setter.type.categoryEmphasis)], width: frame.width)
    let leading = setter.type.category.leading
    let first = frame.minY - 7 * measures.scale - leading * Double(lines.count - 1)
    for (index, line) in lines.enumerated() {
      canvas.place(.category, line, at: Point(x: frame.minX, y: first + Double(index) * leading))
    }
  }

  private func placePeriods(_ slots: PlotSlots, under frame: Rect, on canvas: inout Canvas) {
    let baseline = frame.maxY + measures.anatomy.category
    guard let first = slots.places.first, let last = slots.places.last else { return }
    let start = setter.line(first.name, setter.type.axis)
    let end = setter.line(last.name, setter.type.axis)
    canvas.place(.category, start, at: Point(x: frame.minX, y: baseline))
    if first != last, start.width + end.width + 4 <= frame.width {
      canvas.place(.category, end, at: Point(x: frame.maxX - end.width, y: baseline))
    }
    canvas.bottom = max(canvas.bottom, baseline + 2 * measures.scale)
  }
}
