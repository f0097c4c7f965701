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
  private var figures: FigureWords { FigureWords(language: language) }

  /// The words; `nil` where something is not known.
  func resolve(_ reference: FigureReference) -> Words? {
    switch reference {
    case .region: return Words(phrase: Phrase(name(context.region)))
    case .parent: return context.parent.map { Words(phrase: Phrase(name($0))) }
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
        let ratio = RatioInWords(of: faster, to: slower)
      else { return nil }
      let words = language == .english ? ratio.english : ratio.chinesePhrase
      return Words(phrase: Phrase(words), keys: [faster.key, slower.key])
    }
  }

  private func name(_ region: Region) -> String {
    language == .english ? EnglishPlace(region.name[.english]).name : region.name[.chinese]
  }

  private func phrase(_ fact: Fact, _ facet: FigureReference.Facet) -> Phrase? {
    let observation = fact.observation
    switch facet {
    case .value:
      return observation.hasFiniteValue ? figures.amount(observation, fact.unit) : nil
    case .growth:
      return observation.growth.map { Phrase($0.reading(.sentence, language: language).text) }
    case .movement:
      return observation.growth.map { movement(fact, $0) }
    case .basis:
      guard let growth = observation.growth, growth.basis != .unstated else { return nil }
      return Phrase(basis(growth, fact))
    case .period:
      return Phrase(observation.period.name(.full, language: language))
    case .when:
      return Phrase(
        language == .english ? EnglishWording().when(observation) : observation.period.name(.full, language: .chinese))
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
      return "\(noun(fact))\(note: note)"
    }
  }

  /// Its first plan or target, or else forecast.
  private func aim(of fact: Fact) -> Observation? {
    let aims = fact.aims.filter(\.hasFiniteValue)
    return aims.first { $0.status != .forecast } ?? aims.first
  }

  private func noun(_ fact: Fact) -> String {
    switch language {
    case .english: EnglishSubject(fact, .full, .understood).noun.words
    case .chinese: fact.indicator.name[.chinese]
    }
  }

  private func movement(_ fact: Fact, _ growth: Growth) -> Phrase {
    switch language {
    case .english:
      Phrase(EnglishWording().movement(growth, isPlural: EnglishSubject(fact, .full, .understood).isPlural))
    case .chinese: Phrase(ChineseWording().movement(growth, fact.unit))
    }
  }

  private func basis(_ growth: Growth, _ fact: Fact) -> String {
    switch language {
    case .english:
      String(EnglishWording().basis(growth, of: fact.observation.period).drop { $0 == " " })
    case .chinese: ChineseWording().basis(growth, of: fact.observation.period)
    }
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
