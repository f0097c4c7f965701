import Charting
import Drawing
import Statistics

/// Whether marks stand where their values belong: inside the plot, and as far from each other as their values are.
struct Placement {
  /// A mark's end along the axis of values, in points, and its value.
  private struct End {
    var place: Double
    var value: Double
  }

  let faults: [String]

  init(_ resolved: ResolvedChart, _ chart: Chart) {
    guard let layer = chart.panels.first?.layers.first, layer.stacking != .normalized,
      layer.endsAtValues
    else {
      faults = []
      return
    }
    let observations = Dictionary(
      chart.panels.flatMap { $0.layers.flatMap { $0.series.flatMap(\.observations) } }.map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    var found: [String] = []
    for (index, plot) in resolved.plots.enumerated() {
      // Where marks of one plot show different fields, a form does not say which it shows.
      let panel = index < chart.panels.count ? chart.panels[index] : chart.panels[0]
      let fields = Set(panel.layers.flatMap { [$0.x, $0.y] }.filter { $0?.isQuantitative ?? false })
      guard fields.count == 1, panel.layers.allSatisfy({ $0.stacking == layer.stacking }) else { continue }
      let isGrowth = fields.contains(.growth)
      let frame = plot.frame.inset(by: -1)
      let forms = resolved.forms.filter { $0.observation != nil && frame.holdsMiddle(of: $0) }
      let ends = forms.compactMap { form -> End? in
        guard let key = form.observation, let observation = observations[key],
          let value = isGrowth ? observation.growth?.percent.double : observation.value?.double
        else { return nil }
        return form.end(isStacked: layer.stacking != .unstacked).map { End(place: $0, value: value) }
      }
      found += layer.stacking == .unstacked ? Self.crooked(ends) : Self.disproportionate(ends)
      found += forms.filter { !$0.isWithin(frame) }.map { "beyond its scale: \($0.bounds) in \(plot.frame)" }
    }
    faults = found
  }

  /// Parts of stacks whose length is not in proportion to their value: but for a seam, and one point that each has at least.
  private static func disproportionate(_ lengths: [End]) -> [String] {
    guard let longest = lengths.max(by: { abs($0.value) < abs($1.value) }), longest.value != 0 else { return [] }
    let unit = (abs(longest.place) + 1) / abs(longest.value)
    return lengths.compactMap { length in
      let expected = length.value * unit
      return abs(expected - length.place) <= 2.1 ? nil : "of wrong length: \(length.value) is \(length.place) long, not \(expected)"
    }
  }

  /// Ends that do not lie on one straight line of value and place. A bar is drawn at least one point long.
  private static func crooked(_ ends: [End]) -> [String] {
    guard let low = ends.min(by: { $0.value < $1.value }), let high = ends.max(by: { $0.value < $1.value }), high.value > low.value
    else { return [] }
    let unit = (high.place - low.place) / (high.value - low.value)
    return ends.compactMap { end in
      let expected = low.place + (end.value - low.value) * unit
      return abs(expected - end.place) <= 2.2 ? nil : "misplaced: \(end.value) at \(end.place), not at \(expected)"
    }
  }
}

extension Rect {
  fileprivate func holdsMiddle(of form: Form) -> Bool {
    let (x, y) =
      switch form {
      case .dot(let dot): (dot.center.x, dot.center.y)
      case .bar(let bar): (bar.rect.midX, bar.rect.midY)
      default: (form.bounds.midX, form.bounds.midY)
      }
    return x >= minX && x <= maxX && y >= minY && y <= maxY
  }
}

extension Form {
  /// Where the value of a mark ends, rising with the value; of a stacked bar its length.
  fileprivate func end(isStacked: Bool) -> Double? {
    switch self {
    case .bar(let bar):
      switch bar.direction {
      case .right: isStacked ? bar.rect.width : bar.rect.maxX
      case .left: isStacked ? -bar.rect.width : bar.rect.minX
      case .up: isStacked ? bar.rect.height : -bar.rect.minY
      case .down: isStacked ? -bar.rect.height : -bar.rect.maxY
      }
    case .dot(let dot):
      switch dot.direction {
      case .left, .right: dot.center.x
      case .up, .down: isStacked ? nil : -dot.center.y
      }
    case .line, .area, .rule: nil
    }
  }

  /// Whether the value of a mark lies on its scale.
  fileprivate func isWithin(_ frame: Rect) -> Bool {
    switch self {
    case .bar(let bar): frame.contains(bar.rect, tolerance: 1)
    case .dot, .line, .area, .rule: true
    }
  }
}
