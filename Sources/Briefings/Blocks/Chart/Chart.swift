package import Charting
import Diagnostics
package import Languages
package import Layout
package import Mapping
import Statistics
import Styling

extension Template {
  /// A chart: what is drawn, from which figures of which places, and how it is to look.
  ///
  /// The same value in a `briefing.yml` and in a file of its own; what of it Swift can say too is `drawing`.
  package struct Chart: Block {
    package static let name = "chart"

    /// What decides the form of a chart.
    package enum Form: Hashable, Sendable {
      /// The figures themselves.
      case question(Question)
      /// A kind of chart by its name.
      case kind(ChartKind)
      /// A map by its name.
      case map(MapKind)
      /// The marks of the drawing.
      case marks
    }

    /// What decides its form.
    var form: Form
    /// The chart without data: its marks if it has some, what is read against them, and how it is to look.
    var drawing: Charting.Chart
    /// Which data are drawn.
    var data: ChartData
    /// What is looked at, unless the drawing highlights something.
    package var subject = Subject.region
    /// The title; made from the figures if none is given.
    var title: TemplateText?
    /// Measure, unit and period; made from the figures if none is given.
    var subtitle: TemplateText?
    /// A remark under the chart.
    var caption: TemplateText?
    /// Height of the drawing in points; its own if nothing is said.
    var height: Double?
    /// What only a map asks for.
    var map = MapOptions()
    /// Where the template asks for the chart; `nil` for one of the program.
    var location: SourceLocation?

    /// What is looked at.
    package enum Subject: Hashable, Sendable {
      /// The region itself among other places.
      case region
      /// Nothing.
      case nothing
    }

    /// Makes a chart.
    package init(
      _ form: Form, figures: Selection = Selection(), places: Places = .itself, title: TemplateText? = nil,
      drawing: Charting.Chart = Charting.Chart(panels: [])
    ) {
      self.form = form
      self.drawing = drawing
      self.title = title
      data = ChartData(figures: figures, places: places)
    }

    package func compose(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> [any Layout.Block] {
      try figure(scope, &register).map { [$0] } ?? []
    }

    /// The chart in its frame; `nil` if the region has no figures for it.
    func figure(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> Figure? {
      if case .map(.locator) = form {
        if let plan = LocatorPlan(self, scope) { return try plan.figure(&register) }
        register.compromise([
          "no locator is drawn of “\(scope.region.name[scope.language])”, which has no area in boundaries that may be printed"
        ])
        return nil
      }
      if case .map(let kind) = form {
        guard let map = try MapPlan(self, kind, scope, shown: register.indicators) else { return nil }
        switch map.choice(kind) {
        case .map(let drawing): return try map.figure(drawing, &register)
        case .chart(let other): return try instead(other).figure(scope, &register)
        }
      }
      guard var plan = try plan(scope, register) else { return nil }
      if let title { plan.title = try register.phrase(title, scope) }
      if let subtitle { plan.subtitle = try register.phrase(subtitle, scope) }
      if let caption { plan.caption = try register.phrase(caption, scope) }
      plan.height = height
      plan.chart = drawing.completed(by: plan.chart)
      switch subject {
      case .nothing: plan.chart.highlighted = drawing.highlighted
      case .region:
        if drawing.highlighted == nil, isDrawn, Set(plan.observations.map(\.region)).count > 1 {
          plan.chart.highlighted = scope.region.id
        }
      }
      let tidy = scope.tidy(plan.chart)
      if let refusal = tidy.refusal?.reason { throw self.refusal(refusal) }
      return plan.figure(tidy, scope, &register)
    }

    /// The same figure of the same places as a chart of another kind.
    private func instead(_ kind: ChartKind) -> Chart {
      var chart = self
      chart.form = .kind(kind)
      if chart.data.places == .itself, chart.data.regions.isEmpty { chart.data.places = .peers }
      return chart
    }

    /// The chart before it is numbered and framed.
    private func plan(_ scope: Scope, _ register: Register) throws(BriefingError) -> ChartPlan? {
      let found = FoundChart(self, scope, shown: register.indicators)
      var drawn = DrawnChart(self, scope, shown: register.indicators)
      switch form {
      case .question(let question): return found.plan(question)
      case .kind(let kind): return isDrawn ? try drawn.plan(kind) : found.plan(kind)
      case .marks, .map: return try drawn.plan()
      }
    }

    /// Whether its figures are those that it names; otherwise it looks for what is worth showing.
    private var isDrawn: Bool {
      switch form {
      case .question: false
      case .kind(let kind): !kind.looksForItsData || data.isChosen
      case .marks, .map: true
      }
    }

    /// A fault of the template that shows only with the figures.
    func refusal(_ reason: String) -> BriefingError {
      .template(at: location, message: "the chart is not drawn: \(reason)")
    }

    package var words: [LocalizedText] {
      var words = [title?.words, subtitle?.words, caption?.words, drawing.absence].compactMap(\.self)
      for panel in drawing.panels {
        words += [panel.heading].compactMap(\.self)
        words += panel.rules.compactMap(\.label) + panel.bands.compactMap(\.label) + panel.callouts.map(\.text)
      }
      words += drawing.names.sorted { $0.key < $1.key }.map(\.value)
      return words + drawing.standingNames.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// Which data a chart shows.
  struct ChartData: Hashable, Sendable {
    /// The figures.
    var figures: Selection
    /// Which places are compared, besides the region itself.
    var places: Places
    /// Keys of the regions shown, in this order, instead of those that `places` names.
    var regions: [String] = []
    /// Which periods are shown.
    var periods = Span()
    /// The value of each figure, or its published change.
    var measure = Field.value
    /// The period whose value is 100, if values are shown relative to one.
    var indexBase: Period?
    /// Key of the indicator that is the sum of the others.
    var total: String?
    /// What single marks show, if it is not what the chart shows.
    var marks: [MarkPosition: MarkData] = [:]

    /// Which mark of a chart: its plot, and its place among the marks of that.
    struct MarkPosition: Hashable, Sendable {
      var panel: Int
      var layer: Int
    }

    /// What a mark shows; what is empty is as in the chart.
    struct MarkData: Hashable, Sendable {
      /// Keys of indicators.
      var indicators: [String] = []
      /// Keys of regions.
      var regions: [String] = []
    }

    /// Whether it says more than which figures: then a kind that knows what to look for draws what it is given instead.
    var isChosen: Bool {
      places != .itself || !regions.isEmpty || periods != Span() || indexBase != nil || measure != .value
    }
  }

  /// Which of a figure's periods are shown.
  struct Span: Hashable, Sendable {
    /// The first; `nil` for all from the beginning.
    var from: Period?
    /// The last; `nil` for all to the end.
    var through: Period?
    /// The latest N only.
    var last: Int?
    /// These only; all if none are named.
    var periods: [Period] = []

    /// Whether more than one period is asked for.
    var isSeveral: Bool {
      if !periods.isEmpty { return periods.count > 1 }
      if let last { return last > 1 }
      return from != nil && from != through
    }

    /// The observations within the span.
    func cut(_ observations: [Observation]) -> [Observation] {
      let inside = observations.filter { isInside($0.period) }
      return last.map { Array(inside.suffix($0)) } ?? inside
    }

    /// The periods within the span that observations of several places have, in order.
    func periods(of observations: [Observation]) -> [Period] {
      let inside = Set(observations.map(\.period).filter(isInside)).sorted()
      return last.map { Array(inside.suffix($0)) } ?? inside
    }

    private func isInside(_ period: Period) -> Bool {
      (from.map { period.firstDay >= $0.firstDay } ?? true) && (through.map { period.lastDay <= $0.lastDay } ?? true)
        && (periods.isEmpty || periods.contains(period))
    }
  }
}
