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
  }
}

extension Template.LeadFigure: Template.Block {
  package static let name = "finding"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init(figures: reader.selection(in: map)) }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let story = Story(scope, about: figures.indicators)
    if let chosen = chosen(story, scope, &register) { return [chosen] }
    guard let plan = LeadChart(story).plan else { return [] }
    if let title = story.figureTitle { register.tell(title, plan.title, in: .figure) }
    return [plan.figure(TidyChart(plan.chart, language: scope.language), scope, &register)]
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
    guard let plan = chart.otherPlan else { return [] }
    if let title = chart.otherTitle { register.tell(title, plan.title, in: .figure) }
    return [plan.figure(TidyChart(plan.chart, language: scope.language), scope, &register)]
  }
}

/// The chart of a story’s headline.
struct LeadChart {
  let story: Story
  private let scope: Scope
  private let language: Language
  private let wording: any FindingWording
  private let telling: Telling

  init(_ story: Story) {
    (self.story, scope, language) = (story, story.scope, story.scope.language)
    wording = language.wording.findings
    telling = Telling(peers: story.scope.composer.peers)
  }

  /// More regions than these are dots, fewer bars.
  private static let mostBars = 16
  /// More regions than these have no room.
  private static let mostRegions = 60
  /// A chart of fewer numbers is a sentence.
  private static let fewestNumbers = 3

  /// The chart; `nil` if there is nothing to draw that a tile would not say.
  var plan: ChartPlan? {
    guard let headline = story.headline, let profile = story.profiles.first(where: { $0.indicator.id == headline.indicator.id })
    else {
      return nil
    }
    let order: [() -> ChartPlan?]
    switch headline.claim.picture {
    case .ranking: order = [{ ranking(profile) }, { course(profile, headline) }]
    case .courses: order = [{ courses(profile, headline) }, { ranking(profile) }, { course(profile, headline) }]
    case .course, .balance: order = [{ course(profile, headline) }, { ranking(profile) }]
    case .levelsAndGrowth, .parts, .progress: order = [{ ranking(profile) }, { course(profile, headline) }]
    }
    return order.lazy.compactMap { $0() }.first
  }

  /// The same indicator seen the other way; `nil` where there is no other.
  var otherPlan: ChartPlan? {
    guard let headline = story.headline, let profile = story.profiles.first(where: { $0.indicator.id == headline.indicator.id }),
      var plan = isRanking ? courses(profile, headline) : ranking(profile)
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
  private var isRanking: Bool {
    switch story.headline?.claim.picture {
    case .ranking, .levelsAndGrowth, .parts, .progress: true
    case .courses, .course, .balance, nil: false
    }
  }

  // MARK: Regions

  /// All regions in order, and their changes on the same rows.
  func ranking(_ profile: Profile) -> ChartPlan? {
    let (book, cutoff) = (scope.composer.book, scope.composer.cutoff)
    let league = book.field(cutoff).league(of: scope.region.id, indicator: profile.indicator.id, through: cutoff.period)
    guard league.count >= Self.fewestNumbers, let period = league.first?.point.figure.period else { return nil }
    let unit = profile.unit
    let levels = league.map { Series(region: $0.region, indicator: profile.indicator, unit: unit, observations: [$0.point.figure]) }
    // Changes have their signs.
    var changed = profile.indicator
    changed.kind = .growth
    let changes = league.compactMap { region, point in
      point.comparison?.change.map { change in
        Series(region: region, indicator: changed, unit: profile.unit(of: change), observations: [change])
      }
    }
    let caption = Scaling.shared(for: levels.flatMap(\.observations), unit: unit, language: language).caption(of: unit)
    let ranks = Dictionary(
      league.compactMap { region, point in point.place.map { (region.id, $0.rank) } }, uniquingKeysWith: { first, _ in first })
    let hasChanges =
      changes.count * 3 >= league.count * 2 && Set(changes.map(\.unit.id)).count == 1 && league.count <= Self.mostBars
    var chart: Chart
    if league.count <= Self.mostBars {
      let bars = BarMark(levels, x: .value, y: .region)
      if hasChanges, let first = changes.first,
        let basis = league.first(where: { $0.point.comparison != nil })?.point.comparison?.basis
      {
        let heading = wording.changes(
          basis, period, first.unit.kind == .percent ? "%" : Scaling.plain(language).caption(of: first.unit))
        chart = Chart {
          Panel(LocalizedText(stringLiteral: caption)) { bars }
          Panel(LocalizedText(stringLiteral: heading)) { PointMark(changes, x: .value, y: .region, stem: .zero) }
        }
      } else {
        chart = Chart { bars }
      }
    } else {
      // In columns beside each other values are read sooner than an axis over each.
      chart = Chart { PointMark(levels, x: .value, y: .region, stem: .zero) }
        .chartReading(league.count > Self.mostInColumn ? .labels : .automatic)
    }
    let median = league.count <= Self.mostRegions ? profile.newest?.median : nil
    let middle = median.map {
      LocalizedText(stringLiteral: wording.median($0.reading(.label, unit: unit, language: language).bare))
    }
    chart.panels[0].rules.append(RuleMark(.median, label: middle))
    chart = chart.order(.given).highlight(scope.region.id)
    if league.count > Self.mostRegions {
      let half = 14
      let kept = league.indices.filter { $0 < half || $0 >= league.count - half || league[$0].region.id == scope.region.id }
      let rows = kept.map { levels[$0] }
      chart = Chart { PointMark(rows, x: .value, y: .region, stem: .zero) }.order(.given).highlight(scope.region.id)
    }
    chart = chart.chosen(of: league.count, ranks: ranks)
    return ChartPlan(
      chart: chart, title: story.title(story.figureTitle, of: profile.indicator),
      subtitle: Phrase(wording.ranked(profile.indicator, hasChanges ? "" : caption, period, league.count, telling)), facts: [],
      observations: chart.panels.flatMap { $0.layers.flatMap { $0.series.flatMap(\.observations) } } + [median].compactMap(\.self),
      height: Self.height(ofRows: min(league.count, Self.mostRegions)))
  }

  /// How high a ranking is that leaves its page room for more; its own height where it is low anyway.
  private static func height(ofRows count: Int) -> Double? {
    guard count > 8 else { return nil }
    if count <= mostBars { return Double(count) * rowPitch + 30 }
    let rows = count <= mostInColumn ? count : (count + 2) / 3
    return Double(rows) * dotPitch + 30
  }

  /// From one bar to the next where there are many, in points.
  private static let rowPitch = 13.0
  /// From one dot to the next.
  private static let dotPitch = 12.0
  /// More dots than these are in three columns.
  private static let mostInColumn = 30
  /// Height of a line over time, in points.
  private static let lineHeight = 150.0

  // MARK: Time

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
    return ChartPlan(
      chart: chart, title: story.title(story.figureTitle, of: profile.indicator),
      subtitle: ChartSubtitle.drawn([first, last], caption: caption.isEmpty ? nil : caption, isOverTime: true, language: language),
      facts: [],
      observations: known)
  }

  /// The courses of all regions since the first year, this one in front.
  func courses(_ profile: Profile, _ finding: Finding) -> ChartPlan? {
    let (book, cutoff) = (scope.composer.book, scope.composer.cutoff)
    let all = book.field(cutoff).courses(of: scope.region.id, indicator: profile.indicator.id, through: cutoff.period)
    guard all.count >= Self.fewestNumbers, all.count <= Self.mostRegions, let own = all.first,
      own.observations.count(where: { $0.value != nil }) >= Self.fewestNumbers
    else { return nil }
    var series = all
    var caption = Scaling.shared(for: own.observations, unit: profile.unit, language: language).caption(of: profile.unit)
    if case .since(let base) = finding.comparison.basis {
      series = all.compactMap { one in
        guard let foot = one.observations.first(where: { $0.period == base }) else { return nil }
        var result = one
        result.unit = .relativeToBase
        result.observations = one.observations.compactMap { try? Derivations.index(of: $0, base: foot, unit: .relativeToBase) }
        // As many digits as the changes of the measure have.
        if let digits = finding.comparison.change?.decimals {
          for index in result.observations.indices { result.observations[index].decimals = digits }
        }
        return result.observations.count < 2 ? nil : result
      }
      caption = "\(base.name(language: language)) = 100"
    } else {
      for index in series.indices { series[index].unit = profile.unit }
    }
    guard let first = own.observations.first?.period, let last = own.observations.last?.period, first != last else { return nil }
    let chart = Chart { LineMark(series).foregroundStyle(by: .region) }.highlight(scope.region.id)
    let words = [caption, wording.courses(scope.region, first, last, telling)].filter { !$0.isEmpty }
      .joined(separator: language.rules.statementSeparator)
    return ChartPlan(
      chart: chart, title: story.title(story.figureTitle, of: profile.indicator), subtitle: Phrase(words), facts: [],
      observations: (series.first?.observations ?? []) + series.dropFirst().compactMap { $0.observations.last },
      height: Self.lineHeight)
  }
}
