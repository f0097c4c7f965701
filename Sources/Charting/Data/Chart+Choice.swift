import Drawing
import Languages
import Statistics
import Styling

extension Chart {
  /// Orders the places of all panels as requested and cuts them to the requested number: of too many the first and the last remain, and the one
  /// to look at.
  func choose(_ panels: [Unfolded], on canvas: inout Canvas) -> [Unfolded] {
    guard let main = panels.first?.layers.first, !main.mark.traits.keepsOrder, main.places.allSatisfy({ $0.period == nil }) else {
      return panels
    }
    var places = main.places
    if isRanked(places.count) { places = descending(places, main) }
    // Of a choice made elsewhere only what has no room is left out.
    let most = limit ?? (population == nil && places.count > Self.mostPlaces ? Self.fewPlaces : places.count)
    let isCut = places.count > most
    if !isCut, let population, population > places.count { canvas.note(.placesOmitted(shown: places.count, of: population)) }
    let ranking = ranking(of: main, places, isCut: isCut)
    if isCut { places = cut(places, to: most, on: &canvas) }
    guard places != main.places || ranking != nil else { return panels }
    let kept = Dictionary(places.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    return panels.enumerated().map { number, unfolded in
      (
        unfolded.panel,
        unfolded.layers.enumerated().map { index, layer in
          var layer = layer
          let isRanked = index == 0 && (panels.count == 1 || hasRanks && number == 0)
          layer.ranking = isRanked ? ranking : isCut ? Ranking(layer) : nil
          layer.places = layer.places.filter { kept[$0.key] != nil }.sorted { (kept[$0.key] ?? 0) < (kept[$1.key] ?? 0) }
          layer.data = layer.data.filter { kept[$0.place] != nil }
          return layer
        }
      )
    }
  }

  /// More places than this are no chart any more: the highest and the lowest are shown, this many in all.
  private static let mostPlaces = 60
  static let fewPlaces = 20

  /// Whether places stand by value: by wish, or because only the ends of too many can be shown.
  func isRanked(_ count: Int) -> Bool {
    order == .descending || limit == nil && count > Self.mostPlaces
  }

  /// Whether the ranks of its places were found elsewhere.
  var hasRanks: Bool { population != nil && !ranks.isEmpty }

  /// What all places say where some are left out, and the ranks of ranked ones: those that were found among all, or their own where no other
  /// places are known of.
  private func ranking(of data: PanelData, _ places: [Place], isCut: Bool) -> Ranking? {
    guard isCut || hasRanks || isRanked(data.places.count) else { return nil }
    guard hasRanks || isRanked(data.places.count) else { return Ranking(data) }
    guard population == nil else {
      let known = places.compactMap { place in place.subjects.lazy.compactMap { ranks[$0] }.first.map { (place.key, $0) } }
      return Ranking(data, ranks: Dictionary(known, uniquingKeysWith: { first, _ in first }))
    }
    return !isCut || data.isComparable ? Ranking(data, descending: places) : Ranking(data)
  }

  /// The greatest first; places without a value last, in their own order.
  private func descending(_ places: [Place], _ data: PanelData) -> [Place] {
    let values = data.sizes
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
    var kept =
      isRanked(places.count) || hasRanks ? Array(places.prefix(limit - half) + places.suffix(half)) : Array(places.prefix(limit))
    if let subject, !kept.contains(places[subject]) { kept.insert(places[subject], at: limit - half) }
    canvas.note(.placesOmitted(shown: kept.count, of: population ?? places.count))
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

  /// Lays bars down whose names are too wide to fit under them: names are never turned nor set smaller.
  func turned(_ panels: [Unfolded], setter: Setter, width: Double, on canvas: inout Canvas) -> [Unfolded] {
    let layers = panels.flatMap(\.layers)
    guard let main = layers.first, !main.isHorizontal,
      panels.allSatisfy({ $0.layers.first?.mark is any RowMark }),
      panels.flatMap({ $0.layers.dropFirst() }).allSatisfy({ $0.mark.traits.standsOverOthers.contains(isLying: true) }),
      main.places.contains(where: { $0.period == nil })
    else { return panels }
    var places = main.places
    let naming = PlaceNaming(language: setter.language, replacements: [:])
    naming.tellApart(&places)
    let slot = width / Double(max(places.count, 1)) - 4 * setter.measures.scale
    let fits = places.allSatisfy { place in
      let name = naming.fullName(of: place)
      return setter.lines([.init(name, setter.type.axis)], width: max(slot, 1)).count <= 2
        && setter.widestWord(of: name, setter.type.axis) <= max(slot, 0)
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
