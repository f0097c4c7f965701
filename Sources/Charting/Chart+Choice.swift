import Drawing
import FoundationEssentials
import Statistics
import Styling

extension Chart {
  /// Orders the places of all panels as wished and cuts them to the wished number: of too many the first and the last remain, and the one
  /// to look at.
  func choose(_ panels: [Unfolded], on canvas: inout Canvas) -> [Unfolded] {
    guard let main = panels.first?.layers.first, main.places.allSatisfy({ $0.period == nil }) else { return panels }
    var places = main.places
    if isRanked(places.count) { places = descending(places, main) }
    if let population, population > places.count { canvas.note(.placesOmitted(shown: places.count, of: population)) }
    let most = population != nil ? places.count : limit ?? (places.count > Self.mostPlaces ? Self.fewPlaces : places.count)
    if places.count > most { places = cut(places, to: most, on: &canvas) }
    guard places != main.places else { return panels }
    let kept = Dictionary(places.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    return panels.map { panel, layers in
      (
        panel,
        layers.map { layer in
          var layer = layer
          layer.places = layer.places.filter { kept[$0.key] != nil }.sorted { (kept[$0.key] ?? 0) < (kept[$1.key] ?? 0) }
          layer.data = layer.data.filter { kept[$0.place] != nil }
          return layer
        }
      )
    }
  }

  /// More places than this are no chart any more: the highest and the lowest are shown, so many in all.
  private static let mostPlaces = 60
  private static let fewPlaces = 20

  /// Whether places stand by value: by wish, or because only the ends of too many can be shown.
  func isRanked(_ count: Int) -> Bool {
    order == .descending || limit == nil && count > Self.mostPlaces
  }

  /// The greatest first; places without a value last, in their own order.
  private func descending(_ places: [Place], _ data: PanelData) -> [Place] {
    let first = data.parts.first?.key
    var values: [String: Decimal] = [:]
    for datum in data.data where datum.part == first || data.stacking != .unstacked {
      if let value = datum.value { values[datum.place, default: 0] += value }
    }
    return places.enumerated().sorted { first, second in
      switch (values[first.element.key], values[second.element.key]) {
      case (let one?, let other?): one == other ? first.offset < second.offset : one > other
      case (nil, nil): first.offset < second.offset
      case (let one, _): one != nil
      }
    }.map(\.element)
  }

  private func cut(_ places: [Place], to limit: Int, on canvas: inout Canvas) -> [Place] {
    let half = limit / 2
    let subject = highlighted.flatMap { key in places.firstIndex { $0.subjects.contains(key) } }
    var kept = isRanked(places.count) ? Array(places.prefix(limit - half) + places.suffix(half)) : Array(places.prefix(limit))
    if let subject, !kept.contains(places[subject]) { kept.insert(places[subject], at: limit - half) }
    canvas.note(.placesOmitted(shown: kept.count, of: places.count))
    return kept
  }
}

extension Chart {
  /// The panels with their values found at once, now that they change no more.
  func indexed(_ panels: [Unfolded]) -> [Unfolded] {
    panels.map { panel, layers in
      (
        panel,
        layers.map { layer in
          var layer = layer
          layer.index()
          return layer
        }
      )
    }
  }

  /// Lays bars down whose names are too wide to stand under them: names are never turned nor set smaller.
  func turned(_ panels: [Unfolded], setter: Setter, width: Double, on canvas: inout Canvas) -> [Unfolded] {
    let layers = panels.flatMap(\.layers)
    guard !layers.isEmpty, layers.allSatisfy({ $0.geometry == .bar && !$0.isHorizontal }),
      let places = layers.first?.places, places.contains(where: { $0.period == nil })
    else { return panels }
    let slot = width / Double(max(places.count, 1)) - 4 * setter.measures.scale
    let fits = places.allSatisfy { place in
      let widestWord = place.name.split(separator: " ").map { setter.line(String($0), setter.type.axis).width }.max() ?? 0
      return setter.lines([.init(place.name, setter.type.axis)], width: max(slot, 1)).count <= 2
        && (widestWord <= slot || setter.language == .chinese)
    }
    guard !fits else { return panels }
    canvas.note(.turned)
    return panels.map { panel, layers in
      (
        panel,
        layers.map { layer in
          var layer = layer
          layer.isHorizontal = true
          return layer
        }
      )
    }
  }
}
