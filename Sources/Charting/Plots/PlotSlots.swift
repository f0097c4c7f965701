import Drawing
import Languages
import Statistics
import Styling

/// The horizontal axis of a plot: where each period or category stands, and which names are printed under it.
struct PlotSlots {
  /// How marks are in the width.
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

  /// The middle of the slots of several places.
  func middle(of places: ClosedRange<Int>) -> Double { (x(places.lowerBound) + x(places.upperBound)) / 2 }

  /// The width of the slots of several places.
  func extent(of places: ClosedRange<Int>) -> Double { Double(places.count) * slot }

  /// Where the place of a key is.
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
