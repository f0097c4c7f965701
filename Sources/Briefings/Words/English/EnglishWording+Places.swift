import Languages
import Statistics

extension EnglishWording {
  func shareOfParent(_ fact: Fact, _ parent: Fact, _ share: Observation) -> Phrase {
    let place = EnglishPlace(fact.region.name[.english]).name
    let subject = EnglishSubject(parent)
    let whole = canBeHad(parent, subject) ? counted(subject, .named) : subject.words
    return sentence("\(place) accounted for \(figures.amount(share, .percent)) of \(whole)")
  }

  func parentChange(_ parent: Fact, _ growth: Growth) -> Phrase {
    let subject = EnglishSubject(parent)
    let isCounted = canBeHad(parent, subject)
    let words = isCounted ? counted(subject, .named) : subject.words
    return sentence("\(words) \(movement(growth, isPlural: subject.isPlural && !isCounted))")
  }

  func places(_ finding: PlacesFinding, within region: Region) -> Phrase {
    let fact = finding.highest
    let subject = EnglishSubject(fact, .full, .understood)
    let isCounted = canBeHad(fact, subject)
    let words = isCounted ? counted(subject, .understood) : subject.words
    let was = subject.isPlural && !isCounted ? "were" : "was"
    func extreme(_ fact: Fact) -> Phrase {
      "\(EnglishPlace(fact.region.name[.english]).name) (\(amount(fact, fact.observation)))"
    }
    let container = EnglishPlace(region.name[.english]).name
    let among = "of the \(finding.count) places within \(container) with figures"
    let low: Phrase = finding.lowest.map { " and lowest in \(extreme($0))" } ?? ""
    return sentence(
      "\(among), \(words)\(note: Note.of(fact.indicator)) \(was) highest in \(extreme(fact))\(low) \(when(fact.observation))")
  }
}
