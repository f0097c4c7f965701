import Languages
import Statistics

/// Words for what a placeholder stands for.
struct FigureResolver {
  /// Words with the figures they rest on, and the notes that those need.
  struct Words: Hashable, Sendable {
    var phrase = Phrase()
    var keys: [Observation.Key] = []
    var notes: [Note] = []

    mutating func append(_ other: Words) {
      phrase += other.phrase
      keys += other.keys
      notes += other.notes
    }
  }

  let context: TextTemplate.Context

  private var language: Language { context.language }
  private var wording: any Wording { language.wording }
  private var figures: FigureWords { FigureWords(language: language) }

  /// The words; `nil` where something is not known.
  func resolve(_ reference: FigureReference) -> Words? {
    switch reference {
    case .region: return Words(phrase: Phrase(wording.name(of: context.region)))
    case .parent: return context.parent.map { Words(phrase: Phrase(wording.name(of: $0))) }
    case .period: return context.period.map { Words(phrase: Phrase($0.name(.full, language: language))) }
    case .figure(let indicator, let facet):
      guard let fact = context.fact(indicator), let phrase = phrase(fact, facet) else { return nil }
      return Words(phrase: phrase, keys: keys(fact, facet), notes: notes(fact, facet))
    case .share(let part, let whole):
      guard let part = context.fact(part), let whole = context.fact(whole),
        let share = try? Derivations.share(
          of: part.observation, in: whole.observation, indicator: part.indicator.id, unit: .percent)
      else { return nil }
      return Words(phrase: figures.amount(share, .percent), keys: [part.observation.key, whole.observation.key])
    case .times(let faster, let slower):
      guard let faster = context.fact(faster)?.observation, let slower = context.fact(slower)?.observation,
        let ratio = GrowthRatio(ofPublishedGrowth: faster, to: slower)
      else { return nil }
      return Words(phrase: Phrase(wording.times(ratio)), keys: [faster.key, slower.key])
    }
  }

  private func phrase(_ fact: Fact, _ facet: FigureReference.Facet) -> Phrase? {
    let observation = fact.observation
    switch facet {
    case .value:
      return observation.hasFiniteValue ? figures.amount(observation, fact.unit) : nil
    case .growth:
      return observation.growth.map { Phrase($0.reading(.sentence, language: language).text) }
    case .movement:
      return observation.growth.map { Phrase(wording.movement($0, of: fact)) }
    case .basis:
      guard let growth = observation.growth, growth.basis != .unstated else { return nil }
      return Phrase(wording.basis(growth, of: fact))
    case .period:
      return Phrase(observation.period.name(.full, language: language))
    case .when:
      return Phrase(wording.time(of: observation))
    case .earlier:
      return fact.earlier.flatMap { $0.hasFiniteValue ? figures.amount($0, fact.unit) : nil }
    case .change:
      guard var change = fact.change, change.hasFiniteValue, let value = change.value else { return nil }
      change.value = value.magnitude
      return figures.amount(change, fact.unit)
    case .aim:
      return aim(of: fact).map { figures.amount($0, fact.unit) }
    case .name:
      let note = Note.of(fact.indicator)
      return "\(wording.noun(fact, .full))\(note: note)"
    }
  }

  /// Its first plan or target, or else forecast.
  private func aim(of fact: Fact) -> Observation? {
    let aims = fact.aims.filter(\.hasFiniteValue)
    return aims.first { $0.status != .forecast } ?? aims.first
  }

  private func keys(_ fact: Fact, _ facet: FigureReference.Facet) -> [Observation.Key] {
    switch facet {
    case .value, .growth, .movement, .basis: return [fact.observation.key]
    case .aim: return aim(of: fact).map { [$0.key] } ?? []
    case .earlier:
      if case .derived(let derivation)? = fact.earlier?.origin { return derivation.inputs }
      return fact.earlier.map { [$0.key] } ?? []
    case .change:
      if case .derived(let derivation)? = fact.change?.origin { return derivation.inputs }
      return [fact.observation.key]
    case .period, .when, .name: return []
    }
  }

  private func notes(_ fact: Fact, _ facet: FigureReference.Facet) -> [Note] {
    switch facet {
    case .value, .growth, .movement, .when, .period: fact.observation.footNotes
    case .aim: aim(of: fact)?.footNotes ?? []
    case .earlier, .change, .basis, .name: []
    }
  }
}
