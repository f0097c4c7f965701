import Languages
import Statistics

extension ChineseWording {
  func ratioTitle(_ faster: Fact, _ slower: Fact, _ ratio: GrowthRatio) -> Phrase {
    let fast = ChineseSubject(faster, .short, .understood).words
    let slow = ChineseSubject(slower, .short, .understood).words
    return Phrase("\(fast)增速\(Phrase.seam)\(ratio.chineseVerb)\(slow)增速的\(Phrase.seam)\(ratio.chineseTimes)")
  }

  func growthRangeTitle(_ low: Growth, _ high: Growth) -> Phrase {
    let from = low.reading(.title, language: .chinese).text
    let to = high.reading(.title, language: .chinese).text
    return Phrase("各项增速从\(from)到\(to)不等")
  }

  func growthPlaceTitle(_ place: GrowthPlace) -> Phrase {
    let subject = ChineseSubject(place.fact, .short, place.falls == nil ? .named : .understood).words
    if place.rank == 1 { return Phrase("\(subject)增速\(Phrase.seam)居\(place.count)项首位") }
    if place.falls == 1, place.rank == place.count { return Phrase("\(place.count)项中\(Phrase.seam)仅\(subject)下降") }
    if place.rank == place.count { return Phrase("\(subject)增速\(Phrase.seam)在\(place.count)项中最低") }
    return Phrase("\(subject)增速\(Phrase.seam)居\(place.count)项第\(place.rank)位")
  }

  func progressTitle(_ progress: Progress) -> Phrase {
    progressClause(progress, .short, .understood)
  }

  func levelTitle(_ fact: Fact) -> Phrase? {
    let observation = fact.observation
    guard observation.hasFiniteValue else { return nil }
    guard observation.isAchieved else { return aimClause(fact, observation, .short, .understood, .title) }
    if fact.isRank { return rankClause([fact], .named) }
    if let earlier = fact.publishedEarlier {
      let setting = figures.titleSetting([earlier, observation], fact.unit)
      return movedTo(fact, earlier, .short, .understood, setting)
    }
    guard let growth = observation.titleGrowth else { return level(fact, .short, .understood, .title) }
    return Phrase("\(ChineseSubject(fact, .short, .understood).words)\(change(growth, fact))")
  }

  func largestTitle(_ facts: [Fact]) -> Phrase? {
    guard let first = facts.first, facts.count > 1, first.size > facts[1].size else { return nil }
    let subject = ChineseSubject(first, .short, .understood)
    return Phrase("\(subject.words)最大，\(bound(first.observation))\(figures.amount(first.observation, first.unit, .title).plain)")
  }

  func seriesTitle(_ fact: Fact, _ finding: SeriesFinding) -> Phrase {
    let setting = figures.titleSetting(finding.values, fact.unit)
    let subject = ChineseSubject(fact, .short, .understood)
    let words = subject.words
    func at(_ observation: Observation) -> Phrase {
      "\(observation.period.name(.full, language: .chinese))的\(figures.amount(observation, fact.unit, setting))"
    }
    func then(_ observation: Observation) -> Phrase {
      "\(observation.period.name(.full, language: .chinese))\(bound(observation))\(figures.amount(observation, fact.unit, setting))"
    }
    if let first = finding.values.first, let last = finding.values.last, figures.readAlike(first, last, fact.unit, setting) {
      return "\(words)\(subject.space)\(then(first))，\(last.period.name(.full, language: .chinese))基本持平"
    }
    return switch finding {
    case .rose(let first, let last): "\(words)由\(at(first))\(Phrase.seam)\(reached(first, last, fact.unit))\(at(last))"
    case .fell(let first, let last): "\(words)由\(at(first))\(Phrase.seam)\(reached(first, last, fact.unit))\(at(last))"
    case .peaked(let peak, let last): "\(words)\(subject.space)\(then(peak))，为最高；\(then(last))"
    case .bottomed(let low, let last): "\(words)\(subject.space)\(then(low))，为最低；\(then(last))"
    case .level(let first, let last):
      "\(words)\(subject.space)\(first.period.name(.full, language: .chinese))和\(last.period.name(.full, language: .chinese))均为\(figures.amount(last, fact.unit, setting))"
    }
  }

  func placesTitle(_ finding: PlacesFinding) -> Phrase {
    let fact = finding.highest
    func at(_ fact: Fact, _ extreme: String) -> String {
      let amount = figures.amount(fact.observation, fact.unit, .title).plain
      return "\(fact.region.name[.chinese])\(extreme)，\(bound(fact.observation))\(amount)"
    }
    let subject = ChineseSubject(fact, .short, .understood)
    let words = subject.words
    guard let lowest = finding.lowest else { return Phrase("\(words)\(subject.space)\(at(fact, "最高"))") }
    return Phrase("\(words)\(subject.space)\(at(fact, "最高"))；\(at(lowest, "最低"))")
  }

  func shareTitle(_ part: Fact, of whole: Fact, _ share: Observation) -> Phrase {
    let part = ChineseSubject(part, .short, .understood).words
    let whole = ChineseSubject(whole, .short, .named).words
    return Phrase("\(part)占\(whole)的") + figures.amount(share, .percent, .title)
  }

  func firstsTitle(_ region: Region, count: Int) -> Phrase {
    Phrase("\(region.name[.chinese])在\(count)项公布的排名中居首位")
  }

  func touchesTitle(_ region: Region, _ count: Int, within parent: Region) -> Phrase {
    Phrase("\(region.name[.chinese])与\(parent.name[.chinese])其他\(count)个地区相邻")
  }

  /// `增至` of amounts, `升至` of rates and indices, `转为` where the sign changes.
  private func reached(_ first: Observation, _ last: Observation, _ unit: Unit) -> String {
    let (from, to) = (first.ones, last.ones)
    if (from < 0) != (to < 0) { return "转为" }
    guard to > from else { return "降至" }
    switch unit.kind {
    case .currency, .count, .quantity: return "增至"
    case .percent, .percentagePoint, .index, .rank: return "升至"
    }
  }

  /// 为 before an exact amount; a qualifier needs no verb.
  private func bound(_ observation: Observation) -> String { observation.qualifier == .exact ? "为" : "" }
}
