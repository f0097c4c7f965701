import Languages
import Statistics

extension EnglishWording: Wording {
  func statement(_ fact: Fact, _ place: PlaceInText) -> Phrase {
    let observation = fact.observation
    guard observation.isAchieved else { return aim(fact, observation, place) }
    if fact.unit.kind == .rank || fact.indicator.kind == .rank { return ranks([fact], place) }
    let time: Phrase = place.period == .said ? " \(when(observation))" : ""
    if let earlier = fact.publishedEarlier {
      let change: Phrase = change(fact).map { ", \($0)" } ?? ""
      return sentence("\(fromTo(fact, earlier, .full, place.owner))\(change)", observation.footNotes)
    }
    guard let growth = observation.growth, observation.tellsDirection(growth) else {
      return sentence("\(level(fact, .full, place.owner))\(alternates(fact, place))\(time)", observation.footNotes)
    }
    if place.statementsBefore % 2 == 1, let clause = levelThenGrowth(fact, growth, place, time) {
      return sentence(clause, observation.footNotes)
    }
    let change: Phrase = change(fact).map { ", \($0)" } ?? ""
    return sentence(
      "\(levelAndGrowth(fact, growth, .full, place.owner))\(alternates(fact, place))\(time)\(change)", observation.footNotes)
  }

  func changeAlone(_ fact: Fact, _ place: PlaceInText) -> Phrase? {
    guard let growth = fact.observation.growth, let change = fact.change?.value, let size = size(ofChange: fact) else { return nil }
    let subject = EnglishSubject(fact, .full, place.owner)
    let words = fact.unit.kind == .count && canBeHad(fact, subject) ? counted(subject, place.owner) : subject.words
    let verb = change > 0 ? "increased" : "decreased"
    return sentence("\(words) \(verb) by \(size)\(basis(growth, of: fact.observation.period))", fact.observation.footNotes)
  }

  /// The other order: `tax revenue came to 773 million yuan, 18.55% (121 million yuanᵈ) more than a year earlier`.
  ///
  /// Only for amounts and numbers compared with a year earlier: nothing is “more” in an index.
  private func levelThenGrowth(_ fact: Fact, _ growth: Growth, _ place: PlaceInText, _ time: Phrase) -> Phrase? {
    let comparative: String
    switch (fact.unit.kind, Movement(growth)) {
    case (.currency, .rose), (.quantity, .rose), (.count, .rose): comparative = "more"
    case (.currency, .fell), (.quantity, .fell): comparative = "less"
    case (.count, .fell): comparative = "fewer"
    default: return nil
    }
    guard growth.basis == .yearOnYear else { return nil }
    let size = size(ofChange: fact).map { " (\($0))" as Phrase } ?? ""
    return """
      \(level(fact, .full, place.owner))\(alternates(fact, place))\(time), \
      \(figures.size(of: growth))\(size) \(comparative) than a year earlier
      """
  }

  func share(_ part: Fact, of whole: Fact, _ share: Observation) -> Phrase {
    let subject = EnglishSubject(part, .full, .understood)
    let whole = EnglishSubject(whole, .full, .understood)
    let percent = figures.amount(share, .percent)
    return sentence("\(subject.isPlural ? "they" : "it") made up \(percent) of \(whole.noun.withArticle)")
  }

  func comparison(_ faster: Fact, _ slower: Fact, _ ratio: GrowthRatio) -> Phrase {
    let subject = EnglishSubject(faster, .short, .understood).words
    return sentence("\(subject) grew \(times(ratio)) as fast as \(EnglishSubject(slower, .short, .understood).words)")
  }

  func progress(_ progress: Progress, _ place: PlaceInText, _ naming: Naming) -> Phrase {
    let time = place.period == .said ? " \(when(progress.done))" : ""
    var clause: Phrase = "\(progressClause(progress, naming, place.owner))\(time)"
    if let expected = progress.expected {
      clause +=
        "; \(figures.amount(expected, progress.fact.unit, .sentence, .bare).withoutAimMarks) were expected \(EnglishPeriod.deadline(expected.period))"
    }
    return sentence(clause, progress.done.footNotes + progress.planned.footNotes)
  }

  /// `twelve of 29 planned high-tech film studios in Hengdian were in place`: a word that says “planned” needs no mark beside it.
  func progressClause(_ progress: Progress, _ naming: Naming, _ owner: Owner) -> Phrase {
    let subject = EnglishSubject(progress.fact, naming, owner)
    let locative = owner == .named && !subject.namesPlace ? " in \(subject.place.name)" : ""
    let verb = progress.done.value == 1 ? "was" : "were"
    let planned = figures.amount(progress.planned, progress.fact.unit, .sentence, .bare).withoutAimMarks
    let nouns: Phrase = "\(subject.noun.words)\(note: Note.of(progress.fact.indicator))\(locative)"
    if let done = countInWords(progress.done) { return "\(done) of \(planned) planned \(nouns) \(verb) in place" }
    let done = figures.amount(progress.done, progress.fact.unit, .sentence, .bare)
    return "of \(planned) planned \(nouns), \(done) \(verb) in place"
  }

  func aim(_ fact: Fact, _ aim: Observation, _ place: PlaceInText) -> Phrase {
    sentence(aimClause(fact, aim, .full, place.owner), aim.footNotes)
  }

  /// A plan, target or forecast as a clause.
  func aimClause(
    _ fact: Fact, _ aim: Observation, _ naming: Naming, _ owner: Owner, _ setting: Setting = .sentence
  ) -> Phrase {
    let subject = EnglishSubject(fact, naming, owner)
    let note = Note.of(fact.indicator)
    // Planned, expected and to be reached say what the marks would.
    let amount = amount(fact, aim, setting).withoutAimMarks
    let deadline = aim.isDatedByPublication ? "" : " \(EnglishPeriod.deadline(aim.period))"
    if aim.kind == .plan, aim.status != .forecast {
      let time = aim.isDatedByPublication ? "" : " for \(aim.period.name(.prose, language: .english))"
      guard fact.unit.kind == .count, subject.isPlural else {
        return "\(subject.words)\(note: note) \(subject.was) planned at \(amount)\(time)"
      }
      let locative = owner == .named && !subject.namesPlace ? " in \(subject.place.name)" : ""
      let was = aim.value == 1 ? "was" : "were"
      let count =
        countInWords(aim)?.withoutAimMarks ?? "a total of \(figures.amount(aim, fact.unit, .sentence, .bare).withoutAimMarks)"
      return "\(count) \(subject.noun.words)\(note: note) \(was) planned\(locative)\(time)"
    }
    let expectation = aim.status == .forecast ? "\(subject.was) expected" : subject.isPlural ? "are" : "is"
    if canBeHad(fact, subject), owner == .named {
      let expectation = aim.status == .forecast ? "was expected" : "is"
      return "\(subject.place.name) \(expectation) to have \(amount) \(subject.noun.words)\(note: note)\(deadline)"
    }
    let unqualified = figures.unqualified(aim, fact.unit, setting, form(fact)).withoutAimMarks
    let goal: Phrase =
      switch aim.qualifier {
      case .exact: "reach \(unqualified)"
      case .about: "reach about \(unqualified)"
      case .over: "exceed \(unqualified)"
      case .under: "stay under \(unqualified)"
      }
    return "\(subject.words)\(note: note) \(expectation) to \(goal)\(deadline)"
  }

  func briefStatement(_ fact: Fact, comparedWith slower: (Fact, GrowthRatio)?, _ place: PlaceInText) -> Phrase {
    let subject = EnglishSubject(fact, .short, .understood)
    if let earlier = fact.publishedEarlier {
      let time = place.period == .said ? " \(when(fact.observation))" : ""
      let clause = movedTo(fact, earlier, fact.briefNaming, .understood, .sentence).withoutNotes
      return sentence("\(clause)\(time)\(comparedWith(earlier, fact))")
    }
    guard let growth = fact.observation.titleGrowth else {
      let time = place.period == .said ? " \(when(fact.observation))" : ""
      return sentence("\(level(fact, fact.briefNaming, .understood).withoutNotes)\(time)")
    }
    let isCounted = canBeHad(fact, subject)
    let time = place.period == .said ? " \(when(fact.observation))" : ""
    let words = isCounted ? counted(subject, .understood) : subject.words
    let movement = movement(growth, isPlural: subject.isPlural && !isCounted) + basis(growth, of: fact.observation.period)
    if let (slower, ratio) = slower {
      let other = EnglishSubject(slower, .short, .understood).words
      return sentence("\(words) \(movement)\(time), \(times(ratio)) as fast as \(other)")
    }
    let preposition = Movement(growth) == .unchanged ? "at" : "to"
    return sentence("\(words) \(movement) \(preposition) \(amount(fact, fact.observation))\(time)")
  }

  // MARK: Parts

  /// An exact number up to ninety-nine in words with its marks, for the start of a sentence; `nil` for any other.
  func countInWords(_ observation: Observation) -> Phrase? {
    guard observation.qualifier == .exact, let words = observation.wholeNumber.flatMap(EnglishNumeral.words) else { return nil }
    return Phrase([.text(words)] + observation.standings.map { .mark($0) })
  }

  /// The same figure in other units, in parentheses: ` (1.25 billion US dollars)`.
  func alternates(_ fact: Fact, _ place: PlaceInText) -> Phrase {
    let others = fact.alternates.compactMap { other in place.units[other.unit].map { figures.amount(other, $0) } }
    guard let first = others.first else { return "" }
    return " (\(others.dropFirst().reduce(first) { "\($0); \($1)" }))"
  }

  /// The clause with its capital, its full stop, and its notes behind that: a raised number behind a figure would read as a power.
  func sentence(_ clause: Phrase, _ notes: [Note] = []) -> Phrase {
    (clause.capitalized + ".").ended(with: notes, in: .english)
  }
}

extension Observation {
  /// Its value as a whole number, if it is one that fits.
  var wholeNumber: Int? {
    guard let value, multiplier == 0 else { return nil }
    return Int(value.description)
  }
}
