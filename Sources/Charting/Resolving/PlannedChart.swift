import Drawing
package import Statistics
import Styling

/// A chart in its width, whatever its height: data in tidy form, chosen and ordered, and of plots all that stands beside them.
///
/// Layout tries many heights before it prints one. What is here is done once for all of them.
package struct PlannedChart: Sendable {
  /// How the data are drawn.
  enum Drawing {
    /// They are not: a frame says why, in these words.
    case absence(String)
    /// In plots on one axis, whose marks wait for the height.
    case plots(PlotPlan)
    /// Row by row, or in a way of its own.
    case rows(RowKind)
  }

  /// Charts whose height follows from what is drawn.
  enum RowKind {
    case progress, heat, slope, multiples, columns, rows
  }

  let chart: Chart
  package let width: Double
  /// The data of each panel, its main layer first.
  let panels: [Chart.Unfolded]
  let drawing: Drawing
  let key: ChartKey
  /// What was compromised so far.
  package let diagnostics: [Diagnostic]
  /// The standings that occur, firmest first; those with a mark need explaining.
  package let marks: [Standing]
  /// Whether two dots stand somewhere for a value that is not published; those need explaining too.
  package let printsGaps: Bool
  /// The qualifiers that occur, `exact` left out.
  package let qualifiers: [Qualifier]

  /// Plans a chart in `width` points.
  package init(_ tidy: TidyChart, width: Double, setter: Setter) {
    var canvas = Canvas()
    // 1. Tidy data: one entry for each value, with its place and part.
    let (chart, naming, unfolded) = (tidy.chart, tidy.naming, tidy.panels)
    if chart.panels.contains(where: { $0.layers.contains(where: \.hidesItself) }) { canvas.note(.areasAsLines) }
    // 2. What cannot be drawn truthfully is refused, what is not there is said.
    if let refusal = tidy.refusal {
      canvas.note(refusal)
      panels = unfolded
      drawing = .absence(Wording(language: setter.language).notDrawn)
    } else if !unfolded.contains(where: { $0.layers.contains { !$0.values.isEmpty } }) {
      canvas.note(.nothingPublished)
      panels = unfolded
      drawing = .absence(Wording(language: setter.language).notPublished)
    } else {
      // 3. Order and choice of places.
      panels = chart.indexed(
        chart.turned(chart.choose(unfolded, on: &canvas), setter: setter, width: width, on: &canvas))
      // 4. Scales and margins of plots.
      if let kind = Self.rowKind(of: chart, panels) {
        drawing = .rows(kind)
      } else {
        let resolution = PlotResolution(chart: chart, setter: setter, naming: naming, left: 0, width: width)
        drawing = .plots(resolution.plan(panels, on: &canvas))
      }
    }
    // 5. What fills and colours mean, where the marks do not say it themselves.
    if case .absence = drawing { key = ChartKey() } else { key = chart.key(panels, setter: setter) }
    self.chart = chart
    self.width = width
    diagnostics = canvas.diagnostics
    let data = panels.flatMap { $0.layers.flatMap(\.data) }
    let layers = panels.flatMap(\.layers)
    if case .absence = drawing { printsGaps = false } else { printsGaps = layers.contains(where: \.printsGaps) }
    marks = Set(data.flatMap(\.standings)).sorted()
    qualifiers = Qualifier.allCases.filter { kind in
      kind != .exact && data.contains { $0.value != nil && $0.qualifier == kind }
    }
  }

  /// Whether the chart is not drawn because it could not be drawn truthfully.
  package var isRefused: Bool { diagnostics.contains(where: \.isRefusal) }

  private static func rowKind(of chart: Chart, _ panels: [Chart.Unfolded]) -> RowKind? {
    guard let main = panels.first?.layers.first else { return .rows }
    switch main.geometry {
    case .progress: return .progress
    case .cell: return .heat
    case .slope: return .slope
    case .line where chart.arrangement == .multiples, .step where chart.arrangement == .multiples: return .multiples
    case _ where !main.isHorizontal: return nil
    case .lollipop where main.places.count > RowColumns.longestColumn, .point where main.places.count > RowColumns.longestColumn:
      return panels.count == 1 ? .columns : .rows
    default: return .rows
    }
  }
}

extension PanelData {
  /// Whether a value that is not published leaves two dots: in bars, cells and rows of dots; lines and areas only stop.
  fileprivate var printsGaps: Bool {
    guard [.bar, .cell, .lollipop].contains(geometry) || (isHorizontal && geometry == .point) else { return false }
    if data.contains(where: { $0.value == nil && $0.standing == .notPublished }) { return true }
    guard geometry == .bar, !isHorizontal else { return false }
    return places.contains { place in place.period != nil && parts.contains { datum(at: place, part: $0) == nil } }
  }
}
