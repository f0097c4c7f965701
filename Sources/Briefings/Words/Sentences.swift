package import Languages
package import Statistics

/// The sentences of a theme or region: what was published, what follows from it by arithmetic, in an order that never varies.
package struct Sentences: Sendable {
  /// In which language.
  package let language: Language
  private let units: [String: Unit]
  private let wording: any Wording

  /// Prepares sentences in a language; `units` are needed for amounts published in two currencies.
  package init(language: Language, units: [Unit] = []) {
    self.language = language
    self.units = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    wording = language.wording
  }

  /// All that can be said about facts of one region, in paragraphs: levels and changes with their shares and plans, then how the
  /// changes compare, then ranks.
  ///
  /// The region is named once a paragraph, and a period only where it differs from the sentence before.
  package func paragraphs(about facts: [Fact]) -> [Sentence] {
    [statements(facts), comparisons(facts), ranks(facts)].filter { !$0.isEmpty }.map { $0.paragraph(in: language) }
  }

  /// The same, sentence by sentence. Of figures in `told`, whose levels and changes have been told, only what is new is said.
  package func about(_ facts: [Fact], after told: Set<Observation.Key> = []) -> [Sentence] {
    statements(facts, after: told) + comparisons(facts.filter { !told.contains($0.observation.key) }) + ranks(facts)
  }

  /// A sentence a fact: level, change, when; behind it its share of a whole among the facts, or else its place in its series;
  /// then its plans and targets.
  package func statements(_ facts: [Fact], after told: Set<Observation.Key> = []) -> [Sentence] {
    var sentences: [Sentence] = []
    var place = PlaceInText(units: units)
    var last: (period: Period, isState: Bool)?
    for fact in facts where !fact.isRank && fact.observation.hasFiniteValue {
      let said = (fact.observation.period, fact.observation.isStateAtPublication)
      place.period = last.map { $0 == said } ?? false ? .understood : .said
      if told.contains(fact.observation.key), fact.observation.titleGrowth != nil {
        guard let change = wording.changeAlone(fact, place) else { continue }
        sentences.append(Sentence(change, keys: keys(fact), derived: [fact.change].compactMap(\.self)))
      } else if let progress = Progress(fact) {
        sentences.append(Sentence(wording.progress(progress, place, .full), keys: progress.keys))
      } else {
        sentences.append(Sentence(wording.statement(fact, place), keys: keys(fact), derived: [fact.change].compactMap(\.self)))
      }
      if let revision = Sentence(revisionOf: fact.observation, fact.indicator, fact.unit, language) { sentences.append(revision) }
      last = fact.observation.isAchieved ? said : nil
      place.owner = .understood
      place.statementsBefore += 1
      // Both would say what “it” or “that” is of the sentence before: one is enough.
      if let more = share(fact, among: facts) ?? standing(fact) { sentences.append(more) }
      sentences += aims(fact, place)
    }
    return sentences
  }

  /// How much faster one figure grew than another, in words: the fastest against the first fact that may be compared with it.
  package func comparisons(_ facts: [Fact]) -> [Sentence] {
    guard let best = GrowthComparison(facts) else { return [] }
    return [
      Sentence(
        wording.comparison(best.faster, best.slower, best.ratio),
        keys: [best.faster.observation.key, best.slower.observation.key])
    ]
  }

  /// The places in rankings; one ranking within several areas is one sentence.
  package func ranks(_ facts: [Fact]) -> [Sentence] {
    let ranks = facts.filter { $0.isRank && $0.observation.isAchieved && $0.observation.hasFiniteValue }
    var sentences: [Sentence] = []
    var place = PlaceInText(units: units)
    var last: (period: Period, isState: Bool)?
    var rest = ranks[...]
    while let first = rest.first {
      let group = rest.prefix { wording.isSameRanking(first, $0) }
      rest = rest.dropFirst(group.count)
      let said = (first.observation.period, first.observation.isStateAtPublication)
      place.period = last.map { $0 == said } ?? false ? .understood : .said
      sentences.append(Sentence(wording.ranks(Array(group), place), keys: group.map(\.observation.key)))
      last = said
      place.owner = wording.ranksRegion(first) ? .understood : .named
    }
    return sentences
  }

  /// How a region's figures compare with those of its parent, where both are about one indicator and period: the share of
  /// amounts and numbers, else the change there.
  package func comparisons(_ facts: [Fact], withParent parentFacts: [Fact]) -> [Sentence] {
    facts.compactMap { fact in
      guard !fact.isRank, fact.observation.isAchieved,
        let parent = parentFacts.first(where: {
          $0.indicator.id == fact.indicator.id && $0.unit.id == fact.unit.id
            && $0.observation.period == fact.observation.period && $0.observation.isAchieved
        })
      else { return nil }
      return shareOfParent(fact, parent) ?? parentChange(fact, parent)
    }
  }

  private func shareOfParent(_ fact: Fact, _ parent: Fact) -> Sentence? {
    guard fact.indicator.kind == .level, fact.unit.kind == .currency || fact.unit.kind == .count || fact.unit.kind == .quantity,
      fact.indicator.addsUp, fact.size < parent.size,
      let share = try? Derivations.share(
        of: fact.observation, in: parent.observation, indicator: fact.indicator.id, unit: .percent)
    else { return nil }
    return Sentence(
      wording.shareOfParent(fact, parent, share), keys: [fact.observation.key, parent.observation.key], derived: [share])
  }

  private func parentChange(_ fact: Fact, _ parent: Fact) -> Sentence? {
    guard let own = fact.observation.titleGrowth, let other = parent.observation.titleGrowth, own.basis == other.basis
    else { return nil }
    return Sentence(wording.parentChange(parent, other), keys: [parent.observation.key])
  }

  /// Which of the places within a region have most and least of one indicator; `nil` with fewer than three values of one period.
  package func places(_ facts: [Fact], within region: Region) -> Sentence? {
    PlacesFinding(facts).map { finding in
      let keys = [finding.highest.observation.key] + (finding.lowest.map { [$0.observation.key] } ?? [])
      return Sentence(wording.places(finding, within: region), keys: keys)
    }
  }

  /// Plans, targets and forecasts that no progress has stated.
  private func aims(_ fact: Fact, _ place: PlaceInText) -> [Sentence] {
    let stated = Progress(fact).map(\.keys) ?? [fact.observation.key]
    return fact.aims.filter { $0.hasFiniteValue && $0.unit == fact.unit.id && !stated.contains($0.key) }
      .map { Sentence(wording.aim(fact, $0, place), keys: [$0.key]) }
  }

  /// The place of its latest value among at least five.
  private func standing(_ fact: Fact) -> Sentence? {
    SeriesStanding.read(fact).map { found in
      Sentence(
        wording.standing(found.standing, fact, since: found.since, count: found.count), keys: fact.history.map(\.key))
    }
  }

  /// Its share of the whole it is a part of, if that is among the facts.
  private func share(_ part: Fact, among facts: [Fact]) -> Sentence? {
    guard let whole = facts.first(where: { $0.indicator.id == part.indicator.partOf && $0.region == part.region }),
      let share = try? Derivations.share(
        of: part.observation, in: whole.observation, indicator: part.indicator.id, unit: .percent)
    else { return nil }
    return Sentence(
      wording.share(part, of: whole, share), keys: [part.observation.key, whole.observation.key], derived: [share])
  }

  /// What the statement of a fact rests on.
  private func keys(_ fact: Fact) -> [Observation.Key] {
    var keys = [fact.observation.key] + fact.alternates.filter { units[$0.unit] != nil }.map(\.key)
    if case .derived(let derivation)? = fact.change?.origin { keys += derivation.inputs }
    return keys
  }
}
