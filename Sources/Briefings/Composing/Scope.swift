import Drawing
import Languages
import Layout
import Statistics
import Styling

/// What a briefing is about: a region, the facts that count, the period they are of, and their language.
package struct Scope: Sendable {
  let composer: Composer
  let region: Region
  let facts: [Fact]
  /// The latest period that a figure of the region covers, states at a date counted only where there is nothing else.
  let period: Period
  private let byIndicator: [String: Fact]
  /// What has been worked out of the region.
  let workings = Workings()
  /// How many lines under the title tell of it.
  var lead = Lead.full

  /// How much is said under the title.
  enum Lead: Hashable, Sendable {
    /// As much as three lines hold.
    case full
    /// As much as two lines hold.
    case short
  }

  init(composer: Composer, region: Region, facts: [Fact]) {
    self.composer = composer
    self.region = region
    self.facts = facts
    byIndicator = Dictionary(facts.map { ($0.indicator.id, $0) }, uniquingKeysWith: { first, _ in first })
    period = composer.cutoff.period ?? Self.period(of: facts)
  }

  var language: Language { composer.language }
  var style: Style { composer.style }
  var textLanguage: TextLanguage { language.textLanguage }
  var type: TypeScale { style.type(in: textLanguage) }

  func fact(_ indicator: String) -> Fact? { byIndicator[indicator] }

  /// Figures with a growth rate or over more than a month say best what a briefing is about; a mere state at a date does so last.
  private static func period(of facts: [Fact]) -> Period {
    func weight(_ fact: Fact) -> Int {
      let observation = fact.observation
      if observation.kind != .actual || observation.status == .forecast { return 0 }
      if observation.growth != nil { return 3 }
      return fact.indicator.kind == .rank || observation.period.months <= 1 && fact.history.count == 1 ? 1 : 2
    }
    let best = facts.map(weight).max() ?? 0
    let candidates = facts.filter { weight($0) == best }.map(\.observation.period)
    return candidates.max { ($0.lastDay, $0.months) < ($1.lastDay, $1.months) } ?? .year(1970)
  }

  /// The figures of a selection that the region has, in its order.
  func select(_ selection: Template.Selection, shown: Set<String> = []) -> [Fact] {
    let chosen = selection.indicators.isEmpty ? facts : selection.indicators.compactMap(fact)
    let fitting = chosen.filter { fact in
      (selection.theme == nil || fact.indicator.theme == selection.theme)
        && (selection.kinds.isEmpty || selection.kinds.contains(fact.indicator.kind))
        && (selection.rest == .all || !shown.contains(fact.indicator.id))
    }
    return Array(fitting.prefix(selection.limit))
  }

  /// Whether a condition holds for the region.
  func holds(_ condition: Template.Condition) -> Bool {
    switch condition {
    case .always: true
    case .has(let indicators): indicators.contains { fact($0) != nil }
    case .regions(let regions): regions.contains(region.id)
    case .hasPlacesWithin: !composer.book.places(within: region).isEmpty
    }
  }

  /// The regions whose figures a block takes, the region itself first.
  func regions(_ places: Template.Places) -> [Region] {
    switch places {
    case .itself: [region]
    case .within: composer.book.places(within: region)
    case .peers: [region] + composer.book.peers(of: region)
    case .parent: [region] + composer.book.ancestors(of: region).prefix(1)
    case .peersAndParent: [region] + composer.book.peers(of: region) + composer.book.ancestors(of: region).prefix(1)
    case .all: [region] + composer.book.places.filter { $0.id != region.id }
    }
  }

  /// The scope of another region's figures in the same briefing.
  func of(_ other: Region) -> Scope {
    other.id == region.id ? self : Scope(composer: composer, region: other, facts: facts(of: other))
  }

  func facts(of other: Region) -> [Fact] {
    other.id == region.id ? facts : composer.book.facts(of: other, composer.cutoff)
  }

  /// The place and where it is; the country is left out.
  var placeName: String {
    language.wording.placeName(region, within: composer.book.ancestors(of: region).dropLast())
  }

  /// The periods of the figures in words: each by name where there are two at most, else from the first to the last year.
  var periodName: String {
    if let period = composer.cutoff.period { return period.name(language: language) }
    let actual = facts.filter { $0.observation.kind == .actual && $0.observation.growth?.basis == .yearOnYear }
    var periods: [Period] = []
    for fact in actual where !periods.contains(fact.observation.period) { periods.append(fact.observation.period) }
    periods.sort()
    switch periods.count {
    case 0: return period.name(language: language)
    case 1: return periods[0].name(language: language)
    case 2:
      return language.rules.list(periods.map { $0.name(language: language) })
    default:
      let years = (periods.map(\.year).min() ?? period.year, periods.map(\.year).max() ?? period.year)
      if years.0 == years.1 { return Period.year(years.0).name(language: language) }
      return language.rules.years(years.0, years.1)
    }
  }

  var subject: String { "\(placeName), \(periodName)" }

  var series: String { composer.template.series[language] }

  var master: PageMaster {
    PageMaster(
      series: series, head: [placeName, periodName],
      shortTitle: series + language.rules.colon + region.name[language] + language.rules.comma + periodName, mark: mark)
  }

  /// What every page has in its running head and folio.
  private var mark: String? {
    let edition: Word? =
      switch composer.edition {
      case .regular, .revising: nil
      case .draft: .draft
      case .correction: .corrected
      }
    let marks = [edition, composer.dataOrigin == .demonstration ? .demonstrationData : nil].compactMap { $0?[language] }
    return marks.isEmpty ? nil : marks.joined(separator: language.rules.comma)
  }

  /// A fixed word as it is set.
  func word(_ word: Word) -> RichText { RichText(word[language]) }

  /// Whether the briefing has a list of sources to link to.
  var listsSources: Bool {
    composer.template.pages.contains { holds($0.condition) && $0.blocks.listsSources(self) }
  }
}
