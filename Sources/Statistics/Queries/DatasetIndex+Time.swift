extension DatasetIndex {
  /// The series of an indicator for a region: one for each unit, kind of value and length of period, each in order of period. Their
  /// order is that of their first figures in the data.
  public func series(region: String, indicator: String) -> [Series] {
    guard let place = self.region(region), let what = self.indicator(indicator) else { return [] }
    var keys: [SeriesKey] = []
    var groups: [SeriesKey: [Observation]] = [:]
    for observation in observations(of: region, indicator: indicator) {
      let key = SeriesKey(unit: observation.unit, kind: observation.kind, frequency: observation.period.frequency)
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(observation)
    }
    return keys.compactMap { key in
      guard let unit = unit(key.unit), let figures = groups[key] else { return nil }
      return Series(region: place, indicator: what, unit: unit, observations: figures.sorted { $0.period < $1.period })
    }
  }

  private struct SeriesKey: Hashable {
    var unit: String
    var kind: ValueKind
    var frequency: Period.Frequency
  }

  /// The periods that a region has figures of, in order.
  public func periods(of region: String) -> [Period] { Set(observations(of: region).map(\.period)).sorted() }

  /// The latest figure of an indicator for a region that reports what happened; of several units, the first in the data.
  public func latest(region: String, indicator: String) -> Observation? {
    let figures = observations(of: region, indicator: indicator).filter(\.tellsWhatHappened)
    guard let period = figures.map(\.period).max(by: { $0.endsBefore($1) }) else { return nil }
    return figures.first { $0.period == period }
  }
}

extension Observation {
  /// Whether it has a value that happened: no plan, no target, no forecast, no gap.
  public var tellsWhatHappened: Bool {
    guard value != nil, kind == .actual else { return false }
    switch status {
    case .final, .provisional, .estimated, .unreliable, .seriesBreak: return true
    case .forecast, .missing: return false
    }
  }
}

extension Period {
  /// By last day, then the longer last: the order in which news arrives.
  public func endsBefore(_ other: Period) -> Bool {
    (dayNumbers.upperBound, -dayNumbers.lowerBound) < (other.dayNumbers.upperBound, -other.dayNumbers.lowerBound)
  }
}
