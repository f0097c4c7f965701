import Charting
import Languages
import Statistics
import Styling

extension Template.Chart {
  /// What a chart may ask of the figures: its data, title and order follow from what is published.
  package enum Question: String, Hashable, Sendable, CaseIterable {
    /// What suits the figures.
    case automatic
    /// One bar an indicator.
    case bars
    /// Growth of several indicators as bars from a common zero.
    case growth
    /// Growth here and in other places, ranked.
    case growthCompared = "growth-compared"
    /// One indicator here and in other places.
    case places
    /// A whole and its parts.
    case parts
  }
}

extension ChartKind {
  /// Whether a chart of the kind finds its figures itself, unless the template says which it shows.
  var looksForItsData: Bool { FoundChart.finders[self] != nil }
}

/// A chart whose figures and words follow from what is published.
struct FoundChart {
  private let scope: Scope
  /// Keys of the indicators that were shown before.
  private let shown: Set<String>
  private let data: Template.ChartData
  /// Whether it needs every place: a median is one of all places, and the chart itself leaves out what has no room.
  private let needsAll: Bool

  init(_ chart: Template.Chart, _ scope: Scope, shown: Set<String>) {
    (self.scope, self.shown, data) = (scope, shown, chart.data)
    needsAll = chart.drawing.panels.contains { $0.rules.contains { $0.place == .median } }
  }

  private var language: Language { scope.language }

  /// Fewer numbers are a sentence.
  private static let fewestBars = 3

  /// The answer to a question; `nil` if the region has no figures for it.
  func plan(_ question: Template.Chart.Question) -> ChartPlan? {
    switch question {
    case .automatic: automatic()
    case .bars: bars()
    case .growth: growth()
    case .growthCompared: growthCompared()
    case .places: places()
    case .parts: parts()
    }
  }

  /// What is worth showing in a chart of a kind; `nil` if there is nothing, or if the kind shows only what it is given.
  func plan(_ kind: ChartKind) -> ChartPlan? { Self.finders[kind].flatMap { $0(self)() } }

  /// The kinds that know what to look for.
  fileprivate static let finders: [ChartKind: @Sendable (FoundChart) -> () -> ChartPlan?] = [
    .levelsAndGrowth: { $0.levelsAndGrowth }, .progress: { $0.progress }, .lines: { $0.lines },
  ]

  // MARK: Of the region

  /// Levels with their earlier values beside their growth, one row an indicator; only what is in one unit shares a scale.
  private func levelsAndGrowth() -> ChartPlan? {
    let grown = scope.select(data.figures, shown: shown).filter { $0.observation.growth != nil && $0.earlier != nil }
    guard let first = grown.first else { return nil }
    let facts = grown.filter { $0.unit.id == first.unit.id && $0.observation.period == first.observation.period }
    // Of one row the tile and the text say all there is.
    guard facts.count > 1 else { return nil }
    let pairs = facts.map { $0.series([$0.earlier, $0.observation].compactMap(\.self)) }
    let latest = facts.map { $0.series([$0.observation]) }
    let scaling = Scaling.shared(for: facts.map(\.observation), unit: first.unit, language: language)
    let fastest = facts.count > 2 ? facts.max { $0.percentGrown < $1.percentGrown }?.indicator.id : nil
    let chart = Chart {
      Panel(LocalizedText(stringLiteral: scaling.caption(of: first.unit))) {
        BarMark(pairs, x: .value, y: .indicator).position(by: .period)
      }
      Panel(LocalizedText(.changeOnYear)) { BarMark(latest, x: .growth, y: .indicator) }
    }
    .keyName(LocalizedText(.derivedFromGrowth), for: .derived).highlight(fastest)
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.levelsAndGrowth(facts), language: language), subtitle: periods(of: facts),
      facts: facts, observations: facts.flatMap { [$0.observation, $0.earlier].compactMap(\.self) })
  }

  /// One bar an indicator; only what is in one unit shares a scale.
  private func bars() -> ChartPlan? {
    let all = scope.select(data.figures, shown: shown).filter { $0.observation.value != nil }
    guard let first = all.first else { return nil }
    let facts = all.filter { $0.unit.id == first.unit.id }
    guard facts.count >= Self.fewestBars else { return nil }
    let chart = Chart { BarMark(facts.map { $0.series([$0.observation]) }, x: .value, y: .indicator) }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.levels(facts), language: language),
      subtitle: ChartSubtitle.levels(facts, caption: caption(facts.map(\.observation), first.unit), language: language),
      facts: facts, observations: facts.map(\.observation))
  }

  /// Growth of several indicators of the region, the greatest first.
  private func growth() -> ChartPlan? {
    let facts = scope.select(data.figures, shown: shown).filter { $0.observation.growth != nil }
    guard facts.count > 1 else { return nil }
    let chart = Chart { BarMark(facts.map { $0.series([$0.observation]) }, x: .growth, y: .indicator) }.order(.descending)
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.growth(facts), language: language),
      subtitle: ChartSubtitle.growth(facts, language: language), facts: facts, observations: facts.map(\.observation))
  }

  /// How much of what is planned is there.
  private func progress() -> ChartPlan? {
    let facts = scope.select(data.figures).filter { Progress($0) != nil }
    guard let first = facts.first else { return nil }
    let observations = facts.flatMap { [$0.observation] + $0.aims }
    let chart = Chart { ProgressMark(facts.map { $0.series([$0.observation] + $0.aims) }) }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.progress(first), language: language),
      subtitle: ChartSubtitle.progress(first, language: language), facts: facts, observations: observations)
  }

  /// A whole and its parts; one part that is not published follows as what the others leave.
  private func parts() -> ChartPlan? {
    for whole in scope.select(data.figures) {
      let indicators = scope.composer.book.dataset.indicators.filter { $0.partOf == whole.indicator.id }
      let known = indicators.compactMap { scope.fact($0.id) }.filter {
        $0.unit.id == whole.unit.id && $0.observation.period == whole.observation.period && $0.observation.value != nil
      }
      let missing = indicators.filter { indicator in !known.contains { $0.indicator.id == indicator.id } }
      guard let first = known.first else { continue }
      var all = known.map { $0.series([$0.observation]) }
      var observations = known.map(\.observation)
      if known.count == 1, let rest = missing.first, missing.count == 1,
        let derived = try? Derivations.difference(whole.observation, less: first.observation, indicator: rest.id)
      {
        all.append(Series(region: whole.region, indicator: rest, unit: whole.unit, observations: [derived]))
        observations.append(derived)
      } else if !missing.isEmpty || known.count < 2 {
        continue
      }
      // The title says how much of the whole the largest part is.
      observations += ChartTitle.largestShare(whole, known).map { [$0.share] } ?? []
      let chart = Chart {
        BarMark(all, x: .value, y: .period, stacking: .standard).foregroundStyle(by: .indicator)
      }
      return ChartPlan(
        chart: chart, title: ChartTitle.finding(.parts(whole: whole, parts: known), language: language),
        subtitle: ChartSubtitle.levels([whole], caption: caption([whole.observation], whole.unit), language: language),
        facts: known + [whole], observations: observations + [whole.observation])
    }
    return nil
  }

  /// Several indicators of one unit over time.
  private func lines() -> ChartPlan? {
    let all = scope.select(data.figures).filter { $0.history.count > 4 }
    guard let first = all.first else { return nil }
    let facts = all.filter { $0.unit.id == first.unit.id }
    let chart = Chart { LineMark(facts.map { $0.series($0.history) }).foregroundStyle(by: .indicator) }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.series(first), language: language),
      subtitle: ChartSubtitle.series(first, caption: caption(facts.flatMap(\.history), first.unit), language: language),
      facts: facts, observations: facts.flatMap(\.history))
  }

  private func automatic() -> ChartPlan? {
    scope.select(data.figures, shown: shown).lazy.compactMap { Self.history($0, language) }.first
  }

  /// One indicator over time: levels as bars, growth, indices and shares as lines; `nil` for a single value.
  static func history(_ fact: Fact, _ language: Language) -> ChartPlan? {
    let values = fact.history.filter { $0.value != nil }
    guard values.count > 1, fact.indicator.kind != .rank else { return nil }
    let one = [fact.series(fact.history + fact.aims.filter { $0.status == .forecast && $0.period > fact.observation.period })]
    let isLine = fact.indicator.kind != .level && values.count > 4 || values.count > 24
    let chart = isLine ? Chart { LineMark(one) } : Chart { BarMark(one, x: .period, y: .value) }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.series(fact), language: language),
      subtitle: ChartSubtitle.series(
        fact, caption: Scaling.shared(for: fact.history, unit: fact.unit, language: language).caption(of: fact.unit),
        language: language), facts: [fact],
      observations: fact.history, width: values.count > 14 ? .full : .half)
  }

  // MARK: Among places

  /// Growth here and elsewhere, ranked; every row says its place, indicator and period.
  private func growthCompared() -> ChartPlan? {
    if !needsAll, let league = league(data.places, .growth), let plan = growthCompared(league) { return plan }
    let facts = scope.regions(data.places).flatMap { scope.facts(of: $0).filter(\.isGrownOnYear) }
    guard Set(facts.map(\.region.id)).count > 1 else { return nil }
    let rows = facts.map(growthRow)
    let own = facts.enumerated().filter { $0.element.region.id == scope.region.id }
    let best = own.max { $0.element.percentGrown < $1.element.percentGrown }.map { rows[$0.offset].indicator.id }
    var chart = Chart { PointMark(rows, x: .growth, y: .indicator, stem: .zero) }.order(.descending).limit(rowLimit).highlight(best)
    if facts.count > rowLimit + 1 {
      chart = chart.chosen(of: facts.count, ranks: growthRanks(facts.sorted { $0.percentGrown > $1.percentGrown }))
    }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.growthCompared(facts, of: scope.region), language: language),
      subtitle: ChartSubtitle.growth(facts, language: language), facts: [], observations: facts.map(\.observation))
  }

  /// The same of more places than have room: only the ends of the ranking are printed.
  private func growthCompared(_ league: League) -> ChartPlan? {
    let facts = league.rows(of: scope.region, limit: rowLimit)
    guard facts.count < league.facts.count else { return nil }
    let best = facts.first { $0.region.id == scope.region.id }.map { growthRow($0).indicator.id }
    let chart = Chart { PointMark(facts.map(growthRow), x: .growth, y: .indicator, stem: .zero) }
    return ChartPlan(
      chart: chart.order(.descending).chosen(of: league.facts.count, ranks: growthRanks(league.ranked)).highlight(best),
      title: league.growthPlace(of: scope.region).map { language.wording.growthPlaceTitle($0).withoutNotes } ?? league.title,
      subtitle: league.subtitle, facts: [], observations: facts.map(\.observation))
  }

  /// Which rank each row has among all changes, the greatest first: where rows are left out their order does not say it.
  private func growthRanks(_ descending: [Fact]) -> [String: Int] {
    let ranks = zip(descending.map { growthRow($0).indicator.id }, descending.map(\.percentGrown).descendingRanks)
    return Dictionary(ranks, uniquingKeysWith: { first, _ in first })
  }

  private func growthRow(_ fact: Fact) -> Series {
    var row = fact.indicator
    row.id = "\(fact.region.id) \(fact.indicator.id)"
    if let short = fact.indicator.shortName { row.name = short }
    row.shortName = nil
    return Series(region: fact.region, indicator: row, unit: fact.unit, observations: [fact.observation])
  }

  /// One indicator here and in other places, the subject in bold.
  private func places() -> ChartPlan? {
    for fact in scope.select(data.figures) where fact.indicator.kind != .rank {
      let measure = League.Key.Measure.level(
        indicator: fact.indicator.id, unit: fact.unit.id, fact.observation.period)
      if !needsAll, let league = league(data.places, measure), let plan = places(fact, league) { return plan }
      let others = scope.regions(data.places).dropFirst().compactMap { self.fact(of: $0, like: fact) }
      guard !others.isEmpty else { continue }
      let facts = [fact] + others
      let all = facts.map { $0.series([$0.observation]) }
      let chart =
        facts.count <= 12
        ? Chart { BarMark(all, x: .value, y: .region) } : Chart { PointMark(all, x: .value, y: .region, stem: .zero) }
      return ChartPlan(
        chart: chart.order(.descending).limit(rowLimit).highlight(scope.region.id),
        title: ChartTitle.finding(.places(facts), language: language),
        subtitle: ChartSubtitle.levels([fact], caption: caption(facts.map(\.observation), fact.unit), language: language),
        facts: [fact], observations: facts.map(\.observation))
    }
    return nil
  }

  /// The same among more places than have room: only the ends of the ranking are printed.
  private func places(_ fact: Fact, _ league: League) -> ChartPlan? {
    let facts = league.rows(of: scope.region, limit: rowLimit)
    guard facts.count < league.facts.count else { return nil }
    let chart = Chart { PointMark(facts.map { $0.series([$0.observation]) }, x: .value, y: .region, stem: .zero) }
    return ChartPlan(
      chart: chart.order(.descending).chosen(of: league.facts.count, ranks: league.ranks(of: facts)).highlight(scope.region.id),
      title: league.title, subtitle: league.subtitle, facts: [fact], observations: facts.map(\.observation))
  }

  /// The same indicator in the same unit for the same period in another place, if that is the latest there too.
  private func fact(of region: Region, like fact: Fact) -> Fact? {
    scope.composer.book.fact(of: region, indicator: fact.indicator.id, scope.composer.cutoff).flatMap { other in
      other.unit.id == fact.unit.id && other.observation.period == fact.observation.period ? other : nil
    }
  }

  // MARK: Leagues

  /// What all briefings of the same field share; `nil` where each region has a field of its own.
  private func league(_ places: Template.Places, _ measure: League.Key.Measure) -> League? {
    let field: League.Key.Field
    switch places {
    case .itself, .within, .parent: return nil
    // Where regions are not compared by their parent, each may have peers of its own.
    case .peers where scope.composer.book.peerRule != .parent, .peersAndParent where scope.composer.book.peerRule != .parent:
      return nil
    case .all: field = .all
    case .peers:
      guard let parent = scope.region.parent else { return nil }
      field = .siblings(in: parent)
    case .peersAndParent:
      guard let parent = scope.region.parent else { return nil }
      field = .family(of: parent)
    }
    let key = League.Key(field: field, measure: measure, cutoff: scope.composer.cutoff, language: language)
    return scope.composer.book.leagues.league(key) { made(field, measure) }
  }

  private func made(_ field: League.Key.Field, _ measure: League.Key.Measure) -> League {
    let book = scope.composer.book
    let regions =
      switch field {
      case .all: book.places
      case .siblings(let parent): book.siblings(in: parent)
      case .family(let parent): book.siblings(in: parent) + [book.region(parent)].compactMap(\.self)
      }
    switch measure {
    case .level(let indicator, let unit, let period):
      let facts = regions.compactMap { book.fact(of: $0, indicator: indicator, scope.composer.cutoff) }.filter {
        $0.unit.id == unit && $0.observation.period == period
      }
      return League(
        facts, title: ChartTitle.finding(.places(facts), language: language),
        subtitle: facts.first.map { first in
          ChartSubtitle.levels([first], caption: caption(facts.map(\.observation), first.unit), language: language)
        } ?? Phrase("")
      ) { $0.observation.value == nil ? nil : $0.size }
    case .growth:
      let facts = regions.flatMap { book.facts(of: $0, scope.composer.cutoff).filter(\.isGrownOnYear) }
      return League(
        facts, title: Phrase(Word.changesCompared[language]),
        subtitle: ChartSubtitle.growth(facts, language: language)
      ) { $0.observation.growth?.percent }
    }
  }

  // MARK: Parts

  /// How many rows of a ranking an empty page holds under its title, frame and axis.
  private var rowLimit: Int {
    let page = scope.style.page
    let rows = (page.contentBottom - page.laterTitle - 110) / (scope.style.chart.dot.pitch * 2)
    return min(24, max(5, Int(rows)))
  }

  /// Measure and unit of values that share a scale.
  private func caption(_ observations: [Observation], _ unit: Unit) -> String {
    Scaling.shared(for: observations, unit: unit, language: language).caption(of: unit)
  }

  /// The period of figures whose units are over their panels.
  private func periods(of facts: [Fact]) -> Phrase {
    let periods = Set(facts.map(\.observation.period))
    guard periods.count > 1 else { return Phrase(periods.first?.name(language: language) ?? "") }
    return Phrase([.strong(Word.periodsDiffer[language].capitalizedFirst)])
  }
}

extension Fact {
  /// Whether it has a value and a change on a year earlier.
  fileprivate var isGrownOnYear: Bool { observation.growth?.basis == .yearOnYear && observation.value != nil }
}
