public import Statistics

extension Chart {
  /// Why the chart cannot be drawn truthfully, told from the data alone; `nil` where it can.
  ///
  /// - Parameter language: the language of names in the reason.
  public func refusal(_ language: Language) -> Diagnostic? {
    TidyChart(self, language: language).refusal
  }

  func refusal(_ panels: [Unfolded]) -> Diagnostic? {
    for (panel, layers) in panels {
      guard layers.count == panel.layers.count, let first = layers.first else { return .incompatibleMarks }
      if layers.contains(where: { $0.isHorizontal != first.isHorizontal }) { return .incompatibleMarks }
      if layers.contains(where: { $0.isHorizontal && [.line, .step, .area].contains($0.geometry) }) { return .standingLine }
      if !haveRoom(layers) { return .hiddenMarks }
      var units: [String] = []
      for datum in layers.flatMap(\.data) where datum.value != nil {
        let unit = datum.field == .growth ? "%" : datum.unit.id
        if !units.contains(unit) { units.append(unit) }
      }
      if units.count > 1 { return .mixedUnits(units) }
      for layer in layers {
        if let refusal = layer.refusal { return refusal }
      }
    }
    return panels.isEmpty ? .incompatibleMarks : nil
  }

  /// Whether every layer of a plot is seen beside those before it.
  private func haveRoom(_ layers: [PanelData]) -> Bool {
    guard layers.count > 1, let first = layers.first else { return true }
    let further = layers.dropFirst()
    if arrangement == .multiples { return false }
    // Along the page dots stand over other marks, nothing else does.
    if first.isHorizontal {
      return [.bar, .point, .lollipop, .range].contains(first.geometry) && further.allSatisfy { $0.geometry == .point }
    }
    if first.geometry == .slope { return false }
    let bars = layers.filter { $0.geometry == .bar }
    return bars.count <= 1 && further.allSatisfy { [.bar, .line, .step, .point].contains($0.geometry) }
  }
}

extension PanelData {
  /// Why its marks cannot be stacked truthfully, where they are.
  fileprivate var refusal: Diagnostic? {
    let isStacked = stacking != .unstacked && parts.count > 1 && (geometry == .bar || geometry == .area)
    guard isStacked, let unit = data.first?.unit else { return nil }
    if unit.kind == .index || unit.kind == .rank { return .notAdditive(unit.id) }
    guard stacking == .normalized || geometry == .area else { return nil }
    if let negative = data.first(where: \.isNegative) {
      let part = parts.first { $0.key == negative.part }
      return .negativePart(part?.name ?? negative.part)
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
