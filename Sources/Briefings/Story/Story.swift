import Findings
import Languages
import Statistics

/// What a briefing made of findings says where: chosen once for a region, so that no part of the page repeats another.
struct Story {
  let scope: Scope
  private let content: Content

  /// What is said where.
  struct Content: Sendable {
    var found: RankedFindings
    var profiles: [Profile]
    var headline: Finding?
    var leadSentences: [(finding: Finding, sentence: Sentence)]
    var figureTitle: Finding?
    var paragraphs: [[Finding]]
  }

  /// - Parameters:
  ///   - scope: Whose briefing it is.
  ///   - indicators: Keys of the indicators that it may be about; empty for all.
  init(_ scope: Scope, about indicators: [String] = []) {
    self.scope = scope
    let key = Workings.StoryKey(indicators: indicators, lead: scope.lead)
    content = scope.workings.once(\.stories[key]) { Content(scope, about: indicators) }
  }

  /// Everything that was found, the best first.
  var found: RankedFindings { content.found }
  /// The measures of the region, in the order of the data.
  var profiles: [Profile] { content.profiles }
  /// What the title says; `nil` where nothing rests on published figures.
  var headline: Finding? { content.headline }
  /// What the lines under the title say, as far as they have room.
  var leadSentences: [(finding: Finding, sentence: Sentence)] { content.leadSentences }
  /// What the first figure’s title says.
  var figureTitle: Finding? { content.figureTitle }
  /// What the text says.
  var paragraphs: [[Finding]] { content.paragraphs }

  /// The measures with the headline's first, then the others in the order of the data.
  var leadingProfiles: [Profile] {
    let lead = headline?.indicator.id
    return profiles.filter { $0.indicator.id == lead } + profiles.filter { $0.indicator.id != lead }
  }

}

extension Story.Content {
  /// Chooses what is said of a region.
  init(_ scope: Scope, about indicators: [String]) {
    let all = scope.workings.once(\.found) { Workings.Found(scope) }
    found = indicators.isEmpty ? all.findings : all.findings.filter { indicators.contains($0.indicator.id) }
    profiles = all.profiles
    headline = found.headline
    var told = Told()
    if let headline { told.add(headline) }
    leadSentences = Story.leadSentences(Self.standfirst(found, headline, told), headline, scope)
    // What has no room under the title is told further down.
    for (finding, _) in leadSentences { told.add(finding) }
    figureTitle = Self.figureTitle(found, headline, &told)
    paragraphs = Self.paragraphs(found, headline, &told)
  }

  /// What has been told of an indicator.
  private struct Told {
    private var claims: Set<String> = []
    private var changes: Set<String> = []

    mutating func add(_ finding: Finding) {
      claims.insert("\(finding.indicator.id) \(finding.claim.name)")
      if finding.claim.kind.tellsChange { changes.insert(finding.indicator.id) }
    }

    func has(_ finding: Finding) -> Bool {
      claims.contains("\(finding.indicator.id) \(finding.claim.name)")
        || finding.claim.kind.tellsChange && changes.contains(finding.indicator.id)
    }
  }

  /// What the headline leaves open about its indicator, then the best about others.
  private static func standfirst(_ found: RankedFindings, _ headline: Finding?, _ before: Told) -> [Finding] {
    guard let headline else { return [] }
    var told = before
    var chosen: [Finding] = []
    func take(_ finding: Finding?) {
      guard let finding else { return }
      chosen.append(finding)
      told.add(finding)
    }
    let own = found.all.filter { $0.indicator.id == headline.indicator.id }
    if case .record = headline.claim, headline.isWithinYear {
      // The title says the change on the like period: the record itself comes under it.
      chosen.append(headline)
    } else if headline.claim.kind.tellsChange {
      take(own.first { !$0.claim.kind.tellsChange && !told.has($0) && $0.claim.uses.contains(.standfirst) })
    } else {
      take(own.first { $0.claim.kind.tellsChange && !told.has($0) })
      if case .lead = headline.claim { chosen.append(headline) }
    }
    var others = Set([headline.indicator.id])
    for finding in found.best(12) where chosen.count < 4 && !told.has(finding) && finding.claim.uses.contains(.standfirst) {
      guard others.insert(finding.indicator.id).inserted else { continue }
      take(finding)
    }
    // Of one indicator alone, its place and its part of the whole.
    for finding in own where chosen.count < 3 && others.count == 1 && !told.has(finding) && finding.claim.uses.contains(.place) {
      take(finding)
    }
    return chosen
  }

  /// Something else about the indicator of the first figure that the figure itself shows.
  private static func figureTitle(_ found: RankedFindings, _ headline: Finding?, _ told: inout Told) -> Finding? {
    guard let headline else { return nil }
    // The course of a figure is the figure’s title too: by how much, where the headline has the place.
    if case .course(let course) = headline.claim, !course.isBack { return headline }
    let picture = headline.claim.picture
    let open = found.all.filter { $0.indicator.id == headline.indicator.id && !told.has($0) }
    // That a figure is what it is, is the least that may be said of it.
    let rest = open.filter { !$0.claim.isLevel } + open.filter(\.claim.isLevel)
    // A figure of levels does not show a part of a whole. Rather than of something else the title is of what was said and is shown.
    func suits(_ finding: Finding) -> Bool { !finding.claim.uses.contains(.whole) }
    let chosen =
      rest.first { suits($0) && !$0.claim.isLevel && ($0.claim.picture == picture || picture == .ranking && $0.claim.isMedian) }
      ?? rest.first { suits($0) && $0.claim.picture.isOverTime == picture.isOverTime }
      ?? found.all.first {
        $0.indicator.id == headline.indicator.id && $0 != headline && suits($0) && $0.claim.picture == picture
      }
      ?? (picture.isOverTime ? headline : nil) ?? rest.first(where: suits)
    if let chosen { told.add(chosen) }
    return chosen
  }

  /// How much it is of the whole, what else moved, and how sure it is: three paragraphs of two or three sentences.
  private static func paragraphs(_ found: RankedFindings, _ headline: Finding?, _ told: inout Told) -> [[Finding]] {
    var paragraphs: [[Finding]] = []
    func paragraph(_ most: Int, where suits: (Finding) -> Bool) {
      var chosen: [Finding] = []
      for finding in found.all
      where chosen.count < most && !told.has(finding) && finding.claim.uses.contains(.text) && suits(finding) {
        if chosen.contains(where: { $0.indicator.id == finding.indicator.id && $0.claim.isAlike(finding.claim) }) { continue }
        chosen.append(finding)
        told.add(finding)
      }
      if !chosen.isEmpty { paragraphs.append(chosen) }
    }
    if let headline { paragraph(2) { $0.indicator.id == headline.indicator.id && $0.claim.uses.contains(.whole) } }
    paragraph(3) { $0.indicator.id != headline?.indicator.id && !$0.claim.uses.contains(.whole) }
    paragraph(3) { _ in true }
    paragraphs = withOrders(found, paragraphs)
    // The middle that figures and tables show already is no text of its own.
    let all = paragraphs.flatMap(\.self)
    if let only = all.first, all.count == 1, only.claim.isMedian, only.indicator.id == headline?.indicator.id { return [] }
    return paragraphs
  }

  /// The paragraphs with each place followed by how sure it is, where that is in question; it takes the room of the least that is told with it.
  private static func withOrders(_ found: RankedFindings, _ paragraphs: [[Finding]]) -> [[Finding]] {
    var paragraphs = paragraphs
    for order in found.all where order.isUnsureOrder {
      func isItsPlace(_ finding: Finding) -> Bool { finding.claim.isRank && finding.indicator.id == order.indicator.id }
      guard let number = paragraphs.firstIndex(where: { $0.contains(where: isItsPlace) }) else { continue }
      for index in paragraphs.indices { paragraphs[index].removeAll { $0 == order } }
      guard let place = paragraphs[number].firstIndex(where: isItsPlace) else { continue }
      paragraphs[number].insert(order, at: place + 1)
      if paragraphs[number].count > 3, let least = paragraphs[number].lastIndex(where: { $0 != order && !isItsPlace($0) }) {
        paragraphs[number].remove(at: least)
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }
}

extension Finding {
  /// Whether it says that an order changed which little, or figures that may change, decide.
  fileprivate var isUnsureOrder: Bool {
    guard case .overtaking(let order) = claim else { return false }
    return order.isNarrow || [.provisional, .estimate, .unreliable].contains(ground)
  }
}

extension Claim {
  /// Whether two of one indicator would say nearly the same in one paragraph.
  fileprivate func isAlike(_ other: Claim) -> Bool { kind.tellsChange && other.kind.tellsChange || name == other.name }
}

extension Workings.Found {
  /// Looks through the data of a region and its peers.
  fileprivate init(_ scope: Scope) {
    let (book, cutoff) = (scope.composer.book, scope.composer.cutoff)
    findings = book.findings(about: scope.region, cutoff)
    profiles = book.field(cutoff).profiles(of: scope.region.id, through: cutoff.period).map { profile in
      var profile = profile
      profile.unit = book.read(profile.unit, of: profile.indicator.id)
      return profile
    }
  }
}

extension Scope {
  /// What the reader of a briefing knows of it from its head: whose it is, and of when.
  func telling(of finding: Finding, owner: Owner = .understood, about period: Period?) -> Telling {
    Telling(owner: owner, period: finding.comparison.to.period == period ? .understood : .said, peers: composer.peers)
  }
}

extension Composer {
  /// What the compared regions are called.
  var peers: PeerNoun { book.peerNoun }
}

extension FactBook {
  /// What the compared regions are called, as far as the data say it in a language.
  var peerNoun: PeerNoun {
    if peerRule == .neighbours { return .neighbours }
    let header = dataset.placeNoun ?? ""
    func texts(_ pick: ((one: String, many: String)) -> String, _ usual: LocalizedText) -> LocalizedText {
      LocalizedText(
        Language.all.map { language in (language, language.wording.findings.places(header).map(pick) ?? usual[language]) })
    }
    return PeerNoun(one: texts(\.one, PeerNoun.regions.one), many: texts(\.many, PeerNoun.regions.many))
  }
}
