import Languages
package import Statistics

/// What a finding shows. Each kind is a file in `Kinds` and a case here; the words of every language are written for these cases.
package enum Claim: Hashable, Sendable {
  case change(Change)
  case turn(Turn)
  case streak(Streak)
  case pace(Pace)
  case record(Record)
  case extreme(Extreme)
  case lead(Lead)
  case rank(Rank)
  case median(Median)
  case parent(Parent)
  case share(Share)
  case contribution(Contribution)
  case part(Part)
  case crossing(Crossing)
  case progress(Progress)
  case course(Course)
  case tally(Tally)
  case overtaking(Overtaking)
  case level(Level)

  /// The kinds, in the order that decides among equals.
  static let kinds: [any ClaimKind.Type] = [
    Change.self, Lead.self, Record.self, Turn.self, Streak.self, Extreme.self, Crossing.self, Progress.self, Pace.self, Course.self,
    Contribution.self, Rank.self, Median.self, Parent.self, Share.self, Part.self, Tally.self,
    Overtaking.self, Level.self,
  ]

  /// What the case holds.
  package var kind: any ClaimKind {
    switch self {
    case .change(let kind): kind
    case .turn(let kind): kind
    case .streak(let kind): kind
    case .pace(let kind): kind
    case .record(let kind): kind
    case .extreme(let kind): kind
    case .lead(let kind): kind
    case .rank(let kind): kind
    case .median(let kind): kind
    case .parent(let kind): kind
    case .share(let kind): kind
    case .contribution(let kind): kind
    case .part(let kind): kind
    case .crossing(let kind): kind
    case .progress(let kind): kind
    case .course(let kind): kind
    case .tally(let kind): kind
    case .overtaking(let kind): kind
    case .level(let kind): kind
    }
  }

  /// What the kind is called where findings are listed, and where a template asks for one.
  package var name: String { type(of: kind).name }

  /// The chart that shows it.
  package var picture: FindingChart { kind.picture }

  /// What a briefing can use it for.
  package var uses: ClaimUses { type(of: kind).uses }

  /// Whether it compares with more than the period before: what a sentence about a single figure does not say by itself.
  package var isComparative: Bool { uses.contains(.text) && !(kind is Change) }

  /// The figures it states besides the two ends.
  package var figures: [Observation] { kind.figures }

  /// Whether it only repeats what another claim about the same indicator has said.
  func saysNothingNew(after other: Claim) -> Bool {
    let (mine, others) = (kind, other.kind)
    return name == other.name || mine.tellsChange && others.tellsChange
  }
}

/// One kind of finding: where to look for it, what it is worth, and which chart shows it.
package protocol ClaimKind: Hashable, Sendable {
  /// What it is called; sentences are written for it.
  static var name: String { get }
  /// What a briefing can use it for.
  static var uses: ClaimUses { get }
  /// What there is of it about a subject: nothing, or a finding or two.
  static func findings(about subject: Subject) -> [Finding]
  /// The chart that shows it.
  var picture: FindingChart { get }
  /// The figures it states besides the two ends.
  var figures: [Observation] { get }
  /// Whether its sentence says by how much the figure changed, so that another need not.
  var tellsChange: Bool { get }
  /// What words about it must say and may say.
  func terms(_ finding: Finding) -> ClaimTerms
  /// In a few words, what was found, for the list of findings.
  var summary: String { get }
}

extension ClaimKind {
  package var figures: [Observation] { [] }
  package var tellsChange: Bool { false }
}

/// What a briefing can use a finding of a kind for.
package struct ClaimUses: OptionSet, Hashable, Sendable {
  /// A line under a title; a share or a count needs the figure beside it.
  package static let standfirst = ClaimUses(rawValue: 1)
  /// A sentence in the text.
  package static let text = ClaimUses(rawValue: 2)
  /// To say where a figure is among others.
  package static let place = ClaimUses(rawValue: 4)
  /// To say how much of something larger a figure is.
  package static let whole = ClaimUses(rawValue: 8)

  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// The chart that shows a finding best.
package enum FindingChart: String, Hashable, Sendable {
  /// All regions in order, this one highlighted, their changes beside them.
  case ranking
  /// The values over time, with the like periods marked.
  case course
  /// The course of this region among those of the others.
  case courses
  /// Columns up and down from zero.
  case balance
  /// Levels of the indicators beside their growth.
  case levelsAndGrowth
  /// A whole and its parts.
  case parts
  /// What is there, towards what is planned.
  case progress

  /// Whether values are beside each other as time goes on, and not regions.
  package var isOverTime: Bool {
    switch self {
    case .course, .courses, .balance: true
    case .ranking, .levelsAndGrowth, .parts, .progress: false
    }
  }
}
