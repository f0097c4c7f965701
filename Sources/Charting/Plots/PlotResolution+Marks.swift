import Drawing
import Statistics
import Styling

extension PlotResolution {
  /// Bands, gridlines and breaks under the data.
  func drawGuides(_ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let style = setter.style
    for band in plot.panel.bands { draw(band, plot, slots, on: &canvas) }
    let left = plot.frame.minX
    let right = plot.frame.maxX
    for tick in plot.ticks where tick != plot.baseline {
      canvas.guide(
        .grid, from: Point(x: left, y: plot.y(tick)), to: Point(x: right, y: plot.y(tick)),
        Stroke(style.colors.grid, width: style.chart.stroke.grid))
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

  /// All layers of a plot and its zero line.
  func drawMarks(_ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    for layer in plot.layers {
      switch layer.geometry {
      case .bar: drawBars(layer, plot, slots, on: &canvas)
      case .line, .step, .slope: drawLines(layer, plot, slots, on: &canvas)
      case .area: drawAreas(layer, plot, slots, on: &canvas)
      case .dumbbell: drawDumbbells(layer, plot, slots, on: &canvas)
      case .range: drawRanges(layer, plot, slots, on: &canvas)
      default: drawPoints(layer, plot, slots, on: &canvas)
      }
    }
    let style = setter.style
    if let baseline = plot.baseline {
      canvas.rule(
        .zero, from: Point(x: plot.frame.minX, y: plot.y(baseline)), to: Point(x: plot.frame.maxX, y: plot.y(baseline)),
        Stroke(style.colors.ink, width: style.chart.stroke.zero))
    }
    for rule in plot.panel.rules { draw(rule, plot, slots, on: &canvas) }
  }

  /// Where a reference line stands, as its two ends.
  func ends(of rule: RuleMark, _ plot: PlotPanel, _ slots: PlotSlots) -> (Point, Point)? {
    switch rule.place {
    case .value(let value):
      let y = plot.y(value)
      return (Point(x: plot.frame.minX, y: y), Point(x: plot.frame.maxX, y: y))
    case .median:
      guard let median = plot.main.median else { return nil }
      let y = plot.y(median)
      return (Point(x: plot.frame.minX, y: y), Point(x: plot.frame.maxX, y: y))
    case .period(let period):
      guard let index = slots.places.firstIndex(where: { $0.period == period }) else { return nil }
      let x = slots.x(index) - slots.slot / 2
      return (Point(x: x, y: plot.frame.minY), Point(x: x, y: plot.frame.maxY))
    }
  }

  private func draw(_ rule: RuleMark, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    guard let (start, end) = ends(of: rule, plot, slots) else { return }
    canvas.rule(
      .reference, from: start, to: end, Stroke(setter.style.colors.secondary, width: 0.75, dash: [2, 2]))
  }

  // MARK: Bars

  /// Thickness of one bar of `layer` and the white between two of a group.
  func barWidth(_ layer: PanelData, _ slots: PlotSlots) -> (bar: Double, gap: Double) {
    let count = layer.stacking == .unstacked ? Double(max(layer.parts.count, 1)) : 1
    if count == 1 {
      let wished = slots.slot * measures.chart.bar.verticalRatio
      return (min(wished.clamped(to: measures.thinnestBar...measures.thickestBar), slots.slot * 0.8), 0)
    }
    let gap = min(measures.groupGap, slots.slot * 0.05)
    return (min(measures.groupedBar, (slots.slot * 0.8 - gap * (count - 1)) / count), gap)
  }

  /// The left edge of a part's bar at a slot.
  func barLeft(_ layer: PanelData, part: Int, slot: Int, _ slots: PlotSlots) -> Double {
    let (bar, gap) = barWidth(layer, slots)
    let count = layer.stacking == .unstacked ? layer.parts.count : 1
    let total = Double(count) * bar + Double(count - 1) * gap
    return slots.x(slot) - total / 2 + (layer.stacking == .unstacked ? Double(order(part, layer)) * (bar + gap) : 0)
  }

  /// Earlier periods stand at the left of later ones, everything else in the order of parts.
  private func order(_ part: Int, _ layer: PanelData) -> Int {
    layer.partField == .period ? layer.parts.count - 1 - part : part
  }

  private func drawBars(_ layer: PanelData, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let (thickness, _) = barWidth(layer, slots)
    let isSigned = layer.parts.count == 1 && layer.values.contains { $0 < 0 }
    for (slot, place) in slots.places.enumerated() {
      var sums = (positive: Decimal(0), negative: Decimal(0))
      let data = layer.data(at: place)
      for (index, part) in layer.parts.enumerated() {
        guard let datum = data.first(where: { $0.part == part.key }), let value = datum.value else { continue }
        let isStacked = layer.stacking != .unstacked
        var ends = (from: Decimal(0), to: value)
        if isStacked {
          ends.from = value >= 0 ? sums.positive : sums.negative
          ends.to = ends.from + value
          if value >= 0 { sums.positive = ends.to } else { sums.negative = ends.to }
        }
        let x = barLeft(layer, part: index, slot: slot, slots)
        let (from, to) = (plot.y(ends.from), plot.y(ends.to))
        if value == 0 {
          if !isStacked { zeroTick(x: x + thickness / 2, y: from, on: &canvas) }
          continue
        }
        if abs(to - from) < StandingForm.shortestBar { canvas.note(.barTooShort(place.name)) }
        let seam = isStacked ? min(measures.chart.bar.stackSeam, abs(to - from) / 2) : 0
        let length = max(abs(to - from) - seam, StandingForm.shortestBar)
        let color = verticalColor(datum, index, layer, isSigned: isSigned)
        let rect = Rect(x: x, y: value > 0 ? from - length : from, width: thickness, height: length)
        canvas.forms.append(
          .bar(
            BarForm(
              rect: rect, direction: value > 0 ? .up : .down, standing: datum.standing,
              qualifier: isStacked ? .exact : datum.qualifier, color: color, tint: setter.tint(of: color),
              observation: datum.key)))
      }
    }
  }

  private func verticalColor(_ datum: Datum, _ part: Int, _ layer: PanelData, isSigned: Bool) -> Color {
    if isSigned { return datum.isNegative ? setter.style.chart.negative : setter.style.chart.positive }
    return setter.barColor(part: part, of: layer, standing: datum.standing)
  }

  private func zeroTick(x: Double, y: Double, on canvas: inout Canvas) {
    let reach = 2 * measures.scale
    canvas.rule(
      .tick, from: Point(x: x, y: y - reach), to: Point(x: x, y: y + reach), Stroke(setter.style.colors.ink, width: 0.75))
  }
}

extension [Decimal] {
  /// The middle value, or half way between the two in the middle.
  var median: Decimal? {
    let sorted = sorted()
    guard let middle = sorted.indices.dropFirst(count / 2).first else { return nil }
    return count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) * Decimal(5, exponent: -1) : sorted[middle]
  }
}
