package import Languages
package import Statistics

/// Titles of charts: the finding as a clause with a verb, two lines at most; derived figures only with their mark or as a ratio in
/// words.
package enum ChartTitle {
  /// What a chart shows, which decides what can be found in it.
  package enum Content: Hashable, Sendable {
    /// Levels of several indicators beside their changes.
    case levelsAndGrowth([Fact])
    /// Changes of several indicators of one region.
    case growth([Fact])
    /// Changes here and in other places, with the region that is looked at.
    case growthCompared([Fact], of: Region)
    /// How much of what is planned is there.
    case progress(Fact)
    /// One value, with an earlier one if that is known.
    case level(Fact)
    /// One bar an indicator.
    case levels([Fact])
    /// One indicator over time.
    case series(Fact)
    /// One indicator in several places.
    case places([Fact])
    /// A whole and its parts.
    case parts(whole: Fact, parts: [Fact])
    /// Places in rankings.
    case ranks([Fact])
  }

  /// The finding, or where the figures show none that may be said, a neutral name of what is shown. Without notes.
  package static func finding(_ content: Content, language: Language) -> Phrase {
    let wording = language.wording
    let title: Phrase? =
      switch content {
      case .levelsAndGrowth(let facts): ratio(facts, wording) ?? growthRange(facts, wording)
      case .growth(let facts): ratio(facts.sorted { $0.percentGrown < $1.percentGrown }, wording) ?? growthRange(facts, wording)
      case .growthCompared(let facts, let region):
        GrowthPlace(of: region, among: facts).map { wording.growthPlaceTitle($0) } ?? growthRange(facts, wording)
      case .progress(let fact): Progress(fact).map { wording.progressTitle($0) } ?? wording.levelTitle(fact)
      case .level(let fact): wording.levelTitle(fact)
      case .levels(let facts): largest(facts).flatMap { wording.largestTitle($0) }
      case .series(let fact): SeriesFinding(fact).map { wording.seriesTitle(fact, $0) }
      case .places(let facts): PlacesFinding(facts).map { wording.placesTitle($0) }
      case .parts(let whole, let parts): share(whole, parts, wording)
      case .ranks(let facts): firsts(facts, wording)
      }
    return (title ?? neutral(content, language)).withoutNotes
  }

  /// The fastest compared with the first that may be compared with it.
  private static func ratio(_ facts: [Fact], _ wording: any Wording) -> Phrase? {
    GrowthComparison(facts).map { wording.ratioTitle($0.faster, $0.slower, $0.ratio) }
  }

  private static func growthRange(_ facts: [Fact], _ wording: any Wording) -> Phrase? {
    let grown = facts.compactMap { fact in fact.shownChange.map { (fact: fact, growth: $0) } }
    guard let low = grown.min(by: { $0.growth.percent < $1.growth.percent }),
      let high = grown.max(by: { $0.growth.percent < $1.growth.percent })
    else { return nil }
    if grown.count == 1 { return wording.levelTitle(low.fact) }
    return low.growth.percent == high.growth.percent ? nil : wording.growthRangeTitle(low.growth, high.growth)
  }

  /// The largest of at least two amounts in one unit and for one period.
  private static func largest(_ facts: [Fact]) -> [Fact]? {
    let usable = facts.filter { $0.observation.isAchieved && $0.observation.hasFiniteValue && !$0.isRank }
    guard usable.count > 1, Set(usable.map(\.unit.id)).count == 1, Set(usable.map(\.observation.period)).count == 1
    else { return nil }
    return usable.sorted { $0.size > $1.size }
  }

  private static func share(_ whole: Fact, _ parts: [Fact], _ wording: any Wording) -> Phrase? {
    largestShare(whole, parts).map { wording.shareTitle($0.part, of: whole, $0.share) }
  }

  /// The largest of the parts with its share of the whole, which the title of a chart of parts states.
  static func largestShare(_ whole: Fact, _ parts: [Fact]) -> (part: Fact, share: Observation)? {
    let shares = parts.compactMap { part in
      (try? Derivations.share(of: part.observation, in: whole.observation, indicator: part.indicator.id, unit: .percent))
        .map { (part: part, share: $0) }
    }
    return shares.max { $0.part.size < $1.part.size }
  }

  private static func firsts(_ facts: [Fact], _ wording: any Wording) -> Phrase? {
    let ranks = facts.filter { $0.isRank && $0.observation.isAchieved }
    let rankings = ranks.filter { wording.isRanking($0) }
    guard let region = ranks.first?.region, Set(ranks.map(\.region)).count == 1 else { return nil }
    let firsts = rankings.count { $0.observation.value == 1 }
    if firsts > 1 { return wording.firstsTitle(region, count: firsts) }
    // The best place alone, by name.
    let best = rankings.filter { $0.observation.value != nil }.min { $0.size < $1.size }
    return best.flatMap { wording.headlines($0).last }
  }

  /// What is shown, without a finding: the names of up to three figures.
  private static func neutral(_ content: Content, _ language: Language) -> Phrase {
    switch content {
    case .progress(let fact), .level(let fact), .series(let fact), .parts(let fact, _):
      return Phrase(fact.indicator.name[language])
    case .places(let facts):
      return Phrase(facts.first?.indicator.name[language] ?? "")
    case .levelsAndGrowth(let facts): return names(facts, language) ?? Phrase(Word.levelsAndChanges[language])
    case .growth(let facts): return names(facts, language) ?? Phrase(Word.changesCompared[language])
    case .growthCompared: return Phrase(Word.changesCompared[language])
    case .levels(let facts): return names(facts, language) ?? Phrase(Word.publishedLevels[language])
    case .ranks: return Phrase(Word.publishedRanks[language])
    }
  }

  /// `Industrial fund and municipal funds`; `产业基金规模和市级财政资金`; `nil` for more than three.
  private static func names(_ facts: [Fact], _ language: Language) -> Phrase? {
    guard (1...3).contains(facts.count) else { return nil }
    if facts.count == 1 { return Phrase(facts[0].indicator.name[language]) }
    return Phrase(language.rules.list(facts.map { language.wording.noun($0, .short) })).capitalized
  }
}
