package import Statistics

/// A chart with its data in tidy form: what depends on the language alone.
package struct TidyChart: Sendable {
  let chart: Chart
  let naming: Naming
  /// The data of each panel, its main layer first.
  let panels: [Chart.Unfolded]
  /// Why the chart cannot be drawn truthfully; `nil` where it can.
  package let refusal: Diagnostic?

  /// Unfolds the data of `chart`.
  package init(_ chart: Chart, language: Language) {
    let naming = Naming(language: language, replacements: chart.names)
    let panels = chart.panels.map { (panel: $0, layers: chart.unfold($0, naming: naming)) }
    self.init(chart: chart, naming: naming, panels: panels, refusal: chart.refusal(panels))
  }

  private init(chart: Chart, naming: Naming, panels: [Chart.Unfolded], refusal: Diagnostic?) {
    self.chart = chart
    self.naming = naming
    self.panels = panels
    self.refusal = refusal
  }

  /// The same data, of which at most `count` places are shown.
  package func limited(to count: Int) -> TidyChart {
    TidyChart(chart: chart.limit(count), naming: naming, panels: panels, refusal: refusal)
  }
}

extension Chart {
  /// A panel and its layers in tidy form.
  typealias Unfolded = (panel: Panel, layers: [PanelData])

  func unfold(_ panel: Panel, naming: Naming) -> [PanelData] {
    let series = panel.layers.filter { $0.x != .growth && $0.y != .growth }.flatMap(\.series)
    let scaling = series.first.map { first in
      Scaling.shared(for: series.flatMap(\.observations), unit: first.unit, language: naming.language)
    }
    return panel.layers.compactMap { layer in
      guard var data = Unfolding(naming: naming, scaling: scaling).unfold(layer) else { return nil }
      data.caption = Wording(language: naming.language).caption(of: data)
      data.heading = panel.heading ?? (panels.count > 1 ? data.caption : nil)
      return data
    }
  }
}
