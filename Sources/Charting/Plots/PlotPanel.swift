import Drawing
import Statistics
import Styling

/// Plots above each other on one axis as they are planned: all that is decided before their height is, and their frames once it is.
struct PlotPlan {
  /// The plots from above.
  let plots: [PlotPanel]
  /// The labels at the ends of each plot's lines.
  let ends: [EndColumn]
  /// Where places are along the width.
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
  /// Where the baseline of its heading is.
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
    main.plotMark?.plotTraits.runsThroughValues ?? false && !main.data.isEmpty
      && main.data.allSatisfy { $0.unit.kind == .index && $0.field == .value }
  }

  /// Where numbers are.
  var axis: ValueAxis { scale.axis(from: frame.maxY, length: -frame.height) }
}

extension PanelData {
  /// What is drawn along axes of numbers and places; `nil` for what has a layout of its own.
  var plotMark: (any PlotMark)? { mark as? any PlotMark }
}

/// One layer of a standing plot before its height is decided.
struct PlannedLayer {
  let data: PanelData
  /// The scale of its values.
  let scale: LinearScale
  /// Height of the plot with the room for labels.
  let height: Double
  /// Whether values are read from an axis.
  let isRead: Bool
  /// The one value that is written beside an axis, if the layer is the first of its plot.
  let single: Datum?
  let setter: Setter

  var measures: Measures { setter.measures }

  /// Height of a label with the white before it.
  var labelHeight: Double { setter.type.dataLabel.size + 4 * measures.scale }

  /// What `needed` points beyond a value take over the plot if the value is at a part of its height.
  func margin(_ needed: Double, at part: Double) -> Double { max(0, (needed - (1 - part) * height) / max(part, 0.5)) }

  /// Room for the one label over a dot.
  var singleMargins: Margins {
    guard let fraction = single?.value.flatMap({ scale.fraction(of: $0) }) else { return Margins() }
    return Margins(above: margin(measures.endDot + labelHeight, at: fraction))
  }

  /// Room for the chevrons of bounds.
  var chevronMargins: Margins {
    Margins(above: data.data.contains { $0.qualifier != .exact } ? measures.endDot + 6 * measures.scale : 0)
  }

  /// Room for dots and a ring around them, or for the diamonds of estimates alone.
  func dotMargins(ring: Double?) -> Margins {
    var room = Margins()
    for datum in data.data where ring != nil || datum.standing.isDiamond {
      guard let fraction = datum.value.flatMap({ scale.fraction(of: $0) }) else { continue }
      let reach = max(measures.endDot + (ring ?? 0), datum.standing.isDiamond ? measures.endDot * 1.3 : 0)
      room.above = max(room.above, (reach - (1 - fraction) * height) / max(fraction, 0.5))
    }
    return room
  }
}
