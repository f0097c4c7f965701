import Languages
import Statistics
import Synchronization

/// The figures of many places that a chart ranks: worked out once for all briefings that show them.
///
/// Every briefing of a country compares its place with all the others. Looking them all up for each would cost as many look-ups as there
/// are pairs of places; this way a briefing only takes the few rows it prints.
struct League: Sendable {
  /// What is ranked, and among whom.
  struct Key: Hashable, Sendable {
    /// The places compared.
    enum Field: Hashable, Sendable {
      /// Those directly in a region.
      case siblings(in: String)
      /// Those directly in a region, and the region itself.
      case family(of: String)
      /// All.
      case all
    }

    /// What they are compared by.
    enum Measure: Hashable, Sendable {
      /// The values of an indicator in a unit for a period.
      case level(indicator: String, unit: String, Period)
      /// All published changes on a year earlier.
      case growth
    }

    var field: Field
    var measure: Measure
    var cutoff: FactBook.Cutoff
    var language: Language
  }

  /// The facts of all places in the order of the data.
  let facts: [Fact]
  /// The facts from the greatest down, those without a value last; equal ones in the order of the data.
  let ranked: [Fact]
  /// What the ranking shows.
  let title: Phrase
  /// What is measured, and when.
  let subtitle: Phrase

  /// Ranks facts by `value`.
  init(_ facts: [Fact], title: Phrase, subtitle: Phrase, by value: (Fact) -> Decimal?) {
    self.facts = facts
    self.title = title
    self.subtitle = subtitle
    let values = facts.map { fact in value(fact) }
    ranked = facts.indices.sorted { first, second in
      switch (values[first], values[second]) {
      case (let one?, let other?): one == other ? first < second : one > other
      case (nil, nil): first < second
      case (let one, _): one != nil
      }
    }.map { facts[$0] }
  }

  /// Where the greatest growth of a region is among all that has grown or fallen; `nil` among fewer than three.
  func growthPlace(of region: Region) -> GrowthPlace? {
    guard ranked.count >= 3, let index = ranked.firstIndex(where: { $0.region.id == region.id }) else { return nil }
    let own = ranked[index]
    let ties = ranked[..<index].reversed().prefix { $0.percentGrown == own.percentGrown }.count
    return own.observation.titleGrowth == nil ? nil : GrowthPlace(fact: own, rank: index - ties + 1, count: ranked.count)
  }

  /// The ranks among all of those that are printed, by region: equal values share one.
  func ranks(of facts: [Fact]) -> [String: Int] {
    let shown = Set(facts.map(\.region.id))
    let known = Array(ranked.prefix { $0.observation.value != nil })
    let ranks = zip(known.map(\.region.id), known.map(\.size).descendingRanks)
    return Dictionary(ranks.filter { shown.contains($0.0) }, uniquingKeysWith: { $1 })
  }

  /// The rows that a chart of at most `limit` prints for a region: the first and the last, and the region's own best.
  func rows(of region: Region, limit: Int) -> [Fact] {
    guard ranked.count > limit + 1 else { return ranked }
    let half = limit / 2
    let middle = limit - half..<ranked.count - half
    let own = ranked.firstIndex { $0.region.id == region.id }.flatMap { middle.contains($0) ? ranked[$0] : nil }
    return ranked[..<middle.lowerBound] + [own].compactMap(\.self) + ranked[middle.upperBound...]
  }
}

/// The leagues of a data set, each made by the first briefing that needs it. What one holds depends on its key alone, so it does not matter
/// who makes it.
final class Leagues: Sendable {
  private let made = Mutex<[League.Key: League]>([:])
  /// More are not kept: every request for another cutoff has its own.
  private static let most = 256

  /// The league of a key, made now if need be.
  func league(_ key: League.Key, make: () -> League) -> League {
    if let known = made.withLock({ $0[key] }) { return known }
    let league = make()
    made.withLock { leagues in
      if leagues.count >= Self.most { leagues.removeAll() }
      leagues[key] = league
    }
    return league
  }
}
