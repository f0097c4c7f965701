import Languages
import Statistics

/// A chart whose height follows from what is drawn: rows, small multiples, or marks with a layout of their own.
struct ChartSheet {
  /// How it is laid out.
  enum Layout {
    /// As its marks alone know.
    case own(any ChartMark)
    /// One small panel for each series.
    case multiples(any RunningMark)
    /// Many ranked rows in columns beside each other.
    case columns(any RowMark)
    /// Row by row, panels beside each other.
    case rows
  }

  let chart: Chart
  let panels: [Chart.Unfolded]
  let diagnostics: [ChartDiagnostic]
  let setter: Setter
  let width: Double
  let height: Double?
  /// The first marks of the first panel.
  let data: PanelData

  /// The layout of a chart; `nil` if it is of standing plots.
  static func layout(of chart: Chart, _ panels: [Chart.Unfolded]) -> Layout? {
    guard let main = panels.first?.layers.first else { return .rows }
    if let mark = main.mark as? any ChartMark { return .own(mark) }
    if chart.arrangement == .multiples, let mark = main.mark as? any RunningMark { return .multiples(mark) }
    guard main.isHorizontal else { return nil }
    if panels.count == 1, main.places.count > RowColumns.longestColumn, let mark = main.mark as? any RowMark,
      mark.rowTraits.standsInColumns
    {
      return .columns(mark)
    }
    return .rows
  }

  init?(_ plan: PlannedChart, height: Double?, setter: Setter) {
    guard let main = plan.panels.first?.layers.first else { return nil }
    chart = plan.chart
    panels = plan.panels
    diagnostics = plan.diagnostics
    self.setter = setter
    width = plan.width
    self.height = height
    data = main
  }

  /// Draws the chart in a layout.
  func draw(_ layout: Layout, on canvas: inout Canvas) {
    switch layout {
    case .own(let mark): mark.resolve(self, on: &canvas)
    case .multiples(let mark):
      MultiplesResolution(chart: chart, data: data, mark: mark, setter: setter, naming: naming, width: width, height: height)
        .resolve(on: &canvas)
    case .columns(let mark):
      RowColumns(
        chart: chart, data: Self.stacked(panels[0].layers) ?? data, mark: mark, rows: rows(on: &canvas), rules: rules,
        setter: setter, width: width, height: height
      ).resolve(on: &canvas)
    case .rows:
      let layers = panels.compactMap { panel in
        Self.stacked(panel.layers).flatMap { data in (data.mark as? any RowMark).map { RowLayer(data: data, mark: $0) } }
      }
      RowResolution(
        chart: chart, panels: layers, rows: rows(on: &canvas), rules: rules, setter: setter, left: 0, width: width,
        height: height, ranks: shownRanks
      ).resolve(on: &canvas)
    }
  }

  private var naming: PlaceNaming { PlaceNaming(language: setter.language, replacements: chart.names) }
  private var rules: [RuleMark] { panels.flatMap(\.panel.rules) }

  /// The first layer of a plot with the others over it.
  private static func stacked(_ layers: [PanelData]) -> PanelData? {
    var main = layers.first
    main?.over = Array(layers.dropFirst())
    return main
  }

  /// The ranks of rows between which others are left out; where all rows are there, their order says it.
  private var shownRanks: [Place.Key: Int] {
    let isCut = diagnostics.contains { if case .placesOmitted = $0 { true } else { false } }
    return isCut || !chart.ranks.isEmpty ? data.ranking?.ranks ?? [:] : [:]
  }

  /// The rows of all panels, with what their names must say.
  func rows(on canvas: inout Canvas) -> [Row] {
    let naming = naming
    var seen: Set<Place.Key> = []
    let places = panels.flatMap { $0.layers.flatMap(\.places) }.filter { seen.insert($0.key).inserted }
    let data = panels.flatMap { $0.layers.flatMap(\.data) }
    let areApart = places.allSatisfy { $0.period == nil } && panels.allSatisfy { $0.layers.allSatisfy { $0.partField != .period } }
    var periods: [Place.Key: Period] = [:]
    for datum in data where datum.value != nil && periods[datum.place] == nil { periods[datum.place] = datum.period }
    let differ = areApart && Set(periods.values).count > 1
    if differ { canvas.note(.periodsDiffer) }
    return places.map { place in
      let period = differ ? periods[place.key].map(naming.name(of:)) : nil
      let details = [place.detail, period].compactMap(\.self)
      return Row(
        place: place, isHighlighted: chart.highlighted.map(place.subjects.contains) ?? false,
        detail: details.isEmpty ? nil : details.joined(separator: setter.rules.comma))
    }
  }
}
