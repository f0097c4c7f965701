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
  /// What is over the number of how far a region is from another: `Behind Lakeside`, `Exports, behind Lakeside`.
  func gapLabel(_ finding: Finding, _ other: Region, isAhead: Bool, _ telling: Telling) -> String
  /// What a change is measured against, beside its amount: `on a year earlier`, 比上年.
  func basis(_ comparison: Comparison) -> String
  /// What is over the number of a finding that has a tile of its own: a share, a change since long ago.
  func tileLabel(_ finding: Finding, _ telling: Telling) -> String?
  /// What a ranking shows: `Exports in 2023, million US dollars; 14 districts, ranked`.
  func ranked(_ indicator: Indicator, _ caption: String, _ period: Period, _ count: Int, _ telling: Telling) -> String
  /// What the lines of several regions are: `Lakeside (dark), other districts (grey), 2016–2023`.
  func courses(_ region: Region, _ first: Period, _ last: Period, _ telling: Telling) -> String
  /// What is over a column or plot of changes: `Change on a year earlier, %`; without a unit that alone.
  func changes(_ basis: Basis, _ period: Period, _ unit: String) -> String
  /// What is at a line across the middle of several regions: `Median 5,644`.
  func median(_ number: String) -> String
  /// The same where the middle of all of them is a line too: `Lakeside (dark), other districts (grey), median (dashed)`.
  func coursesWithMedian(_ region: Region, _ telling: Telling) -> String
  /// What is what in strips of dots: `East (dark), the other 59 counties (grey), median (stroke)`.
  func strips(_ region: Region, _ count: Int, _ telling: Telling) -> String
  /// What a table of all regions is called, or of some of them.
  func titleOfPeers(_ telling: Telling, _ shown: Int, of count: Int) -> String
  /// Which of many regions a table has: `the first three, the last three and those next to Lakeside`.
  func excerpt(_ region: Region, ends: Int, _ telling: Telling) -> String
  /// What a row of a table beside the levels of an indicator is called.
  func row(_ row: ProfileRow, _ telling: Telling) -> String
  /// The directions that a text says, in reading order.
  func directions(of text: String) -> [Growth.Direction]
  /// Whether a text about a period says what its rise or fall is measured against.
  func says(_ basis: Basis, of period: Period, in text: String) -> Bool
  /// Both ends with their numbers, for those who do not see the chart: no verdict, what was drawn.
  func alternative(_ finding: Finding, _ telling: Telling) -> String
}

/// What those who read a finding know already.
struct Telling: Hashable, Sendable {
  /// Whether the region is to be named.
  var owner = Owner.named
  /// Whether the period of the figures is to be named.
  var period = PlaceInText.Mention.said
  /// Whether what is measured is to be named, where a tile could be about another.
  var measure = PlaceInText.Mention.understood
  /// What the compared regions are called.
  var peers = PeerNoun.regions
  /// Whether both levels of a change are printed elsewhere on the page, so that only the change is said.
  var levels = PlaceInText.Mention.said
  /// Whether the change of the figure has been said, so that another beside it is said alone.
  var change = PlaceInText.Mention.said
  /// Whether it is to be said at which prices a change of money is measured.
  var prices = PlaceInText.Mention.said

  init(
    owner: Owner = .named, period: PlaceInText.Mention = .said, levels: PlaceInText.Mention = .said,
    change: PlaceInText.Mention = .said, prices: PlaceInText.Mention = .said, measure: PlaceInText.Mention = .understood,
    peers: PeerNoun = .regions
  ) {
    (self.owner, self.period, self.levels, self.change) = (owner, period, levels, change)
    (self.prices, self.measure, self.peers) = (prices, measure, peers)
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
  /// Where a region is compared with those around it: itself and they.
  static let neighbours = PeerNoun(one: LocalizedText(.oneNeighbour), many: LocalizedText(.severalNeighbours))
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
  /// The change that two levels give, on a basis to a period.
  case change(Basis, Period)
  /// The change that was published.
  case publishedGrowth
  /// The share of all of so many regions.
  case share(of: Int)
  /// The share of a sum that is in the table.
  case shareOfTotal
  /// The middle of so many regions.
  case median(of: Int)
  /// The sum of so many regions.
  case total(of: Int)
  /// The place among the others.
  case rank
}
