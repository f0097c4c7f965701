import Findings
import Languages
import Statistics

/// What a language must be able to say about findings: one member for each place where a finding is read. What is worth saying, and both
/// ends of what is compared, come from the finding, so that no place can say another thing than the others.
protocol FindingWording: Sendable {
  /// The finding as a title without a full stop, from fullest to shortest. No marks and no notes: the page has them beside its figures.
  func titles(_ finding: Finding, _ telling: Telling) -> [Phrase]
  /// The finding as a sentence with its full stop.
  func sentence(_ finding: Finding, _ telling: Telling) -> Phrase
  /// What the finding adds to a figure that stands above, in the room of a tile’s last line.
  func tileLine(_ finding: Finding, _ telling: Telling) -> Phrase
  /// One and several of the places that a header names; `nil` if it is not the name of a kind of place in this language.
  func places(_ header: String) -> (one: String, many: String)?
  /// A difference of percentages in the room of a tile: `0.1 points`.
  func points(_ number: String) -> String
  /// What is over the number of how far a region is from another: `Behind Lakeside`.
  func gapLabel(_ other: Region, isAhead: Bool) -> String
  /// What a change is measured against, beside its amount: `on a year earlier`, 比上年.
  func basis(_ comparison: Comparison) -> String
  /// What is over the number of a finding that has a tile of its own: a share, a change since long ago.
  func tileLabel(_ finding: Finding, _ telling: Telling) -> String?
  /// What a ranking shows: `Exports in 2023, million US dollars; 14 districts, ranked`.
  func ranked(_ indicator: Indicator, _ caption: String, _ period: Period, _ count: Int, _ telling: Telling) -> String
  /// What the lines of several regions are: `Lakeside (dark), other districts (grey), 2016–2023`.
  func courses(_ region: Region, _ first: Period, _ last: Period, _ telling: Telling) -> String
  /// What is over a column or plot of changes: `Change on a year earlier, %`.
  func changes(_ basis: Basis, _ period: Period, _ unit: String) -> String
  /// What a table of all regions is called.
  func titleOfPeers(_ telling: Telling, _ count: Int) -> String
  /// What a row of a table beside the levels of an indicator is called.
  func row(_ row: ProfileRow, _ telling: Telling) -> String
  /// The direction that a text says first; `nil` if it says none.
  func direction(of text: String) -> Growth.Direction?
  /// Both ends with their numbers, for those who do not see the chart: no verdict, what was drawn.
  func alternative(_ finding: Finding, _ telling: Telling) -> String
}

/// What those who read a finding know already.
struct Telling: Hashable, Sendable {
  /// Whether the region is to be named.
  var owner = Owner.named
  /// Whether the period of the figures is to be named.
  var period = PlaceInText.Mention.said
  /// What the compared regions are called.
  var peers = PeerNoun.regions
  /// Whether both levels of a change are printed elsewhere on the page, so that only the change is said.
  var levels = PlaceInText.Mention.said
  /// Whether it is to be said at which prices a change of money is measured.
  var prices = PlaceInText.Mention.said

  init(
    owner: Owner = .named, period: PlaceInText.Mention = .said, levels: PlaceInText.Mention = .said,
    prices: PlaceInText.Mention = .said, peers: PeerNoun = .regions
  ) {
    (self.owner, self.period, self.levels, self.prices, self.peers) = (owner, period, levels, prices, peers)
  }
}

/// What the regions of a file are called when several of them are counted: `14 districts`, `14个区县`.
struct PeerNoun: Hashable, Sendable {
  /// Of one of them.
  var one: LocalizedText
  /// Of several.
  var many: LocalizedText

  /// Makes a noun.
  init(one: LocalizedText, many: LocalizedText) {
    self.one = one
    self.many = many
  }

  /// Where the data do not say what they are.
  static let regions = PeerNoun(one: LocalizedText(.oneRegion), many: LocalizedText(.severalRegions))
}

extension Finding {
  /// The finding as a fact, whose words name what is measured and where.
  var fact: Fact { Fact(region: region, indicator: indicator, unit: unit, observation: comparison.to) }

  /// How the measure moves: in per cent, in points, in its own unit, or as a growth rate whose value is a change.
  var movement: FindingMovement {
    if indicator.kind == .growth, unit.kind == .percent { return .growthRate }
    if unit.kind == .percent || unit.kind == .percentagePoint { return .rate }
    if let change = comparison.change, change.unit == comparison.to.unit { return .balance }
    return (comparison.to.value ?? 0) < 0 || (comparison.from?.value ?? 0) < 0 ? .balance : .amount
  }

  /// Whether its period is less than a year, so that it is set against the like period of a year before.
  var isWithinYear: Bool { comparison.to.period.months < 12 }
}

/// How the values of a measure move.
enum FindingMovement: Hashable, Sendable {
  /// In per cent.
  case amount
  /// In points.
  case rate
  /// In its own unit, over and under zero.
  case balance
  /// It is itself a change.
  case growthRate
}

extension Observation {
  /// The size of a change without its sign; a bound on a fall turns round with it.
  var withoutSign: Observation {
    guard let value, value < 0 else { return self }
    var size = self
    (size.value, size.qualifier) = (-value, qualifier.turned)
    return size
  }

  /// The unit that a figure of a finding is printed in: that of the levels, or the per cent or points of a change.
  func unit(in finding: Finding) -> Unit {
    if unit == finding.unit.id { return finding.unit }
    return unit == Unit.percentagePoints.id ? .percentagePoints : .percent
  }
}

extension Comparison {
  /// Whether both ends are of one region and indicator at two times.
  var isOfOneSeries: Bool { from.map { $0.region == to.region && $0.indicator == to.indicator && $0.period != to.period } ?? false }
}

extension [Phrase] {
  /// Each phrase once, in order of first appearance.
  var unique: [Phrase] {
    var seen: Set<Phrase> = []
    return filter { seen.insert($0).inserted }
  }
}

/// What a table says of an indicator beside its levels.
enum ProfileRow: Hashable, Sendable {
  /// The change that two levels give.
  case change
  /// The change that was published.
  case publishedGrowth
  /// The share of all of so many regions.
  case share(of: Int)
  /// The middle of so many regions.
  case median(of: Int)
  /// The sum of so many regions.
  case total(of: Int)
  /// The place among the others.
  case rank
}
