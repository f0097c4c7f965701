import Languages
import Statistics

/// Chinese sentences about facts, in the manner of the statistical communiqués: when, what, how much, how changed.
struct ChineseWording: Sendable {
  let figures = FigureWords(language: .chinese)

  let standfirstRoom = 110
  let columnRoom = 90

  /// A title that can be broken between its parts is better than a fuller one that would be broken within a name.
  func wellBroken(_ titles: [Phrase]) -> [Phrase] { titles.filter { ChineseTitleWidth.breaksBySense($0.plain) } }

  // MARK: Names

  func name(of region: Region) -> String { region.name[.chinese] }

  /// `浙江金华·横店`: the chain from the top.
  func placeName(_ region: Region, within ancestors: [Region]) -> String {
    let name = region.name[.chinese]
    return ancestors.isEmpty ? name : "\(ancestors.reversed().map { $0.name[.chinese] }.joined())·\(name)"
  }

  func noun(_ fact: Fact, _ naming: Naming) -> String { naming.name(of: fact.indicator, in: .chinese) }

  /// `数量（座）`.
  func progressCaption(_ fact: Fact) -> String {
    let unit = fact.unit.name[.chinese]
    return unit.isEmpty ? "数量" : "数量（\(unit)）"
  }

  // MARK: When

  func time(of observation: Observation) -> String { observation.period.name(.full, language: .chinese) }

  /// When a figure was so, before the sentence: `2022年1—8月，`, `截至2022年7月，`.
  func when(_ observation: Observation) -> String {
    let name = observation.period.name(.full, language: .chinese)
    return observation.isStateAtPublication ? "截至\(name)，" : "\(name)，"
  }

  /// What a change is measured against, as it is written before the verb.
  ///
  /// Annual figures are compared 比上年, others 同比; 环比 is said of a month or quarter, or where the source says so.
  func basis(_ growth: Growth, of period: Period) -> String {
    switch growth.basis {
    case .yearOnYear: period.frequency == .year ? "比上年" : "同比"
    case .monthOnMonth, .quarterOnQuarter: "环比"
    case .unstated: ""
    }
  }

  func basis(_ growth: Growth, of fact: Fact) -> String { basis(growth, of: fact.observation.period) }

  // MARK: Verbs

  func movement(_ growth: Growth, of fact: Fact) -> String { movement(growth, fact.unit) }

  /// `增长18.26%`, `下降3%`, `持平`; an index or a rate rises (上升), it does not grow.
  func movement(_ growth: Growth, _ unit: Unit, _ setting: Setting = .sentence) -> String {
    switch Movement(growth) {
    case .rose:
      switch unit.kind {
      case .index, .percent, .percentagePoint: "上升\(figures.size(of: growth, setting))"
      case .currency, .count, .quantity, .rank: "增长\(figures.size(of: growth, setting))"
      }
    case .fell: "下降\(figures.size(of: growth, setting))"
    case .unchanged: "持平"
    }
  }

  /// `同比增长18.26%`, `比上年下降3%`, `与上年持平`.
  func change(_ growth: Growth, _ fact: Fact, _ setting: Setting = .sentence) -> String {
    let basis = basis(growth, of: fact.observation.period)
    if Movement(growth) == .unchanged, basis == "比上年" { return "与上年持平" }
    return basis + movement(growth, fact.unit, setting)
  }

  /// `增加24.39亿元ᵈ`; nothing without a change, or where points of an index or percent would be beside the percentage.
  func size(ofChange fact: Fact) -> Phrase? {
    guard fact.unit.kind.isScaled, var change = fact.change, let value = change.value, value != 0 else { return nil }
    change.value = value.magnitude
    guard !change.reading(.sentence, unit: fact.unit, language: .chinese).isZero else { return nil }
    return "\(value > 0 ? "增加" : "减少")\(figures.amount(change, fact.unit))"
  }

  // MARK: Clauses

  /// The noun and its level: `文化贸易进出口额为86亿元`, `文化企业超2.1万家`, `文化产业园区共17个`.
  func level(
    _ fact: Fact, _ naming: Naming = .full, _ owner: Owner = .named, _ setting: Setting = .sentence
  ) -> Phrase {
    let subject = ChineseSubject(fact, naming, owner)
    let amount = figures.amount(fact.observation, fact.unit, setting)
    let note = Note.of(fact.indicator)
    guard fact.unit.kind == .count else {
      let verb = fact.observation.qualifier == .exact ? "为" : ""
      return "\(subject.words)\(note: note)\(verb)\(amount)"
    }
    let verb = fact.observation.qualifier == .exact && !subject.noun.beginsWithVerb ? countVerb(subject.noun) : ""
    return "\(subject.beforeNumber)\(note: note)\(verb)\(amount)"
  }

  /// 共 for things that are counted, 为 where the name is itself a number (年数, 人数).
  private func countVerb(_ noun: ChineseNoun) -> String {
    noun.beforeNumber.hasSuffix("数") ? "为" : "共"
  }

  /// The noun and its level without a verb, where a change follows: `营业收入157.99亿元`.
  func bareLevel(_ fact: Fact, _ naming: Naming = .full, _ owner: Owner = .named) -> Phrase {
    let subject = ChineseSubject(fact, naming, owner)
    let needsVerb = fact.unit.name[.chinese].isEmpty || fact.unit.kind == .percent || !subject.space.isEmpty
    let verb = needsVerb && fact.observation.qualifier == .exact ? "为" : ""
    return "\(subject.beforeNumber)\(note: Note.of(fact.indicator))\(verb)\(figures.amount(fact.observation, fact.unit))"
  }
}
