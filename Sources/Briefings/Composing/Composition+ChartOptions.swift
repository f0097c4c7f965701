import Charting
import Layout
import Statistics

extension Composition {
  /// The plan with what the template wishes of its look, and with its own words.
  mutating func wished(_ plan: ChartPlan, _ template: Template.Chart) throws(BriefingError) -> ChartPlan {
    var plan = plan
    if let title = template.title { plan.title = try phrase(title) }
    let options = template.options
    if let subtitle = options.subtitle { plan.subtitle = try phrase(subtitle) }
    if let caption = options.caption { plan.caption = try phrase(caption) }
    plan.height = options.height
    var chart = plan.chart
    switch options.highlight {
    case .none: chart.highlighted = nil
    case .key(let key): chart.highlighted = key
    case .automatic:
      if template.isDrawn, Set(plan.observations.map(\.region)).count > 1 { chart.highlighted = scope.region.id }
    }
    if let order = options.order { chart.order = order }
    if options.reading != .automatic { chart.reading = options.reading }
    if options.scale != .automatic { chart.domain = options.scale }
    if let most = options.mostPlaces { chart.limit = most }
    for (key, name) in options.names { chart.names[key] = name }
    for (standing, name) in options.standings { chart.standingNames[standing] = name }
    if let absence = options.absence { chart.absence = absence }
    anchor(options, on: &chart, template)
    let tidy = TidyChart(chart, language: language)
    if let refusal = tidy.refusal?.reason { throw self.refusal(template, refusal) }
    (plan.chart, plan.tidy) = (chart, tidy)
    return plan
  }

  /// Lines, bands and words at values go to the first plot.
  private func anchor(_ options: Template.Chart.Options, on chart: inout Charting.Chart, _ template: Template.Chart) {
    guard !chart.panels.isEmpty else { return }
    chart.panels[0].rules += options.rules.map { RuleMark($0.place, label: $0.label) }
    chart.panels[0].bands += options.bands.map { BandMark(from: $0.first, through: $0.last, label: $0.label) }
    chart.panels[0].callouts += options.annotations.map {
      Callout(at: $0.period, region: $0.region, indicator: $0.indicator, $0.text)
    }
  }
}

extension Template.Chart {
  /// Whether its form is named, so that its figures are those it names.
  var isDrawn: Bool {
    if case .finding = form { namesItsData } else { true }
  }

  /// Whether it says more of its data than which figures: then a kind that knows what to look for draws what it is told instead.
  var namesItsData: Bool {
    guard case .finding(let kind) = form, ChartKind(rawValue: kind.rawValue) != nil else { return false }
    return places != .itself || !options.regions.isEmpty || options.periods != .init() || options.indexBase != nil
      || options.measure != .value
  }
}
