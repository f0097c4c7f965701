/// Spreads labels down a column so that none touches another: the value and name at the end of each line.
struct EndLabels {
  /// A label before it is placed.
  struct Item {
    /// Where its first baseline would best be.
    var desired: Double
    /// From its first baseline to where the next label's may stand.
    var height: Double
    /// From its first baseline to its last.
    var tail = 0.0
    /// Kept longer than those with less.
    var importance: Int
  }

  /// First baseline of each item, `nil` for one that was dropped.
  let baselines: [Double?]

  /// Places `items` between `top` and `bottom`: each at its best place or, where two are too near, the lower one further down; from the
  /// bottom they are pushed up again. The least important is dropped until all fit.
  ///
  /// - Parameters:
  ///   - items: The labels.
  ///   - top: The upper edge.
  ///   - bottom: The lower edge.
  ///   - furthest: where some labels matter more, one of the others that would be further than this from its line is dropped: a
  ///     bundle of leaders says nothing.
  init(_ items: [Item], top: Double, bottom: Double, furthestUnimportant furthest: Double = .infinity) {
    var dropped: Set<Int> = []
    var places = Self.spread(items, without: dropped, top: top, bottom: bottom)
    let most = items.map(\.importance).max() ?? 0
    func distance(_ index: Int) -> Double {
      items[index].importance < most ? places[index].map { abs($0 - items[index].desired) } ?? 0 : 0
    }
    while let worst = items.indices.max(by: { distance($0) < distance($1) }), distance(worst) > furthest {
      dropped.insert(worst)
      places = Self.spread(items, without: dropped, top: top, bottom: bottom)
    }
    baselines = places
  }

  private static func spread(_ items: [Item], without dropped: Set<Int>, top: Double, bottom: Double) -> [Double?] {
    var kept = items.indices.filter { !dropped.contains($0) }.sorted { (items[$0].desired, $0) < (items[$1].desired, $1) }
    while kept.count > 1,
      kept.reduce(0, { $0 + items[$1].height }) > bottom - top + (kept.last.map { items[$0].height - items[$0].tail } ?? 0) + 1e-9,
      let weakest = kept.min(by: { (items[$0].importance, -$0) < (items[$1].importance, -$1) })
    {
      kept.removeAll { $0 == weakest }
    }
    var places = kept.map { max(items[$0].desired, top) }
    for index in places.indices.dropFirst() {
      places[index] = max(places[index], places[index - 1] + items[kept[index - 1]].height)
    }
    var limit = bottom - (kept.last.map { items[$0].tail } ?? 0)
    for index in places.indices.reversed() {
      places[index] = min(places[index], limit)
      limit = places[index] - (index > 0 ? items[kept[index - 1]].height : 0)
    }
    var result = [Double?](repeating: nil, count: items.count)
    for (index, place) in zip(kept, places) { result[index] = place }
    return result
  }
}
