import Statistics

extension Setter {
  /// The text of a tick: the number as `Statistics` writes it, all ticks of an axis with the same number of decimals.
  func axisText(_ tick: Decimal, among ticks: [Decimal]) -> String {
    tick == 0
      ? "0"
      : NumberText.text(
        tick, decimals: ticks.map { max(0, -$0.exponent) }.max() ?? 0, sign: .minus,
        grouping: groupsDigits ? .fromFourDigits : .never)
  }
}

extension Chart {
  /// Whether its figures have one reading for all places they are printed in.
  var readsAlikeEverywhere: Bool {
    panels.contains { $0.layers.contains { $0.series.contains { $0.unit.usage != nil } } }
  }
}
