import Drawing
import Languages
import Statistics
import Styling

/// The horizontal axis of a plot: where each period or category stands, and which names are printed under it.
struct PlotSlots {
  /// How marks stand in the width.
  enum Spread: Hashable {
    /// In the middle of slots of equal width, as bars do.
    case slots
    /// From edge to edge, as lines do.
    case edges
  }

  /// Places in order, also periods without any value.
  let places: [Place]
  let spread: Spread
  let left: Double
  let width: Double
  /// White before the first and after the last mark where marks stand from edge to edge.
  let inset: Double

  init(places: [Place], spread: Spread, left: Double, width: Double, inset: Double) {
    self.places = places
    self.spread = spread
    self.left = left
    self.width = width
    self.inset = inset
  }

  /// The extent of one slot.
  var slot: Double {
    switch spread {
    case .slots: width / Double(max(places.count, 1))
    case .edges: places.count > 1 ? (width - 2 * inset) / Double(places.count - 1) : width
    }
  }

  /// Where the place at `index` stands.
  func x(_ index: Int) -> Double {
    switch spread {
    case .slots: left + (Double(index) + 0.5) * slot
    case .edges: places.count > 1 ? left + inset + Double(index) * slot : left + width / 2
    }
  }

  /// Where the place of a key stands.
  func x(_ key: Place.Key) -> Double? {
    places.firstIndex { $0.key == key }.map { x($0) }
  }

  /// All places of panels that share an axis: periods by the calendar, with those that no value has; categories in the order of the data.
  static func places(of panels: [PanelData], naming: PlaceNaming) -> [Place] {
    var seen: Set<Place.Key> = []
    let all = panels.flatMap(\.places).filter { seen.insert($0.key).inserted }
    let periods = all.compactMap(\.period)
    guard periods.count == all.count, !all.isEmpty else { return all }
    return PeriodScale(periods).ticks.map { period in
      all.first { $0.period == period }
        ?? Place(key: .period(period), name: naming.name(of: period), subjects: [], period: period)
    }
  }
}

/// The names under a plot, set and thinned so that none touches another.
struct SlotNames {
  /// A name under a place.
  struct Name {
    var index: Int
    var lines: [TextLine]
  }

  let names: [Name]
  /// Whether every place has its name.
  let isComplete: Bool

  /// Up to eight periods are all named, with two digits of the year where four do not fit; of more only the first and the last.
  /// Categories are all named, on two lines where one is too wide.
  init(_ slots: PlotSlots, setter: Setter) {
    let places = slots.places
    let style = setter.type.axis
    let room = slots.slot - 4 * setter.measures.scale
    let isTime = places.allSatisfy { $0.period != nil }
    if !isTime {
      (names, isComplete) = Self.categories(slots, room: room, setter: setter)
      return
    }
    func fits(_ name: (Place) -> String) -> [Name]? {
      let names = places.indices.map { Name(index: $0, lines: [setter.line(name(places[$0]), style)]) }
      let widest = names.compactMap { $0.lines.first?.width }.max() ?? 0
      // At the edges of a line chart the outer names stand inside the plot, nearer to their neighbours.
      let edge = slots.spread == .edges ? max(0, widest / 2 - slots.inset) : 0
      // Digits alone need less white between them than names.
      let isBare = names.allSatisfy { $0.lines.first?.text.utf8.allSatisfy { (0x30...0x39).contains($0) } ?? false }
      return widest + edge <= room + (isBare ? setter.measures.scale : 0) ? names : nil
    }
    let naming = PlaceNaming(language: setter.language, replacements: [:])
    if places.count <= setter.style.chart.maxDirectLabels {
      for form in 0..<2 {
        if let all = fits({ place in naming.axisNames(of: place).dropFirst(form).first ?? place.name }) {
          (names, isComplete) = (all, true)
          return
        }
      }
    }
    let ends = places.count > 1 ? [0, places.count - 1] : Array(places.indices)
    names = ends.map { Name(index: $0, lines: [setter.line(places[$0].name, style)]) }
    isComplete = ends.count == places.count
  }

  /// Names of categories, wrapped in their slots; where a word does not fit there, of every second or third and so on only.
  private static func categories(_ slots: PlotSlots, room: Double, setter: Setter) -> (names: [Name], isComplete: Bool) {
    let style = setter.type.axis
    let naming = PlaceNaming(language: setter.language, replacements: [:])
    var places = slots.places
    naming.tellApart(&places)
    let texts = places.map { naming.fullName(of: $0) }
    let widest = texts.flatMap { $0.split(separator: " ") }.map { setter.line(String($0), style).width }.max() ?? 0
    let word = setter.rules.linesBreakAnywhere ? min(widest, 3 * style.size) : widest
    // So many slots have one name, in the middle of them.
    let step = min(max(1, Int(((word - room) / max(slots.slot, 1)).rounded(.up)) + 1), max(places.count, 1))
    let width = max(room + Double(step - 1) * slots.slot, style.size)
    let names = stride(from: 0, to: places.count, by: step).map { index in
      Name(index: index, lines: setter.lines([StyledText.Run(texts[index], style)], width: width))
    }
    return (names, step == 1)
  }

  /// Height under the plot: the first baseline and what further lines add.
  func height(_ setter: Setter) -> Double {
    let more = (names.map(\.lines.count).max() ?? 1) - 1
    return setter.measures.anatomy.category + Double(max(more, 0)) * setter.type.axis.leading + 2 * setter.measures.scale
  }
}
