import Charting
package import Diagnostics
import Findings
import Languages
package import Layout
import Statistics

extension Template {
  /// The best finding as a figure: the chart that shows it, under what else is to be said of it.
  package struct LeadFigure {
    /// The figures that it may be about.
    var figures = Selection()
    /// What is beside a chart over time.
    var company = Company.none

    /// What is beside a chart over time.
    enum Company: Hashable, Sendable {
      /// Nothing.
      case none
      /// Where the region is among the others.
      case ranking
    }
  }
}

extension Template.LeadFigure: Template.Block {
  package static let name = "finding"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init(figures: reader.selection(in: map)) }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let story = Story(scope, about: figures.indicators)
    if let chosen = chosen(story, scope, &register) { return [chosen] }
    let chart = LeadChart(story)
    if let map = chart.map(&register) { return [map] }
    guard var plan = chart.plan else { return chart.growths.map { [$0.figure(scope, &register)] } ?? [] }
    if let title = story.figureTitle { register.tell(title, plan.title, in: .figure) }
    let beside = company == .ranking && register.spare.ranking == .beside ? chart.plan(beside: plan) : nil
    if let beside {
      register.rankBeside()
      plan.height = max(plan.height ?? LeadChart.lineHeight, beside.height ?? 0)
    }
    let figure = plan.figure(scope, &register)
    guard let beside else { return [figure] }
    if let rank = chart.ownRank { register.tell(rank, beside.title, in: .figure) }
    let ranking = beside.figure(scope, &register)
    return [
      Layout.Columns(chart.split(beside: beside), [[figure], [ranking]], rules: FlowRules(splitting: .avoided, form: .yielding))
    ]
  }

  /// The figure in the form that the editor has chosen; `nil` where the figures of the region cannot be drawn so.
  private func chosen(_ story: Story, _ scope: Scope, _ register: inout Register) -> Figure? {
    guard let kind = scope.composer.book.choice.figure, let headline = story.headline,
      let chart = FigureForm.chart(kind, of: headline.indicator.id)
    else { return nil }
    var trial = register
    do throws(BriefingError) {
      guard let figure = try chart.figure(scope, &trial) else { return nil }
      register = trial
      return figure
    } catch {
      return nil
    }
  }
}

extension Template {
  /// The indicator of the best finding seen the other way: over time beside the other regions where the large figure ranks them, ranked where
  /// it shows the course.
  package struct OtherView {}
}

extension Template.OtherView: Template.Block {
  package static let name = "other-view"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let chart = LeadChart(Story(scope))
    let isShown =
      register.spare.ranking == .beside && scope.composer.template.hasRankingBeside
      && chart.plan.flatMap(chart.plan(beside:)) != nil
    guard !isShown, let plan = chart.otherPlan else { return [] }
    if let title = chart.otherTitle { register.tell(title, plan.title, in: .figure) }
    return [plan.figure(scope, &register)]
  }
}

extension Template {
  /// Whether a chart over time has where the region is beside it.
  fileprivate var hasRankingBeside: Bool {
    pages.contains { $0.blocks.all.contains { ($0 as? LeadFigure)?.company == .ranking } }
  }
}

/// The chart of a story’s headline.
struct LeadChart {
  let story: Story
  let scope: Scope
  let language: Language
  let wording: any FindingWording
  let telling: Telling

  init(_ story: Story) {
    (self.story, scope, language) = (story, story.scope, story.scope.language)
    wording = language.wording.findings
    telling = Telling(peers: story.scope.composer.peers)
  }

  /// More regions than these have no room.
  static let mostRegions = 60
  /// A chart of fewer numbers is a sentence.
  static let fewestNumbers = 3
  /// Fewer lines than these have no median that would be another.
  static let fewestWithMedian = 4
  /// Fewer changes than these are no course of their own.
  private static let fewestChanges = 6

  /// What is known of the measure of the headline.
  var profile: Profile? { story.profiles.first { $0.indicator.id == story.headline?.indicator.id } }

  /// The chart; `nil` if there is nothing to draw that a tile would not say.
  var plan: ChartPlan? {
    guard let headline = story.headline, let profile else { return nil }
    let order: [() -> ChartPlan?]
    switch headline.claim.picture {
    case .ranking: order = [{ ranking(profile) }, { course(profile, headline) }]
    case .courses: order = [{ courses(profile, headline) }, { course(profile, headline) }, { ranking(profile) }]
    case .course, .balance: order = [{ course(profile, headline) }, { ranking(profile) }]
    case .levelsAndGrowth, .parts, .progress: order = [{ ranking(profile) }, { course(profile, headline) }]
    }
    return order.lazy.compactMap { $0() }.first
  }

  /// The same indicator seen the other way; `nil` where there is no other.
  var otherPlan: ChartPlan? {
    guard let headline = story.headline, let profile, var plan = isRanking ? courses(profile, headline) : ranking(profile)
    else { return nil }
    plan.title = story.title(otherTitle, of: profile.indicator)
    return plan
  }

  /// What that says, if it says anything that was not said before: how the figure went since the first year.
  var otherTitle: Finding? {
    guard isRanking else { return nil }
    return story.found.all.first { finding in
      finding.indicator.id == story.headline?.indicator.id && finding.claim.isCourse && finding != story.figureTitle
        && finding != story.headline
    }
  }

  /// Whether the large figure ranks regions.
  var isRanking: Bool {
    switch story.headline?.claim.picture {
    case .ranking, .levelsAndGrowth, .parts, .progress: true
    case .courses, .course, .balance, nil: false
    }
  }

  // MARK: Measures

  /// The published growth of the measures of one period, where there is nothing else to draw: the greatest first, what is farthest from the
  /// others marked. `nil` of fewer than three.
  var growths: ChartPlan? {
    let facts = scope.facts.compactMap(\.asGrown).filter { fact in
      fact.observation.growth?.basis == .yearOnYear && fact.observation.isAchieved && fact.observation.period == scope.period
        && fact.unit.kind != .rank
    }
    guard facts.count >= Self.fewestNumbers else { return nil }
    let hasBothPrices = Set(facts.map { $0.indicator.growthPrices == .constant }).count > 1
    let rows = facts.map { fact in
      var row = fact.series([fact.observation])
      // Growth at constant prices says so beside growth at current ones.
      if hasBothPrices, fact.indicator.growthPrices == .constant {
        let name = (fact.indicator.shortName ?? fact.indicator.name)[language]
        row.indicator.name = LocalizedText(stringLiteral: name + language.rules.bracketed(Word.real[language]))
        row.indicator.shortName = nil
      }
      return row
    }
    let place = GrowthPlace(farthest: facts)
    let chart = Chart { BarMark(rows, x: .growth, y: .indicator) }.order(.descending).highlight(place?.fact.indicator.id)
    return ChartPlan(
      chart: chart,
      title: place.map { language.wording.growthPlaceTitle($0).withoutNotes } ?? Phrase(Word.changesCompared[language]),
      subtitle: ChartSubtitle.growth(facts, language: language), facts: [],
      observations: facts.compactMap { scope.fact($0.indicator.id)?.observation })
  }

  // MARK: Time

  /// Height of a line over time, in points.
  static let lineHeight = 150.0

  /// The values over time: a line, or bars for few years and for a balance.
  func course(_ profile: Profile, _ finding: Finding) -> ChartPlan? {
    let figures = profile.periods.compactMap { profile.points[$0]?.figure }
    let known = figures.filter { $0.value != nil }
    guard known.count >= Self.fewestNumbers, let first = known.first, let last = known.last else { return nil }
    let series = [Series(region: scope.region, indicator: profile.indicator, unit: profile.unit, observations: figures)]
    let isBars = profile.isBalance || known.count < 5
    var chart = isBars ? Chart { BarMark(series, x: .period, y: .value) } : Chart { LineMark(series) }
    if !isBars, finding.indicator.id == profile.indicator.id {
      let text = wording.tileLine(finding, Telling(peers: scope.composer.peers)).plain
      if !text.isEmpty {
        chart.panels[0].callouts.append(Callout(at: last.key, LocalizedText(stringLiteral: text)))
      }
    }
    let caption = Scaling.shared(for: known, unit: profile.unit, language: language).caption(of: profile.unit)
    let changes = isBars || !finding.isWithinYear ? nil : changesOnYear(profile)
    if let changes {
      chart.panels[0].heading = caption.isEmpty ? nil : LocalizedText(stringLiteral: caption)
      chart.panels.append(changes.panel)
    }
    return ChartPlan(
      chart: chart, title: story.title(story.figureTitle, of: profile.indicator),
      subtitle: ChartSubtitle.drawn(
        [first, last], caption: caption.isEmpty || changes != nil ? nil : caption, isOverTime: true, language: language),
      facts: [], observations: known + (changes?.figures ?? []), height: changes == nil ? nil : Self.lineHeight * 1.4)
  }

  /// What each figure is above or below that of a year earlier, under a line that goes up and down with the seasons; `nil` where few are
  /// known.
  private func changesOnYear(_ profile: Profile) -> (panel: Panel, figures: [Observation])? {
    let comparisons = profile.periods.compactMap { profile.points[$0]?.comparison }.filter { $0.basis == .yearEarlier }
    let changes = comparisons.compactMap(\.change)
    guard changes.count >= Self.fewestChanges, let last = changes.last, Set(changes.map(\.unit)).count == 1 else { return nil }
    let unit = profile.unit(of: last)
    var changed = profile.indicator
    changed.kind = .growth
    let series = Series(region: scope.region, indicator: changed, unit: unit, observations: changes)
    let heading = wording.changes(
      .yearEarlier, last.period, unit.kind == .percent ? "%" : Scaling.plain(language).caption(of: unit))
    var panel = Panel(LocalizedText(stringLiteral: heading)) { BarMark([series], x: .period, y: .value) }
    panel.share = 0.5
    return (panel, changes)
  }

  /// The period that is 100 in the courses of all regions: that which the finding is measured from; the first where this region is so small
  /// that it would lie on the axis. What is an index already has its own base.
  private func base(of all: [Series], _ profile: Profile, _ finding: Finding) -> Period? {
    guard profile.unit.kind.isAmount else { return nil }
    if case .since(let base) = finding.comparison.basis { return base }
    let sizes = all.map { $0.observations.compactMap { $0.value.map { abs($0.double) } }.max() ?? 0 }
    guard let own = sizes.first, let largest = sizes.max(), own * Self.smallest < largest else { return nil }
    return all.first?.observations.first { $0.value.map { $0 > 0 } ?? false }?.period
  }

  /// So many times smaller than the largest, a course lies on the axis.
  private static let smallest = 25.0

  /// The courses of all regions since the first year, this one in front.
  func courses(_ profile: Profile, _ finding: Finding) -> ChartPlan? {
    let (book, cutoff) = (scope.composer.book, scope.composer.cutoff)
    let all = book.field(cutoff).courses(of: scope.region.id, indicator: profile.indicator.id, through: cutoff.period)
    guard all.count >= Self.fewestNumbers, all.count <= Self.mostRegions, let own = all.first,
      own.observations.count(where: { $0.value != nil }) >= Self.fewestNumbers
    else { return nil }
    var series = all
    var caption = Scaling.shared(for: own.observations, unit: profile.unit, language: language).caption(of: profile.unit)
    if let base = base(of: all, profile, finding) {
      series = all.compactMap { one in
        guard let foot = one.observations.first(where: { $0.period == base }) else { return nil }
        var result = one
        result.unit = .relativeToBase
        result.observations = one.observations.compactMap { try? Derivations.index(of: $0, base: foot, unit: .relativeToBase) }
        // As many digits as the changes of the measure have.
        if case .since = finding.comparison.basis, let digits = finding.comparison.change?.decimals {
          for index in result.observations.indices { result.observations[index].decimals = digits }
        }
        return result.observations.count < 2 ? nil : result
      }
      caption = "\(base.name(language: language)) = 100"
    } else {
      for index in series.indices { series[index].unit = profile.unit }
    }
    guard let first = own.observations.first?.period, let last = own.observations.last?.period, first != last else { return nil }
    var chart = Chart { LineMark(series).foregroundStyle(by: .region) }.highlight(scope.region.id)
    let hasMedian = series.count >= Self.fewestWithMedian
    if hasMedian { chart.panels[0].rules.append(RuleMark(.median)) }
    let lines =
      hasMedian ? wording.coursesWithMedian(scope.region, telling) : wording.courses(scope.region, first, last, telling)
    let words = [caption, lines].filter { !$0.isEmpty }.joined(separator: language.rules.statementSeparator)
    return ChartPlan(
      chart: chart, title: story.title(story.figureTitle, of: profile.indicator), subtitle: Phrase(words), facts: [],
      observations: (series.first?.observations ?? []) + series.dropFirst().compactMap { $0.observations.last },
      height: Self.lineHeight)
  }
}

extension Fact {
  /// The figure with its growth: of a rate of growth itself; `nil` of another rate, whose change is no growth.
  fileprivate var asGrown: Fact? {
    guard indicator.kind == .growth, unit.kind == .percent else { return unit.kind == .percent ? nil : self }
    guard let percent = observation.value else { return nil }
    var fact = self
    fact.observation.growth = Growth(
      percent: percent, decimals: observation.decimals, basis: .yearOnYear, qualifier: observation.qualifier)
    return fact
  }
}
