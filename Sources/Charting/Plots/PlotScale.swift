import Statistics
import Styling

/// Trains the scale of values of one plot.
struct PlotScale {
  let chart: Chart
  let setter: Setter

  /// The scale of `layers` and the ticks to mark; none where values are labelled directly.
  func train(_ layers: [PanelData], rules: [RuleMark], isLabelled: Bool, count: ClosedRange<Int>? = nil, target: Double = 4)
    -> (scale: LinearScale, ticks: [Decimal])
  {
    var values = layers.flatMap { $0.plotMark?.extremes($0) ?? [] }
    for rule in rules {
      if let value = rule.value(in: layers[0]) { values.append(value) }
    }
    let main = layers[0]
    if holdsZero(main, values) || layers.contains(where: { $0.plotMark?.plotTraits.needsZero.contains(isLying: false) ?? false }) {
      values.append(0)
    }
    if holdsHundred(main, values) { values.append(100) }
    if case .covering(let low, let high) = chart.domain { values += [low, high] }
    if isLabelled {
      let (low, high) = values.extent ?? (0, 0)
      return (LinearScale(from: min(0, low), to: max(0, high)), [])
    }
    let ticks = TickSearch(count: count ?? 3...setter.style.chart.maxGridlines, target: target).ticks(covering: values)
    return (LinearScale(from: ticks.first ?? 0, to: ticks.last ?? 1, ticks: ticks), ticks)
  }

  /// Bars and areas always; lines where zero would not squeeze them: where it is between their values, or not further away than they
  /// are apart. Rates of change are read against zero.
  private func holdsZero(_ main: PanelData, _ values: [Decimal]) -> Bool {
    if main.plotMark?.plotTraits.needsZero.contains(isLying: false) ?? false { return true }
    switch chart.domain {
    case .includingZero: return true
    case .fitted: return false
    case .automatic, .covering:
      guard let (low, high) = values.extent else { return true }
      if main.data.allSatisfy({ $0.unit.kind == .index && $0.field == .value }) { return low <= 0 }
      let isRate = main.data.allSatisfy { $0.isChange || $0.unit.kind == .percentagePoint }
      let distance = low > 0 ? low : high < 0 ? -high : 0
      return distance <= (high - low) * (isRate ? 3 : 1)
    }
  }

  /// An index is read against its base, if the values are anywhere near it.
  private func holdsHundred(_ main: PanelData, _ values: [Decimal]) -> Bool {
    guard main.plotMark?.plotTraits.runsThroughValues ?? false,
      main.data.allSatisfy({ $0.unit.kind == .index && $0.field == .value }),
      chart.domain != .fitted,
      let (low, high) = values.extent
    else { return false }
    return low > 50 && high < 250
  }
}
