import Languages
import Statistics

extension EnglishWording {
  func ratioTitle(_ faster: Fact, _ slower: Fact, _ ratio: GrowthRatio) -> Phrase {
    let subject = EnglishSubject(faster, .short, .understood).words
    let other = EnglishSubject(slower, .short, .understood).words
    return Phrase("\(subject) grew \(times(ratio)) as fast as \(other)").headline
  }

  func growthRangeTitle(_ low: Growth, _ high: Growth) -> Phrase {
    let from = low.reading(.title, language: .english).text
    let to = high.reading(.title, language: .english).text
    return Phrase("\(low.percent < 0 ? "Changes" : "Growth") ranged from \(from) to \(to)")
  }

  func growthPlaceTitle(_ place: GrowthPlace) -> Phrase {
    let subject = EnglishSubject(place.fact, .short, place.falls == nil ? .named : .understood).words
    let measures = "of \(EnglishNumeral.words(place.count) ?? "\(place.count)") measures"
    let isUp = place.fact.percentGrown > 0
    func degree(_ rank: Int, _ extreme: String) -> String? {
      rank == 1 ? extreme : rank <= 3 ? "\(rank == 2 ? "second" : "third") \(extreme)" : nil
    }
    let clause: String =
      if isUp, let degree = degree(place.rank, "most") {
        "grew \(degree) \(measures)"
      } else if isUp, let degree = degree(place.count + 1 - place.rank, "least") {
        "grew \(degree) \(measures)"
      } else if place.falls == 1, place.rank == place.count {
        "fell, alone \(measures)"
      } else if !isUp, place.rank == place.count {
        "fell most \(measures)"
      } else {
        "ranked \(Language.english.rules.ordinal("\(place.rank)")) \(measures) by growth"
      }
    return Phrase("\(subject) \(clause)").headline
  }

  func progressTitle(_ progress: Progress) -> Phrase {
    progressClause(progress, .short, .understood).headline
  }

  func levelTitle(_ fact: Fact) -> Phrase? {
    let observation = fact.observation
    guard observation.hasFiniteValue else { return nil }
    guard observation.isAchieved else { return aimClause(fact, observation, .short, .understood, .title).headline }
    if fact.isRank { return rankClause(fact, .named).headline }
    if let earlier = fact.publishedEarlier {
      let setting = figures.titleSetting([earlier, observation], fact.unit)
      return movedTo(fact, earlier, .short, .understood, setting).headline
    }
    guard let growth = observation.titleGrowth else { return level(fact, .short, .understood, .title).headline }
    let subject = EnglishSubject(fact, .short, .understood)
    let isCounted = canBeHad(fact, subject)
    let words = isCounted ? counted(subject, .understood) : subject.words
    let movement = movement(growth, isPlural: subject.isPlural && !isCounted)
    let basis = growth.basis == .yearOnYear ? "" : basis(growth, of: observation.period)
    return Phrase("\(words) \(movement)\(basis)").headline
  }

  func largestTitle(_ facts: [Fact]) -> Phrase? {
    guard let first = facts.first, facts.count > 1, first.size > facts[1].size else { return nil }
    let subject = EnglishSubject(first, .short, .understood)
    return Phrase("\(subject.words) \(subject.was) the largest, at \(amount(first, first.observation, .title).plain)").headline
  }

  func seriesTitle(_ fact: Fact, _ finding: SeriesFinding) -> Phrase {
    let setting = figures.titleSetting(finding.values, fact.unit)
    let subject = EnglishSubject(fact, .short, .understood)
    let isCounted = canBeHad(fact, subject)
    let words = isCounted ? counted(subject, .understood) : subject.words
    func at(_ observation: Observation) -> Phrase {
      "\(amount(fact, observation, setting)) \(EnglishPeriod.when(observation.period))"
    }
    let was = subject.isPlural && !isCounted ? "were" : "was"
    if let first = finding.values.first, let last = finding.values.last, figures.readAlike(first, last, fact.unit, setting) {
      return Phrase("\(words) \(was) \(at(first)) and nearly the same \(EnglishPeriod.when(last.period))").headline
    }
    let clause: Phrase =
      switch finding {
      case .rose(let first, let last): "\(words) rose from \(at(first)) to \(at(last))"
      case .fell(let first, let last): "\(words) fell from \(at(first)) to \(at(last))"
      case .peaked(let peak, let last): "\(words) peaked at \(at(peak)) and \(was) \(at(last))"
      case .bottomed(let low, let last): "\(words) fell to \(at(low)) and \(was) \(at(last))"
      case .level(let first, let last):
        "\(words) \(was) \(amount(fact, last, setting)) in \(first.period.name(.prose, language: .english)) and again \(EnglishPeriod.when(last.period))"
      }
    return clause.headline
  }

  func placesTitle(_ finding: PlacesFinding) -> Phrase {
    let fact = finding.highest
    let noun = EnglishSubject(fact, .short, .understood)
    let isCounted = canBeHad(fact, noun)
    let words = isCounted ? counted(noun, .understood) : noun.words
    let was = noun.isPlural && !isCounted ? "were" : "was"
    func place(_ fact: Fact) -> String { EnglishPlace(fact.region.name[.english]).name }
    let high = "highest in \(place(fact)), at \(amount(fact, fact.observation, .title).plain)"
    guard let lowest = finding.lowest else { return Phrase("\(words) \(was) \(high)").headline }
    let low = "lowest in \(place(lowest)), at \(amount(lowest, lowest.observation, .title).plain)"
    return Phrase("\(words) \(was) \(high), and \(low)").headline
  }

  func shareTitle(_ part: Fact, of whole: Fact, _ share: Observation) -> Phrase {
    let subject = EnglishSubject(part, .short, .understood)
    let whole = EnglishSubject(whole, .short, .named)
    let percent = figures.amount(share, .percent, .title)
    return ("\(subject.words) \(subject.was) \(percent) of \(whole.words)" as Phrase).headline
  }

  func firstsTitle(_ region: Region, count: Int) -> Phrase {
    let words = EnglishNumeral.words(count) ?? "\(count)"
    return Phrase("\(EnglishPlace(region.name[.english]).name) ranked first in \(words) published rankings").headline
  }

  func touchesTitle(_ region: Region, _ count: Int, within parent: Region) -> Phrase {
    let others = "\(EnglishCount.inWords(count)) other place\(count == 1 ? "" : "s")"
    return Phrase("\(EnglishPlace(region.name[.english]).name) touches \(others) in \(EnglishPlace(parent.name[.english]).name)")
      .headline
  }
}
