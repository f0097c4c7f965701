import Drawing
import Languages
import Statistics
import Styling

extension PlotResolution {
  /// Measure and unit over a plot that has them.
  func placeHeading(_ plot: PlotPanel, on canvas: inout Canvas) {
    guard let heading = plot.main.heading else { return }
    let line = setter.line(heading, setter.type.axis)
    canvas.place(.heading, line, at: Point(x: left, y: plot.heading))
  }

  /// The labels of ticks, right-aligned at the left of the plot.
  func placeAxis(_ plot: PlotPanel, on canvas: inout Canvas) {
    for tick in plot.ticks.reversed() {
      let line = setter.line(axisText(tick, plot), setter.type.axis.tabular)
      let x = plot.frame.minX - measures.axisGap - line.width
      canvas.place(.axis, line, at: Point(x: x, y: plot.axis[tick] + setter.drop(setter.type.axis)))
    }
  }

  /// The labels at the right of several lines, spread so that none touches another.
  func placeEnds(_ column: EndColumn, _ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    guard !column.items.isEmpty else { return }
    let drop = setter.drop(setter.type.dataLabel)
    let wishes = column.items.map { item in
      EndLabels.Item(
        desired: plot.axis[item.datum.value ?? 0] + drop, height: measures.endLabelPitch * Double(max(item.lines.count, 1)),
        tail: measures.endLabelPitch * Double(max(item.lines.count, 1) - 1),
        importance: setter.lineColor(part: item.part, of: plot.main, chart: chart) == setter.style.chart.context ? 0 : 1)
    }
    let ascent = column.items.compactMap { $0.lines.first?.ascent }.max() ?? 0
    let placed = EndLabels(
      wishes, top: max(plot.frame.minY + drop, ascent), bottom: plot.frame.maxY + drop,
      furthestUnimportant: measures.leaderThreshold)
    let x = plot.frame.maxX + column.gap
    for (index, item) in column.items.enumerated() {
      guard let baseline = placed.baselines[index] else {
        canvas.note(.labelDropped(plot.main.parts[item.part].name))
        continue
      }
      let moved = baseline - wishes[index].desired
      let dotX = slots.x(item.datum.place) ?? plot.frame.maxX
      if abs(moved) > measures.leaderThreshold {
        canvas.note(.labelMoved(plot.main.parts[item.part].name, points: abs(moved).rounded()))
        let y = wishes[index].desired - drop
        let stroke = Stroke(setter.style.colors.secondary, width: setter.style.chart.stroke.leader)
        canvas.rule(
          .leader, from: Point(x: dotX + measures.endDot + 1, y: y), to: Point(x: x - 2.5, y: baseline - drop), stroke)
      }
      for (number, line) in item.lines.enumerated() {
        canvas.place(.end, line, at: Point(x: x, y: baseline + Double(number) * measures.endLabelPitch))
      }
    }
    let muted = plot.main.parts.indices.filter {
      setter.lineColor(part: $0, of: plot.main, chart: chart) == setter.style.chart.context
    }
    if plot.main.parts.count > 3, !muted.isEmpty { canvas.note(.seriesMuted(count: muted.count)) }
  }

  /// Where words may be at a reference line: over it from the left to the right, then under it.
  private func placesBeside(_ line: TextLine, ruleAt y: Double, _ plot: PlotPanel) -> [Point] {
    let (over, under) = (y - 3 * measures.scale, y + 3 * measures.scale + line.ascent)
    let last = max(plot.frame.minX + 2, plot.frame.maxX - line.width - 2)
    let starts = Array(stride(from: plot.frame.minX + 2, to: last, by: max(line.width / 2, 8))) + [last]
    let overs = over - line.ascent >= 0 ? starts.map { Point(x: $0, y: over) } : []
    let unders = starts.map { Point(x: $0, y: under) }.filter { $0.y + line.descent <= plot.frame.maxY }
    return (overs + unders).filter { $0.x >= left && $0.x + line.width <= left + width }
  }

  /// Words at reference lines, bands, breaks and single observations.
  func placeAnnotations(_ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    for rule in plot.panel.rules {
      guard let label = rule.label?[setter.language], let (start, end) = ends(of: rule, plot, slots) else { continue }
      let line = setter.line(label, setter.type.axis)
      let isVertical = start.x == end.x
      let origins =
        isVertical
        ? [Point(x: min(start.x + 3, left + width - line.width), y: plot.frame.minY + line.ascent)]
        : placesBeside(line, ruleAt: start.y, plot)
      // Where no data are; failing that, where no other words are.
      let clear = origins.first { origin in
        let box = PlacedLabel(.annotation, line, at: origin).box.inset(by: -1)
        return !canvas.labels.contains { $0.box.intersects(box) } && !canvas.forms.contains { $0.isInked(in: box) }
      }
      if let clear {
        canvas.place(.annotation, line, at: clear, hasPlate: true)
      } else if !origins.contains(where: { canvas.placeIfFree(.annotation, line, at: $0, hasPlate: true) }) {
        canvas.note(.labelDropped(label))
      }
    }
    for x in breaks(plot, slots) {
      let text = (plot.isIndex ? Word.breakOfBase : .breakOfSeries)[setter.language]
      let line = setter.line(text, setter.type.axis)
      let y = plot.frame.minY + line.ascent + 1
      let sides = [x - 3 - line.width, x + 3].filter { $0 >= plot.frame.minX && $0 + line.width <= left + width }
      // More than one break would say the same: the dotted line alone is enough where words have no room.
      _ = sides.first { canvas.placeIfFree(.annotation, line, at: Point(x: $0, y: y), hasPlate: true) }
    }
    for band in plot.panel.bands {
      guard let label = band.label?[setter.language], let index = slots.places.firstIndex(where: { $0.period == band.first }) else {
        continue
      }
      let line = setter.line(label, setter.type.axis)
      let x = min(slots.x(index), left + width - line.width)
      if !canvas.placeIfFree(.annotation, line, at: Point(x: x, y: plot.frame.minY + line.ascent + 3)) {
        canvas.note(.labelDropped(label))
      }
    }
  }
}
