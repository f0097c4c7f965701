import Statistics

/// What all places of a chart say together, of which only some may be shown: a median and a rank are about all of them.
struct Ranking: Hashable, Sendable {
  /// All numbers.
  let values: [Decimal]
  /// The rank of each place by its key, from 1; equal values share one, a place without a value has none. Empty where places cannot be
  /// ranked.
  let ranks: [Place.Key: Int]

  /// Ranks the places of `data`, greatest first as they are in `places`.
  init(_ data: PanelData, descending places: [Place]) {
    values = data.values
    let sizes = data.sizes
    let known = places.compactMap { place in sizes[place.key].map { (place.key, $0) } }
    ranks = Dictionary(zip(known.map(\.0), known.map(\.1).descendingRanks), uniquingKeysWith: { first, _ in first })
  }

  /// What is known of `data` whose places have no order of rank, or ranks that were found elsewhere.
  init(_ data: PanelData, ranks: [Place.Key: Int] = [:]) {
    values = data.values
    self.ranks = ranks
  }
}

extension Chart.Domain {
  /// The numbers that it names.
  var asked: [Decimal] {
    if case .covering(let low, let high) = self { [low, high] } else { [] }
  }
}

extension RuleMark {
  /// The number it is at among `data`; `nil` for one across time.
  func value(in data: PanelData) -> Decimal? {
    switch place {
    case .value(let value): value
    case .median: data.median
    case .period: nil
    }
  }
}

extension PanelData {
  /// What each place is ranked by: the value of its first part, or the sum of its stack.
  var sizes: [Place.Key: Decimal] {
    let first = parts.first?.key
    var sizes: [Place.Key: Decimal] = [:]
    for datum in data where datum.part == first || stacking != .unstacked {
      if let value = datum.value { sizes[datum.place, default: 0] += value }
    }
    return sizes
  }

  /// Whether a rank among its places says something: one number a place, all of the same measure, in the same unit, for the same period.
  var isComparable: Bool {
    guard parts.count == 1, let first = data.first else { return false }
    return data.allSatisfy {
      $0.observation.indicator == first.observation.indicator && $0.unit.id == first.unit.id && $0.period == first.period
    }
  }
}
