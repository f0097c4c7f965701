public import Drawing
public import Languages
package import Statistics
public import Styling

// From a chart to a drawing in ten steps, in four values. Layout tries many heights before it prints one and a width for a figure before
// its page is known, so that each value holds what is done once for all that follow: what depends on the language alone, on the width,
// on the height, on nothing more.

extension Chart {
  /// Decides everything: data into tidy form, scales, ticks, forms, labels. Pure: the same chart gives the same result.
  ///
  /// - Parameters:
  ///   - style: inks, type and sizes.
  ///   - language: the language of names and numbers.
  ///   - typesetter: measures and shapes every label.
  ///   - width: extent in points; nothing is inked outside it.
  ///   - height: extent in points, or `nil` for the height the chart needs at its style's pitches. Rows spread by a fifth at most, plots
  ///     fill the height.
  public func resolve(
    style: Style, language: Language, typesetter: any Typesetter, width: Double, height: Double? = nil
  ) -> ResolvedChart {
    let setter = Setter(style: style, language: language, typesetter: typesetter, for: self)
    return TidyChart(self, language: language).planned(width: width, setter: setter).layout(height: height, setter: setter)
      .resolved(setter)
  }

  /// The height the chart needs for `width`, in points.
  public func height(style: Style, language: Language, typesetter: any Typesetter, width: Double) -> Double {
    let setter = Setter(style: style, language: language, typesetter: typesetter, for: self)
    return TidyChart(self, language: language).planned(width: width, setter: setter).layout(height: nil, setter: setter)
      .contentHeight
  }
}

// MARK: Language

/// A chart with its data in tidy form: what depends on the language alone.
package struct TidyChart: Sendable {
  /// The chart.
  package let chart: Chart
  let naming: PlaceNaming
  /// The data of each panel, its main layer first.
  let panels: [Chart.Unfolded]
  /// Why the chart cannot be drawn truthfully; `nil` where it can.
  package let refusal: ChartDiagnostic?

  /// Unfolds the data of `chart`.
  package init(_ chart: Chart, language: Language) {
    // 1. Tidy data: one entry for each value, with its place and part.
    let naming = PlaceNaming(language: language, replacements: chart.names)
    let panels = chart.panels.map { (panel: $0, layers: chart.unfold($0, naming: naming)) }
    // 2. What cannot be drawn truthfully is refused. Values that have limits are drawn with them.
    let refusal = chart.refusal(panels)
    self.init(
      chart: chart, naming: naming, panels: panels.map { ($0.panel, chart.withIntervals($0.layers)) }, refusal: refusal)
  }

  private init(chart: Chart, naming: PlaceNaming, panels: [Chart.Unfolded], refusal: ChartDiagnostic?) {
    self.chart = chart
    self.naming = naming
    self.panels = panels
    self.refusal = refusal
  }

  /// The same data, of which at most `count` places are shown.
  package func limited(to count: Int) -> TidyChart {
    TidyChart(chart: chart.limit(count), naming: naming, panels: panels, refusal: refusal)
  }
}

// MARK: Width

/// A chart in its width, whatever its height: data chosen and ordered, and of plots all that is beside them.
package struct PlannedChart: Sendable {
  /// How the data are drawn.
  enum Drawing {
    /// They are not: a frame says why, in these words.
    case absence(String)
    /// In standing plots on one axis of places, whose marks wait for the height.
    case standing(PlotPlan)
    /// In a way whose height follows from what is drawn.
    case sheet(ChartSheet.Layout)
  }

  let chart: Chart
  package let width: Double
  /// The data of each panel, its main layer first.
  let panels: [Chart.Unfolded]
  let drawing: Drawing
  let key: ChartKey
  /// What was compromised so far.
  package let diagnostics: [ChartDiagnostic]
  /// The standings that occur, firmest first; those with a mark need explaining.
  package let marks: [Standing]
  /// Whether two dots are printed somewhere for a value that is not published; those need explaining too.
  package let printsGaps: Bool
  /// The qualifiers that occur, `exact` left out.
  package let qualifiers: [Qualifier]

  /// Plans a chart in `width` points.
  package init(_ tidy: TidyChart, width: Double, setter: Setter) {
    self = tidy.planned(width: width, setter: setter)
  }

  fileprivate init(
    _ tidy: TidyChart, _ panels: [Chart.Unfolded], _ drawing: Drawing, width: Double, setter: Setter, _ canvas: Canvas
  ) {
    let layers = panels.flatMap(\.layers)
    let data = layers.flatMap(\.data)
    chart = tidy.chart
    self.width = width
    self.panels = panels
    self.drawing = drawing
    diagnostics = canvas.diagnostics
    marks = Set(data.flatMap { $0.standings + $0.marks }).sorted()
    qualifiers = Qualifier.allCases.filter { kind in
      kind != .exact && data.contains { $0.value != nil && $0.qualifier == kind }
    }
    // 6. What fills and colours mean, where the marks do not say it themselves.
    if case .absence = drawing {
      (key, printsGaps) = (ChartKey(), false)
    } else {
      (key, printsGaps) = (chart.key(panels, setter: setter), layers.contains { $0.mark.printsGaps($0) })
    }
  }

  /// Whether the chart is not drawn because it could not be drawn truthfully.
  package var isRefused: Bool { diagnostics.contains(where: \.isRefusal) }
}

extension TidyChart {
  /// The chart in `width` points.
  fileprivate func planned(width: Double, setter: Setter) -> PlannedChart {
    var canvas = Canvas()
    for layer in chart.panels.flatMap(\.layers) {
      if let compromise = layer.drawn.compromise { canvas.note(compromise) }
    }
    // 3. Of what is refused or not there a frame says so.
    if let refusal {
      canvas.note(refusal)
      return PlannedChart(self, panels, .absence(Word.notDrawn[setter.language]), width: width, setter: setter, canvas)
    }
    guard panels.contains(where: { $0.layers.contains { !$0.values.isEmpty } }) else {
      canvas.note(.nothingPublished)
      return PlannedChart(self, panels, .absence(Word.standingNotPublished[setter.language]), width: width, setter: setter, canvas)
    }
    // 4. Order and choice of places; bars whose names are too wide to stand are laid down.
    let chosen = chart.choose(panels, on: &canvas)
    let panels = chart.indexed(chart.turned(chosen, setter: setter, width: width, on: &canvas))
    // 5. The layout, and of standing plots scales and margins.
    let drawing: PlannedChart.Drawing
    if let layout = ChartSheet.layout(of: chart, panels) {
      drawing = .sheet(layout)
    } else {
      let resolution = PlotResolution(chart: chart, setter: setter, naming: naming, left: 0, width: width)
      drawing = .standing(resolution.plan(panels, on: &canvas))
    }
    return PlannedChart(self, panels, drawing, width: width, setter: setter, canvas)
  }
}

// MARK: Height

/// A chart whose height is decided. The marks of its plots are drawn only when it is resolved: of the heights that layout tries few are
/// printed.
package struct LaidOutChart: Sendable {
  package let plan: PlannedChart
  /// The height that was asked for, in points.
  private let height: Double?
  /// Standing plots in their frames that wait to be drawn.
  private let plots: PlotPlan?
  /// What has been drawn.
  private let canvas: Canvas
  /// Height in points down to the last ink.
  package let contentHeight: Double
  /// Height in points of plots and names, without the key under them.
  private let plotHeight: Double

  /// The plan with plots that take `inner` points of height.
  fileprivate init(_ plan: PlannedChart, inner: Double?, height: Double?, setter: Setter) {
    self.plan = plan
    self.height = height
    var canvas = Canvas()
    canvas.diagnostics = plan.diagnostics
    // 7. Heights, and everything whose height follows from what is drawn.
    switch plan.drawing {
    case .absence(let words):
      plots = nil
      AbsenceResolution(setter: setter, width: plan.width, height: height)
        .resolve(words, reason: plan.chart.absence?[setter.language], on: &canvas)
      plotHeight = canvas.bottom
    case .sheet(let layout):
      plots = nil
      ChartSheet(plan, height: inner, setter: setter)?.draw(layout, on: &canvas)
      plotHeight = canvas.bottom
      plan.placeKey(setter, on: &canvas)
    case .standing(let plots):
      let resolution = plan.plotResolution(setter)
      let stacked = resolution.stacked(plots, height: inner)
      self.plots = stacked
      // The height is known without the marks: names and key are lowest. They are placed again when the marks are drawn.
      var foot = canvas
      resolution.placeNames(stacked, on: &foot)
      plotHeight = foot.bottom
      plan.placeKey(setter, on: &foot)
      self.canvas = canvas
      contentHeight = foot.bottom
      return
    }
    self.canvas = canvas
    contentHeight = canvas.bottom
  }

  /// The marks that need explaining. Of revised figures only the labels tell whether they are marked.
  package func marks(_ setter: Setter) -> [Standing] { plan.marks.contains(.revised) ? resolved(setter).marks : plan.marks }

  /// What is under the plots, in points.
  fileprivate var underPlots: Double { contentHeight - plotHeight }

  /// Draws what has not been drawn yet.
  package func resolved(_ setter: Setter) -> ResolvedChart {
    var canvas = canvas
    // 8. Guides, marks, labels and names of standing plots, and the key under them.
    if let plots {
      plan.plotResolution(setter).draw(plots, on: &canvas)
      plan.placeKey(setter, on: &canvas)
    }
    // 9. Of labels that touch, the less important are left out.
    canvas.dropTouching()
    // 10. What was compromised, and what is shown as facts.
    let data = plan.panels.flatMap { $0.layers.flatMap(\.data) }
    if let height, contentHeight > height + 0.01 { canvas.note(.boxTooLow(needed: contentHeight, given: height)) }
    let values = plan.panels.flatMap { $0.layers.filter { $0.mark.traits.intervals != .own }.flatMap(\.data) }
    let missing = values.count { $0.value == nil }
    if missing * 2 > values.count, missing < values.count { canvas.note(.mostlyMissing(missing: missing, of: values.count)) }
    return ResolvedChart(
      size: Size(width: plan.width, height: max(contentHeight, height ?? 0)), contentHeight: contentHeight, plots: canvas.plots,
      guides: canvas.guides, forms: canvas.forms, labels: canvas.labels, diagnostics: canvas.diagnostics,
      // What was revised looks as what was not, but for the letter at its number.
      marks: plan.marks.filter { $0 != .revised || canvas.labels.contains { $0.line.raises(Standing.revised.mark) } },
      qualifiers: plan.qualifiers,
      captions: plan.panels.compactMap { $0.layers.first?.caption },
      account: Account(plan.chart, plan.panels, data, setter: setter), paper: setter.style.colors.paper,
      target: setter.style.chart.highlight)
  }
}

extension TextLine {
  /// Whether a letter is raised in it.
  fileprivate func raises(_ letter: String) -> Bool {
    runs.contains { $0.text.contains(letter) && $0.glyphs.contains { $0.y < 0 } }
  }
}

extension PlannedChart {
  /// The chart about `height` points high, or as high as it is by itself.
  package func layout(height: Double?, setter: Setter) -> LaidOutChart {
    let first = LaidOutChart(self, inner: height, height: height, setter: setter)
    // What is under the plot, such as a key, is known only now: where all does not fit, the plot gives way.
    guard let height, first.contentHeight > height + 0.01, !isRefused else { return first }
    // Rows need not have filled the height, so what is under them is measured, not what is too much.
    return LaidOutChart(self, inner: height - first.underPlots, height: height, setter: setter)
  }

  fileprivate func plotResolution(_ setter: Setter) -> PlotResolution {
    let naming = PlaceNaming(language: setter.language, replacements: chart.names)
    return PlotResolution(chart: chart, setter: setter, naming: naming, left: 0, width: width)
  }

  /// Key and omissions, under everything else.
  fileprivate func placeKey(_ setter: Setter, on canvas: inout Canvas) {
    chart.place(key, of: panels, setter: setter, width: width, on: &canvas)
    chart.placeOmission(of: panels, setter: setter, width: width, on: &canvas)
  }
}
