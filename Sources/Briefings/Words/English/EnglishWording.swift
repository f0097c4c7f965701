import Languages
import Statistics

/// English sentences about facts. Every function gives a clause without its capital and full stop.
struct EnglishWording: Sendable {
  let figures = FigureWords(language: .english)

  let standfirstRoom = 248
  let columnRoom = 200

  /// A line may end after any word.
  func wellBroken(_ titles: [Phrase]) -> [Phrase] { titles }

  // MARK: Names

  func name(of region: Region) -> String { EnglishPlace(region.name[.english]).name }

  /// `Hengdian, Zhejiang`: the place and the topmost region but the country above it.
  func placeName(_ region: Region, within ancestors: [Region]) -> String {
    ([region] + ancestors.suffix(1)).map { $0.name[.english] }.joined(separator: ", ")
  }

  func noun(_ fact: Fact, _ naming: Naming) -> String { EnglishSubject(fact, naming, .understood).noun.words }

  /// `Number of studios`.
  func progressCaption(_ fact: Fact) -> String {
    let unit = fact.unit.name[.english]
    return "Number of \(unit.isEmpty ? EnglishNoun(fact.indicator.name[.english]).words : unit)"
  }

  // MARK: When

  func time(of observation: Observation) -> String { when(observation) }

  /// When a figure was so.
  func when(_ observation: Observation, _ form: PeriodForm = .prose) -> String {
    observation.isStateAtPublication
      ? EnglishPeriod.asOf(observation.period) : EnglishPeriod.when(observation.period, form)
  }

  /// What a change is measured against, with a space before it; nothing where it is not stated.
  func basis(_ growth: Growth, of period: Period) -> String {
    switch growth.basis {
    case .yearOnYear: " on a year earlier"
    case .monthOnMonth: period.frequency == .month ? " on the previous month" : " (published as month-on-month)"
    case .quarterOnQuarter: " on the previous quarter"
    case .unstated: ""
    }
  }

  func basis(_ growth: Growth, of fact: Fact) -> String {
    String(basis(growth, of: fact.observation.period).drop { $0 == " " })
  }

  // MARK: Verbs

  func movement(_ growth: Growth, of fact: Fact) -> String {
    movement(growth, isPlural: EnglishSubject(fact, .full, .understood).isPlural)
  }

  /// The verb that leads to a level: `came to`, `stood at`, `was`.
  func levelVerb(_ fact: Fact, _ subject: EnglishSubject) -> String {
    switch fact.unit.kind {
    case .currency, .quantity: fact.indicator.kind == .level ? "came to" : subject.was
    case .count: subject.isPlural ? (countsThings(fact, subject) ? "numbered" : "came to") : subject.was
    case .index: "stood at"
    case .percent, .percentagePoint, .rank: subject.was
    }
  }

  /// `rose by 18.26%`, `fell by 3%`, `was unchanged`.
  func movement(_ growth: Growth, isPlural: Bool, _ setting: Setting = .sentence) -> String {
    let by = setting == .title ? "" : "by "
    let size = figures.size(of: growth, setting)
    switch Movement(growth) {
    case .rose: return "rose \(by)\(size)"
    case .fell: return "fell \(by)\(size)"
    case .unchanged: return isPlural ? "were unchanged" : "was unchanged"
    }
  }

  /// The figure as the sentence needs it: what is counted is not named twice.
  func amount(_ fact: Fact, _ observation: Observation, _ setting: Setting = .sentence) -> Phrase {
    figures.amount(observation, fact.unit, setting, form(fact))
  }

  /// Whether the unit is said: not where the indicator names what is counted.
  func form(_ fact: Fact) -> FigureWords.Form {
    let noun = EnglishNoun(fact.indicator.name[.english])
    switch fact.unit.kind {
    case .count:
      let unit = fact.unit.name[.english]
      let isNamed = unit.isEmpty || EnglishCountedNoun.isCounted(noun.head, in: unit)
      return noun.number == .plural && isNamed || noun.head == "number" ? .bare : .withUnit
    case .quantity: return fact.unit.name[.english].lowercased() == noun.head ? .bare : .withUnit
    case .currency, .percent, .percentagePoint, .index, .rank: return .withUnit
    }
  }

  // MARK: Clauses

  /// Whether what a plural names is known to be counted: its unit says what, or its head is a word for such things.
  private func countsThings(_ fact: Fact, _ subject: EnglishSubject) -> Bool {
    EnglishCountedNoun.isCounted(subject.noun.head, in: fact.unit.name[.english])
  }

  /// Whether “Wuxi had 17 cultural parks” reads better than “Wuxi’s cultural parks numbered 17”.
  func canBeHad(_ fact: Fact, _ subject: EnglishSubject) -> Bool {
    fact.unit.kind == .count && fact.indicator.kind == .level && subject.isPlural && !subject.isPart && !subject.namesPlace
      && countsThings(fact, subject)
      // No one had 1 new firms.
      && fact.size != 1 && !subject.noun.hasComplement && !subject.noun.endsInParticiple && !subject.noun.endsInApposition
  }

  /// `Wuxi’s trade in culture came to 8.6 billion yuan`; `Wuxi had 17 cultural industrial parks`.
  func level(
    _ fact: Fact, _ naming: Naming = .full, _ owner: Owner = .named, _ setting: Setting = .sentence
  ) -> Phrase {
    let subject = EnglishSubject(fact, naming, owner)
    let amount = amount(fact, fact.observation, setting)
    if fact.unit.kind == .percent, let share = subject.share(owner) {
      return "\(share.holder)\(note: Note.of(fact.indicator)) accounted for \(amount) of \(share.whole)"
    }
    if canBeHad(fact, subject) {
      return "\(subject.place.name) had \(amount) \(subject.noun.words)\(note: Note.of(fact.indicator))"
    }
    return "\(subject.words)\(note: Note.of(fact.indicator)) \(levelVerb(fact, subject)) \(amount)"
  }

  /// `Wuxi’s revenue from tourism rose by 10.2% on a year earlier to 210 billion yuan`.
  func levelAndGrowth(
    _ fact: Fact, _ growth: Growth, _ naming: Naming = .full, _ owner: Owner = .named
  ) -> Phrase {
    let subject = EnglishSubject(fact, naming, owner)
    let words = fact.unit.kind == .count && canBeHad(fact, subject) ? counted(subject, owner) : subject.words
    let isPlural = subject.isPlural && words == subject.words
    let preposition = Movement(growth) == .unchanged ? "at" : "to"
    let movement = movement(growth, isPlural: isPlural)
    let basis = basis(growth, of: fact.observation.period)
    let amount = amount(fact, fact.observation)
    return "\(words)\(note: Note.of(fact.indicator)) \(movement)\(basis) \(preposition) \(amount)"
  }

  /// `the number of visitors in Wuxi`.
  func counted(_ subject: EnglishSubject, _ owner: Owner) -> String {
    owner == .named ? "the number of \(subject.noun.words) in \(subject.place.name)" : "the number of \(subject.noun.words)"
  }

  /// `an increase of 2.439 billion yuanᵈ`; nothing without a change.
  func change(_ fact: Fact) -> Phrase? {
    guard let value = fact.change?.value, let size = size(ofChange: fact) else { return nil }
    return "\(value > 0 ? "an increase" : "a decrease") of \(size)"
  }

  /// How much was added or lost, without its sign; nothing where that is not known or nothing, or where points of an index or percent
  /// would be beside the percentage.
  func size(ofChange fact: Fact) -> Phrase? {
    guard fact.unit.kind.isScaled, var change = fact.change, let value = change.value, value != 0 else { return nil }
    change.value = abs(value)
    guard !change.reading(.sentence, unit: fact.unit, language: .english).isZero else { return nil }
    return figures.amount(change, fact.unit, .sentence, form(fact))
  }
}
