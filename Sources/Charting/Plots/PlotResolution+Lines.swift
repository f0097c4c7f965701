import Drawing
import Statistics
import Styling

/// A stretch of a series without gap or break: its values with their slots.
struct Stretch {
  var data: [(slot: Int, datum: Datum)]
}

extension PlotResolution {
  /// The stretches of a part: a line stops at a slot without value and before a break, and starts again after it.
  func stretches(_ layer: PanelData, part: Place, _ slots: PlotSlots) -> [Stretch] {
    var result: [Stretch] = []
    var current: [(slot: Int, datum: Datum)] = []
    for (slot, place) in slots.places.enumerated() {
      let datum = layer.datum(at: place, part: part)
      if datum?.value == nil || datum?.observation.status == .seriesBreak {
        if !current.isEmpty { result.append(Stretch(data: current)) }
        current = []
      }
      if let datum, datum.value != nil { current.append((slot, datum)) }
    }
    if !current.isEmpty { result.append(Stretch(data: current)) }
    return result
  }

  /// A line of fewer points is told to be better as bars.
  private static let fewestPoints = 5

  /// Lines, the most important last so that it lies on top.
  func drawLines(_ layer: PanelData, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let style = setter.style.chart
    let longest = layer.parts.map { part in layer.data.filter { $0.part == part.key && $0.value != nil }.count }.max() ?? 0
    if longest < Self.fewestPoints { canvas.note(.tooFewPoints(longest)) }
    for (index, part) in layer.parts.enumerated().reversed() {
      let isOver = plot.main.geometry != layer.geometry && layer.parts.count == 1
      let color = isOver ? setter.style.colors.ink : setter.lineColor(part: index, of: layer, chart: chart)
      let isMain = isOver || color == (style.series.first ?? color)
      let width = isMain ? style.stroke.line : style.stroke.secondaryLine
      let stretches = stretches(layer, part: part, slots)
      for stretch in stretches {
        draw(stretch, isStepped: layer.geometry == .step, color: color, width: width, plot, slots, on: &canvas)
      }
      for stretch in stretches.dropLast() where stretch.data.count == 1 {
        dot(
          stretch.data[0].datum, at: stretch.data[0].slot, color: color, radius: measures.endDot * 0.8, plot, slots, on: &canvas)
      }
      guard let last = stretches.last?.data.last else { continue }
      let radius = isMain ? measures.endDot : measures.endDot * 0.8
      let room = max(left + self.width - slots.x(last.slot), 1)
      dot(last.datum, at: last.slot, color: color, radius: min(radius, room), plot, slots, on: &canvas)
    }
  }

  func draw(
    _ stretch: Stretch, isStepped: Bool, color: Color, width: Double, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas
  ) {
    var points: [Point] = []
    var standing: Standing?
    func finish() {
      guard points.count > 1, let standing else { return }
      canvas.forms.append(.line(LineForm(points: points, standing: standing, color: color, width: width)))
    }
    for (index, entry) in stretch.data.enumerated() {
      guard let value = entry.datum.value else { continue }
      let point = Point(x: slots.x(entry.slot), y: plot.y(value))
      if index > 0, entry.datum.standing != standing, let last = points.last {
        finish()
        points = [last]
        standing = entry.datum.standing
      }
      if isStepped, let last = points.last { points.append(Point(x: point.x, y: last.y)) }
      points.append(point)
    }
    finish()
  }

  func dot(
    _ datum: Datum, at slot: Int, color: Color, radius: Double, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas
  ) {
    guard let value = datum.value else { return }
    // In narrow slots the outer dots are smaller: diamonds and rings reach further than dots.
    let edge = min(slots.x(slot) - left, left + width - slots.x(slot))
    let reach = datum.qualifier == .about ? 1.6 : datum.standing == .estimate ? 1.3 : 1
    let radius = min(radius, max(edge / reach, 0.5))
    canvas.forms.append(
      .dot(
        DotForm(
          center: Point(x: slots.x(slot), y: plot.y(value)), radius: radius, standing: datum.standing,
          qualifier: datum.qualifier, direction: value < 0 ? .down : .up, color: color, tint: setter.tint(of: color),
          observation: datum.key)))
  }

  /// Areas from zero, stacked in the order of parts; a stretch is drawn where all parts have a value.
  func drawAreas(_ layer: PanelData, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let style = setter.style.chart
    let isSingle = layer.parts.count == 1
    for run in completeRuns(layer, slots) {
      var floor = run.map { (slot: $0, value: Decimal(0)) }
      for (index, part) in layer.parts.enumerated() {
        let roof = floor.map { entry in
          (slot: entry.slot, value: entry.value + (layer.datum(at: slots.places[entry.slot], part: part)?.value ?? 0))
        }
        let top = roof.map { Point(x: slots.x($0.slot), y: plot.y($0.value)) }
        let bottom = floor.map { Point(x: slots.x($0.slot), y: plot.y($0.value)) }
        let fill =
          isSingle
          ? (style.sequence.count > 1 ? style.sequence[1] : style.tint) : setter.barColor(part: index, of: layer, standing: .final)
        canvas.forms.append(.area(AreaForm(top + bottom.reversed(), fill: fill)))
        let edge = isSingle ? (style.series.first ?? setter.style.colors.ink) : setter.style.colors.paper
        canvas.forms.append(
          .line(LineForm(points: top, standing: .final, color: edge, width: isSingle ? 1.5 * measures.scale : style.bar.stackSeam)))
        floor = roof
      }
      if isSingle, let slot = run.last, let datum = layer.data(at: slots.places[slot]).first {
        dot(
          datum, at: slot, color: style.series.first ?? setter.style.colors.ink, radius: measures.endDot, plot, slots, on: &canvas)
      }
    }
  }

  /// Runs of neighbouring slots at which every part has a value.
  private func completeRuns(_ layer: PanelData, _ slots: PlotSlots) -> [[Int]] {
    var runs: [[Int]] = []
    var current: [Int] = []
    for (slot, place) in slots.places.enumerated() {
      let isComplete = layer.parts.allSatisfy { layer.datum(at: place, part: $0)?.value != nil }
      if isComplete { current.append(slot) }
      if !isComplete || slot == slots.places.count - 1 {
        if !current.isEmpty { runs.append(current) }
        current = []
      }
    }
    return runs
  }

  /// Single dots, such as the total over a stack.
  func drawPoints(_ layer: PanelData, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let hasRings = layer.data.contains { $0.qualifier == .about }
    for (slot, place) in slots.places.enumerated() {
      for (index, part) in layer.parts.enumerated() {
        guard let datum = layer.datum(at: place, part: part) else { continue }
        // In narrow slots dots are smaller: they do not melt into a band.
        let isOver = plot.layers.count > 1
        let widest = hasRings ? (slots.slot / 2 - 0.5) / 1.5 : slots.slot * (isOver ? 0.3 : 0.45)
        let radius = min(measures.endDot, max(widest, 0.5))
        let color =
          isOver ? setter.overColor(part: index, of: layer) : setter.barColor(part: index, of: layer, standing: datum.standing)
        if isOver, let value = datum.value {
          let dot = DotForm(
            center: Point(x: slots.x(slot), y: plot.y(value)), radius: radius, standing: datum.standing, qualifier: .exact,
            direction: .up, color: color, tint: color, observation: nil)
          canvas.forms.append(.dot(dot.ring(setter.style.colors.paper, by: min(1, radius * 0.4))))
        }
        if layer.geometry == .lollipop, let value = datum.value {
          canvas.guide(
            .stem, from: Point(x: slots.x(slot), y: plot.y(0)), to: Point(x: slots.x(slot), y: plot.y(value)),
            Stroke(setter.style.colors.hair, width: setter.style.chart.dot.stem))
        }
        dot(datum, at: slot, color: color, radius: radius, plot, slots, on: &canvas)
      }
    }
  }

  /// Pairs of dots joined by a bar: earlier and latest of a place.
  func drawDumbbells(_ layer: PanelData, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    for (slot, place) in slots.places.enumerated() {
      let ends = layer.data(at: place).compactMap(\.value).map { plot.y($0) }
      guard let top = ends.min(), let bottom = ends.max(), bottom > top else { continue }
      canvas.rule(
        .bar, from: Point(x: slots.x(slot), y: top), to: Point(x: slots.x(slot), y: bottom),
        Stroke(setter.style.chart.context, width: 2 * measures.scale))
    }
    drawPoints(layer, plot, slots, on: &canvas)
  }

  /// Bands from the lowest to the highest value of a place, with a tick at the one between.
  func drawRanges(_ layer: PanelData, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let style = setter.style.chart
    let thickness = min(measures.rangeBand, slots.slot * 0.6)
    let reach = max(0, min(2 * measures.scale, (slots.slot - thickness) / 2 - measures.scale))
    for (slot, place) in slots.places.enumerated() {
      let known = layer.data(at: place).filter { $0.value != nil }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
      guard let low = known.first, let high = known.last, let least = low.value, let most = high.value else { continue }
      let rect = Rect(
        x: slots.x(slot) - thickness / 2, y: plot.y(most), width: thickness, height: max(plot.y(least) - plot.y(most), 1))
      canvas.forms.append(
        .area(AreaForm(rect, fill: style.sequence.count > 1 ? style.sequence[1] : style.tint, observation: high.key)))
      guard known.count > 2, let middle = known[known.count / 2].value else { continue }
      canvas.rule(
        .bar, from: Point(x: rect.minX - reach, y: plot.y(middle)), to: Point(x: rect.maxX + reach, y: plot.y(middle)),
        Stroke(style.series.first ?? setter.style.colors.ink, width: 2 * measures.scale))
    }
  }
}
