import Drawing
import Statistics
import Styling

/// Resolves a chart with periods or categories along it and values up it: vertical bars, lines, areas; panels above each other on one
/// axis of time.
struct PlotResolution {
  let chart: Chart
  let setter: Setter
  let naming: PlaceNaming
  let left: Double
  let width: Double

  var measures: Measures { setter.measures }

  /// The steps that need no height. `panels` are the data of each panel: the main layer first.
  func plan(_ panels: [Chart.Unfolded], on canvas: inout Canvas) -> PlotPlan {
    let places = PlotSlots.places(of: panels.flatMap(\.layers), naming: naming)
    let spread: PlotSlots.Spread =
      panels.contains { $0.layers.contains { $0.plotMark?.plotTraits.spread == .slots } } ? .slots : .edges
    // 1. Labels at the values or an axis, and the scales.
    let wished = panels.map { labelsFit($0.layers, places: places, spread: spread, width: width) }
    var plots = trained(panels, isLabelled: wished)
    // 2. Margins: tick labels at the left, labels of line ends at the right. Beside the axis of another plot labels have less room.
    let fitting = zip(panels, wished).map { panel, isWished in
      isWished && labelsFit(panel.layers, places: places, spread: spread, width: width - axisMargin(plots))
    }
    if fitting != wished { plots = trained(panels, isLabelled: fitting) }
    let ends = plots.map { EndColumn($0, chart: chart, setter: setter, places: places, width: width) }
    let margin = ends.map(\.width).max() ?? 0
    let frameLeft = left + axisMargin(plots)
    let frameWidth = max(left + width - frameLeft - margin, 1)
    // 3. Places along the width and the names under them.
    let slots = PlotSlots(places: places, spread: spread, left: frameLeft, width: frameWidth, inset: dotRoom(panels))
    let names = SlotNames(slots, setter: setter)
    if !names.isComplete { canvas.note(.axisThinned(shown: names.names.count, of: places.count)) }
    return PlotPlan(plots: plots, ends: ends, slots: slots, names: names)
  }

  /// The last steps, once all plots have their frames.
  func draw(_ plan: PlotPlan, on canvas: inout Canvas) {
    let (plots, slots) = (plan.plots, plan.slots)
    // 5. Guides, marks, zero lines.
    for plot in plots { drawGuides(plot, slots, yearStarts: plan.names.yearStarts, on: &canvas) }
    let accented = plots.map(\.main).accented
    let layers = plots.indices.map { self.layers(of: plots[$0], slots, isAccented: $0 == accented) }
    for (plot, layers) in zip(plots, layers) { drawMarks(plot, layers, slots, on: &canvas) }
    // 6. Text in reading order.
    for (index, (plot, column)) in zip(plots, plan.ends).enumerated() {
      placeHeading(plot, on: &canvas)
      placeAxis(plot, on: &canvas)
      plot.main.plotMark?.label(layers[index][0], on: &canvas)
      placeEnds(column, plot, slots, on: &canvas)
      placeAnnotations(plot, slots, on: &canvas)
      placeCallouts(plot, slots, on: &canvas)
    }
    placeNames(plan, on: &canvas)
    canvas.plots += plots.map { ResolvedChart.Plot(frame: $0.frame, scale: $0.scale, ticks: $0.ticks) }
  }

  // MARK: Labels or axis

  private func trained(_ panels: [Chart.Unfolded], isLabelled: [Bool]) -> [PlotPanel] {
    let scaler = PlotScale(chart: chart, setter: setter)
    return zip(panels, isLabelled).map { panel, isLabelled in
      let trained = scaler.train(panel.layers, rules: panel.panel.rules, isLabelled: isLabelled)
      return PlotPanel(layers: panel.layers, panel: panel.panel, scale: trained.scale, ticks: trained.ticks)
    }
  }

  /// What the labels of ticks take at the left of all plots.
  private func axisMargin(_ plots: [PlotPanel]) -> Double {
    let axis = plots.map { axisWidth($0) }.max() ?? 0
    return axis > 0 ? axis + measures.axisGap : 0
  }

  /// Whether every value can be labelled at its bar in plots of a width: few enough, and no label wider than its slot.
  private func labelsFit(_ layers: [PanelData], places: [Place], spread: PlotSlots.Spread, width: Double) -> Bool {
    guard chart.reading != .axis, spread == .slots, layers.count == 1, let data = layers.first else { return false }
    let count = data.data.count
    guard count <= setter.style.chart.maxDirectLabels || chart.reading == .labels else { return false }
    let slots = PlotSlots(places: places, spread: spread, left: left, width: width, inset: 0)
    guard let room = data.plotMark?.labelWidth(data, slot: slots.slot, measures) else { return false }
    return data.data.allSatisfy { setter.valueLabel($0, .normal).width <= room }
  }

  /// What dots at the edges of the plots need beside their middle: more where one is in a ring.
  private func dotRoom(_ panels: [Chart.Unfolded]) -> Double {
    let hasRings = panels.contains { $0.layers.contains { $0.data.hasRings } }
    return hasRings ? max(measures.endDot * 1.5 + 0.5, measures.endDot + 1) : measures.endDot + 1
  }

  func axisWidth(_ plot: PlotPanel) -> Double {
    plot.ticks.map { setter.line(axisText($0, plot), setter.type.axis.tabular).width }.max() ?? 0
  }

  func axisText(_ tick: Decimal, _ plot: PlotPanel) -> String {
    setter.axisText(plot.main.plotMark?.printed(tick) ?? tick, among: plot.ticks)
  }

  // MARK: Heights

  /// A lower plot shows no course.
  private static let lowestPlot = 34.0

  /// The height a plot has where none is given: more for a wide one, but never as much more.
  private var naturalPlot: Double { (95 + 0.15 * width).clamped(to: 112...170) * measures.scale }

  /// 4. Puts the plots above each other within `height`, or as high as they are by themselves, and gives each its frame.
  func stacked(_ plan: PlotPlan, height: Double?) -> PlotPlan {
    var plots = plan.plots
    let slots = plan.slots
    let count = Double(plots.count)
    let head = plots.contains { $0.main.heading != nil } ? measures.heading : 0
    let gap = measures.heading + 4 * measures.scale
    let foot = plan.names.height(setter)
    let fixed = count * head + (count - 1) * gap + foot
    let natural = plots.count > 1 ? naturalPlot * 0.7 : naturalPlot
    let shares = plots.map(\.panel.share)
    let whole = height.map { ($0 - fixed) / shares.reduce(0, +) } ?? natural
    let heights = shares.map { max(whole * $0, Self.lowestPlot * measures.scale) }
    let margin = axisMargin(plots)
    for index in plots.indices { plots[index] = thinned(plots[index], slots, height: heights[index], margin: margin) }
    let rooms = zip(plots, heights).map { labelRoom($0, slots, height: $1) }
    var top = 0.0
    for index in plots.indices {
      plots[index].heading = top + measures.headingBaseline
      top += head
      let room = rooms[index]
      plots[index].below = room.below
      plots[index].frame = Rect(
        x: slots.left, y: top + room.above, width: slots.width, height: max(heights[index] - room.above - room.below, 1))
      top += heights[index] + gap
    }
    return PlotPlan(plots: plots, ends: plan.ends, slots: slots, names: plan.names)
  }

  /// The plot with fewer ticks where its height would crowd them, if their labels are no wider than those that the margin was made for.
  private func thinned(_ plot: PlotPanel, _ slots: PlotSlots, height: Double, margin: Double) -> PlotPanel {
    guard plot.ticks.count > 3 else { return plot }
    let room = labelRoom(plot, slots, height: height)
    guard (height - room.above - room.below) / Double(plot.ticks.count - 1) < setter.type.axis.size * 1.75 else { return plot }
    let trained = PlotScale(chart: chart, setter: setter)
      .train(plot.layers, rules: plot.panel.rules, isLabelled: false, count: 2...3, target: 3)
    var fewer = plot
    (fewer.scale, fewer.ticks) = trained
    // Data that would lose much of the height are worth a tight axis.
    let grows = (trained.scale.upper - trained.scale.lower) * 5 > (plot.scale.upper - plot.scale.lower) * 6
    return trained.ticks.count < plot.ticks.count && axisMargin([fewer]) <= margin && !grows ? fewer : plot
  }

  /// What ink and labels need over and under the data of a plot.
  private func labelRoom(_ plot: PlotPanel, _ slots: PlotSlots, height: Double) -> Margins {
    let isRead = !plot.ticks.isEmpty
    let single = plot.main.parts.count == 1 ? SingledOut(plot.main, slots.places, highlighted: chart.highlighted)?.datum : nil
    let least = Margins(above: isRead ? setter.type.axis.size * 0.4 : 0)
    return plot.layers.enumerated().reduce(least) { room, layer in
      guard let mark = layer.element.plotMark else { return room }
      return room.union(
        mark.room(
          PlannedLayer(
            data: layer.element, scale: plot.scale, height: height, isRead: isRead, single: layer.offset == 0 ? single : nil,
            setter: setter)))
    }
  }

  // MARK: Names

  /// The names under the lowest plot.
  func placeNames(_ plan: PlotPlan, on canvas: inout Canvas) {
    guard let last = plan.plots.last else { return }
    let slots = plan.slots
    let first = last.frame.maxY + last.below + measures.anatomy.category
    var lowest = first
    for name in plan.names.names {
      for (index, line) in name.lines.enumerated() {
        let x = (slots.middle(of: name.places) - line.width / 2).clamped(to: left...max(left, left + width - line.width))
        let baseline = first + Double(name.row + index) * line.leading
        canvas.place(.category, line, at: Point(x: x, y: baseline))
        lowest = max(lowest, baseline)
      }
    }
    canvas.bottom = max(canvas.bottom, lowest + 2 * measures.scale)
  }
}

extension Comparable {
  /// The nearest value within `range`.
  func clamped(to range: ClosedRange<Self>) -> Self {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
