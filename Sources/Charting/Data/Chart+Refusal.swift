public import Languages
import Statistics

extension Chart {
  /// Why the chart cannot be drawn truthfully, judged from the data alone; `nil` where it can.
  ///
  /// - Parameter language: the language of names in the reason.
  public func refusal(_ language: Language) -> ChartDiagnostic? {
    TidyChart(self, language: language).refusal
  }

  func refusal(_ panels: [Unfolded]) -> ChartDiagnostic? {
    for (panel, layers) in panels {
      guard layers.count == panel.layers.count, let first = layers.first else { return .incompatibleMarks }
      if layers.contains(where: { $0.isHorizontal != first.isHorizontal }) { return .incompatibleMarks }
      if first.isHorizontal, layers.contains(where: { $0.mark is any PlotMark && !($0.mark is any RowMark) }) {
        return .standingLine
      }
      if !haveRoom(layers) { return .hiddenMarks }
      var units: [String] = []
      for datum in layers.flatMap(\.data) where datum.value != nil {
        let unit = datum.field == .growth ? "%" : datum.unit.id
        if !units.contains(unit) { units.append(unit) }
      }
      if units.count > 1 { return .mixedUnits(units) }
      for layer in layers {
        if let refusal = layer.mark.refusal(layer) { return refusal }
      }
    }
    return panels.isEmpty || !shareLayout(panels) ? .incompatibleMarks : nil
  }

  /// Whether all plots stand or all lie. A mark with a layout of its own takes the whole chart.
  private func shareLayout(_ panels: [Unfolded]) -> Bool {
    let main = panels.compactMap(\.layers.first)
    guard main.count > 1 else { return true }
    return main.allSatisfy { $0.mark is any PlotMark } && Set(main.map(\.isHorizontal)).count == 1
  }

  /// Whether every layer of a plot is seen beside those before it.
  private func haveRoom(_ layers: [PanelData]) -> Bool {
    guard layers.count > 1, let first = layers.first else { return true }
    let further = layers.dropFirst()
    if arrangement == .multiples { return false }
    return first.mark.traits.carriesOthers.contains(isLying: first.isHorizontal)
      && layers.count(where: \.mark.traits.fillsItsPlace) <= 1
      && further.allSatisfy { $0.mark.traits.standsOverOthers.contains(isLying: first.isHorizontal) }
  }
}

extension PanelData {
  /// Why its parts cannot be put on top of each other truthfully; `nil` if they can, or if there is one.
  func refusalToAdd(allowsNegative: Bool) -> ChartDiagnostic? {
    guard stacking != .unstacked, parts.count > 1, let unit = data.first?.unit else { return nil }
    if unit.kind == .index || unit.kind == .rank { return .notAdditive(unit.id) }
    guard !allowsNegative else { return nil }
    if let negative = data.first(where: \.isNegative) {
      let part = parts.first { $0.key == negative.part }
      return .negativePart(part?.name ?? "")
    }
    guard stacking == .normalized, unit.kind == .percent else { return nil }
    let overfull = places.first { place in
      data(at: place).compactMap(\.observation.value).reduce(0, +) > Self.mostPercent
    }
    return overfull.map { .overfullWhole($0.name) }
  }

  /// Shares that were rounded may add up to a little more than 100.
  private static var mostPercent: Decimal { 101 }
}
