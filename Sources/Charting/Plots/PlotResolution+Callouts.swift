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
      let point = Point(x: x, y: plot.axis[value])
      // The words have the value with them where its own label would be in the way of their leader.
      let label = canvas.labels.firstIndex { $0.isValue(setter.valueLabel(datum, .normal), at: point) }
      let line = calloutLine(datum, text, saysValue: label != nil)
      var others = canvas
      if let label {
        others.labels.remove(at: label)
        others.forms.removeAll { $0.isLeader(at: point.x) }
      }
      guard let place = calloutPlace(line, at: point, plot, others) else {
        canvas.note(.calloutDropped(text))
        continue
      }
      (canvas.labels, canvas.forms) = (others.labels, others.forms)
      draw(callout, line, at: point, place, datum, plot, slots, on: &canvas)
    }
  }

  /// `Jun 2024 1,014.4, highest of 30 months`.
  private func calloutLine(_ datum: Datum, _ text: String, saysValue: Bool) -> TextLine {
    let value = saysValue ? setter.runs(of: datum, in: setter.type.category) : []
    return setter.line(
      [StyledText.Run(naming.name(of: datum.period) + "\u{00A0}", setter.type.categoryEmphasis)] + value
        + [StyledText.Run((saysValue ? setter.rules.comma : "") + text, setter.type.category)])
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
    // Words wider than the chart have no place.
    guard left + line.width <= self.left + width else { return nil }
    for distance in stride(from: 16.0, through: plot.frame.height, by: 4) {
      for baseline in [point.y + distance + line.ascent, point.y - distance - line.descent] {
        let label = PlacedLabel(.annotation, line, at: Point(x: left, y: baseline))
        let isInside = label.box.minY >= plot.frame.minY && label.box.maxY <= plot.frame.maxY - 3
        let leader = leader(from: point, to: label.box)
        guard isInside,
          !canvas.labels.contains(where: { $0.box.intersects(label.box.inset(by: -2)) || $0.box.intersects(leader) }),
          !canvas.forms.contains(where: { $0.crosses(label.box.inset(by: -6)) })
        else { continue }
        return label.origin
      }
    }
    return nil
  }
}

extension PlotResolution {
  /// What a straight leader takes with white at both sides.
  fileprivate func leader(from point: Point, to box: Rect) -> Rect {
    let (top, bottom) = box.minY > point.y ? (point.y, box.minY) : (box.maxY, point.y)
    return Rect(x: point.x - 1.5, y: top, width: 3, height: max(0, bottom - top))
  }
}

extension PlacedLabel {
  /// Whether it is the label of a value at a point.
  fileprivate func isValue(_ line: TextLine, at point: Point) -> Bool {
    role == .value && text == line.text && abs(box.midX - point.x) <= box.width && abs(box.midY - point.y) <= 3 * box.height
  }
}

extension Form {
  /// Whether it ties words to a point of this place along the width.
  fileprivate func isLeader(at x: Double) -> Bool {
    if case .rule(let rule) = self { rule.role == .leader && rule.start.x == x && rule.end.x == x } else { false }
  }

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
