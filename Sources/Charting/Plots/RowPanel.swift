import Drawing
import Statistics
import Styling

/// One panel of a chart of rows, with its labels set and its scale trained.
struct RowPanel {
  /// A value's label before its place is known.
  struct Label {
    var datum: Datum
    var line: TextLine
    /// From the value's end to the label.
    var gap: Double
  }

  let data: PanelData
  /// Left edge and width of what belongs to the panel.
  let left: Double
  let width: Double
  /// The labels of each row, in the order of parts; empty where values are read from an axis.
  var labels: [[Label]] = []
  /// Where values stand, from `left`.
  var scale = RowScale([], width: 0)
  /// Numbers that the scale holds besides the data.
  var asked: [Decimal] = []
  /// The marked values where there is an axis.
  var ticks: [Decimal] = []
  /// Whether the one to look at may be in the accent colour here.
  let isAccented: Bool

  init(_ data: PanelData, left: Double, width: Double, isAccented: Bool) {
    self.data = data
    self.left = left
    self.width = width
    self.isAccented = isAccented
  }

  /// Where a number stands, in points from the left edge of the chart.
  func x(_ value: Decimal) -> Double { left + scale.x(value.double) }

  /// Where zero stands.
  var zero: Double { left + scale.zero }

  /// Where what is missing is said: at zero, or at the edge where zero is not shown.
  var missing: Double { zero.clamped(to: left...(left + width)) }

  /// Whether bars grow both ways.
  var isDiverging: Bool { data.values.contains { $0 < 0 } }

  /// Whether some dots stand in rings, which are larger.
  var hasRings: Bool { data.geometry != .bar && data.data.contains { $0.qualifier == .about } }

  /// The plot as the resolved chart tells it.
  var plot: (Double, Double) -> ResolvedChart.Plot {
    let values = data.extremes + asked
    let low = ticks.first ?? min(0, values.min() ?? 0)
    let high = ticks.last ?? max(0, values.max() ?? 0)
    let (start, end) = (x(low), x(high))
    return { top, bottom in
      ResolvedChart.Plot(
        frame: Rect(x: start, y: top, width: end - start, height: bottom - top),
        scale: LinearScale(from: low, to: high, ticks: ticks), ticks: ticks)
    }
  }
}

extension RowPanel {
  /// Thickness of one mark, white between two, and how far all at one row reach.
  func block(_ measures: Measures, under name: Bool) -> (mark: Double, gap: Double, total: Double) {
    let count = Double(max(data.parts.count, 1))
    switch data.geometry {
    case .bar where data.stacking != .unstacked:
      let thickness = name ? measures.barUnderName : measures.stackedBar
      return (thickness, 0, thickness)
    case .bar where count == 1:
      let thickness =
        name ? measures.barUnderName : isDiverging ? measures.divergingBar : measures.chart.bar.horizontal
      return (thickness, 0, thickness)
    case .bar:
      let thickness = name ? measures.barUnderName * 0.9 : measures.pairedBar
      let gap = measures.chart.bar.pairGap
      return (thickness, gap, count * thickness + (count - 1) * gap)
    case .dumbbell:
      return (2 * measures.dumbbellLatest, 0, 2 * measures.dumbbellLatest)
    case .range:
      return (measures.rangeBand, 0, measures.rangeBand + 4 * measures.scale)
    default:
      return (2 * measures.chart.dot.radius, 0, 2 * measures.chart.dot.highlight)
    }
  }

  /// From one row to the next.
  func pitch(_ measures: Measures, rows: Int, under name: Bool) -> Double {
    let total = block(measures, under: name).total
    if name { return max(measures.pitchUnderName, 8 * measures.scale + total + 13 * measures.scale) }
    switch data.geometry {
    case .bar where data.stacking != .unstacked: return rows > 4 ? measures.stackedPitch * 0.7 : measures.stackedPitch
    case .bar where data.parts.count == 1: return measures.chart.bar.pitch
    case .bar where data.parts.count == 2: return measures.chart.bar.pairPitch
    case .bar: return total + 14 * measures.scale
    case .dumbbell: return measures.dumbbellPitch
    case .range: return measures.rangePitch
    default: return rows <= 12 ? measures.dotPitch * 4 / 3 : measures.dotPitch
    }
  }
}
