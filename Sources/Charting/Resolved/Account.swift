import FoundationEssentials
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
    var geometry: Layer.Geometry
    var isHorizontal: Bool
    var isStacked: Bool
    var heading: String?
    var items: [Item]
  }

  let sections: [Section]

  init(_ chart: Chart, _ panels: [Chart.Unfolded], setter: Setter) {
    sections = panels.flatMap { panel, layers in
      layers.map { data in
        Section(
          geometry: data.geometry, isHorizontal: data.isHorizontal, isStacked: data.stacking != .unstacked,
          heading: panel.heading ?? data.caption,
          items: Self.items(of: data, setter: setter, highlighted: chart.highlighted))
      }
    }
  }

  /// What tells items apart.
  private struct Key: Hashable {
    var place: String
    var part: String
  }

  private static func items(of data: PanelData, setter: Setter, highlighted: String?) -> [Item] {
    var order: [Key] = []
    var items: [Key: Item] = [:]
    let places = Dictionary(data.places.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let parts = Dictionary(data.parts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for datum in data.places.flatMap(data.data(at:)) {
      let place = places[datum.place].flatMap { $0.period == nil ? $0 : nil }
      let part = parts[datum.part].flatMap { $0.period == nil && !$0.name.isEmpty ? $0 : nil }
      let key = Key(place: place?.key ?? "", part: part?.key ?? "")
      if items[key] == nil {
        order.append(key)
        let names = [place?.name, place?.detail, part?.name].compactMap(\.self)
        let isHighlighted =
          highlighted.map { (place?.subjects ?? []).contains($0) || (part?.subjects ?? []).contains($0) } ?? false
        items[key] = Item(
          name: names.joined(separator: setter.language == .english ? ", " : "，"), isHighlighted: isHighlighted, entries: [])
      }
      items[key]?.entries.append(datum)
    }
    return order.compactMap { items[$0] }
  }
}
