import Languages
import Statistics

/// What a language must be able to say about facts. What is worth saying is decided once, for all languages, by those who call it.
///
/// Sentences begin with a capital and end with a full stop; clauses (of titles) have a capital and no stop.
protocol Wording: Sendable {
  /// What the language says of findings.
  var findings: any FindingWording { get }

  /// Level, change and when: the sentence of one fact.
  func statement(_ fact: Fact, _ place: PlaceInText) -> Phrase
  /// By how much it changed, where level, change in per cent and period have been told; `nil` where that is not known.
  func changeAlone(_ fact: Fact, _ place: PlaceInText) -> Phrase?
  /// The place of the latest value in its series.
  func standing(_ standing: SeriesStanding, _ fact: Fact, since: Period, count: Int) -> Phrase
  /// One figure as percent of another.
  func share(_ part: Fact, of whole: Fact, _ share: Observation) -> Phrase
  /// A place's figure as percent of that of its parent.
  func shareOfParent(_ fact: Fact, _ parent: Fact, _ share: Observation) -> Phrase
  /// The change of the same figure in its parent.
  func parentChange(_ parent: Fact, _ growth: Growth) -> Phrase
  /// Which of the places within a region have most and least.
  func places(_ finding: PlacesFinding, within region: Region) -> Phrase
  /// How much faster one grew than another.
  func comparison(_ faster: Fact, _ slower: Fact, _ ratio: GrowthRatio) -> Phrase
  /// How much of what is planned is there.
  func progress(_ progress: Progress, _ place: PlaceInText, _ naming: Naming) -> Phrase
  /// A plan, target or forecast.
  func aim(_ fact: Fact, _ aim: Observation, _ place: PlaceInText) -> Phrase
  /// Whether two facts are places in one ranking within two areas, so that one sentence can say both.
  func isSameRanking(_ first: Fact, _ second: Fact) -> Bool
  /// Whether it is the region that is ranked, not something in it.
  func ranksRegion(_ fact: Fact) -> Bool
  /// Whether the region is ranked by size or merit, not by who came first in time.
  func isRanking(_ fact: Fact) -> Bool
  /// Places in orders: one ranking, or one ranking within several areas.
  func ranks(_ ranks: [Fact], _ place: PlaceInText) -> Phrase

  /// Short sentence about a fact's change for a standfirst.
  func briefStatement(_ fact: Fact, comparedWith slower: (Fact, GrowthRatio)?, _ place: PlaceInText) -> Phrase

  /// The title of a briefing or page from one fact, from fullest to shortest.
  func headlines(_ fact: Fact) -> [Phrase]
  /// A title of two facts that both moved in one direction.
  func headline(_ first: Fact, _ second: Fact) -> Phrase?

  /// Titles of charts; see `ChartTitle`.
  func ratioTitle(_ faster: Fact, _ slower: Fact, _ ratio: GrowthRatio) -> Phrase
  /// The range of several changes.
  func growthRangeTitle(_ low: Growth, _ high: Growth) -> Phrase
  /// Where the growth of one figure stands among that of other figures and places.
  func growthPlaceTitle(_ place: GrowthPlace) -> Phrase
  /// How much of what is planned is there.
  func progressTitle(_ progress: Progress) -> Phrase
  /// One value: its change if that is known, else its level.
  func levelTitle(_ fact: Fact) -> Phrase?
  /// The first of facts in descending order of size, if it is larger than the second.
  func largestTitle(_ facts: [Fact]) -> Phrase?
  /// How values went over time.
  func seriesTitle(_ fact: Fact, _ finding: SeriesFinding) -> Phrase
  /// Which places have most and least.
  func placesTitle(_ finding: PlacesFinding) -> Phrase
  /// A part in percent of the whole.
  func shareTitle(_ part: Fact, of whole: Fact, _ share: Observation) -> Phrase
  /// In how many rankings a place is first.
  func firstsTitle(_ region: Region, count: Int) -> Phrase
  /// With how many others of what it is part of it has a border.
  func touchesTitle(_ region: Region, _ count: Int, within parent: Region) -> Phrase

  /// The name of a place inside a sentence.
  func name(of region: Region) -> String
  /// A place and where it is, for the head of a page; `ancestors` from its parent upwards, without the country.
  func placeName(_ region: Region, within ancestors: [Region]) -> String
  /// The name of a figure inside a sentence, without an article.
  func noun(_ fact: Fact, _ naming: Naming) -> String
  /// When a figure was so, inside a sentence.
  func time(of observation: Observation) -> String
  /// A change as a verb with its size.
  func movement(_ growth: Growth, of fact: Fact) -> String
  /// What a change is measured against, inside a sentence.
  func basis(_ growth: Growth, of fact: Fact) -> String
  /// How many times as fast.
  func times(_ ratio: GrowthRatio) -> String
  /// What is counted on the scale of a chart of progress, with its unit.
  func progressCaption(_ fact: Fact) -> String

  /// Those of a briefing’s titles that two lines hold without breaking a name.
  func wellBroken(_ titles: [Phrase]) -> [Phrase]
  /// About how many characters fit the three lines of a standfirst.
  var standfirstRoom: Int { get }
  /// Up to how many characters a paragraph reads well in one column of the page’s width.
  var columnRoom: Int { get }
}

/// What the sentences before have said already.
struct PlaceInText: Hashable, Sendable {
  /// Whether the region is to be named.
  var owner = Owner.named
  /// Whether the period is to be named.
  var period = Mention.said
  /// How many statements come before it in the paragraph: their form alternates.
  var statementsBefore = 0
  /// Units by key, for second currencies.
  var units: [String: Unit] = [:]

  /// Whether something is said or known from before.
  enum Mention: Hashable, Sendable {
    case said
    case understood
  }
}

/// Something that is being built or brought together, of which a number is planned.
struct Progress: Hashable, Sendable {
  /// What is there, as a fact.
  var fact: Fact
  /// How much there is.
  var done: Observation
  /// How much there is to be.
  var planned: Observation
  /// How much is expected by some date before it is complete, if anything.
  var expected: Observation?

  /// Reads a fact's aims: `nil` unless it counts things at a date, and a larger number of them is planned.
  ///
  /// An amount over a period makes no progress: the plan of a year is no sum to which its months add up.
  init?(_ fact: Fact) {
    let done = fact.observation
    guard fact.unit.kind == .count, done.isAchieved, done.isStateAtPublication || done.period.frequency == .day,
      let value = done.value, done.qualifier == .exact
    else { return nil }
    let aims = fact.aims.filter { $0.unit == done.unit && ($0.value ?? 0) > value }
    guard let planned = aims.first(where: { $0.kind != .actual && $0.status != .forecast }) else { return nil }
    self.fact = fact
    self.done = done
    self.planned = planned
    expected = aims.first { $0.status == .forecast && ($0.value ?? 0) < (planned.value ?? 0) }
  }

  /// Keys of all it states.
  var keys: [Observation.Key] { [done.key, planned.key] + (expected.map { [$0.key] } ?? []) }
}

extension Language {
  /// How the language says things.
  var wording: any Wording {
    guard let wording = Self.wordings[self] else { preconditionFailure("no sentences in “\(tag)”") }
    return wording
  }

  private static let wordings: [Language: any Wording] = [
    .english: EnglishWording(), .chinese: ChineseWording(), .pseudo: PseudoWording(),
  ]
}

extension Fact {
  /// The name a short text uses: a share's short name may not say whose share it is.
  var briefNaming: Naming { indicator.kind == .share ? .full : .short }
}

extension Growth {
  /// Whether a title may print it: its basis is known and it is what it is called.
  func isFit(forTitleOf period: Period) -> Bool {
    switch basis {
    case .yearOnYear, .quarterOnQuarter: true
    case .monthOnMonth: period.frequency == .month
    case .unstated: false
    }
  }
}

extension Observation {
  /// Its published change, if a title may print it. Of what is below zero, and of what is above it after a fall by all there was, a
  /// percentage has no direction.
  var titleGrowth: Growth? { growth.flatMap { $0.isFit(forTitleOf: period) && tellsDirection($0) ? $0 : nil } }

  /// Whether a change in percent says whether the value rose or fell.
  func tellsDirection(_ growth: Growth) -> Bool {
    let value = value ?? 0
    return value > 0 ? growth.percent > -100 : value == 0
  }

  /// Its notes: what must be said with it, and what must be said about its change.
  var footNotes: [Note] {
    if let note = Note.of(self) { return [note] }
    guard let growth else { return [] }
    switch growth.basis {
    case .unstated: return [Note(.noteBaseNotStated)]
    case .monthOnMonth: return period.frequency == .month ? [] : [Note(.noteMonthOnMonth)]
    case .yearOnYear, .quarterOnQuarter: return []
    }
  }
}
