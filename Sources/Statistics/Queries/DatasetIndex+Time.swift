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

  /// The latest period of which a region knows something that happened: it ends last, and of those that end together is the longest.
  ///
  /// Plans, targets, forecasts and gaps do not count. With an indicator, of that alone.
  public func latestPeriod(region: String, indicator: String? = nil) -> Period? {
    let figures = indicator.map { observations(of: region, indicator: $0) } ?? observations(of: region)
    return figures.filter(\.tellsWhatHappened).map(\.period).max { $0.endsBefore($1) }
  }

  /// The period that a briefing of a region is about when nobody names one: the latest that has at least half as much to say as the
  /// one with most.
  ///
  /// A figure with a published change counts five, one without counts one, a rank nothing: otherwise single facts that came with a
  /// release would outweigh what the release is about.
  public func mainPeriod(of region: String) -> Period? {
    var weights: [Period: Int] = [:]
    for figure in observations(of: region) where figure.tellsWhatHappened && !figure.isDerived {
      let weight = figure.growth != nil ? 5 : unit(figure.unit)?.kind == .rank ? 0 : 1
      weights[figure.period, default: 0] += weight
    }
    let most = weights.values.max() ?? 0
    return weights.filter { $0.value * 2 >= most }.keys.max { $0.endsBefore($1) }
  }

  /// The latest figure of an indicator for a region that tells what happened; of several units, the first in the data.
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
    case .final, .provisional, .estimated, .seriesBreak: return true
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
