import Findings
import Languages
import Statistics

/// The parts that the sentences about one finding are put together from.
struct ChineseFinding {
  let finding: Finding
  let telling: Telling
  private let figures = FigureWords(language: .chinese)
  private let subjectWords: ChineseSubject
  /// Whose a value is: the same as what moves, but `产值增速` of a growth rate, since it is not 产值 that is 5.6%.
  private let holderWords: ChineseSubject
  /// Whether the subject is what a growth rate is the growth of.
  let growsItself: Bool

  init(_ finding: Finding, _ telling: Telling, _ naming: Naming) {
    (self.finding, self.telling) = (finding, telling)
    var fact = finding.fact
    // What grows is the subject of a growth rate: 就业比上年增长2.3%, not 就业增速为2.3%.
    if finding.movement == .growthRate, let grown = Self.grown(in: naming.name(of: finding.indicator, in: .chinese)) {
      fact.indicator.name = LocalizedText(stringLiteral: grown)
      fact.indicator.shortName = nil
      growsItself = true
    } else {
      growsItself = false
    }
    subjectWords = ChineseSubject(fact, naming, telling.owner)
    holderWords = ChineseSubject(finding.fact, naming, telling.owner)
    noun = holderWords.noun.name
    grownNoun = subjectWords.noun.name
    note = Note.of(finding.indicator)
  }

  /// `就业人数` of `就业人数增速`; `nil` if the name is not made that way.
  private static func grown(in name: String) -> String? {
    let endings = ["比上年增长", "同比增长", "同比增速", "增长速度", "增长率", "增速", "增幅", "增长"]
    for ending in endings where name.hasSuffix(ending) && name.count > ending.count { return String(name.dropLast(ending.count)) }
    return nil
  }

  private let note: Note?

  /// The two figures that it compares.
  var comparison: Comparison { finding.comparison }

  // MARK: Who and when

  /// What moves: `横店出口额`; of a growth rate what it is the growth of, `横店产值`.
  var mover: Phrase { "\(subjectWords.words)\(note: note)" }
  /// The same in a title, where a line may end behind the owner.
  var titledMover: Phrase { "\(subjectWords.titled)" }
  /// What has the value: `横店出口额`; of a growth rate `横店产值增速`.
  var holder: Phrase { "\(holderWords.words)\(note: note)" }
  /// The same in a title.
  var titledHolder: Phrase { "\(holderWords.titled)" }
  /// The same before its number: `文化企业`.
  var beforeNumber: Phrase { "\(holderWords.beforeNumber)\(note: note)" }
  /// Whose growth is compared or changes its pace: `横店出口额增速`, which a growth rate is by its own name.
  var titledGrowth: Phrase { finding.movement == .growthRate ? titledHolder : "\(titledMover)增速" }
  /// What is measured, without its owner: `就业人数增速`.
  let noun: String
  /// What rises and falls, without its owner: `就业人数`.
  let grownNoun: String
  /// Whose it is; empty if that is understood.
  var owner: String { telling.owner == .named ? finding.region.name[.chinese] : "" }

  func name(_ region: Region) -> String { region.name[.chinese] }

  /// When, with a comma behind it, at the head of a sentence.
  var time: Phrase { telling.period == .said ? "\(Self.name(comparison.to.period))，" : "" }
  /// When, without a comma, at the head of a title.
  var titleTime: Phrase { telling.period == .said ? "\(Self.name(comparison.to.period))" : "" }

  static func name(_ period: Period) -> String { period.name(.full, language: .chinese) }

  /// When an earlier value was, in front of it.
  func earlierTime(_ earlier: Observation) -> String { earlierTime(earlier.period) }

  func earlierTime(_ earlier: Period) -> String {
    guard earlier == comparison.to.period.previousYear else { return Self.name(earlier) }
    return finding.isWithinYear ? "上年同期" : "上年"
  }

  // MARK: Direction

  var isRise: Bool { comparison.direction == .rise }
  var isFall: Bool { comparison.direction == .fall }

  /// How the figure changed: `比上年下降17.3%`; `nil` if there is no change.
  var step: Phrase? {
    if finding.movement == .growthRate {
      guard growsItself, let value = comparison.to.value, !value.isZero else { return nil }
      return "\(basisOfChange)\(moved(comparison.to))"
    }
    guard comparison.direction != .none else { return nil }
    guard let change = comparison.change else {
      // Levels that are known too roughly for a number of per cent still say which way it went.
      return comparison.from?.unit == comparison.to.unit && comparison.isOfOneSeries ? "\(basis)\(isRise ? "增加" : "减少")" : nil
    }
    return "\(basis)\(moved(change))"
  }

  /// `下降17.3%`, `上升0.3个百分点`, `增长1.1倍`.
  func moved(_ change: Observation) -> Phrase {
    if change.value?.isZero == true { return "持平" }
    let size = change.withoutSign
    switch (finding.movement, change.isPositive) {
    case (.rate, true): return "上升\(amount(size))"
    case (.rate, false): return "回落\(amount(size))"
    case (.balance, true): return "增加\(amount(size))"
    case (.balance, false): return "减少\(amount(size))"
    case (.amount, true), (.growthRate, true):
      if finding.unit.kind == .index { return "上升\(amount(size))" }
      return times(size).map { "增长\($0)" } ?? "增长\(amount(size))"
    case (.amount, false), (.growthRate, false): return "下降\(amount(size))"
    }
  }

  /// From a doubling on, growth is told in times: 112.4% is 1.1倍.
  private func times(_ size: Observation) -> Phrase? {
    guard size.unit == Unit.percent.id, let value = size.value, value >= 100, size.qualifier == .exact else { return nil }
    let number = NumberText.text(value.scaled(by: -2), decimals: 1)
    let marks = size.standings.filter { !$0.mark.isEmpty }.map { Phrase.Part.mark($0) }
    return Phrase([.text("\(number)倍")] + marks)
  }

  // MARK: Numbers

  /// The figure that the comparison is about.
  var level: Phrase { amount(comparison.to) }

  func amount(_ figure: Observation) -> Phrase { figures.amount(figure, unit(of: figure), .sentence) }

  func unit(of figure: Observation) -> Unit { figure.unit(in: finding) }

  /// `增至164.51亿美元`, `回落至4.6%`; nothing for a growth rate.
  var reached: Phrase {
    switch (finding.movement, isRise) {
    case (.growthRate, _): ""
    case (.rate, true): "，升至\(level)"
    case (.rate, false): "，降至\(level)"
    case (.balance, _): "，为\(level)"
    case (.amount, true): finding.unit.kind == .index ? "，升至\(level)" : "，增至\(level)"
    case (.amount, false): "，降至\(level)"
    }
  }

  // MARK: Bases

  /// What the change is measured against, before the verb.
  var basis: String { Self.basis(comparison.basis, of: comparison.to.period) }

  /// The basis of a change that is itself the figure, and whose name has not said it.
  var basisOfChange: String {
    finding.movement == .growthRate
      ? (finding.isWithinYear ? "同比" : "比上年") : Self.basis(comparison.to.basisOfChange, of: comparison.to.period)
  }

  static func basis(_ basis: Basis, of period: Period) -> String {
    switch basis {
    case .yearEarlier: period.months >= 12 ? "比上年" : "同比"
    case .periodBefore: "环比"
    case .since(let first): "比\(name(first))"
    case .unstated: "按\(unstatedBase)"
    case .region, .median, .whole, .part, .aim, .mark, .alone: ""
    }
  }

  /// What is said where the source does not say what its change is measured against.
  static let unstatedBase = "未说明的基期"

  /// At which prices a change of money is measured, as a clause before it: of what is published at constant prices too.
  var prices: Phrase {
    guard telling.prices == .said, comparison.change != nil || comparison.to.isDerived else { return "" }
    let isOfOutput = ["生产总值", "增加值", "总产值"].contains { finding.indicator.name[.chinese][...].range(ofText: $0) != nil }
    switch comparison.prices {
    case .constant: return "按不变价格计算，"
    case .current: return isOfOutput ? "按现价计算，" : ""
    case .none, .unstated: return ""
    }
  }

  /// Whether the level is at other prices than its change, so that the one did not lead to the other.
  var isLevelApart: Bool { comparison.prices == .constant && comparison.from == nil && comparison.change != nil }

  /// The step as a title has it: `比上年下降17.3%`, `按不变价格同比增长4.1%`.
  var titleStep: Phrase? { step.map { isLevelApart ? "按不变价格\($0)" : $0 } }

  /// Prices and period at the head of a sentence: `2023年，`; `按现价计算，2023年`.
  var opening: Phrase { prices.isEmpty ? time : "\(prices)\(titleTime)" }

  // MARK: Labels

  /// What is over a number, with what is measured where that is not understood: `占14个区县比重`, `出口额占14个区县比重`.
  func labelled(_ words: String) -> String { telling.measure == .said ? noun + words : words }

  // MARK: Counting

  /// `14个区县`.
  func among(_ count: Int) -> String { "\(count)个\(telling.peers.many[.chinese])" }

  /// `居14个区县第2位`, `并列第6位`.
  func placed(_ place: RankedPlace) -> String {
    "居\(among(place.count))\(place.sharing > 1 ? "并列" : "")\(Self.nth(place))"
  }

  static func nth(_ place: RankedPlace) -> String {
    if place.rank == 1 { return "首位" }
    return place.rank == place.count && place.sharing == 1 ? "末位" : "第\(place.rank)位"
  }

  /// `居14个区县第2位` in the room of a tile.
  func tilePlace(_ place: RankedPlace) -> String {
    "居\(place.count)个\(telling.peers.many[.chinese])\(place.sharing > 1 ? "并列" : "")第\(place.rank)位"
  }

  /// Whether it went farther in its direction than all others.
  func isFarthest(_ place: RankedPlace) -> Bool { (place.rank == 1) == goesUp }

  /// Whether it rose; a growth rate goes where its sign says.
  var goesUp: Bool { finding.movement == .growthRate ? comparison.to.isPositive : isRise }

  /// `年`, `个季度`, `个月`.
  static func measure(_ period: Period) -> String {
    switch period.frequency {
    case .year: "年"
    case .fiscalYear: "个财年"
    case .half: "个半年"
    case .quarter: "个季度"
    case .month: "个月"
    case .week: "周"
    case .day: "天"
    case .months: "期"
    }
  }

  func periods(_ count: Int) -> String { "\(count)\(Self.measure(comparison.to.period))" }
}
