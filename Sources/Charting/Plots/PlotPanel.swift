import Drawing
import Statistics

/// Plots above each other on one axis as they are planned: all that is decided before their height is, and their frames once it is.
struct PlotPlan {
  /// The plots from above.
  let plots: [PlotPanel]
  /// The labels at the ends of each plot's lines.
  let ends: [EndColumn]
  /// Where places stand along the width.
  let slots: PlotSlots
  /// The names under the lowest plot.
  let names: SlotNames
}

/// One plot with periods or categories along it and values up it.
struct PlotPanel {
  /// The marks; further layers, such as a total over a stack, after the first.
  let layers: [PanelData]
  let panel: Panel
  /// The scale of its values.
  var scale: LinearScale
  /// The marked values; empty where values are labelled directly.
  var ticks: [Decimal]
  /// Where the baseline of its heading stands.
  var heading = 0.0
  /// White under its data for labels of falling bars.
  var below = 0.0
  /// Where its data are drawn.
  var frame = Rect(x: 0, y: 0, width: 0, height: 0)

  var main: PanelData { layers[0] }

  /// The line that bars grow from and that is drawn darkest: zero, or the base of an index.
  var baseline: Decimal? {
    if isIndex, scale.lower <= 100, scale.upper >= 100 { return 100 }
    return scale.lower <= 0 && scale.upper >= 0 ? 0 : nil
  }

  /// Whether lines of an index are shown, which are read against their base.
  var isIndex: Bool {
    main.isLineLike && !main.data.isEmpty && main.data.allSatisfy { $0.unit.kind == .index && $0.field == .value }
  }

  /// Where a number stands.
  func y(_ value: Decimal) -> Double {
    frame.maxY - (scale.fraction(of: value) ?? 0) * frame.height
  }
}

extension PanelData {
  /// Whether its marks run through values rather than grow from zero.
  var isLineLike: Bool { [.line, .step, .slope].contains(geometry) }

  /// Whether each value is a dot.
  var isOfDots: Bool { [.point, .lollipop, .dumbbell].contains(geometry) }

  /// Whether a value of zero must be on the scale.
  var needsZero: Bool { [.bar, .area, .lollipop].contains(geometry) }

  /// The numbers the scale must cover: for stacks the sums of what rises and of what falls.
  var extremes: [Decimal] {
    guard stacking != .unstacked else { return values }
    return places.flatMap { place in
      let values = data(at: place).compactMap(\.value)
      return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
    }
  }
}
