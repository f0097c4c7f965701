import Languages
import Statistics

extension ChineseWording: Wording {
  func statement(_ fact: Fact, _ place: PlaceInText) -> Phrase {
    let observation = fact.observation
    guard observation.isAchieved else { return aim(fact, observation, place) }
    if fact.unit.kind == .rank || fact.indicator.kind == .rank { return ranks([fact], place) }
    let time = place.period == .said ? when(observation) : ""
    if let earlier = fact.publishedEarlier {
      let size: Phrase = size(ofChange: fact).map { "，\($0)" } ?? ""
      return sentence("\(fromTo(fact, earlier, .full, place.owner))\(size)", observation.footNotes)
    }
    guard let growth = observation.growth, observation.tellsDirection(growth) else {
      return sentence("\(time)\(level(fact, .full, place.owner))\(alternates(fact, place))", observation.footNotes)
    }
    let size: Phrase = size(ofChange: fact).map { "，\($0)" } ?? ""
    return sentence(
      "\(time)\(bareLevel(fact, .full, place.owner))\(alternates(fact, place))，\(change(growth, fact))\(size)",
      observation.footNotes)
  }

  func changeAlone(_ fact: Fact, _ place: PlaceInText) -> Phrase? {
    guard let growth = fact.observation.growth, let size = size(ofChange: fact) else { return nil }
    let subject = ChineseSubject(fact, .full, place.owner)
    return sentence("\(subject.words)\(basis(growth, of: fact.observation.period))\(size)", fact.observation.footNotes)
  }

  func share(_ part: Fact, of whole: Fact, _ share: Observation) -> Phrase {
    let part = ChineseSubject(part, .full, .understood)
    let whole = ChineseSubject(whole, .full, .understood)
    return sentence("\(part.words)占\(whole.words)的\(figures.amount(share, .percent))")
  }

  func comparison(_ faster: Fact, _ slower: Fact, _ ratio: GrowthRatio) -> Phrase {
    let fast = ChineseSubject(faster, .short, .understood).words
    let slow = ChineseSubject(slower, .short, .understood).words
    return sentence("\(fast)增速\(ratio.chineseVerb)\(slow)增速的\(ratio.chineseTimes)")
  }

  func progress(_ progress: Progress, _ place: PlaceInText, _ naming: Naming) -> Phrase {
    let time = place.period == .said ? when(progress.done) : ""
    var clause: Phrase = "\(time)\(progressClause(progress, naming, place.owner))"
    if let expected = progress.expected {
      let amount = figures.amount(expected, progress.fact.unit).withoutAimMarks
      clause += "；预计\(ChinesePeriod.deadline(expected.period))达\(amount)"
    }
    return sentence(clause, progress.done.footNotes + progress.planned.footNotes)
  }

  /// `横店高科技摄影棚规划29座，已有12座`: 规划 says what a mark would.
  func progressClause(_ progress: Progress, _ naming: Naming, _ owner: Owner) -> Phrase {
    let subject = ChineseSubject(progress.fact, naming, owner)
    let planned = figures.amount(progress.planned, progress.fact.unit).withoutAimMarks
    let done = figures.amount(progress.done, progress.fact.unit)
    return "\(subject.beforeNumber)\(note: Note.of(progress.fact.indicator))规划\(planned)，已有\(done)"
  }

  func aim(_ fact: Fact, _ aim: Observation, _ place: PlaceInText) -> Phrase {
    sentence(aimClause(fact, aim, .full, place.owner), aim.footNotes)
  }

  /// `2022年横店影视重大项目总投资计划为383亿元ᶠ`; `到2021年底，无锡文化产业集群的目标为2个ᵗ`; `预计到2022年，…将超1万亿元ᶠ`.
  func aimClause(
    _ fact: Fact, _ aim: Observation, _ naming: Naming, _ owner: Owner, _ setting: Setting = .sentence
  ) -> Phrase {
    let subject = ChineseSubject(fact, naming, owner)
    let noun: Phrase = "\(fact.unit.kind == .count ? subject.beforeNumber : subject.words)\(note: Note.of(fact.indicator))"
    // 预计、计划、目标 say what the marks would.
    let amount = figures.amount(aim, fact.unit, setting).withoutAimMarks
    let isExact = aim.qualifier == .exact
    let date = aim.isDatedByPublication ? nil : ChinesePeriod.deadline(aim.period)
    if aim.status == .forecast {
      let time = date.map { "到\($0)，" } ?? ""
      return "预计\(time)\(noun)将\(isExact ? "达" : "")\(amount)"
    }
    switch aim.kind {
    case .plan:
      let time = aim.isDatedByPublication ? "" : "\(aim.period.name(.full, language: .chinese))，"
      return "\(time)\(noun)计划\(isExact && fact.unit.kind != .count ? "为" : "")\(amount)"
    case .target, .actual:
      let time = date.map { "到\($0)，" } ?? ""
      let unqualified = figures.unqualified(aim, fact.unit, setting).withoutAimMarks
      let bound =
        switch aim.qualifier {
        case .exact: "为"
        case .about: "约为"
        case .over: "为超过"
        case .under: "为低于"
        }
      return "\(time)\(noun)的目标\(bound)\(unqualified)"
    }
  }

  func ranks(_ ranks: [Fact], _ place: PlaceInText) -> Phrase {
    guard let first = ranks.first else { return "" }
    let time = place.period == .said ? when(first.observation) : ""
    return sentence("\(time)\(rankClause(ranks, place.owner))", ranks.flatMap { $0.observation.footNotes })
  }

  func briefStatement(_ fact: Fact, comparedWith slower: (Fact, GrowthRatio)?, _ place: PlaceInText) -> Phrase {
    if let earlier = fact.publishedEarlier {
      return sentence(fromTo(fact, earlier, fact.briefNaming, .understood).withoutNotes)
    }
    guard let growth = fact.observation.titleGrowth else {
      let time = place.period == .said ? when(fact.observation) : ""
      return sentence("\(time)\(level(fact, fact.briefNaming, .understood).withoutNotes)")
    }
    let time = place.period == .said ? when(fact.observation) : ""
    if let (slower, ratio) = slower {
      let fast = ChineseSubject(fact, .short, .understood).words
      let slow = ChineseSubject(slower, .short, .understood).words
      return sentence("\(time)\(fast)\(change(growth, fact))，增速\(ratio.chineseVerb)\(slow)增速的\(ratio.chineseTimes)")
    }
    return sentence("\(time)\(bareLevel(fact, .short, .understood).withoutNotes)，\(change(growth, fact))")
  }

  /// The same figure in other units, in parentheses: `（12.5亿美元）`.
  func alternates(_ fact: Fact, _ place: PlaceInText) -> Phrase {
    let others = fact.alternates.compactMap { other in place.units[other.unit].map { figures.amount(other, $0) } }
    guard let first = others.first else { return "" }
    return "（\(others.dropFirst().reduce(first) { "\($0)；\($1)" })）"
  }

  /// The clause with its notes, then its full stop.
  func sentence(_ clause: Phrase, _ notes: [Note] = []) -> Phrase {
    (clause + "。").ended(with: notes, in: .chinese)
  }
}
