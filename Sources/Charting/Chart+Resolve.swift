public import Drawing
import FoundationEssentials
public import Statistics
public import Styling

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
    let first = attempt(style: style, language: language, typesetter: typesetter, width: width, inner: height, height: height)
    // What stands under the plot, such as a key, is known only now: where all does not fit, the plot gives way.
    guard let height, first.inked > height + 0.01, !first.chart.isRefused else { return first.chart }
    let inner = height - (first.inked - height)
    return attempt(style: style, language: language, typesetter: typesetter, width: width, inner: inner, height: height).chart
  }

  /// The chart with plots that take `inner` points of height, and how low its ink then reaches.
  private func attempt(
    style: Style, language: Language, typesetter: any Typesetter, width: Double, inner: Double?, height: Double?
  ) -> (chart: ResolvedChart, inked: Double) {
    let setter = Setter(style: style, language: language, typesetter: typesetter)
    var canvas = Canvas()
    // 1. Tidy data: one entry for each value, with its place and part.
    let naming = Naming(language: language, replacements: names)
    let unfolded = panels.map { panel in
      (panel: panel, layers: unfold(panel, naming: naming))
    }
    // 2. What cannot be drawn truthfully is refused, what is not there is said.
    if let refusal = refusal(unfolded) {
      canvas.note(refusal)
      AbsenceResolution(setter: setter, width: width, height: height)
        .resolve(Wording(language: language).notDrawn, reason: absence, on: &canvas)
      return (finish(canvas, unfolded, setter: setter, width: width, height: height), canvas.bottom)
    }
    guard unfolded.contains(where: { $0.layers.contains { !$0.values.isEmpty } }) else {
      canvas.note(.nothingPublished)
      AbsenceResolution(setter: setter, width: width, height: height)
        .resolve(Wording(language: language).notPublished, reason: absence, on: &canvas)
      return (finish(canvas, unfolded, setter: setter, width: width, height: height), canvas.bottom)
    }
    // 3. Order and choice of places.
    let chosen = indexed(turned(choose(unfolded, on: &canvas), setter: setter, width: width, on: &canvas))
    // 4. Scales, marks and labels, each kind of plot in its way.
    draw(chosen, naming: naming, setter: setter, width: width, height: inner, on: &canvas)
    // 5. What fills and colours mean, where the marks do not say it themselves.
    placeKey(chosen, setter: setter, width: width, on: &canvas)
    placeOmission(setter: setter, width: width, on: &canvas)
    // 6. What was shown.
    return (finish(canvas, chosen, setter: setter, width: width, height: height), canvas.bottom)
  }

  /// The height the chart needs for `width`, in points.
  public func height(style: Style, language: Language, typesetter: any Typesetter, width: Double) -> Double {
    resolve(style: style, language: language, typesetter: typesetter, width: width).size.height
  }
}

extension Chart {
  /// A panel and its layers in tidy form.
  typealias Unfolded = (panel: Panel, layers: [PanelData])

  func unfold(_ panel: Panel, naming: Naming) -> [PanelData] {
    let series = panel.layers.filter { $0.x != .growth && $0.y != .growth }.flatMap(\.series)
    let scaling = series.first.map { first in
      Scaling.shared(for: series.flatMap(\.observations), unit: first.unit, language: naming.language)
    }
    return panel.layers.compactMap { layer in
      guard var data = Unfolding(naming: naming, scaling: scaling).unfold(layer) else { return nil }
      data.caption = Wording(language: naming.language).caption(of: data)
      data.heading = panel.heading ?? (panels.count > 1 ? data.caption : nil)
      return data
    }
  }

  private func draw(
    _ panels: [Unfolded], naming: Naming, setter: Setter, width: Double, height: Double?, on canvas: inout Canvas
  ) {
    guard let main = panels.first?.layers.first else { return }
    switch main.geometry {
    case .progress:
      ProgressResolution(
        chart: self, data: main, rows: rows(panels, naming: naming, on: &canvas), setter: setter, width: width
      ).resolve(on: &canvas)
    case .cell:
      HeatResolution(data: main, rows: rows(panels, naming: naming, on: &canvas), setter: setter, width: width)
        .resolve(on: &canvas)
    case .slope: SlopeResolution(chart: self, data: main, setter: setter, width: width, height: height).resolve(on: &canvas)
    case .line where arrangement == .multiples, .step where arrangement == .multiples:
      MultiplesResolution(chart: self, data: main, setter: setter, naming: naming, width: width, height: height).resolve(
        on: &canvas)
    case .lollipop where main.places.count > RowColumns.longestColumn, .point where main.places.count > RowColumns.longestColumn:
      guard main.isHorizontal, panels.count == 1 else { fallthrough }
      RowColumns(
        chart: self, data: main, rows: rows(panels, naming: naming, on: &canvas), rules: panels.flatMap(\.panel.rules),
        setter: setter, width: width, height: height
      ).resolve(on: &canvas)
    case _ where main.isHorizontal:
      RowResolution(
        chart: self, panels: panels.compactMap(\.layers.first), rows: rows(panels, naming: naming, on: &canvas),
        rules: panels.flatMap(\.panel.rules), setter: setter, left: 0, width: width, height: height
      ).resolve(on: &canvas)
    default:
      PlotResolution(chart: self, panels: panels, setter: setter, naming: naming, left: 0, width: width, height: height)
        .resolve(on: &canvas)
    }
  }

  /// The rows of all panels, with what their names must say.
  private func rows(_ panels: [Unfolded], naming: Naming, on canvas: inout Canvas) -> [Row] {
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
        place: place, isHighlighted: highlighted.map(place.subjects.contains) ?? false,
        detail: details.isEmpty ? nil : details.joined(separator: naming.language == .english ? ", " : "，"))
    }
  }

  private func finish(
    _ canvas: Canvas, _ panels: [Unfolded], setter: Setter, width: Double, height: Double?
  ) -> ResolvedChart {
    var canvas = canvas
    canvas.dropTouching()
    let data = panels.flatMap { $0.layers.flatMap(\.data) }
    if let height, canvas.bottom > height + 0.01 { canvas.note(.boxTooLow(needed: canvas.bottom, given: height)) }
    let missing = data.filter { $0.value == nil }.count
    if missing * 2 > data.count, missing < data.count { canvas.note(.mostlyMissing(missing: missing, of: data.count)) }
    var keys: [Observation.Key] = []
    var seen: Set<Observation.Key> = []
    for datum in data where seen.insert(datum.observation.key).inserted { keys.append(datum.observation.key) }
    let known = data.filter { $0.value != nil }
    return ResolvedChart(
      size: Size(width: width, height: max(canvas.bottom, height ?? 0)), contentHeight: canvas.bottom, plots: canvas.plots,
      guides: canvas.guides,
      forms: canvas.forms, labels: canvas.labels, diagnostics: canvas.diagnostics, observations: keys,
      marks: Set(data.flatMap(\.standings)).sorted(),
      qualifiers: Qualifier.allCases.filter { kind in kind != .exact && known.contains { $0.qualifier == kind } },
      captions: panels.compactMap { $0.layers.first?.caption }, account: Account(self, panels, setter: setter),
      paper: setter.style.colors.paper, target: setter.style.chart.highlight)
  }
}
