import Charting
import FoundationEssentials
import Layout
import Statistics
import Styling

extension Composition {
  /// The chart a template asks for; nothing where the region has no figures for it.
  mutating func chart(_ template: Template.Chart) throws(BriefingError) -> [any Layout.Block] {
    let plan: ChartPlan? =
      switch template.form {
      case .finding(let kind) where template.namesItsData:
        if let kind = ChartKind(rawValue: kind.rawValue) { try drawn(kind, template) } else { found(kind, template) }
      case .finding(let kind): found(kind, template)
      case .kind(let kind): try drawn(kind, template)
      case .panels(let panels): try drawn(panels, template)
      }
    guard let plan else { return [] }
    return [figure(try wished(plan, template))]
  }

  /// A chart whose figures and words follow from what is published.
  private func found(_ kind: Template.Chart.Kind, _ template: Template.Chart) -> ChartPlan? {
    switch kind {
    case .levelsAndGrowth: levelsAndGrowth(template)
    case .bars: bars(template)
    case .growth: growth(template)
    case .progress: progress(template)
    case .growthCompared: growthCompared(template)
    case .places: places(template)
    case .parts: parts(template)
    case .lines: lines(template)
    case .automatic: automatic(template)
    }
  }

  /// A chart for each figure that has more than one value, in a form that suits it.
  mutating func charts(_ selection: Template.Selection) -> [any Layout.Block] {
    var plans: [ChartPlan] = []
    for fact in scope.select(selection, shown: []) {
      if let plan = history(fact) { plans.append(plan) }
    }
    var blocks: [any Layout.Block] = []
    var waiting: ChartPlan?
    for plan in plans {
      if plan.width == .full {
        blocks.append(figure(plan))
      } else if let first = waiting {
        blocks.append(Columns(.sixSix, [[figure(first)], [figure(plan)]]))
        waiting = nil
      } else {
        waiting = plan
      }
    }
    if let waiting { blocks.append(figure(waiting)) }
    return blocks
  }

  /// A plan numbered and framed.
  mutating func figure(_ plan: ChartPlan) -> Figure {
    for fact in plan.facts { show(fact) }
    for observation in plan.observations { show(observation) }
    if plan.chart.leavesSlotsEmpty { use(.notPublished) }
    return Figure(
      Frame(
        number: nextFigure(), title: rich(plan.title),
        subtitle: rich(plan.subtitle).declaring(sources(of: plan.observations))),
      content: ChartContent(plan.tidy ?? TidyChart(plan.chart, language: language), language: language, height: plan.height),
      source: plan.caption.map { rich($0) })
  }

  // MARK: Kinds

  /// Levels with their earlier values beside their growth, one row an indicator; only what is in one unit shares a scale.
  private func levelsAndGrowth(_ template: Template.Chart) -> ChartPlan? {
    let grown = scope.select(template.figures, shown: shown).filter { $0.observation.growth != nil && $0.earlier != nil }
    guard let first = grown.first else { return nil }
    let facts = grown.filter { $0.unit.id == first.unit.id && $0.observation.period == first.observation.period }
    let pairs = facts.map { series($0, [$0.earlier, $0.observation].compactMap(\.self)) }
    let latest = facts.map { series($0, [$0.observation]) }
    let scaling = Scaling.shared(for: facts.map(\.observation), unit: first.unit, language: language)
    let fastest = facts.count > 2 ? facts.max { growthOf($0) < growthOf($1) }?.indicator.id : nil
    let chart = Chart {
      Panel(scaling.caption(of: first.unit)) { BarMark(pairs, x: .value, y: .indicator).position(by: .period) }
      Panel(HouseText.changeOnYear[language]) { BarMark(latest, x: .growth, y: .indicator) }
    }
    .keyName(HouseText.derivedFromGrowth[language], for: .derived).highlight(fastest)
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.levelsAndGrowth(facts), language: language), subtitle: periods(of: facts),
      facts: facts, observations: facts.flatMap { [$0.observation, $0.earlier].compactMap(\.self) })
  }

  /// One bar an indicator; only what is in one unit shares a scale.
  private func bars(_ template: Template.Chart) -> ChartPlan? {
    let all = scope.select(template.figures, shown: shown).filter { $0.observation.value != nil }
    guard let first = all.first else { return nil }
    let facts = all.filter { $0.unit.id == first.unit.id }
    guard facts.count > 1 else { return nil }
    let chart = Chart { BarMark(facts.map { series($0, [$0.observation]) }, x: .value, y: .indicator) }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.levels(facts), language: language),
      subtitle: ChartSubtitle.levels(facts, caption: caption(facts.map(\.observation), first.unit), language: language),
      facts: facts,
      observations: facts.map(\.observation))
  }

  /// Growth of several indicators of the region, the greatest first.
  private func growth(_ template: Template.Chart) -> ChartPlan? {
    let facts = scope.select(template.figures, shown: shown).filter { $0.observation.growth != nil }
    guard facts.count > 1 else { return nil }
    let chart = Chart { BarMark(facts.map { series($0, [$0.observation]) }, x: .growth, y: .indicator) }.order(.descending)
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.growth(facts), language: language),
      subtitle: ChartSubtitle.growth(facts, language: language), facts: facts, observations: facts.map(\.observation))
  }

  /// How much of what is planned is there.
  private func progress(_ template: Template.Chart) -> ChartPlan? {
    let facts = scope.select(template.figures).filter { Progress($0) != nil }
    guard let first = facts.first else { return nil }
    let observations = facts.flatMap { [$0.observation] + $0.aims }
    let chart = Chart { ProgressMark(facts.map { series($0, [$0.observation] + $0.aims) }) }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.progress(first), language: language),
      subtitle: ChartSubtitle.progress(first, language: language), facts: facts, observations: observations)
  }

  /// A whole and its parts; one part that is not published follows as what the others leave.
  private func parts(_ template: Template.Chart) -> ChartPlan? {
    for whole in scope.select(template.figures) {
      let indicators = scope.composer.book.dataset.indicators.filter { $0.partOf == whole.indicator.id }
      let known = indicators.compactMap { scope.fact($0.id) }.filter {
        $0.unit.id == whole.unit.id && $0.observation.period == whole.observation.period && $0.observation.value != nil
      }
      let missing = indicators.filter { indicator in !known.contains { $0.indicator.id == indicator.id } }
      guard let first = known.first else { continue }
      var all = known.map { series($0, [$0.observation]) }
      var observations = known.map(\.observation)
      if known.count == 1, let rest = missing.first, missing.count == 1,
        let derived = try? Derivations.difference(whole.observation, less: first.observation, indicator: rest.id)
      {
        all.append(Series(region: whole.region, indicator: rest, unit: whole.unit, observations: [derived]))
        observations.append(derived)
      } else if !missing.isEmpty || known.count < 2 {
        continue
      }
      let chart = Chart {
        BarMark(all, x: .value, y: .period, stacking: .standard).foregroundStyle(by: .indicator)
      }
      return ChartPlan(
        chart: chart, title: ChartTitle.finding(.parts(whole: whole, parts: known), language: language),
        subtitle: ChartSubtitle.levels([whole], caption: caption([whole.observation], whole.unit), language: language),
        facts: known + [whole],
        observations: observations + [whole.observation])
    }
    return nil
  }

  /// Several indicators of one unit over time.
  private func lines(_ template: Template.Chart) -> ChartPlan? {
    let all = scope.select(template.figures).filter { $0.history.count > 4 }
    guard let first = all.first else { return nil }
    let facts = all.filter { $0.unit.id == first.unit.id }
    let chart = Chart { LineMark(facts.map { series($0, $0.history) }).foregroundStyle(by: .indicator) }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.series(first), language: language),
      subtitle: ChartSubtitle.series(first, caption: caption(facts.flatMap(\.history), first.unit), language: language),
      facts: facts,
      observations: facts.flatMap(\.history))
  }

  private func automatic(_ template: Template.Chart) -> ChartPlan? {
    scope.select(template.figures, shown: shown).lazy.compactMap { history($0) }.first
  }

  /// One indicator over time: levels as bars, growth, indices and shares as lines; `nil` for a single value.
  private func history(_ fact: Fact) -> ChartPlan? {
    let values = fact.history.filter { $0.value != nil }
    guard values.count > 1, fact.indicator.kind != .rank else { return nil }
    let one = [series(fact, fact.history + fact.aims.filter { $0.status == .forecast && $0.period > fact.observation.period })]
    let isLine = fact.indicator.kind != .level && values.count > 4 || values.count > 24
    let chart = isLine ? Chart { LineMark(one) } : Chart { BarMark(one, x: .period, y: .value) }
    return ChartPlan(
      chart: chart, title: ChartTitle.finding(.series(fact), language: language),
      subtitle: ChartSubtitle.series(fact, caption: caption(fact.history, fact.unit), language: language), facts: [fact],
      observations: fact.history, width: values.count > 14 ? .full : .half)
  }

  // MARK: Parts

  /// How many rows of a ranking an empty page holds under its title, frame and axis.
  var rowLimit: Int {
    let page = scope.style.page
    let rows = (page.contentBottom - page.laterTitle - 110) / (scope.style.chart.dot.pitch * 2)
    return min(24, max(5, Int(rows)))
  }

  /// Observations of a fact as a series under its short name.
  func series(_ fact: Fact, _ observations: [Observation]) -> Series {
    var indicator = fact.indicator
    if let short = indicator.shortName { indicator.name = short }
    return Series(region: fact.region, indicator: indicator, unit: fact.unit, observations: observations)
  }

  /// Measure and unit of values that share a scale.
  func caption(_ observations: [Observation], _ unit: Unit) -> String {
    Scaling.shared(for: observations, unit: unit, language: language).caption(of: unit)
  }

  /// The period of figures whose units stand over their panels.
  private func periods(of facts: [Fact]) -> Phrase {
    let periods = Set(facts.map(\.observation.period))
    guard periods.count > 1 else { return Phrase(periods.first?.name(language: language) ?? "") }
    return Phrase([.strong(HouseText.periodsDiffer[language].capitalizedFirst)])
  }

  func growthOf(_ fact: Fact) -> Decimal { fact.observation.growth?.percent ?? 0 }
}

/// A chart before it is numbered and framed.
struct ChartPlan {
  /// How wide a chart wants to be.
  enum Width: Hashable, Sendable {
    case full
    case half
  }

  var chart: Chart {
    didSet { tidy = nil }
  }
  /// The chart with its data in tidy form, where that has been made.
  var tidy: TidyChart?
  var title: Phrase
  var subtitle: Phrase
  var facts: [Fact]
  var observations: [Observation]
  var width = Width.full
  /// A remark under the chart.
  var caption: Phrase?
  /// Height of the drawing in points; its own where there is none.
  var height: Double?
}

extension Chart {
  /// Whether a place on the axis of time has no value, which bars and cells mark with two dots.
  fileprivate var leavesSlotsEmpty: Bool {
    panels.flatMap(\.layers).contains { layer in
      guard layer.marksEmptyPeriods, layer.x == .period else { return false }
      let slots = PeriodScale(layer.series.flatMap { $0.observations.map(\.period) }).ticks
      return layer.series.contains { Set($0.observations.filter { $0.value != nil }.map(\.period)).count < slots.count }
    }
  }
}
