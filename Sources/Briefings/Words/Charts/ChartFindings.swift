import Statistics

/// Two facts whose growth may be compared in words.
struct GrowthComparison: Hashable, Sendable {
  let faster: Fact
  let slower: Fact
  let ratio: GrowthRatio

  /// The fastest against the first fact, in the order given, that may be compared with any; `nil` where none may.
  init?(_ facts: [Fact]) {
    let grown = facts.filter { !$0.isRank && $0.observation.isAchieved && $0.observation.titleGrowth != nil }
    for slower in grown {
      var best: (fact: Fact, ratio: GrowthRatio)?
      for faster in grown {
        guard let ratio = GrowthRatio(ofPublishedGrowth: faster.observation, to: slower.observation) else { continue }
        if faster.percentGrown > best?.fact.percentGrown ?? 0 { best = (faster, ratio) }
      }
      if let best {
        (self.faster, self.slower, ratio) = (best.fact, slower, best.ratio)
        return
      }
    }
    return nil
  }
}

/// What a series of values over time shows.
enum SeriesFinding: Hashable, Sendable {
  /// The last is the highest, and higher than the first.
  case rose(first: Observation, last: Observation)
  /// The last is the lowest, and lower than the first.
  case fell(first: Observation, last: Observation)
  /// A value between is higher than both ends.
  case peaked(peak: Observation, last: Observation)
  /// A value between is lower than both ends, and none is higher.
  case bottomed(low: Observation, last: Observation)
  /// All are equal.
  case level(first: Observation, last: Observation)

  /// The values it states.
  var values: [Observation] {
    switch self {
    case .rose(let first, let last), .fell(let first, let last), .level(let first, let last): [first, last]
    case .peaked(let value, let last), .bottomed(let value, let last): [value, last]
    }
  }

  /// Reads a fact's history: at least two published values of one unit, no break between them. Parts of years have their seasons: the last is
  /// set against the same part of other years alone.
  init?(_ fact: Fact) {
    let all = fact.history.filter { $0.hasFiniteValue && !$0.isDerived && $0.unit == fact.unit.id && $0.status != .seriesBreak }
    let hasSeasons = !IndicatorWords.seasonallyAdjusted.occurs(in: fact.indicator.name)
    let values = all.filter { value in !hasSeasons || all.last.map { $0.period.isLike(value.period) } ?? false }
    guard values.count >= 2, fact.history.allSatisfy({ $0.status != .seriesBreak }), let first = values.first,
      let last = values.last, let peak = values.max(by: { $0.isSmaller(than: $1) }),
      let low = values.min(by: { $0.isSmaller(than: $1) })
    else { return nil }
    self =
      if first.isSmaller(than: last), !last.isSmaller(than: peak) {
        .rose(first: first, last: last)
      } else if last.isSmaller(than: first), !low.isSmaller(than: last) {
        .fell(first: first, last: last)
      } else if first.isSmaller(than: peak), last.isSmaller(than: peak) {
        .peaked(peak: peak, last: last)
      } else if low.isSmaller(than: first), low.isSmaller(than: last) {
        .bottomed(low: low, last: last)
      } else {
        .level(first: first, last: last)
      }
  }
}

/// Where the growth of one figure stands among the growth of all figures compared: unlike ones, so a place says more than a distance.
struct GrowthPlace: Hashable, Sendable {
  let fact: Fact
  /// From 1, the greatest first; equal ones share a place.
  let rank: Int
  let count: Int
  /// How many fell, itself among them, where all are of one region; `nil` where they are of several.
  var falls: Int?

  init(fact: Fact, rank: Int, count: Int, falls: Int? = nil) {
    (self.fact, self.rank, self.count, self.falls) = (fact, rank, count, falls)
  }

  /// The figure whose growth is farthest from the middle of all; `nil` where that is several.
  init?(farthest facts: [Fact]) {
    let grown = facts.filter { $0.observation.titleGrowth != nil }.sorted { $0.percentGrown > $1.percentGrown }
    guard grown.count >= 3, let first = grown.first, let last = grown.last else { return nil }
    let middle = grown[grown.count / 2].percentGrown
    let isTop = first.percentGrown - middle > middle - last.percentGrown
    let own = isTop ? first : last
    // “Growth of output” has no growth of its own.
    guard own.indicator.kind != .growth, grown.count(where: { $0.percentGrown == own.percentGrown }) == 1 else { return nil }
    self.init(
      fact: own, rank: isTop ? 1 : grown.count, count: grown.count, falls: grown.count { $0.percentGrown < 0 })
  }

  /// The place of the region's greatest growth; `nil` where fewer than three grew, or none of the region's.
  init?(of region: Region, among facts: [Fact]) {
    let grown = facts.filter { $0.observation.titleGrowth != nil }
    guard grown.count >= 3, let own = grown.filter({ $0.region.id == region.id }).max(by: { $0.percentGrown < $1.percentGrown })
    else { return nil }
    (fact, count) = (own, grown.count)
    rank = 1 + grown.count { $0.percentGrown > own.percentGrown }
  }
}

/// The highest and the lowest of one indicator in several places.
struct PlacesFinding: Hashable, Sendable {
  let highest: Fact
  /// Absent where several places share the lowest value.
  let lowest: Fact?
  /// How many places have a value.
  let count: Int

  /// Reads facts of one indicator and unit; `nil` with fewer than three values, differing periods, or a shared first place.
  init?(_ facts: [Fact]) {
    let known = facts.filter { $0.observation.isAchieved && $0.observation.hasFiniteValue && !$0.isRank }
    guard known.count >= 3, Set(known.map(\.indicator.id)).count == 1, Set(known.map(\.unit.id)).count == 1,
      Set(known.map(\.observation.period)).count == 1
    else { return nil }
    let sorted = known.sorted { $0.size > $1.size }
    guard sorted[0].size > sorted[1].size else { return nil }
    highest = sorted[0]
    let last = sorted[sorted.count - 1]
    lowest = last.size < sorted[sorted.count - 2].size ? last : nil
    count = known.count
  }
}

/// The place of the latest value in a series of at least five.
enum SeriesStanding: Hashable, Sendable {
  /// It is the highest, and no other is as high.
  case highest
  /// It is the lowest, and no other is as low.
  case lowest
  /// Another is the highest.
  case below(peak: Observation)

  /// How many values are needed before it is worth saying.
  static let fewest = 5

  /// Reads a fact's history: published values of one unit without a break, the latest being the fact itself.
  static func read(_ fact: Fact) -> (standing: SeriesStanding, since: Period, count: Int)? {
    let values = fact.history.filter { $0.hasFiniteValue && !$0.isDerived && $0.unit == fact.unit.id }
    guard values.count >= fewest, !fact.isRank, fact.history.allSatisfy({ $0.status != .seriesBreak }),
      values.allSatisfy({ $0.qualifier == .exact && $0.period.months == fact.observation.period.months }), let first = values.first,
      let last = values.last, last == fact.observation
    else { return nil }
    let others = values.dropLast()
    guard let peak = others.max(by: { $0.isSmaller(than: $1) }), let low = others.min(by: { $0.isSmaller(than: $1) })
    else { return nil }
    if peak.isSmaller(than: last) { return (.highest, first.period, values.count) }
    if last.isSmaller(than: low) { return (.lowest, first.period, values.count) }
    return last.isSmaller(than: peak) ? (.below(peak: peak), first.period, values.count) : nil
  }
}

extension Fact {
  /// The published value that the latest may be set against: exact, of the period before, with no break between; only where no change
  /// was published itself that says which way it went.
  var publishedEarlier: Observation? {
    guard observation.growth.map(observation.tellsDirection) != true, observation.isAchieved, observation.status != .seriesBreak,
      observation.qualifier == .exact,
      !isRank, let earlier, !earlier.isDerived, earlier.hasFiniteValue, earlier.unit == observation.unit,
      earlier.qualifier == .exact, earlier.period < observation.period
    else { return nil }
    return earlier
  }

  /// Its value in ones.
  var size: Decimal { observation.size }
  /// The change it shows: published with it, or its own value where that is a rate of change.
  var shownChange: Growth? {
    guard observation.isAchieved else { return nil }
    if let growth = observation.titleGrowth { return growth }
    guard indicator.kind == .growth, unit.kind == .percent, let value = observation.value else { return nil }
    return Growth(
      percent: value, decimals: observation.decimals, basis: .unstated, qualifier: observation.qualifier)
  }
  /// Its published change in percent; 0 where there is none.
  var percentGrown: Decimal { observation.growth?.percent ?? 0 }
}

extension Observation {
  /// The value in ones; 0 where there is none.
  var size: Decimal { (value ?? 0).scaled(by: multiplier) }

  /// Whether the value is less than another's.
  func isSmaller(than other: Observation) -> Bool {
    multiplier == other.multiplier ? (value ?? 0) < (other.value ?? 0) : size < other.size
  }
}
