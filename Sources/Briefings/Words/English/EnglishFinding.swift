import Findings
import Languages
import Statistics

/// The parts that the sentences about one finding are put together from.
struct EnglishFinding {
  let finding: Finding
  let telling: Telling
  let naming: Naming
  private let wording = EnglishWording()
  private let figures = FigureWords(language: .english)
  private let mover: (words: Phrase, was: String)

  init(_ finding: Finding, _ telling: Telling, _ naming: Naming) {
    (self.finding, self.telling, self.naming) = (finding, telling, naming)
    var fact = finding.fact
    // What grows is the subject of a growth rate: “Employment rose 2.3%”, not “change in employment was 2.3%”.
    if finding.movement == .growthRate, let grown = EnglishGrowthName(naming.name(of: finding.indicator, in: .english)) {
      fact.indicator.name = LocalizedText(stringLiteral: grown.what)
      fact.indicator.shortName = nil
      fact.indicator.kind = .level
      growsItself = true
    } else {
      growsItself = false
    }
    noun = EnglishSubject(finding.fact, naming, telling.owner).noun.words
    grownNoun = EnglishSubject(fact, naming, telling.owner).noun.words
    mover = wording.movingSubject(fact, naming, telling.owner)
  }

  /// Whether the subject is what a growth rate is the growth of.
  private let growsItself: Bool

  // MARK: Who and when

  /// Whose figure: `Hengdian’s exports`.
  var subject: Phrase { mover.words }
  var was: String { mover.was }
  var isPlural: Bool { mover.was == "were" }
  /// What is measured, without its owner: `employment growth`.
  let noun: String
  /// What rises and falls, without its owner: `employment`.
  let grownNoun: String
  /// The region, or `it`.
  var place: String { telling.owner == .named ? EnglishPlace(finding.region.name[.english]).name : "it" }

  /// The region by name, where “it” would be something else.
  var ownName: String { EnglishPlace(finding.region.name[.english]).name }

  /// What a change that is itself a figure was measured against, with a space before it.
  func basis(ofChange change: Observation) -> Phrase {
    guard case .derived(let derivation) = change.origin, let earlier = derivation.inputs.last?.period, earlier != change.period
    else {
      return " on a year earlier"
    }
    let basis: Basis =
      earlier == change.period.previousYear
      ? .yearEarlier : change.period == earlier.advanced(by: 1) ? .periodBefore : .since(earlier)
    return " \(Self.basis(basis, of: change.period))"
  }

  func name(_ region: Region) -> String { EnglishPlace(region.name[.english]).name }

  var parentName: String {
    if case .region(let region) = finding.comparison.basis { region.name[.english] } else { "" }
  }

  /// When, with a space before it.
  var time: Phrase { telling.period == .said ? " \(wording.when(finding.comparison.to, .full))" : "" }

  func earlierTime(_ earlier: Observation) -> Phrase {
    earlier.period == finding.comparison.to.period.previousYear && finding.isWithinYear
      ? " a year earlier" : " \(EnglishPeriod.when(earlier.period, .full))"
  }

  func brief(_ period: Period) -> String { period.name(.short, language: .english) }

  /// The period that the comparison begins with.
  var since: String { if case .since(let period) = finding.comparison.basis { brief(period) } else { "" } }

  // MARK: Direction

  var isRise: Bool { finding.comparison.direction == .rise }
  var isFall: Bool { finding.comparison.direction == .fall }
  var sideOf: String { isRise ? "above" : isFall ? "below" : "at" }
  var most: String { finding.unit.kind == .percent || !finding.addsUp ? "highest" : "largest" }

  /// How the figure changed, as a clause continues after its subject.
  enum Step {
    /// A verb and by how much: `fell`, `17.3%`.
    case moved(String, Phrase)
    /// Where it is against the like period: `7.9% above a year earlier`.
    case standing(Phrase)
  }

  /// `nil` if there is no change, or no number for it.
  var step: Step? {
    let comparison = finding.comparison
    if finding.movement == .growthRate {
      let value = comparison.to
      guard let number = value.value, !number.isZero else { return nil }
      return growsItself ? .moved(verb(of: value), size(value)) : nil
    }
    guard comparison.direction != .none else { return nil }
    // Levels that are known too roughly for a number of per cent still say which way it went.
    guard let change = comparison.change else {
      return comparison.from?.unit == comparison.to.unit && comparison.isOfOneSeries
        ? .moved("\(isFall ? "fell" : "rose") to", level) : nil
    }
    let size = size(change)
    if comparison.basis == .yearEarlier, finding.isWithinYear { return .standing("\(size) \(sideOf) a year earlier") }
    let verb = verb(of: change)
    switch finding.movement {
    case .amount, .growthRate: return .moved(verb, size)
    case .rate, .balance: return .moved("\(verb) by", size)
    }
  }

  func verb(of change: Observation) -> String { change.isPositive ? "rose" : "fell" }

  /// Whether a sentence may go on to the level: a growth rate has none, and where there is no other number it is said already.
  var saysLevel: Bool { finding.movement != .growthRate && finding.comparison.change != nil }

  // MARK: Numbers

  /// The figure that the comparison is about.
  var level: Phrase {
    finding.movement == .growthRate ? signed(finding.comparison.to) : amount(finding.comparison.to)
  }

  func amount(_ figure: Observation) -> Phrase {
    figures.amount(figure, finding.unit, .sentence, wording.form(finding.fact))
  }

  /// How much, without its sign, and with “in real terms” where levels at current prices may be near.
  func size(_ change: Observation) -> Phrase {
    let size = figures.amount(change.withoutSign, unit(of: change), .sentence)
    return finding.comparison.prices == .constant ? "\(size) in real terms" : size
  }

  /// How much with a minus: `−1.7%`.
  func signed(_ change: Observation) -> Phrase { figures.amount(change, unit(of: change), .sentence) }

  /// The number alone.
  func bare(_ figure: Observation) -> Phrase { figures.amount(figure, unit(of: figure), .tile, .bare) }

  func unit(of figure: Observation) -> Unit { figure.unit(in: finding) }

  // MARK: Bases

  /// What the change is measured against, with a space before it.
  var basis: Phrase {
    if finding.movement == .growthRate || finding.comparison.change == nil { return "" }
    let words = Self.basis(finding.comparison.basis, of: finding.comparison.to.period)
    return words.isEmpty ? "" : " \(words)"
  }

  /// The same in a title: a year in it says that it is against the year before.
  var titleBasis: Phrase {
    let period = finding.comparison.to.period
    if finding.comparison.basis == .yearEarlier, period.months >= 12 { return "" }
    return basis
  }

  static func basis(_ basis: Basis, of period: Period) -> String {
    switch basis {
    case .yearEarlier: "on a year earlier"
    case .periodBefore: "on the \(EnglishCount.period(period)) before"
    case .since(let first): "since \(EnglishPeriod.bare(first))"
    case .unstated, .region, .median, .whole, .part, .aim, .mark, .alone: ""
    }
  }

  // MARK: Counting

  /// `14 districts`, `nine counties`.
  func among(_ count: Int) -> String {
    "\(EnglishCount.inWords(count)) \((count == 1 ? telling.peers.one : telling.peers.many)[.english])"
  }

  /// `joint sixth of 60 counties`.
  func placeWords(_ place: Place) -> String {
    let joint = place.sharing > 1 ? "joint " : ""
    if place.rank == place.count, place.sharing == 1 { return "last of \(among(place.count))" }
    return "\(joint)\(EnglishCount.ordinalInWords(place.rank)) of \(among(place.count))"
  }

  /// `2nd of 14`, `=6th of 60`.
  func tilePlace(_ place: Place) -> String {
    "\(place.sharing > 1 ? "joint " : "")\(Language.english.rules.ordinal("\(place.rank)")) of \(place.count)"
  }

  /// Whether it went farther in its direction than all others.
  func isFarthest(_ place: Place) -> Bool { (place.rank == 1) == isRise }

  /// Where a growth rate is among others, where it has no verb.
  func placed(_ place: Place) -> Phrase? {
    guard finding.movement == .growthRate else { return nil }
    return "\(subject) \(was) the \(place.rank == 1 ? "highest" : "lowest") of \(among(place.count)), at \(level)"
  }

  func periods(_ count: Int) -> String { EnglishCount.periods(count, finding.comparison.to.period) }

  /// `of 30 months`, `since 2018`.
  func span(of record: Claim.Record) -> String {
    record.since.map { "since \(EnglishPeriod.bare($0))" } ?? "of \(periods(record.count))"
  }

  // MARK: Crossings

  func crossed(_ crossing: Claim.Crossing) -> String {
    switch crossing.mark {
    case .zero: "turned \(isRise ? "positive" : "negative")"
    case .hundred: "\(isRise ? "rose above" : "fell below") 100"
    }
  }

  /// `, after eight negative months in a row`; of one period its value.
  func afterCrossing(_ crossing: Claim.Crossing) -> Phrase {
    guard crossing.after > 1 else { return ", after \(amount(crossing.previous))\(earlierTime(crossing.previous))" }
    return ", after \(run(of: crossing))\(crossing.mark == .zero ? " in a row" : "")"
  }

  /// `eight negative months`, `two years below it`.
  func run(of crossing: Claim.Crossing) -> String {
    let count = EnglishCount.inWords(crossing.after)
    let unit = EnglishCount.period(finding.comparison.to.period) + (crossing.after == 1 ? "" : "s")
    return switch crossing.mark {
    case .zero: "\(count) \(isRise ? "negative" : "positive") \(unit)"
    case .hundred: "\(count) \(unit) \(isRise ? "below" : "above") it"
    }
  }
}

/// What an indicator that is a growth rate says has grown: `Change in employment` and `Employment growth` are of employment.
struct EnglishGrowthName: Hashable {
  let what: String

  /// `nil` if the name is not made that way.
  init?(_ name: String) {
    let lowered = name.lowercased()
    for prefix in Self.prefixes where lowered.hasPrefix(prefix) {
      what = String(name.dropFirst(prefix.count)).capitalizedFirst
      return
    }
    for suffix in Self.suffixes where lowered.hasSuffix(suffix) && lowered.count > suffix.count {
      what = String(name.dropLast(suffix.count))
      return
    }
    return nil
  }

  private static let prefixes = [
    "growth of ", "growth in ", "change in ", "annual growth of ", "annual growth in ", "annual change in ",
  ]
  private static let suffixes = [
    " annual growth rate", " growth rate", " annual growth", " growth", ", change on a year earlier", ", annual change", ", change",
    " change",
  ]
}

/// Counting in English: words up to ten, digits beyond.
enum EnglishCount {
  static func inWords(_ count: Int) -> String { count <= 10 ? EnglishNumeral.words(count) ?? "\(count)" : "\(count)" }

  static func ordinalInWords(_ count: Int) -> String {
    ordinals.indices.contains(count - 1) ? ordinals[count - 1] : Language.english.rules.ordinal("\(count)")
  }

  /// `year`, `quarter`, `month`.
  static func period(_ period: Period) -> String {
    switch period.frequency {
    case .year: "year"
    case .fiscalYear: "fiscal year"
    case .half: "half-year"
    case .quarter: "quarter"
    case .month: "month"
    case .day: "day"
    case .months: "period"
    }
  }

  static func periods(_ count: Int, _ period: Period) -> String {
    "\(inWords(count)) \(self.period(period))\(count == 1 ? "" : "s")"
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]
}

extension EnglishPeriod {
  /// The period without a preposition.
  static func bare(_ period: Period) -> String { period.name(.full, language: .english) }
}

extension Observation {
  /// Whether the value is above zero.
  var isPositive: Bool { (value ?? 0) > 0 }
}

extension Finding {
  /// Whether the region has a share of the sum of all.
  var addsUp: Bool { indicator.addsUp && unit.kind.isAmount }
}

extension Phrase {
  /// A phrase as a title has it: no marks, no notes.
  var asTitle: Phrase {
    Phrase(
      parts.filter {
        switch $0 {
        case .mark, .note: false
        case .text, .strong: true
        }
      })
  }
}
