import Drawing
import Languages
import Statistics
import Styling

extension PlotResolution {
  /// At most this many call-outs are read.
  private static let mostCallouts = 2

  /// Words tied to single observations by a straight vertical leader, where they touch neither labels nor data.
  func placeCallouts(_ plot: PlotPanel, _ slots: PlotSlots, on canvas: inout Canvas) {
    let series = plot.panel.layers.flatMap(\.series)
    var count = 0
    for callout in plot.panel.callouts {
      let text = callout.text[setter.language]
      guard let key = callout.observation(in: series) else {
        canvas.note(.calloutDropped(text))
        continue
      }
      count += 1
      guard count <= Self.mostCallouts, let datum = plot.layers.lazy.flatMap(\.data).first(where: { $0.key == key }),
        let value = datum.value, let x = slots.x(datum.place)
      else {
        canvas.note(.calloutDropped(text))
        continue
      }
      let line = setter.line([
        StyledText.Run(naming.name(of: datum.period) + "\u{00A0}", setter.type.categoryEmphasis),
        StyledText.Run(text, setter.type.category),
      ])
      let point = Point(x: x, y: plot.axis[value])
      guard let place = calloutPlace(line, at: point, plot, canvas) else {
        canvas.note(.calloutDropped(text))
        continue
      }
      draw(callout, line, at: point, place, datum, plot, slots, on: &canvas)
    }
  }

  private func draw(
    _ callout: Callout, _ line: TextLine, at point: Point, _ origin: Point, _ datum: Datum, _ plot: PlotPanel, _ slots: PlotSlots,
    on canvas: inout Canvas
  ) {
    let box = PlacedLabel(.annotation, line, at: origin).box
    let isUnder = box.minY > point.y
    let gap = 5 * measures.scale
    canvas.rule(
      .leader, from: Point(x: point.x, y: point.y + (isUnder ? gap : -gap)),
      to: Point(x: point.x, y: isUnder ? box.minY - 2 : box.maxY + 2),
      Stroke(setter.style.colors.secondary, width: setter.style.chart.stroke.leader))
    let layer = layers(of: plot, slots)[0]
    if !(plot.main.plotMark?.plotTraits.marksEachValue ?? true),
      let slot = slots.places.firstIndex(where: { $0.key == datum.place })
    {
      let part = plot.main.parts.firstIndex { $0.key == datum.part } ?? 0
      let color = setter.lineColor(part: part, of: plot.main, chart: chart)
      if let dot = layer.dot(datum, at: slot, color: color, radius: measures.endDot) { canvas.forms.append(.dot(dot)) }
    }
    canvas.place(.annotation, line, at: origin, hasPlate: true)
  }

  /// The nearest place over or under the point where the words have six points of white to the data and touch no other text.
  private func calloutPlace(_ line: TextLine, at point: Point, _ plot: PlotPanel, _ canvas: Canvas) -> Point? {
    let left = (point.x - line.width / 2).clamped(to: plot.frame.minX...max(plot.frame.minX, plot.frame.maxX - line.width))
    for distance in stride(from: 16.0, through: plot.frame.height, by: 4) {
      for baseline in [point.y + distance + line.ascent, point.y - distance - line.descent] {
        let label = PlacedLabel(.annotation, line, at: Point(x: left, y: baseline))
        let isInside = label.box.minY >= plot.frame.minY && label.box.maxY <= plot.frame.maxY - 3
        guard isInside, !canvas.labels.contains(where: { $0.box.intersects(label.box.inset(by: -2)) }),
          !canvas.forms.contains(where: { $0.crosses(label.box.inset(by: -6)) })
        else { continue }
        return label.origin
      }
    }
    return nil
  }
}

extension Form {
  /// Whether data are inked within `rect`; guides are none.
  fileprivate func crosses(_ rect: Rect) -> Bool {
    switch self {
    case .bar, .dot, .area: bounds.intersects(rect)
    case .rule: false
    case .line(let line):
      zip(line.points, line.points.dropFirst()).contains { rect.meets(from: $0, to: $1) }
    }
  }
}
