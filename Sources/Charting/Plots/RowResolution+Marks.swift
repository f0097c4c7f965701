import Drawing
import Statistics
import Styling

extension RowResolution {
  /// Draws a panel's guides, marks and zero line.
  func draw(_ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    let style = setter.style
    for tick in panel.ticks where tick != 0 {
      let x = panel.x(tick)
      canvas.guide(
        .grid, from: Point(x: x, y: layout.top), to: Point(x: x, y: layout.bottom),
        Stroke(style.colors.grid, width: style.chart.stroke.grid))
    }
    for (row, center) in zip(rows, layout.centers) {
      let data = panel.data.data(at: row.place)
      switch panel.data.geometry {
      case .bar where panel.data.stacking != .unstacked: drawStack(data, panel, center, layout, on: &canvas)
      case .bar: drawBars(data, row, panel, center, layout, on: &canvas)
      case .dumbbell: drawDumbbell(data, panel, center, on: &canvas)
      case .range: drawRange(data, panel, center, on: &canvas)
      default: drawDots(data, row, panel, center, on: &canvas)
      }
    }
    drawZero(panel, layout, on: &canvas)
    for layer in panel.data.over { drawOver(layer, panel, layout, on: &canvas) }
  }

  /// Dots over other marks, ringed by paper.
  private func drawOver(_ layer: PanelData, _ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    for (row, center) in zip(rows, layout.centers) {
      let data = layer.data(at: row.place)
      for (index, part) in layer.parts.enumerated() {
        guard let datum = data.first(where: { $0.part == part.key }), let value = datum.value else { continue }
        let dot = DotForm(
          center: Point(x: panel.x(value), y: center), radius: setter.measures.endDot, standing: datum.standing,
          qualifier: datum.qualifier, direction: value < 0 ? .left : .right, color: setter.overColor(part: index, of: layer),
          tint: setter.tint(of: setter.overColor(part: index, of: layer)), observation: datum.key)
        canvas.forms.append(.dot(dot.ring(setter.style.colors.paper, by: 1)))
        canvas.forms.append(.dot(dot))
      }
    }
  }

  private func drawZero(_ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    guard panel.ticks.isEmpty || panel.ticks.contains(0) else { return }
    let stroke = Stroke(setter.style.colors.ink, width: setter.style.chart.stroke.zero)
    let x = panel.zero
    if layout.isUnderNames {
      for center in layout.centers {
        canvas.rule(
          .zero, from: Point(x: x, y: center - layout.reach - 1), to: Point(x: x, y: center + layout.reach + 1), stroke)
      }
    } else {
      canvas.rule(.zero, from: Point(x: x, y: layout.top), to: Point(x: x, y: layout.bottom), stroke)
    }
  }

  /// The bars of a row, one under the other.
  private func drawBars(
    _ data: [Datum], _ row: Row, _ panel: RowPanel, _ center: Double, _ layout: RowLayout, on canvas: inout Canvas
  ) {
    let block = panel.block(setter.measures, under: layout.isUnderNames)
    for (index, part) in panel.data.parts.enumerated() {
      guard let datum = data.first(where: { $0.part == part.key }), let value = datum.value else { continue }
      let y = center - block.total / 2 + Double(index) * (block.mark + block.gap)
      if value == 0 {
        zeroTick(at: Point(x: panel.zero, y: y + block.mark / 2), on: &canvas)
        continue
      }
      let isShort = abs(panel.x(value) - panel.zero) < StandingForm.shortestBar
      if isShort { canvas.note(.barTooShort(row.place.name)) }
      let length = max(abs(panel.x(value) - panel.zero), StandingForm.shortestBar)
      let color = barColor(datum, index, row, panel)
      let rect = Rect(x: value > 0 ? panel.zero : panel.zero - length, y: y, width: length, height: block.mark)
      canvas.forms.append(
        .bar(
          BarForm(
            rect: rect, direction: value > 0 ? .right : .left, standing: datum.standing, qualifier: datum.qualifier,
            color: color, tint: setter.tint(of: color), observation: datum.key)))
    }
  }

  /// A value of zero: a short tick on the zero line.
  private func zeroTick(at point: Point, on canvas: inout Canvas) {
    let reach = 2 * setter.measures.scale
    canvas.rule(
      .tick, from: Point(x: max(point.x - reach, left), y: point.y), to: Point(x: point.x + reach, y: point.y),
      Stroke(setter.style.colors.ink, width: 0.75))
  }

  private func barColor(_ datum: Datum, _ part: Int, _ row: Row, _ panel: RowPanel) -> Color {
    if panel.data.parts.count == 1 {
      if datum.isNegative { return setter.style.chart.negative }
      if row.isHighlighted, panel.isAccented { return setter.style.chart.highlight }
      return panel.isDiverging ? setter.style.chart.positive : setter.barColor(part: 0, of: panel.data, standing: datum.standing)
    }
    return setter.barColor(part: part, of: panel.data, standing: datum.standing)
  }

  /// Parts on top of each other: what rises to the right of zero, what falls to the left, a white seam after each.
  private func drawStack(
    _ data: [Datum], _ panel: RowPanel, _ center: Double, _ layout: RowLayout, on canvas: inout Canvas
  ) {
    let thickness = panel.block(setter.measures, under: layout.isUnderNames).mark
    var ends = (positive: Decimal(0), negative: Decimal(0))
    for (index, part) in panel.data.parts.enumerated() {
      guard let datum = data.first(where: { $0.part == part.key }), let value = datum.value, value != 0 else { continue }
      let start = value > 0 ? ends.positive : ends.negative
      let (from, to) = (panel.x(start), panel.x(start + value))
      if value > 0 { ends.positive += value } else { ends.negative += value }
      let seam = min(setter.style.chart.bar.stackSeam, abs(to - from) / 2)
      let color = setter.barColor(part: index, of: panel.data, standing: datum.standing)
      let rect = Rect(
        x: value > 0 ? from : to + seam, y: center - thickness / 2, width: max(abs(to - from) - seam, 0.5), height: thickness)
      canvas.forms.append(
        .bar(
          BarForm(
            rect: rect, direction: value > 0 ? .right : .left, standing: datum.standing, qualifier: .exact, color: color,
            tint: setter.tint(of: color), observation: datum.key)))
    }
  }

  /// Dots, on stems from zero where the mark has them.
  private func drawDots(_ data: [Datum], _ row: Row, _ panel: RowPanel, _ center: Double, on canvas: inout Canvas) {
    let dot = setter.style.chart.dot
    for (index, part) in panel.data.parts.enumerated() {
      guard let datum = data.first(where: { $0.part == part.key }), let value = datum.value else { continue }
      let isHighlighted = row.isHighlighted && panel.isAccented
      let color =
        isHighlighted
        ? setter.style.chart.highlight : setter.barColor(part: index, of: panel.data, standing: datum.standing)
      let x = panel.x(value)
      if panel.data.geometry == .lollipop {
        canvas.guide(
          .stem, from: Point(x: panel.zero, y: center), to: Point(x: x, y: center),
          Stroke(setter.style.colors.hair, width: dot.stem))
      }
      canvas.forms.append(
        .dot(
          DotForm(
            center: Point(x: x, y: center), radius: isHighlighted ? dot.highlight : dot.radius, standing: datum.standing,
            qualifier: datum.qualifier, direction: value < 0 ? .left : .right, color: color, tint: setter.tint(of: color),
            observation: datum.key)))
    }
  }

  /// The latest and the earlier value of a row, joined.
  private func drawDumbbell(_ data: [Datum], _ panel: RowPanel, _ center: Double, on canvas: inout Canvas) {
    let pair = panel.data.parts.compactMap { part in data.first { $0.part == part.key && $0.value != nil } }
    let places = pair.compactMap(\.value).map { panel.x($0) }
    if let low = places.min(), let high = places.max(), high > low {
      canvas.rule(
        .bar, from: Point(x: low, y: center), to: Point(x: high, y: center),
        Stroke(setter.style.chart.context, width: 2 * setter.measures.scale))
    }
    for datum in pair.reversed() {
      guard let value = datum.value else { continue }
      let isLatest = datum.part == panel.data.parts.first?.key
      let color = setter.barColor(part: isLatest ? 0 : 1, of: panel.data, standing: datum.standing)
      canvas.forms.append(
        .dot(
          DotForm(
            center: Point(x: panel.x(value), y: center),
            radius: isLatest ? setter.measures.dumbbellLatest : setter.measures.dumbbellEarlier, standing: datum.standing,
            qualifier: datum.qualifier, direction: value < 0 ? .left : .right, color: color, tint: setter.tint(of: color),
            observation: datum.key)))
    }
  }

  /// A band from the lowest to the highest value of a row, a tick at the one between.
  private func drawRange(_ data: [Datum], _ panel: RowPanel, _ center: Double, on canvas: inout Canvas) {
    let known = data.filter { $0.value != nil }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
    guard let low = known.first, let high = known.last, let lowest = low.value, let highest = high.value else { return }
    let band = setter.measures.rangeBand
    let sequence = setter.style.chart.sequence
    canvas.forms.append(
      .area(
        AreaForm(
          Rect(x: panel.x(lowest), y: center - band / 2, width: max(panel.x(highest) - panel.x(lowest), 1), height: band),
          fill: sequence.count > 1 ? sequence[1] : setter.style.chart.context, observation: low.key)))
    guard known.count > 2, let central = known[known.count / 2].value else { return }
    let half = 6 * setter.measures.scale
    canvas.rule(
      .tick, from: Point(x: panel.x(central), y: center - half), to: Point(x: panel.x(central), y: center + half),
      Stroke(setter.style.chart.series.first ?? setter.style.colors.ink, width: 2))
  }
}
