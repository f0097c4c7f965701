import Drawing
import Statistics
import Styling

/// A chart whose height is decided. The marks of its plots are drawn only when it is resolved: of the heights that layout tries few are
/// printed.
package struct LaidOutChart: Sendable {
  package let plan: PlannedChart
  /// The height that was asked for, in points.
  private let height: Double?
  /// Plots in their frames that wait to be drawn.
  private let plots: PlotPlan?
  /// What has been drawn.
  private let canvas: Canvas
  /// Height in points down to the last ink.
  package let contentHeight: Double
  /// Height in points of plots and names, without the key under them.
  private let plotHeight: Double

  /// The plan with plots that take `inner` points of height.
  fileprivate init(_ plan: PlannedChart, inner: Double?, height: Double?, setter: Setter) {
    self.plan = plan
    self.height = height
    var canvas = Canvas()
    canvas.diagnostics = plan.diagnostics
    switch plan.drawing {
    case .absence(let words):
      plots = nil
      AbsenceResolution(setter: setter, width: plan.width, height: height)
        .resolve(words, reason: plan.chart.absence, on: &canvas)
      self.canvas = canvas
      (plotHeight, contentHeight) = (canvas.bottom, canvas.bottom)
    case .rows(let kind):
      plots = nil
      plan.draw(kind, height: inner, setter: setter, on: &canvas)
      plotHeight = canvas.bottom
      plan.placeKey(setter, on: &canvas)
      self.canvas = canvas
      contentHeight = canvas.bottom
    case .plots(let plots):
      let resolution = plan.plotResolution(setter)
      let stacked = resolution.stacked(plots, height: inner)
      self.plots = stacked
      self.canvas = canvas
      // What stands lowest is neither mark nor label.
      resolution.placeNames(stacked, on: &canvas)
      plotHeight = canvas.bottom
      plan.placeKey(setter, on: &canvas)
      contentHeight = canvas.bottom
    }
  }

  /// What stands under the plots, in points.
  fileprivate var underPlots: Double { contentHeight - plotHeight }

  /// Draws what has not been drawn yet.
  package func resolved(_ setter: Setter) -> ResolvedChart {
    var canvas = canvas
    if let plots {
      plan.plotResolution(setter).draw(plots, on: &canvas)
      plan.placeKey(setter, on: &canvas)
    }
    canvas.dropTouching()
    let data = plan.panels.flatMap { $0.layers.flatMap(\.data) }
    if let height, contentHeight > height + 0.01 { canvas.note(.boxTooLow(needed: contentHeight, given: height)) }
    let missing = data.count { $0.value == nil }
    if missing * 2 > data.count, missing < data.count { canvas.note(.mostlyMissing(missing: missing, of: data.count)) }
    return ResolvedChart(
      size: Size(width: plan.width, height: max(contentHeight, height ?? 0)), contentHeight: contentHeight, plots: canvas.plots,
      guides: canvas.guides, forms: canvas.forms, labels: canvas.labels, diagnostics: canvas.diagnostics,
      marks: plan.marks, qualifiers: plan.qualifiers,
      captions: plan.panels.compactMap { $0.layers.first?.caption },
      account: Account(plan.chart, plan.panels, data, setter: setter), paper: setter.style.colors.paper,
      target: setter.style.chart.highlight)
  }
}

extension PlannedChart {
  /// The chart about `height` points high, or as high as it is by itself.
  package func layout(height: Double?, setter: Setter) -> LaidOutChart {
    let first = LaidOutChart(self, inner: height, height: height, setter: setter)
    // What stands under the plot, such as a key, is known only now: where all does not fit, the plot gives way.
    guard let height, first.contentHeight > height + 0.01, !isRefused else { return first }
    // Rows need not have filled the height, so what is under them is measured, not what is too much.
    return LaidOutChart(self, inner: height - first.underPlots, height: height, setter: setter)
  }

  fileprivate func plotResolution(_ setter: Setter) -> PlotResolution {
    let naming = Naming(language: setter.language, replacements: chart.names)
    return PlotResolution(chart: chart, setter: setter, naming: naming, left: 0, width: width)
  }

  /// Key and omissions, under everything else.
  fileprivate func placeKey(_ setter: Setter, on canvas: inout Canvas) {
    chart.place(key, of: panels, setter: setter, width: width, on: &canvas)
    chart.placeOmission(setter: setter, width: width, on: &canvas)
  }
}
