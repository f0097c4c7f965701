import Drawing
import Statistics
import Styling

extension PlannedChart {
  /// Draws charts whose height follows from what is drawn, each in its way.
  func draw(_ kind: RowKind, height: Double?, setter: Setter, on canvas: inout Canvas) {
    guard let main = panels.first?.layers.first else { return }
    let naming = Naming(language: setter.language, replacements: chart.names)
    switch kind {
    case .progress:
      ProgressResolution(chart: chart, data: main, rows: rows(naming, on: &canvas), setter: setter, width: width)
        .resolve(on: &canvas)
    case .heat:
      HeatResolution(data: main, rows: rows(naming, on: &canvas), setter: setter, width: width).resolve(on: &canvas)
    case .slope:
      SlopeResolution(chart: chart, data: main, setter: setter, width: width, height: height).resolve(on: &canvas)
    case .multiples:
      MultiplesResolution(chart: chart, data: main, setter: setter, naming: naming, width: width, height: height)
        .resolve(on: &canvas)
    case .columns:
      RowColumns(
        chart: chart, data: Self.stacked(panels[0].layers) ?? main, rows: rows(naming, on: &canvas),
        rules: panels.flatMap(\.panel.rules),
        setter: setter, width: width, height: height
      ).resolve(on: &canvas)
    case .rows:
      RowResolution(
        chart: chart, panels: panels.compactMap { Self.stacked($0.layers) }, rows: rows(naming, on: &canvas),
        rules: panels.flatMap(\.panel.rules), setter: setter, left: 0, width: width, height: height, ranks: shownRanks(main)
      ).resolve(on: &canvas)
    }
  }

  /// The first layer of a plot with the others over it.
  private static func stacked(_ layers: [PanelData]) -> PanelData? {
    var main = layers.first
    main?.over = Array(layers.dropFirst())
    return main
  }

  /// The ranks of rows between which others are left out; where all rows are there, their order says it.
  private func shownRanks(_ main: PanelData) -> [String: Int] {
    let isCut = diagnostics.contains { if case .placesOmitted = $0 { true } else { false } }
    return isCut ? main.ranking?.ranks ?? [:] : [:]
  }

  /// The rows of all panels, with what their names must say.
  private func rows(_ naming: Naming, on canvas: inout Canvas) -> [Row] {
    var seen: Set<String> = []
    let places = panels.flatMap { $0.layers.flatMap(\.places) }.filter { seen.insert($0.key).inserted }
    let data = panels.flatMap { $0.layers.flatMap(\.data) }
    let areApart = places.allSatisfy { $0.period == nil } && panels.allSatisfy { $0.layers.allSatisfy { $0.partField != .period } }
    var periods: [String: Period] = [:]
    for datum in data where datum.value != nil && periods[datum.place] == nil { periods[datum.place] = datum.period }
    let differ = areApart && Set(periods.values).count > 1
    if differ { canvas.note(.periodsDiffer) }
    return places.map { place in
      let period = differ ? periods[place.key].map(naming.name(of:)) : nil
      let details = [place.detail, period].compactMap(\.self)
      return Row(
        place: place, isHighlighted: chart.highlighted.map(place.subjects.contains) ?? false,
        detail: details.isEmpty ? nil : details.joined(separator: naming.language == .english ? ", " : "，"))
    }
  }
}
