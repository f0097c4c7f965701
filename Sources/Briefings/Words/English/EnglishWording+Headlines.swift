import Languages
import Statistics

extension EnglishWording {
  func headlines(_ fact: Fact) -> [Phrase] {
    let observation = fact.observation
    guard observation.isAchieved else {
      return [Naming.full, .short].map { aimClause(fact, observation, $0, .named, .title).headline }
    }
    if fact.unit.kind == .rank || fact.indicator.kind == .rank {
      let clause = rankClause(fact, .named)
      return [clause + " \(headlineTime(fact, .full))", clause].map(\.headline)
    }
    if let earlier = fact.publishedEarlier { return earlierHeadlines(fact, earlier) }
    let times = [" \(headlineTime(fact, .full))", " \(headlineTime(fact, .short))", ""]
    var forms: [Phrase] = []
    for naming in [Naming.full, .short] {
      for time in times { forms.append(headline(fact, naming) + Phrase(time)) }
    }
    if observation.titleGrowth != nil {
      forms += times.map { growthHeadline(fact, .short) + Phrase($0) }
    }
    return forms.map(\.headline)
  }

  func headline(_ first: Fact, _ second: Fact) -> Phrase? {
    guard let growth = first.observation.titleGrowth, let other = second.observation.titleGrowth,
      growth.basis == other.basis, first.observation.period == second.observation.period,
      Movement(growth) == Movement(other), Movement(growth) != .unchanged
    else { return nil }
    let noun = EnglishSubject(second, .short, .understood).words
    return (growthHeadline(first, .short) + " and \(noun) \(figures.size(of: other, .title))").headline
  }

  /// From one published value to another, then the latest alone.
  private func earlierHeadlines(_ fact: Fact, _ earlier: Observation) -> [Phrase] {
    let times = [" \(headlineTime(fact, .full))", " \(headlineTime(fact, .short))", ""]
    let setting = figures.titleSetting([earlier, fact.observation], fact.unit)
    let forms = [Naming.full, .short].flatMap { naming in
      [fromTo(fact, earlier, naming, .named, setting)] + times.map { movedTo(fact, earlier, naming, .named, setting) + Phrase($0) }
    }
    return forms.map(\.headline)
  }

  /// Level and growth, or level alone.
  private func headline(_ fact: Fact, _ naming: Naming) -> Phrase {
    guard let growth = fact.observation.titleGrowth else { return level(fact, naming, .named, .title) }
    let preposition = Movement(growth) == .unchanged ? "at" : "to"
    return "\(growthHeadline(fact, naming, growth)) \(preposition) \(amount(fact, fact.observation, .title))"
  }

  private func growthHeadline(_ fact: Fact, _ naming: Naming) -> Phrase {
    fact.observation.titleGrowth.map { growthHeadline(fact, naming, $0) } ?? level(fact, naming, .named, .title)
  }

  private func growthHeadline(_ fact: Fact, _ naming: Naming, _ growth: Growth) -> Phrase {
    let subject = EnglishSubject(fact, naming)
    let isCounted = canBeHad(fact, subject)
    let words = isCounted ? counted(subject, .named) : subject.withoutArticle
    let movement = movement(growth, isPlural: subject.isPlural && !isCounted, .title)
    // In a title “rose” means on a year earlier; anything else is said.
    let basis = growth.basis == .yearOnYear ? "" : basis(growth, of: fact.observation.period)
    return "\(words) \(movement)\(basis)"
  }

  private func headlineTime(_ fact: Fact, _ form: PeriodForm) -> String {
    let period = fact.observation.period
    if form == .full, period.frequency == .quarter || period.frequency == .half { return when(fact.observation, .prose) }
    return when(fact.observation, form)
  }
}

extension Phrase {
  /// A title: capital first letter, no notes.
  var headline: Phrase { withoutNotes.capitalized }
}
