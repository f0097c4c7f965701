import Statistics

/// Which figure a title is made of.
package enum LeadFact {
  /// The figure to lead with, or `nil` where nothing was published.
  ///
  /// The order given is the template's and decides among equals. First comes what is firmest news: a published figure of something
  /// that has happened, with a published change whose basis is known; then one with a published earlier value; then one alone; then a
  /// place in a ranking; then a plan, target or forecast. A derived figure never leads.
  package static func choose(from facts: [Fact]) -> Fact? {
    ranked(facts).first
  }

  /// All figures that may be in a title, the first to lead first.
  package static func ranked(_ facts: [Fact]) -> [Fact] {
    let published = facts.filter { !$0.observation.isDerived && $0.observation.hasFiniteValue }
    return (0..<classes).flatMap { rank in published.filter { Self.rank($0) == rank } }
  }

  private static let classes = 5

  private static func rank(_ fact: Fact) -> Int {
    guard fact.observation.isAchieved else { return 4 }
    if fact.isRank { return 3 }
    if fact.observation.titleGrowth != nil { return 0 }
    return fact.publishedEarlier == nil ? 2 : 1
  }
}

extension Fact {
  /// Whether it is a place in an order.
  var isRank: Bool { unit.kind == .rank || indicator.kind == .rank }
}

extension Observation {
  /// Whether there is a value that can be printed.
  var hasFiniteValue: Bool {
    if case .missing = status { return false }
    return value != nil
  }
}
