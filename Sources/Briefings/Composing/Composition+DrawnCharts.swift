import Charting
import Drawing
import FoundationEssentials
import Layout
import Statistics
import Styling

/// Charts that a template names by kind or by marks: figures and form as it says, title and subtitle from the figures where it says
/// nothing.
extension Composition {
  /// A chart of a named kind; nothing where the region has no figures for it.
  mutating func drawn(_ kind: ChartKind, _ template: Template.Chart) throws(BriefingError) -> ChartPlan? {
    var chosen = try series(template, keepsAims: kind.span == .aims)
    if kind.parts == .whole { chosen = Self.completed(chosen) }
    chosen.removeAll(where: \.series.observations.isEmpty)
    guard !chosen.isEmpty else { return nil }
    let totals =
      try template.options.total.map { key throws(BriefingError) in
        Array(try series(template, indicators: [key], keepsAims: false).filter { !$0.series.observations.isEmpty }.prefix(1))
      } ?? []
    var total = totals.map(\.series)
    var parts = chosen.map(\.series).filter { series in !total.contains { $0.indicator.id == series.indicator.id } }
    if kind.parts == .contributions, let whole = total.first, whole.unit.kind.isAmount {
      // Levels: what each part adds follows from them. Contributions that were published are drawn as they are.
      let computed = Derivations.contributions(of: parts, to: whole, unit: .percentagePoints)
      guard !computed.parts.isEmpty else {
        throw refusal(
          template,
          "a contribution takes each part and the whole in a period and a year before, in one unit, and growth at the prices of the levels"
        )
      }
      (parts, total) = (computed.parts, [computed.whole])
      chosen = (chosen.filter { $0.series.indicator.id != whole.indicator.id } + totals).compactMap { one in
        (parts + total).first { $0.indicator.id == one.series.indicator.id }.map { ChosenSeries(fact: one.fact, series: $0) }
      }
    }
    if kind.span == .latest { parts = parts.map(\.latestKnown) }
    let measured = template.options.measure == .growth
    var chart = Charting.Chart(kind, of: parts, total: total.first)
    if measured { chart = chart.measuringGrowth }
    if let most = mostRows(of: kind, among: parts.count), parts.count > most { chart.limit = most }
    return plan(chart, chosen, template, reads: kind.readsOverTime(parts) ? .overTime : .acrossPlaces)
  }

  /// A chart of marks on one plot or several.
  mutating func drawn(_ panels: [Template.Chart.Panel], _ template: Template.Chart) throws(BriefingError) -> ChartPlan? {
    var all: [ChosenSeries] = []
    var result: [Panel] = []
    for panel in panels {
      var drawn = Panel(heading: panel.heading?[language])
      for mark in panel.marks {
        var wish = template
        if !mark.regions.isEmpty { wish.options.regions = mark.regions }
        var chosen = try series(
          wish, indicators: mark.indicators.isEmpty ? nil : mark.indicators, keepsAims: mark.layer.showsAims)
        if mark.layer.stacking != .unstacked { chosen = Self.completed(chosen) }
        chosen.removeAll(where: \.series.observations.isEmpty)
        guard !chosen.isEmpty else { continue }
        var layer = mark.layer
        layer.series = chosen.map(\.series)
        drawn.layers.append(layer)
        all += chosen.filter { one in !all.contains { $0.series == one.series } }
      }
      if !drawn.layers.isEmpty { result.append(drawn) }
    }
    guard !all.isEmpty else { return nil }
    let isOverTime = result.contains { $0.layers.contains { $0.x == .period || $0.y == .period } }
    return plan(Charting.Chart(panels: result), all, template, reads: isOverTime ? .overTime : .acrossPlaces)
  }

  /// A figure and the part of its course that a chart shows.
  struct ChosenSeries {
    var fact: Fact
    var series: Series
  }

  /// What somebody reads a chart along.
  enum ReadingDirection {
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

  /// The series that a template asks for, places first, each with the periods it asks for; one that has none in them is empty.
  private mutating func series(
    _ template: Template.Chart, indicators: [String]? = nil, keepsAims: Bool
  ) throws(BriefingError) -> [ChosenSeries] {
    var selection = template.figures
    if let indicators { selection = Template.Selection(indicators: indicators) }
    let options = template.options
    let regions =
      options.regions.isEmpty ? scope.regions(template.places) : options.regions.compactMap(scope.composer.book.region)
    var chosen: [ChosenSeries] = []
    for region in regions {
      for fact in scope.of(region).select(selection, shown: shown) {
        let aims = fact.aims.filter { keepsAims || $0.kind == .actual }
        let own = fact.history.contains { $0.key == fact.observation.key } ? [] : [fact.observation]
        let all = (fact.history + own + aims).sorted { $0.period < $1.period }
        var series = series(fact, options.periods.cut(all))
        if let base = options.indexBase, !series.observations.isEmpty {
          guard let indexed = Self.indexed(series, base: base, among: all) else {
            compromise("\(region.name[language]) is left out of the index: it has no value above zero in \(base.sdmx)")
            continue
          }
          series = indexed
        }
        chosen.append(ChosenSeries(fact: fact, series: series))
      }
    }
    if let base = options.indexBase, chosen.allSatisfy(\.series.observations.isEmpty) {
      throw refusal(template, "no series has a value in \(base.sdmx), which is to be 100")
    }
    return chosen
  }

  /// The series relative to its value in a period; `nil` where it has none above zero.
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

  /// The chart with everything the template wishes, its title and its subtitle.
  private func plan(
    _ chart: Charting.Chart, _ chosen: [ChosenSeries], _ template: Template.Chart, reads direction: ReadingDirection
  ) -> ChartPlan {
    let facts = chosen.map(\.fact)
    let shown = chosen.flatMap(\.series.observations)
    let growth = template.options.measure == .growth
    return ChartPlan(
      chart: chart, title: title(facts, direction, isGrowth: growth),
      subtitle: ChartSubtitle.drawn(
        shown, caption: caption(chart), isOverTime: direction == .overTime, language: language),
      facts: facts.filter { $0.region.id == scope.region.id }, observations: shown.filter { $0.value != nil })
  }

  private func title(_ facts: [Fact], _ direction: ReadingDirection, isGrowth: Bool) -> Phrase {
    let isManyPlaces = Set(facts.map(\.region.id)).count > 1
    let content: ChartTitle.Content? =
      switch (isManyPlaces, direction) {
      case _ where facts.count == 1: isGrowth ? .growth(facts) : .series(facts[0])
      case (true, _) where isGrowth: .growthCompared(facts)
      case (true, .acrossPlaces): .places(facts)
      case (false, _) where isGrowth: .growth(facts)
      case (false, .acrossPlaces): .levels(facts)
      case (_, .overTime): nil
      }
    if let content { return ChartTitle.finding(content, language: language) }
    return Phrase(facts.map { $0.indicator.name[language] }.unique.prefix(3).joined(separator: separator))
  }

  private var separator: String { language == .english ? ", " : "、" }

  /// Measure and unit where one plot has them; several plots say theirs themselves.
  private func caption(_ chart: Charting.Chart) -> String? {
    chart.panels.count == 1 ? chart.caption(language) : nil
  }

  /// A fault of the template that shows only with the figures.
  func refusal(_ template: Template.Chart, _ reason: String) -> BriefingError {
    .template(line: template.line, column: template.column, message: "the chart is not drawn: \(reason)")
  }
}

extension Template.Chart.Span {
  /// The observations within the span.
  func cut(_ observations: [Observation]) -> [Observation] {
    let inside = observations.filter { observation in
      (from.map { observation.period.firstDay >= $0.firstDay } ?? true)
        && (through.map { observation.period.lastDay <= $0.lastDay } ?? true)
    }
    return last.map { Array(inside.suffix($0)) } ?? inside
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

extension Charting.Chart {
  /// The chart with the published change in place of each value.
  fileprivate var measuringGrowth: Charting.Chart {
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
