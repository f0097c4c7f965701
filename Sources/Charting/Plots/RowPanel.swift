import Drawing
import Statistics
import Styling

/// A value's label before its place is known.
struct RowLabel {
  var datum: Datum
  var line: TextLine
  /// From the value's end to the label.
  var gap: Double
}

/// The name of a part over the first row, and where it begins.
struct PartName {
  var line: TextLine
  var x: Double
}

/// A row with what its labels must know of the others.
struct RowContext {
  let row: Row
  let rows: [Row]
  let data: PanelData
  /// Whether the one to look at may be in the accent colour here.
  let isAccented: Bool
  let setter: Setter

  /// The label of a value, followed by lighter words.
  func label(_ datum: Datum, detail: String?, falls: Bool) -> RowLabel {
    let isEarlier = data.partField == .period && datum.part != data.parts.first?.key
    let emphasis: Emphasis = falls ? .fall : row.isHighlighted && isAccented ? .highlight : isEarlier ? .secondary : .normal
    return RowLabel(datum: datum, line: setter.valueLabel(datum, emphasis, detail: detail), gap: setter.measures.labelGap)
  }

  /// The period beside a label of paired bars: on the first row, or on each where periods differ.
  func period(of datum: Datum) -> String? {
    guard data.partField == .period else { return nil }
    let first = data.data(at: rows[0].place).map(\.part)
    let isUniform = rows.allSatisfy { row in data.data(at: row.place).map(\.part) == first }
    guard !isUniform || row == rows.first else { return nil }
    return data.parts.first { $0.key == datum.part }?.name
  }
}

/// One panel of a chart of rows, with its labels set and its scale trained.
struct RowPanel {
  let data: PanelData
  /// What is drawn of the data.
  let mark: any RowMark
  /// Left edge and width of what belongs to the panel.
  let left: Double
  let width: Double
  /// The labels of each row, in the order of parts; empty where values are read from an axis.
  var labels: [[RowLabel]] = []
  /// Where values are, from `left`.
  var scale = RowScale([], width: 0)
  /// Numbers that the scale holds besides the data.
  var asked: [Decimal] = []
  /// The marked values where there is an axis.
  var ticks: [Decimal] = []
  /// Whether the one to look at may be in the accent colour here.
  let isAccented: Bool

  init(_ data: PanelData, _ mark: any RowMark, left: Double, width: Double, isAccented: Bool) {
    self.data = data
    self.mark = mark
    self.left = left
    self.width = width
    self.isAccented = isAccented
  }

  /// Where numbers are, in points from the left edge of the chart.
  var axis: ValueAxis { ValueAxis(edge: left, base: 0, origin: scale.zero, extent: 1, length: scale.unit) }

  /// The plot as the resolved chart describes it.
  var plot: (Double, Double) -> ResolvedChart.Plot {
    let values = mark.extremes(data) + asked
    let low = ticks.first ?? min(0, values.min() ?? 0)
    let high = ticks.last ?? max(0, values.max() ?? 0)
    let (start, end) = (axis[low], axis[high])
    return { top, bottom in
      ResolvedChart.Plot(
        frame: Rect(x: start, y: top, width: end - start, height: bottom - top),
        scale: LinearScale(from: low, to: high, ticks: ticks), ticks: ticks)
    }
  }
}
