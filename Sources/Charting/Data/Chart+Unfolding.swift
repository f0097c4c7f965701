import Languages
import Statistics

extension Chart {
  /// A panel and its layers in tidy form.
  typealias Unfolded = (panel: Panel, layers: [PanelData])

  func unfold(_ panel: Panel, naming: PlaceNaming) -> [PanelData] {
    let series = panel.layers.filter { $0.x != .growth && $0.y != .growth }.flatMap(\.series)
    let scaling = series.first.map { first in
      Scaling.shared(for: series.flatMap(\.observations), unit: first.unit, language: naming.language)
    }
    return panel.layers.compactMap { layer in
      guard var data = Unfolding(naming: naming, scaling: scaling).unfold(layer) else { return nil }
      data.caption = data.unitCaption(in: naming.language)
      data.heading = panel.heading?[naming.language] ?? (panels.count > 1 ? data.caption : nil)
      return data
    }
  }
}
