public import Charting
import Drawing
import Languages
import Statistics

extension ResolvedChart {
  /// Everything that must not be, whatever the data: each fault begins with what it breaks. Empty where all is well.
  ///
  /// Labels touch no other, ink stays inside the box, ticks are exact, even and around all marks, scales rise, marks stand where their
  /// values belong, and no row has lost its name.
  public func faults(of chart: Chart) -> [String] {
    if isRefused { return overlaps + strays }
    return overlaps + strays + unevenTicks + fallingScales + Placement(self, chart).faults + lostNames(chart) + labelsOnBars(chart)
  }

  /// Labels that touch another.
  public var overlaps: [String] {
    let order = labels.indices.sorted { labels[$0].box.minY < labels[$1].box.minY }
    var faults: [String] = []
    for (position, first) in order.enumerated() {
      let box = labels[first].box.inset(by: 0.05)
      for second in order[(position + 1)...] {
        let other = labels[second].box.inset(by: 0.05)
        if other.minY >= box.maxY { break }
        if box.intersects(other) { faults.append("touch: “\(labels[first].text)” and “\(labels[second].text)”") }
      }
    }
    return faults
  }

  /// Ink outside the chart's box.
  public var strays: [String] {
    let box = Rect(origin: .zero, size: size)
    return labels.filter { !box.contains($0.box, tolerance: 0.05) }.map { "outside: “\($0.text)” \($0.box) in \(box)" }
      + (guides + forms).filter { !box.contains($0.bounds, tolerance: 0.6) }.map { "outside: \($0.bounds) in \(box), \($0)" }
  }

  /// Ticks that do not rise by one round step.
  private var unevenTicks: [String] {
    plots.compactMap { plot in
      guard plot.scale != nil, plot.ticks.count > 1 else { return nil }
      let steps = zip(plot.ticks, plot.ticks.dropFirst()).map { $1 - $0 }
      guard let step = steps.first, step > 0, steps.allSatisfy({ $0 == step }) else { return "ticks are uneven: \(plot.ticks)" }
      let digits = "\(step)".filter { $0 != "." && $0 != "0" }
      return ["1", "2", "25", "3", "5"].contains(digits) ? nil : "ticks are not round: \(plot.ticks)"
    }
  }

  /// Scales whose numbers do not rise along them.
  private var fallingScales: [String] {
    plots.compactMap { plot in
      guard let scale = plot.scale else { return nil }
      let numbers = ([scale.lower] + plot.ticks.filter { $0 > scale.lower && $0 < scale.upper } + [scale.upper])
      let places = numbers.compactMap { scale.fraction(of: $0) }
      let rises =
        zip(places, places.dropFirst()).allSatisfy { $0 < $1 } && abs((places.first ?? 1)) < 1e-9
        && abs((places.last ?? 0) - 1) < 1e-9
      return rises ? nil : "the scale does not rise: \(numbers) at \(places)"
    }
  }

  /// Values of bars beside each other that are written over another bar.
  private func labelsOnBars(_ chart: Chart) -> [String] {
    guard let layer = chart.panels.first?.layers.first, layer.geometry == .bar, layer.stacking == .unstacked else { return [] }
    let bars = forms.compactMap { form -> Rect? in
      if case .bar(let bar) = form, bar.observation != nil { bar.rect.inset(by: 1) } else { nil }
    }
    return labels.filter { $0.role == .value }.flatMap { label in
      bars.filter { $0.intersects(label.box) }.map { "on a bar: “\(label.text)” \(label.box) on \($0)" }
    }
  }

  /// Rows, cells and panels whose name is not there.
  private func lostNames(_ chart: Chart) -> [String] {
    guard let layer = chart.panels.first?.layers.first, layer.namesPlaces || chart.arrangement == .multiples,
      layer.x != .period, layer.y != .period, layer.series.count > 1, !diagnostics.contains(.nothingPublished),
      // A range over kinds holds all series; of lines over categories not every one is named.
      !(layer.geometry == .range && (layer.x == .kind || layer.y == .kind)),
      !diagnostics.contains(where: { if case .axisThinned = $0 { true } else { false } })
    else { return [] }
    let shown = Set(observations.map { "\($0.region) \($0.indicator)" })
    let text = labels.filter { [.category, .key, .end].contains($0.role) }.map(\.text).joined().filter { !$0.isWhitespace }
    return layer.series.filter { shown.contains("\($0.region.id) \($0.indicator.id)") }.prefix(24).compactMap { series in
      let name = series.region.id == "place" ? series.indicator.name : series.region.name
      // Word by word: lines are told in visual order, in which Arabic words stand the other way round.
      let isSaid = Language.all.contains { language in
        name[language].split(separator: " ").allSatisfy { text.contains($0) }
      }
      return isSaid ? nil : "without its name: “\(name[.english])”"
    }
  }
}
