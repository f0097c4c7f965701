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
  /// The layers of a plot, with the limits of the first one's values over them where no mark shows them.
  func withIntervals(_ layers: [PanelData]) -> [PanelData] {
    guard let main = layers.first, arrangement != .multiples, main.mark.traits.intervals == .carried,
      !layers.contains(where: { $0.mark.traits.intervals == .own }), let intervals = main.intervals
    else { return layers }
    return layers + [intervals]
  }
}

extension PanelData {
  /// The limits of its values as marks over them; `nil` if it has none.
  var intervals: PanelData? {
    guard data.contains(where: { $0.limits != nil }) else { return nil }
    let mark = Intervals()
    var result = PanelData(
      mark: mark, stacking: .unstacked, isHorizontal: isHorizontal, places: places, parts: parts, partField: partField, data: data)
    mark.prepare(&result)
    return result
  }
}
