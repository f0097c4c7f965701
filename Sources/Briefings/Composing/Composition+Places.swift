import Charting
import Statistics

extension Composition {
  /// Growth here and elsewhere, ranked; every row says its place, indicator and period.
  func growthCompared(_ template: Template.Chart) -> ChartPlan? {
    let needsAll = template.options.rules.contains { $0.place == .median }
    if !needsAll, let league = league(template.places, .growth), let plan = growthCompared(league) { return plan }
    let facts = scope.regions(template.places).flatMap { scope.facts(of: $0).filter(\.isGrownOnYear) }
    guard Set(facts.map(\.region.id)).count > 1 else { return nil }
    let rows = facts.map(growthRow)
    let own = facts.enumerated().filter { $0.element.region.id == scope.region.id }
    let best = own.max { growthOf($0.element) < growthOf($1.element) }.map { rows[$0.offset].indicator.id }
    let chart = Chart { PointMark(rows, x: .growth, y: .indicator, stem: .zero) }.order(.descending).limit(rowLimit).highlight(best)
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.growthCompared(facts), language: language),
      subtitle: ChartSubtitle.growth(facts, language: language), facts: [], observations: facts.map(\.observation))
  }

  /// The same of so many places that only the ends of the ranking are printed.
  private func growthCompared(_ league: League) -> ChartPlan? {
    let facts = league.rows(of: scope.region, limit: rowLimit)
    guard facts.count < league.facts.count else { return nil }
    let best = facts.first { $0.region.id == scope.region.id }.map { growthRow($0).indicator.id }
    let chart = Chart { PointMark(facts.map(growthRow), x: .growth, y: .indicator, stem: .zero) }
    return ChartPlan(
      chart: chart.order(.descending).chosen(of: league.facts.count).highlight(best), title: league.title,
      subtitle: league.subtitle, facts: [], observations: facts.map(\.observation))
  }

  private func growthRow(_ fact: Fact) -> Series {
    var row = fact.indicator
    row.id = "\(fact.region.id) \(fact.indicator.id)"
    if let short = fact.indicator.shortName { row.name = short }
    row.shortName = nil
    return Series(region: fact.region, indicator: row, unit: fact.unit, observations: [fact.observation])
  }

  /// One indicator here and in other places, the subject in bold.
  func places(_ template: Template.Chart) -> ChartPlan? {
    for fact in scope.select(template.figures) where fact.indicator.kind != .rank {
      let measure = League.Key.Measure.level(
        indicator: fact.indicator.id, unit: fact.unit.id, fact.observation.period)
      // A median is one of all places: the chart itself leaves out what has no room.
      let needsAll = template.options.rules.contains { $0.place == .median }
      if !needsAll, let league = league(template.places, measure), let plan = places(fact, league) { return plan }
      let others = scope.regions(template.places).dropFirst().compactMap { self.fact(of: $0, like: fact) }
      guard !others.isEmpty else { continue }
      let facts = [fact] + others
      let all = facts.map { series($0, [$0.observation]) }
      let chart =
        facts.count <= 12
        ? Chart { BarMark(all, x: .value, y: .region) } : Chart { PointMark(all, x: .value, y: .region, stem: .zero) }
      return ChartPlan(
        chart: chart.order(.descending).limit(rowLimit).highlight(scope.region.id),
        title: ChartTitle.finding(.places(facts), language: language),
        subtitle: ChartSubtitle.levels([fact], caption: caption(facts.map(\.observation), fact.unit), language: language),
        facts: [fact],
        observations: facts.map(\.observation))
    }
    return nil
  }

  /// The same among so many places that only the ends of the ranking are printed.
  private func places(_ fact: Fact, _ league: League) -> ChartPlan? {
    let facts = league.rows(of: scope.region, limit: rowLimit)
    guard facts.count < league.facts.count else { return nil }
    let chart = Chart { PointMark(facts.map { series($0, [$0.observation]) }, x: .value, y: .region, stem: .zero) }
    return ChartPlan(
      chart: chart.order(.descending).chosen(of: league.facts.count, ranks: league.ranks(of: facts)).highlight(scope.region.id),
      title: league.title,
      subtitle: league.subtitle, facts: [fact], observations: facts.map(\.observation))
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
        facts, title: ChartTitle.finding(.growthCompared(facts), language: language),
        subtitle: ChartSubtitle.growth(facts, language: language)
      ) { $0.observation.growth?.percent }
    }
  }
}

extension Fact {
  /// Whether it has a value and a change on a year earlier.
  fileprivate var isGrownOnYear: Bool { observation.growth?.basis == .yearOnYear && observation.value != nil }
}
