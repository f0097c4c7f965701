import Findings
import Languages
import Statistics

/// The parts that the sentences about one finding are put together from.
struct EnglishFinding {
  let finding: Finding
  let telling: Telling
  let naming: Naming
  let wording = EnglishWording()
  private let figures = FigureWords(language: .english)
  /// What moves: `Hengdian’s exports`; of a growth rate what it is the growth of, `Hengdian’s output`.
  let mover: Phrase
  /// What has the value: the same, but `growth of output in Hengdian`, since it is not output that is 5.6%.
  let holder: Phrase
  /// The verb of the holder.
  let was: String
  /// Whether the mover is what a growth rate is the growth of.
  let growsItself: Bool

  init(_ finding: Finding, _ telling: Telling, _ naming: Naming) {
    (self.finding, self.telling, self.naming) = (finding, telling, naming)
    var own = finding.fact
    // “Agriculture made up 6% of total employment” names the whole itself.
    if case .part = finding.claim { own.whole = nil }
    var fact = own
    // What grows is the subject of a growth rate: “Employment rose 2.3%”, not “change in employment was 2.3%”.
    if finding.movement == .growthRate, let grown = EnglishGrowthName(naming.name(of: finding.indicator, in: .english)) {
      fact.indicator.name = LocalizedText(stringLiteral: grown.what)
      fact.indicator.shortName = nil
      fact.indicator.kind = .level
      growsItself = true
    } else {
      growsItself = false
    }
    let subject = EnglishSubject(own, naming, telling.owner)
    (noun, nounWithArticle) = (subject.noun.words, subject.noun.withArticle)
    grownNoun = EnglishSubject(fact, naming, telling.owner).noun.withArticle
    mover = wording.movingSubject(fact, naming, telling.owner).words
    (holder, was) = wording.movingSubject(own, naming, telling.owner)
  }

  /// The two figures that it compares.
  var comparison: Comparison { finding.comparison }

  // MARK: Who and when

  var isPlural: Bool { was == "were" }
  /// What has the value, before words that are set apart from it: `exports,`; the name of a part has its comma already.
  var holderApart: Phrase { holder.plain.hasSuffix(",") ? holder : "\(holder)," }
  /// What is measured, without its owner: `employment growth`.
  let noun: String
  /// The same with an article where it needs one: `the unemployment rate`.
  let nounWithArticle: String
  /// What rises and falls, without its owner: `employment`, `the unemployment rate`.
  let grownNoun: String
  /// The region, or `it`.
  var place: String { telling.owner == .named ? EnglishPlace(finding.region.name[.english]).name : "it" }

  /// The region by name, where “it” would be something else.
  var ownName: String { EnglishPlace(finding.region.name[.english]).name }

  /// Whose a figure is.
  var possessive: String { EnglishPlace(finding.region.name[.english]).possessive }

  func name(_ region: Region) -> String { EnglishPlace(region.name[.english]).name }

  /// When, with a space before it.
  var time: Phrase { telling.period == .said ? " \(wording.when(comparison.to, .full))" : "" }

  /// When a title says that something moved: a span where the like period is further back than a year.
  var titleTime: Phrase { span == nil ? time : titleSpan }

  /// ` from 2019 to 2023`; empty where the like period is a year back.
  var titleSpan: Phrase { span.map { " \($0)" } ?? "" }

  func earlierTime(_ earlier: Observation) -> Phrase {
    earlier.period == comparison.to.period.previousYear && finding.isWithinYear
      ? " a year earlier" : " \(EnglishPeriod.when(earlier.period, .full))"
  }

  func brief(_ period: Period) -> String { period.name(.short, language: .english) }

  /// The period that the comparison begins with.
  var since: String { if case .since(let period) = comparison.basis { brief(period) } else { "" } }

  // MARK: Direction

  var isRise: Bool { comparison.direction == .rise }
  var isFall: Bool { comparison.direction == .fall }
  var sideOf: String { isRise ? "above" : isFall ? "below" : "at" }
  var most: String { finding.unit.kind == .percent || !finding.addsUp ? "highest" : "largest" }

  /// How the figure changed, as a clause continues after its subject.
  enum Step {
    /// A verb, and by how much if there is a number for it: `fell`, `17.3%`.
    case moved(String, Phrase?)
    /// Where it is against the like period: `7.9% above a year earlier`.
    case standing(Phrase)
  }

  /// `nil` if there is no change.
  var step: Step? {
    if finding.movement == .growthRate {
      guard growsItself, let number = comparison.to.value, !number.isZero else { return nil }
      return .moved(verb(of: comparison.to), size(comparison.to))
    }
    guard comparison.direction != .none else { return nil }
    let isOnYear = comparison.basis == .yearEarlier && finding.isWithinYear
    // Levels that are known too roughly for a number of per cent still say which way it went.
    guard let change = comparison.change else {
      guard comparison.from?.unit == comparison.to.unit, comparison.isOfOneSeries else { return nil }
      return isOnYear ? .standing("\(sideOf) a year earlier") : .moved(isFall ? "fell" : "rose", nil)
    }
    let size = size(change)
    if isOnYear { return .standing("\(size) \(sideOf) a year earlier") }
    switch finding.movement {
    case .amount, .growthRate: return .moved(verb(of: change), size)
    case .rate, .balance: return .moved(verb(of: change), "by \(size)")
    }
  }

  func verb(of change: Observation) -> String { change.isPositive ? "rose" : "fell" }

  /// `rose 4.7%`; without a number `rose to 12 million dollars`.
  func moved(_ verb: String, _ size: Phrase?) -> Phrase { size.map { "\(verb) \($0)" } ?? "\(verb) to \(level)" }

  /// Whether the level is at other prices than its change, so that the one did not lead to the other.
  var isLevelApart: Bool { comparison.prices == .constant && comparison.from == nil }

  // MARK: Numbers

  /// The figure that the comparison is about.
  var level: Phrase {
    finding.movement == .growthRate ? signed(comparison.to) : amount(comparison.to)
  }

  /// A figure in the unit of the measure, which is not said again where the name of the measure has said it.
  func amount(_ figure: Observation, _ setting: Setting = .sentence) -> Phrase {
    printed(figure, setting, wording.form(finding.fact))
  }

  /// A figure in the unit of the measure.
  func printed(_ figure: Observation, _ setting: Setting = .sentence, _ form: FigureWords.Form = .withUnit) -> Phrase {
    figures.amount(figure, finding.unit, setting, form)
  }

  /// A share or a part.
  func percent(_ figure: Observation, _ setting: Setting = .sentence) -> Phrase { figures.amount(figure, .percent, setting) }

  /// The share before in a tile: `11% in 2022`; empty if there is none.
  var earlierPercent: Phrase {
    guard let from = comparison.from, comparison.isOfOneUnit else { return "" }
    return "\(percent(from, .tile))\(earlierTime(from))"
  }

  /// How much, without its sign, and with “in real terms” where levels at current prices may be near.
  func size(_ change: Observation) -> Phrase {
    let size = sizeAlone(change)
    return comparison.prices == .constant ? "\(size) in real terms" : size
  }

  /// How much, without its sign, beside a change that has said at which prices.
  func sizeAlone(_ change: Observation) -> Phrase { figures.amount(change.withoutSign, unit(of: change), .sentence) }

  /// How much with a minus: `−1.7%`.
  func signed(_ change: Observation) -> Phrase { figures.amount(change, unit(of: change), .sentence) }

  /// The number alone.
  func bare(_ figure: Observation) -> Phrase { figures.amount(figure, unit(of: figure), .tile, .bare) }

  func unit(of figure: Observation) -> Unit { figure.unit(in: finding) }

  // MARK: Bases

  /// What the change is measured against, with a space before it.
  var basis: Phrase {
    if finding.movement == .growthRate { return "" }
    if let span { return " \(span)" }
    let words = Self.basis(comparison.basis, of: comparison.to.period)
    return words.isEmpty ? "" : " \(words)"
  }

  /// The same in a title: a year in it says that it is against the year before.
  var titleBasis: Phrase {
    let period = comparison.to.period
    if comparison.basis == .yearEarlier, period.months >= 12 { return "" }
    return basis
  }

  /// `from 2019 to 2023`, where the like period is further back: then no other word says when.
  var span: String? { span(comparison.basis) }

  func span(_ basis: Basis) -> String? {
    guard case .since(let first) = basis else { return nil }
    return "from \(EnglishPeriod.bare(first)) to \(EnglishPeriod.bare(comparison.to.period))"
  }

  static func basis(_ basis: Basis, of period: Period) -> String {
    switch basis {
    case .yearEarlier: "on a year earlier"
    case .periodBefore: "on the \(EnglishCount.period(period)) before"
    case .since(let first): "since \(EnglishPeriod.bare(first))"
    case .unstated: "(\(unstatedBase))"
    case .region, .median, .whole, .part, .aim, .mark, .alone: ""
    }
  }

  /// What is said where the source does not say what its change is measured against.
  static let unstatedBase = "base not stated"

  // MARK: Labels

  /// What is over a number: of what is understood that alone, `Share of the 14 districts`, else `Exports, share of the 14 districts`.
  func labelled(_ words: String) -> String {
    telling.measure == .said ? "\(noun.capitalizedFirst), \(words)" : words.capitalizedFirst
  }

  // MARK: Counting

  /// `14 districts`, `nine counties`.
  func among(_ count: Int) -> String {
    "\(EnglishCount.inWords(count)) \((count == 1 ? telling.peers.one : telling.peers.many)[.english])"
  }

  /// `joint sixth of 60 counties`.
  func placeWords(_ place: RankedPlace) -> String {
    let joint = place.sharing > 1 ? "joint " : ""
    if place.rank == place.count, place.sharing == 1 { return "last of \(among(place.count))" }
    return "\(joint)\(EnglishCount.ordinalInWords(place.rank)) of \(among(place.count))"
  }

  /// `2nd of 14`, `=6th of 60`.
  func tilePlace(_ place: RankedPlace) -> String {
    "\(place.sharing > 1 ? "joint " : "")\(Language.english.rules.ordinal("\(place.rank)")) of \(place.count)"
  }

  /// How far it went in its direction, at either end of the others: `the most of five districts`.
  func extent(_ place: RankedPlace) -> String { "the \(isFarthest(place) ? "most" : "least") of \(among(place.count))" }

  /// The same in between, counted from the nearer end: `the third largest rise of five districts`, `the second smallest fall`; a fall is
  /// placed among falls.
  func stepPlace(_ place: RankedPlace) -> String {
    place.isAnEnd ? extent(place) : nthMove(place)
  }

  /// `the largest rise of five districts`, `the second smallest fall`.
  func nthMove(_ place: RankedPlace) -> String {
    let (fromLargest, fromSmallest) = goesUp ? (place.rank, place.fromLeast) : (place.fromLeast, place.rank)
    let rank = min(fromLargest, fromSmallest)
    let nth = rank == 1 ? "" : "\(EnglishCount.ordinalInWords(rank)) "
    let end = fromLargest <= fromSmallest ? "largest" : "smallest"
    return "the \(place.sharing > 1 ? "joint " : "")\(nth)\(end) \(move) of \(among(place.count))"
  }

  /// What it did, as a noun.
  var move: String { goesUp ? "rise" : "fall" }

  /// Whether it went farther in its direction than all others.
  func isFarthest(_ place: RankedPlace) -> Bool { (place.rank == 1) == goesUp }

  /// Whether it rose; a growth rate goes where its sign says.
  var goesUp: Bool { finding.movement == .growthRate ? comparison.to.isPositive : isRise }

  func periods(_ count: Int) -> String { EnglishCount.periods(count, comparison.to.period) }

  /// `year`, `quarter`, `month`.
  var periodWord: String { EnglishCount.period(comparison.to.period) }
}
