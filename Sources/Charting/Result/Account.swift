import Languages
import Statistics

/// What a chart shows, as facts: the source of the text that stands for the drawing.
struct Account: Hashable, Sendable {
  /// The values of one place and part, in order of period.
  struct Item: Hashable, Sendable {
    var name: String
    /// Whether it is the one to look at.
    var isHighlighted: Bool
    var entries: [Datum]
  }

  /// One panel.
  struct Section: Hashable, Sendable {
    /// What the chart is called.
    var kind: LocalizedText
    var heading: String?
    var items: [Item]
  }

  let sections: [Section]
  /// All values of all panels, in order.
  let data: [Datum]

  init(_ chart: Chart, _ panels: [Chart.Unfolded], _ data: [Datum], setter: Setter) {
    self.data = data
    sections = panels.flatMap { panel, layers in
      (layers.prefix(1) + layers.dropFirst().filter { !$0.repeatsIntervals(of: layers[0]) }).map { data in
        Section(
          kind: data.mark.name(data), heading: panel.heading?[setter.language] ?? data.caption,
          items: data.items(setter, highlighted: chart.highlighted))
      }
    }
  }
}

extension PanelData {
  /// What is said of each place and part.
  fileprivate func items(_ setter: Setter, highlighted: String?) -> [Account.Item] {
    var items: [Account.Item] = []
    // Periods are listed within an item; every other place begins items of its own.
    var begun: [(place: Place.Key?, part: Place.Key?)] = []
    let parts = self.parts.filter { $0.period == nil && !$0.name.isEmpty }
    for place in places {
      let named = place.period == nil ? place : nil
      let first = named == nil ? 0 : items.count
      for datum in told(at: place) {
        let part = parts.first { $0.key == datum.part }
        let key = (place: named?.key, part: part?.key)
        // Compared where they are: most values of a long series go with the first or second of few.
        let known = (first..<begun.count).first { begun[$0].part == key.part && begun[$0].place == key.place }
        if let known {
          items[known].entries.append(datum)
          continue
        }
        begun.append(key)
        let names = [named?.name, named?.detail, part?.name].compactMap(\.self)
        let isHighlighted =
          highlighted.map { (named?.subjects ?? []).contains($0) || (part?.subjects ?? []).contains($0) } ?? false
        items.append(
          Account.Item(
            name: names.joined(separator: setter.rules.comma), isHighlighted: isHighlighted,
            entries: [datum]))
      }
    }
    return items
  }

  /// The values of a place that are said: of the two limits of one value, both are said with the first.
  fileprivate func told(at place: Place) -> [Datum] {
    let here = data(at: place)
    switch mark.traits.intervals {
    case .own:
      var seen: Set<Observation.Key> = []
      return here.filter { seen.insert($0.key).inserted }
    case .absent, .carried: return here
    }
  }

  /// Whether its data are limits that are said with the values of `main` already.
  fileprivate func repeatsIntervals(of main: PanelData) -> Bool {
    switch mark.traits.intervals {
    case .own: main.data.contains { $0.limits != nil }
    case .absent, .carried: false
    }
  }
}
