package import Statistics

extension Claim {
  /// How far a rate, or the change of an amount, is from the middle of the peers.
  package struct Median: ClaimKind {
    package static let name = "median"
    package static let uses: ClaimUses = [.standfirst, .text]

    /// Whether the change or the level is compared.
    package enum Content: String, Hashable, Sendable {
      case change
      case level
    }

    package var content: Content
    /// Where it is among the peers.
    package var place: RankedPlace
    /// The first period of the run in which the level has been on this side of the median ever since; `nil` if it is shorter than three.
    package var sideSince: Period?

    package var picture: FindingChart { content == .change ? .ranking : .courses }

    package static func findings(about subject: Subject) -> [Finding] {
      switch subject.table.nature {
      case .rank, .balance: return []
      case .rate, .growth, .amount(addsUp: false): return level(subject).map { [$0] } ?? []
      case .amount(addsUp: true), .index: return change(subject).map { [$0] } ?? []
      }
    }

    private static func change(_ subject: Subject) -> Finding? {
      guard let to = subject.comparison?.change, let place = subject.placeOfChange, let section = subject.section(.changes),
        let median = subject.median(of: section, { subject.comparison(row: $0, subject.column)?.change })
      else { return nil }
      return subject.finding(
        .median(Median(content: .change, place: place)),
        Comparison(from: median, to: to, basis: .median(of: place.count), prices: subject.comparison?.prices ?? .none),
        weight: 0.9, headline: false)
    }

    private static func level(_ subject: Subject) -> Finding? {
      guard let to = subject.observation(subject.column), let value = subject.value(subject.column),
        let section = subject.section(.levels),
        section.vague.isEmpty, let place = subject.placeOfLevel(subject.column),
        let median = subject.median(of: section, { subject.observation(row: $0, subject.column) })
      else { return nil }
      let isAbove = value > section.median
      let run = subject.likeColumns.prefix { column in
        guard let value = subject.value(column), let section = subject.section(.levels, column) else { return false }
        return value != section.median && (value > section.median) == isAbove
      }
      let claim = Median(
        content: .level, place: place, sideSince: run.count >= 3 ? run.last.map { subject.table.periods[$0] } : nil)
      return subject.finding(
        .median(claim), Comparison(from: median, to: to, basis: .median(of: place.count)), weight: 0.9,
        score: subject.levelScore(weight: 0.9), headline: false)
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.ownOrComparedDirections, counts: place.counts)
    }

    package var summary: String { "\(content.rawValue), \(place.rank) of \(place.count)" }
  }
}

extension Subject {
  /// The exact middle of a cross-section, made from the one or two figures there.
  func median(of section: CrossSection, _ figure: (Int) -> Observation?) -> Observation? {
    let middle = section.members[((section.count - 1) / 2)...(section.count / 2)]
    let figures = middle.compactMap { figure($0.row) }
    return figures.count == middle.count ? try? Derivations.median(of: figures) : nil
  }
}
