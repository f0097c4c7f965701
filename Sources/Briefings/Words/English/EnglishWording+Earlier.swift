import Languages
import Statistics

/// Sentences that set a published value against a published earlier one, where no change was published.
extension EnglishWording {
  /// `rose`, `fell`; `nil` where nothing changed.
  func verb(_ movement: Movement) -> String? {
    switch movement {
    case .rose: "rose"
    case .fell: "fell"
    case .unchanged: nil
    }
  }

  /// `Jinhua’s GDP rose from 12.3 billion yuan in 2021 to 12.9 billion yuan in 2022`.
  func fromTo(_ fact: Fact, _ earlier: Observation, _ naming: Naming, _ owner: Owner, _ setting: Setting = .sentence) -> Phrase {
    let (words, was) = movingSubject(fact, naming, owner)
    let before = amount(fact, earlier, setting)
    let now = amount(fact, fact.observation, setting)
    if figures.readAlike(earlier, fact.observation, fact.unit, setting) {
      return "\(words) \(was) \(now) \(when(fact.observation)), nearly as \(EnglishPeriod.when(earlier.period))"
    }
    guard let verb = verb(Movement(from: earlier, to: fact.observation)) else {
      return "\(words) \(was) \(now) \(when(fact.observation)), as \(EnglishPeriod.when(earlier.period))"
    }
    return "\(words) \(verb) from \(before) \(EnglishPeriod.when(earlier.period)) to \(now) \(when(fact.observation))"
  }

  /// `Jinhua’s GDP rose to 12.9 billion yuan`; `was unchanged at` where nothing changed.
  func movedTo(_ fact: Fact, _ earlier: Observation, _ naming: Naming, _ owner: Owner, _ setting: Setting) -> Phrase {
    let (words, was) = movingSubject(fact, naming, owner)
    let amount = amount(fact, fact.observation, setting)
    if figures.readAlike(earlier, fact.observation, fact.unit, setting) { return "\(words) \(was) little changed at \(amount)" }
    guard let verb = verb(Movement(from: earlier, to: fact.observation)) else { return "\(words) \(was) unchanged at \(amount)" }
    return "\(words) \(verb) to \(amount)"
  }

  /// `, from 12.3 billion yuan a year earlier`.
  func comparedWith(_ earlier: Observation, _ fact: Fact) -> Phrase {
    guard Movement(from: earlier, to: fact.observation) != .unchanged,
      !figures.readAlike(earlier, fact.observation, fact.unit, .sentence)
    else { return "" }
    let isYearBefore = earlier.period == fact.observation.period.previousYear
    let time = isYearBefore ? "a year earlier" : EnglishPeriod.when(earlier.period)
    return ", from \(amount(fact, earlier)) \(time)"
  }

  /// The subject of a verb of movement, with `was` or `were`: things that are counted move in number.
  func movingSubject(_ fact: Fact, _ naming: Naming, _ owner: Owner) -> (words: Phrase, was: String) {
    let subject = EnglishSubject(fact, naming, owner)
    let isCounted = canBeHad(fact, subject)
    let words = isCounted ? counted(subject, owner) : subject.words
    return ("\(words)\(note: Note.of(fact.indicator))", subject.isPlural && !isCounted ? "were" : "was")
  }

  func standing(_ standing: SeriesStanding, _ fact: Fact, since: Period, count: Int) -> Phrase {
    let start = since.name(.prose, language: .english)
    switch standing {
    case .highest: return sentence("that was the highest of the \(count) values since \(start)")
    case .lowest: return sentence("that was the lowest of the \(count) values since \(start)")
    case .below(let peak):
      return sentence(
        "the highest of the \(count) values since \(start) was \(amount(fact, peak)) \(EnglishPeriod.when(peak.period))")
    }
  }
}
