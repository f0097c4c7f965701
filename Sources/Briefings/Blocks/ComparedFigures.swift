package import Diagnostics
import Findings
import Languages
package import Layout
import Statistics

extension Template {
  /// A strip of four tiles: the figures of the indicators that matter, each with its change and its place among the others.
  package struct ComparedFigures {}
}

extension Template.ComparedFigures: Template.Block {
  package static let name = "compared-figures"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let story = Story(scope)
    let tiles = ComparedTiles(story).tiles(&register)
    guard !tiles.isEmpty else { return [] }
    register.show(tiles)
    return [KeyFigureStrip(tiles)]
  }
}

/// Makes the tiles of a story.
struct ComparedTiles {
  let story: Story
  fileprivate let scope: Scope
  fileprivate let language: Language
  fileprivate let wording: any FindingWording
  private static let most = 4

  init(_ story: Story) {
    (self.story, scope, language) = (story, story.scope, story.scope.language)
    wording = language.wording.findings
  }

  /// The indicator of the headline first, then the others in the order of the data; where there are fewer than four, what was found about
  /// them fills the row.
  func tiles(_ register: inout Register) -> [KeyFigureTile] {
    let ordered = story.leadingProfiles.filter { $0.newest?.figure.value != nil && $0.unit.kind != .rank }
    var tiles = ordered.prefix(Self.most).map { tile($0, &register) }
    // Shares and long changes first, then how far it is from the first.
    let own = story.found.all.filter { finding in ordered.contains { $0.indicator.id == finding.indicator.id } }
    for make in [tile(_:_:), gap(_:_:)] as [(Finding, inout Register) -> KeyFigureTile?] where ordered.count < Self.most {
      for finding in own where tiles.count < Self.most {
        if let tile = make(finding, &register) { tiles.append(tile) }
      }
    }
    return tiles
  }

  // MARK: Indicators

  private func tile(_ profile: Profile, _ register: inout Register) -> KeyFigureTile {
    guard let point = profile.newest else { return KeyFigureTile(label: "", number: "", change: .none(reason: "")) }
    let reading = scope.known(point.figure).reading(.tile, unit: profile.unit, language: language)
    register.show(point.figure)
    register.show(indicator: profile.indicator.id)
    let period = point.figure.period == story.headline?.comparison.to.period ? nil : point.figure.period
    let place = standing(profile, point, &register)
    // What cannot be compared with another time is compared with the others alone.
    let isAlone = point.comparison == nil && !place.isEmpty
    return KeyFigureTile(
      label: (label(register.name(profile.indicator, .short), unit: reading.unit, period) + reading.raised(language))
        .declaring(Template.Sources.notes(of: [point.figure], scope)),
      number: RichText(reading.gap?.sign ?? reading.bare),
      change: isAlone ? .none(reason: place) : change(profile, point, &register),
      earlier: isAlone ? median(profile, point, &register) : place)
  }

  /// What is measured, and in what: the number below stands alone.
  fileprivate func label(_ name: RichText, unit: String, _ period: Period?) -> RichText {
    let rules = language.rules
    let details = [unit, period?.name(.short, language: language) ?? ""].filter { !$0.isEmpty }.joined(separator: rules.comma)
    guard !details.isEmpty else { return name }
    return rules.isHan ? name + .secondary("（\(details)）") : name + RichText(", ") + .secondary(details)
  }

  private func change(_ profile: Profile, _ point: Profile.Point, _ register: inout Register) -> KeyFigureTile.Change {
    if profile.isBalance,
      let crossing = story.found.all.first(where: { $0.indicator.id == profile.indicator.id && $0.claim.isCrossing })
    {
      return .none(reason: register.rich(wording.tileLine(crossing, scope.telling(of: crossing, about: nil))))
    }
    guard profile.indicator.kind != .growth else {
      // A rate of growth has its direction in itself: what it was before says more than by how many points it moved.
      return .none(reason: point.comparison?.from.map { earlier($0, profile, point, &register) } ?? unknownChange(profile))
    }
    guard let comparison = point.comparison else { return .none(reason: unknownChange(profile)) }
    let basis = RichText(wording.basis(comparison))
    if comparison.direction == .none, comparison.basis == .yearEarlier {
      return .unchanged(RichText(TileWords.unchangedOnYear(point.figure.period)[language]), basis: RichText())
    }
    guard comparison.direction != .none else { return .unchanged(RichText(Word.unchanged[language]), basis: basis) }
    guard let change = comparison.change ?? amount(of: comparison) else {
      return .none(reason: RichText(Word.noChangePublished[language]))
    }
    register.show(change)
    let size = change.withoutSign
    let unit = profile.unit(of: change)
    let reading = size.reading(.tile, unit: unit, language: language)
    // The unit of the levels is over the tile.
    let text = unit.kind == .percentagePoint ? wording.points(reading.number) : unit == profile.unit ? reading.bare : reading.text
    if reading.isZero { return .unchanged(RichText(text) + reading.weakestMark(language), basis: basis) }
    let isUp = comparison.direction == .rise
    let word = (isUp ? Word.up : .down)[language]
    return .moved(
      isUp ? .up : .down, amount: RichText(text) + reading.weakestMark(language), basis: basis,
      spoken: "\(word)\(language.rules.wordSpace)\(text)")
  }

  /// By how much the figure changed where its levels are known too roughly for a number of per cent.
  private func amount(of comparison: Comparison) -> Observation? {
    comparison.from.flatMap { try? Derivations.changeInAmount(of: comparison.to, since: $0) }
  }

  /// The middle of the others; nothing without others.
  private func median(_ profile: Profile, _ point: Profile.Point, _ register: inout Register) -> RichText {
    guard let median = point.median else { return RichText() }
    register.show(median)
    let reading = median.reading(.tile, unit: profile.unit, language: language)
    return RichText(wording.median(reading.bare)) + reading.weakestMark(language)
  }

  /// Its place among the others; without others, the figure it is compared with.
  private func standing(_ profile: Profile, _ point: Profile.Point, _ register: inout Register) -> RichText {
    let own = story.found.all.filter { $0.indicator.id == profile.indicator.id }
    if let rank = own.first(where: { $0.claim.isRank }) {
      return register.rich(wording.tileLine(rank, scope.telling(of: rank, about: nil)))
    }
    guard let from = point.comparison?.from, profile.indicator.kind != .growth else { return RichText() }
    return earlier(from, profile, point, &register)
  }

  /// Why no change is told: there is no other figure, or none of a period that this one may be set against.
  private func unknownChange(_ profile: Profile) -> RichText {
    let known = profile.points.values.filter { $0.figure.value != nil }
    return RichText((known.count < 2 ? Word.noEarlierFigure : .noChangePublished)[language])
  }

  /// The figure that one is compared with, and when it was so.
  private func earlier(_ from: Observation, _ profile: Profile, _ point: Profile.Point, _ register: inout Register) -> RichText {
    register.show(from)
    let reading = scope.known(from).reading(.tile, unit: profile.unit, language: language)
    return TileWords.earlier(
      RichText(reading.bare) + reading.raised(language), of: point.figure.period, in: from.period, language)
  }

  // MARK: Findings

  /// The tile of a share or of a change since long ago; `nil` for other findings.
  private func tile(_ finding: Finding, _ register: inout Register) -> KeyFigureTile? {
    guard let label = wording.tileLabel(finding, telling(of: finding)) else { return nil }
    let number: Observation
    if case .course = finding.claim {
      guard let change = finding.comparison.change else { return nil }
      number = change
    } else {
      number = finding.comparison.to
    }
    let reading = scope.known(number).reading(.tile, unit: number.unit(in: finding), language: language)
    for figure in finding.figures { register.show(figure) }
    let line = register.rich(wording.tileLine(finding, telling(of: finding)))
    var earlier = RichText()
    if case .course = finding.claim, let from = finding.comparison.from {
      let then = scope.known(from).reading(.tile, unit: finding.unit, language: language)
      let when = from.period.name(.short, language: language)
      earlier = RichText(
        .valueInPeriod, language, ["value": RichText(then.bare) + then.raised(language), "period": RichText(when)])
    }
    return KeyFigureTile(
      label: self.label(RichText(label), unit: reading.unit, nil) + reading.weakestMark(language), number: RichText(reading.bare),
      standing: number.isDerived ? .derived : .published, change: .none(reason: line), earlier: earlier)
  }
}

extension ComparedTiles {
  /// Beside tiles of other measures one says what it is about.
  private func telling(of finding: Finding) -> Telling {
    var telling = scope.telling(of: finding, about: nil)
    telling.measure = story.profiles.count > 1 ? .said : .understood
    return telling
  }

  /// The tile of how far an amount is from that of the first region, or the first from the second.
  private func gap(_ finding: Finding, _ register: inout Register) -> KeyFigureTile? {
    guard case .rank(let rank) = finding.claim, finding.addsUp, let other = finding.comparison.from,
      let gap = try? Derivations.difference(finding.comparison.to, less: other, indicator: finding.indicator.id)
    else { return nil }
    register.show(gap)
    register.show(other)
    let name = wording.gapLabel(finding, rank.other, isAhead: rank.place.rank == 1, telling(of: finding))
    let reading = gap.withoutSign.reading(.tile, unit: finding.unit, language: language)
    let then = scope.known(other).reading(.tile, unit: finding.unit, language: language)
    return KeyFigureTile(
      label: label(RichText(name), unit: reading.unit, nil) + reading.weakestMark(language),
      number: RichText(reading.bare), standing: .derived,
      change: .none(reason: RichText("\(rank.other.name[language])\(language.rules.colon)\(then.bare)") + then.raised(language)))
  }
}

extension Claim {
  var isRank: Bool { if case .rank = self { true } else { false } }
  var isLevel: Bool { if case .level = self { true } else { false } }
  var isMedian: Bool { if case .median = self { true } else { false } }
  var isCourse: Bool { if case .course = self { true } else { false } }
  /// Whether it says that something moved from one period to another, and not how often.
  var tellsStep: Bool { kind.tellsChange || isCourse }
  var isCrossing: Bool { if case .crossing = self { true } else { false } }
}
