internal import Diagnostics
internal import Languages

extension DatasetIndex {
  /// The regions that may have been meant by an unknown key or name, the likeliest first.
  public func regions(nearestTo name: String, limit: Int = 3) -> [Region] {
    Self.nearest(to: name, in: dataset.regions, limit: limit) { [$0.id] + $0.name.texts }
  }

  /// The indicators that may have been meant by an unknown key or name, the likeliest first.
  public func indicators(nearestTo name: String, limit: Int = 3) -> [Indicator] {
    Self.nearest(to: name, in: dataset.indicators, limit: limit) { [$0.id] + $0.name.texts + ($0.shortName?.texts ?? []) }
  }

  /// The periods of a region that may have been meant by one it has no figures of: those that share a day with it, else the
  /// nearest in time.
  public func periods(of region: String, nearestTo period: Period, limit: Int = 3) -> [Period] {
    period.nearest(in: periods(of: region), limit: limit)
  }

  /// Same name in other letters first, then few misspelt letters, then names of which the text is a part or that are a part of it.
  private static func nearest<Element: Identifiable>(
    to name: String, in elements: [Element], limit: Int, names: (Element) -> [String]
  ) -> [Element] where Element.ID == String {
    let wanted = name.lowercased()
    var candidates: [(name: String, place: Int)] = []
    for (place, element) in elements.enumerated() {
      for candidate in names(element) where !candidate.isEmpty { candidates.append((candidate, place)) }
    }
    var places: [Int] = []
    func take(_ place: Int) {
      if !places.contains(place) { places.append(place) }
    }
    for candidate in candidates where candidate.name.lowercased() == wanted { take(candidate.place) }
    while places.count < limit {
      let left = candidates.filter { !places.contains($0.place) }
      guard let nearest = NearestName.nearest(to: name, in: left.lazy.map(\.name)),
        let found = left.first(where: { $0.name == nearest })
      else { break }
      take(found.place)
    }
    for candidate in candidates where wanted.count >= 2 && candidate.name.count >= 2 && places.count < limit {
      let other = candidate.name.lowercased()
      if other.contains(wanted) || wanted.contains(other) { take(candidate.place) }
    }
    return places.prefix(limit).map { elements[$0] }
  }
}

extension Period {
  /// At most `limit` of `candidates`: those that share a day with this period first, then the nearest in time.
  package func nearest(in candidates: some Sequence<Period>, limit: Int) -> [Period] {
    let wanted = dayNumbers
    func distance(_ candidate: Period) -> Int {
      let days = candidate.dayNumbers
      if days.overlaps(wanted) { return 0 }
      return min(abs(days.lowerBound - wanted.upperBound), abs(wanted.lowerBound - days.upperBound))
    }
    return Array(candidates.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(limit))
  }
}
