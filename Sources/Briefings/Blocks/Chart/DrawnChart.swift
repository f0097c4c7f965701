import Charting
import Drawing
import Languages
import Layout
import Statistics
import Styling

/// A chart of the figures that a template names, by kind or by marks: title and subtitle follow from them.
struct DrawnChart {
  private let template: Template.Chart
  private let scope: Scope
  /// Keys of the indicators that were shown before.
  private let shown: Set<String>
  private var compromises: [String] = []

  init(_ template: Template.Chart, _ scope: Scope, shown: Set<String>) {
    (self.template, self.scope, self.shown) = (template, scope, shown)
  }

  private var language: Language { scope.language }

  /// A chart of a named kind; `nil` if the region has no figures for it.
  mutating func plan(_ kind: ChartKind) throws(BriefingError) -> ChartPlan? {
    var chosen = try series(keepsAims: kind.span == .aims)
    if kind.parts == .whole { chosen = Self.completed(chosen) }
    chosen.removeAll(where: \.series.observations.isEmpty)
    guard !chosen.isEmpty else { return nil }
    let totals =
      try template.data.total.map { key throws(BriefingError) in
        Array(try series(.init(indicators: [key]), keepsAims: false).filter { !$0.series.observations.isEmpty }.prefix(1))
      } ?? []
    var total = totals.map(\.series)
    var parts = chosen.map(\.series).filter { series in !total.contains { $0.indicator.id == series.indicator.id } }
    if kind.parts == .contributions, let whole = total.first, whole.unit.kind.isAmount {
      // Levels: what each part adds follows from them. Contributions that were published are drawn as they are.
      let computed = Derivations.contributions(of: parts, to: whole, unit: .percentagePoints)
      guard !computed.parts.isEmpty else {
        throw template.refusal(
          "a contribution needs each part and the whole in a period and the year before, all in one unit, and growth at the prices of the levels"
        )
      }
      (parts, total) = (computed.parts, [computed.whole])
      chosen = (chosen.filter { $0.series.indicator.id != whole.indicator.id } + totals).compactMap { one in
        (parts + total).first { $0.indicator.id == one.series.indicator.id }.map { ChosenSeries(fact: one.fact, series: $0) }
      }
    }
    if kind.span == .latest { parts = parts.map(\.latestKnown) }
    let measured = template.data.measure == .growth
    var chart = Chart(kind, of: parts, total: total.first)
    if measured { chart = chart.measuringGrowth }
    if let most = mostRows(of: kind, among: parts.count), parts.count > most { chart.limit = most }
    return plan(chart, chosen, reads: kind.readsOverTime(parts) ? .overTime : .acrossPlaces)
  }

  /// A chart of marks on one plot or several; what the region has no figures for is left out.
  mutating func plan() throws(BriefingError) -> ChartPlan? {
    var all: [ChosenSeries] = []
    var panels: [Panel] = []
    for (index, panel) in template.drawing.panels.enumerated() {
      var drawn = Panel(heading: panel.heading)
      for (place, mark) in panel.layers.enumerated() {
        let own = template.data.marks[.init(panel: index, layer: place)] ?? .init()
        var chosen = try series(own, keepsAims: mark.showsAims)
        if mark.stacking != .unstacked { chosen = Self.completed(chosen) }
        chosen.removeAll(where: \.series.observations.isEmpty)
        guard !chosen.isEmpty else { continue }
        var layer = mark
        layer.series = chosen.map(\.series)
        drawn.layers.append(layer)
        all += chosen.filter { one in !all.contains { $0.series == one.series } }
      }
      if !drawn.layers.isEmpty { panels.append(drawn) }
    }
    guard !all.isEmpty else { return nil }
    let isOverTime = panels.contains { $0.layers.contains { $0.x == .period || $0.y == .period } }
    return plan(Chart(panels: panels), all, reads: isOverTime ? .overTime : .acrossPlaces)
  }

  /// A figure and the part of its course that a chart shows.
  struct ChosenSeries {
    var fact: Fact
    var series: Series
  }

  /// What a chart is read along.
  private enum ReadingDirection {
    /// Periods: from when to when.
    case overTime
    /// Places or measures, each with its latest value.
    case acrossPlaces
  }

  // MARK: Data

  /// Parts of wholes, each with a gap in the periods in which others have a value: a whole that lacks a part must show it.
  private static func completed(_ chosen: [ChosenSeries]) -> [ChosenSeries] {
    let periods = Set(chosen.flatMap { $0.series.observations.filter { $0.value != nil }.map(\.period) })
    return chosen.map { one in
      var result = one
      let known = Set(one.series.observations.map(\.period))
      let gaps = periods.subtracting(known).map { period in
        Observation(
          region: one.series.region.id, indicator: one.series.indicator.id, period: period, value: nil, unit: one.series.unit.id,
          status: .missing(.notPublished))
      }
      result.series.observations = (one.series.observations + gaps).sorted { $0.period < $1.period }
      return result
    }
  }

  /// The series of a mark or of the chart: places first, each with the periods that are asked for; one that has none in them is empty.
  private mutating func series(
    _ mark: Template.ChartData.MarkData = .init(), keepsAims: Bool
  ) throws(BriefingError) -> [ChosenSeries] {
    let data = template.data
    let selection = mark.indicators.isEmpty ? data.figures : Template.Selection(indicators: mark.indicators)
    let named = mark.regions.isEmpty ? data.regions : mark.regions
    let regions = named.isEmpty ? scope.regions(data.places) : named.compactMap(scope.composer.book.region)
    var chosen: [ChosenSeries] = []
    for region in regions {
      for fact in scope.of(region).select(selection, shown: shown) {
        let aims = fact.aims.filter { keepsAims || $0.kind == .actual }
        let own = fact.history.contains { $0.key == fact.observation.key } ? [] : [fact.observation]
        let all = (fact.history + own + aims).sorted { $0.period < $1.period }
        var series = fact.series(data.periods.cut(all))
        if let base = data.indexBase, !series.observations.isEmpty {
          guard let indexed = Self.indexed(series, base: base, among: all) else {
            compromises.append("\(region.name[language]) is left out of the index: it has no value above zero in \(base.sdmx)")
            continue
          }
          series = indexed
        }
        chosen.append(ChosenSeries(fact: fact, series: series))
      }
    }
    if let base = data.indexBase, chosen.allSatisfy(\.series.observations.isEmpty) {
      throw template.refusal("no series has a value in \(base.sdmx), the base of the index")
    }
    return chosen
  }

  /// The series relative to its value in a period; `nil` if it has none above zero.
  private static func indexed(_ series: Series, base: Period, among all: [Observation]) -> Series? {
    guard let foot = all.first(where: { $0.period == base && ($0.value ?? 0) > 0 }) else { return nil }
    var result = series
    result.unit = .relativeToBase
    result.observations = series.observations.map { observation in
      if let indexed = try? Derivations.index(of: observation, base: foot, unit: result.unit) { return indexed }
      var gap = observation
      (gap.value, gap.status, gap.unit) = (nil, .missing(.notPublished), result.unit.id)
      return gap
    }
    return result
  }

  /// How many rows of a kind an empty page holds at most under its title, frame and axis; `nil` for a kind without rows. Where names or a
  /// key take more, layout leaves out more.
  private func mostRows(of kind: ChartKind, among count: Int) -> Int? {
    let style = scope.style
    let room = style.page.contentBottom - style.page.laterTitle - 110 * style.latin.dataLabel.size / Self.usualLabel
    return kind.mostRows(among: count, in: room, of: style)
  }

  /// Size of data labels that the white around a chart is meant for, in points.
  private static let usualLabel = 7.5

  // MARK: Words

  /// The chart with its title and its subtitle.
  private func plan(_ chart: Chart, _ chosen: [ChosenSeries], reads direction: ReadingDirection) -> ChartPlan {
    let facts = chosen.map(\.fact)
    let shown = chosen.flatMap(\.series.observations)
    let growth = template.data.measure == .growth
    return ChartPlan(
      chart: chart, title: title(facts, direction, isGrowth: growth),
      subtitle: ChartSubtitle.drawn(
        shown, caption: caption(chart), isOverTime: direction == .overTime, language: language),
      facts: facts.filter { $0.region.id == scope.region.id }, observations: shown.filter { $0.value != nil },
      compromises: compromises)
  }

  private func title(_ facts: [Fact], _ direction: ReadingDirection, isGrowth: Bool) -> Phrase {
    let isManyPlaces = Set(facts.map(\.region.id)).count > 1
    let content: ChartTitle.Content? =
      switch (isManyPlaces, direction) {
      case _ where facts.count == 1: isGrowth ? .growth(facts) : .series(facts[0])
      case (true, _) where isGrowth: .growthCompared(facts, of: scope.region)
      case (true, .acrossPlaces): .places(facts)
      case (false, _) where isGrowth: .growth(facts)
      case (false, .acrossPlaces): .levels(facts)
      case (_, .overTime): nil
      }
    if let content { return ChartTitle.finding(content, language: language) }
    return Phrase(facts.map { $0.indicator.name[language] }.unique.prefix(3).joined(separator: language.rules.listSeparator))
  }

  /// Measure and unit where one plot has them; several plots say theirs themselves.
  private func caption(_ chart: Chart) -> String? {
    chart.panels.count == 1 ? chart.caption(language) : nil
  }
}

extension Series {
  /// The series up to its latest value, forecasts and plans left out where something has happened: what one mark a place shows.
  fileprivate var latestKnown: Series {
    guard let last = observations.lastIndex(where: { $0.tellsWhatHappened }) else { return self }
    var series = self
    series.observations = Array(observations[...last])
    return series
  }
}

extension Chart {
  /// The chart with the published change in place of each value.
  fileprivate var measuringGrowth: Chart {
    var chart = self
    for panel in chart.panels.indices {
      for layer in chart.panels[panel].layers.indices {
        if chart.panels[panel].layers[layer].x == .value { chart.panels[panel].layers[layer].x = .growth }
        if chart.panels[panel].layers[layer].y == .value { chart.panels[panel].layers[layer].y = .growth }
      }
    }
    return chart
  }
}

extension [String] {
  /// Each string once, in order of first appearance.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
