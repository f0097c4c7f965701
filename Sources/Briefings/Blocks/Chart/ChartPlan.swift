import Charting
import Languages
import Layout
import Statistics

/// A chart before it is numbered and framed.
struct ChartPlan {
  /// How wide a chart is best.
  enum Width: Hashable, Sendable {
    case full
    case half
  }

  var chart: Charting.Chart
  var title: Phrase
  var subtitle: Phrase
  var facts: [Fact]
  var observations: [Observation]
  var width = Width.full
  /// A remark under the chart.
  var caption: Phrase?
  /// Height of the drawing in points; its own if there is none.
  var height: Double?
  /// What was left out, one line each.
  var compromises: [String] = []

  /// The plan numbered and framed, its chart as it is.
  func figure(_ scope: Scope, _ register: inout Register) -> Figure {
    figure(scope.tidy(chart), scope, &register)
  }

  /// The plan numbered and framed, with its data in tidy form.
  func figure(_ chart: TidyChart, _ scope: Scope, _ register: inout Register) -> Figure {
    register.compromise(compromises)
    for fact in facts { register.show(fact) }
    for observation in observations { register.show(observation) }
    if self.chart.leavesSlotsEmpty { register.use(.notPublished) }
    var seen: Set<Observation> = []
    let figures = (facts.map(\.observation) + observations).filter { seen.insert($0).inserted }
    return Figure(
      Frame(
        number: register.nextFigure(), title: register.rich(title),
        subtitle: register.rich(subtitle).declaring(Template.Sources.notes(of: observations, scope))),
      content: ChartContent(
        chart, of: figures, language: scope.language, height: height,
        layouts: scope.workings.layouts(of: chart.chart, height: height)), source: caption.map { register.rich($0) }
    )
  }
}

extension Scope {
  /// A chart with its data in tidy form, its figures knowing what they were before they were revised.
  func tidy(_ chart: Charting.Chart) -> TidyChart {
    guard composer.book.knowsRevisions else { return TidyChart(chart, language: language) }
    var chart = chart
    for panel in chart.panels.indices {
      for layer in chart.panels[panel].layers.indices {
        let series = chart.panels[panel].layers[layer].series
        chart.panels[panel].layers[layer].series = series.map { one in
          Series(region: one.region, indicator: one.indicator, unit: one.unit, observations: one.observations.map(known))
        }
      }
    }
    return TidyChart(chart, language: language)
  }

  /// A figure that knows what it was before it was revised.
  func known(_ figure: Observation) -> Observation { composer.book.known(figure) }
}

extension Charting.Chart {
  /// Whether a place on the axis of time has no value, which bars and cells mark with two dots.
  fileprivate var leavesSlotsEmpty: Bool {
    panels.flatMap(\.layers).contains { layer in
      guard layer.marksEmptyPeriods, layer.x == .period else { return false }
      let slots = PeriodScale(layer.series.flatMap { $0.observations.map(\.period) }).ticks
      return layer.series.contains { Set($0.observations.filter { $0.value != nil }.map(\.period)).count < slots.count }
    }
  }
}
