import Languages
import Statistics

extension ChineseWording {
  func headlines(_ fact: Fact) -> [Phrase] {
    let observation = fact.observation
    guard observation.isAchieved else {
      return [Naming.full, .short].map { aimClause(fact, observation, $0, .named, .title).withoutNotes }
    }
    let time = titleTime(observation) + Phrase.seam
    if fact.unit.kind == .rank || fact.indicator.kind == .rank {
      let clause = rankClause([fact], .named).withoutNotes
      return ["\(time)\(clause)", clause]
    }
    if let earlier = fact.publishedEarlier {
      let setting = figures.titleSetting([earlier, observation], fact.unit)
      return [Naming.full, .short].flatMap { naming in
        let short = movedTo(fact, earlier, naming, .named, setting)
        return [fromTo(fact, earlier, naming, .named, setting), "\(time)\(short)", short]
      }.map(\.withoutNotes)
    }
    var forms: [Phrase] = []
    for naming in [Naming.full, .short] {
      let clause = headline(fact, naming)
      forms += ["\(time)\(clause)", clause]
    }
    if let growth = observation.titleGrowth {
      let subject = ChineseSubject(fact, .short)
      forms.append("\(subject.titled)\(Phrase.seam)\(change(growth, fact, .title))")
    }
    return forms.map(\.withoutNotes)
  }

  func headline(_ first: Fact, _ second: Fact) -> Phrase? {
    guard let growth = first.observation.titleGrowth, let other = second.observation.titleGrowth,
      growth.basis == other.basis, first.observation.period == second.observation.period,
      Movement(growth) == Movement(other), Movement(growth) != .unchanged
    else { return nil }
    let noun = ChineseSubject(second, .short, .understood).words
    return """
      \(ChineseSubject(first, .short).titled)\(Phrase.seam)\(change(growth, first, .title))，\
      \(noun)\(Phrase.seam)\(movement(other, second.unit, .title))
      """
  }

  /// `横店影视文化产业集聚区营业收入同比增长18%，达158亿元`.
  private func headline(_ fact: Fact, _ naming: Naming) -> Phrase {
    guard let growth = fact.observation.titleGrowth else { return level(fact, naming, .named, .title) }
    let subject = ChineseSubject(fact, naming)
    let amount = figures.amount(fact.observation, fact.unit, .title)
    guard fact.observation.qualifier == .exact else {
      // “约”“超” do not follow a verb of reaching well: the level goes first.
      return "\(subject.beforeNumber)\(amount)，\(change(growth, fact, .title))"
    }
    let verb = Movement(growth) == .rose ? "达" : "为"
    return "\(subject.titled)\(Phrase.seam)\(change(growth, fact, .title))，\(verb)\(amount)"
  }

  /// The period before a title, without a comma: `2022年1—8月`.
  private func titleTime(_ observation: Observation) -> String {
    let name = observation.period.name(.full, language: .chinese)
    return observation.isStateAtPublication ? "截至\(name)，" : name
  }
}
