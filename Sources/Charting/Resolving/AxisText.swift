import Statistics

extension Setter {
  /// The text of a tick: the number as `Statistics` writes it, all ticks of an axis with the same number of decimals.
  func axisText(_ tick: Decimal, among ticks: [Decimal]) -> String {
    tick == 0 ? "0" : NumberText.text(tick, decimals: ticks.map { max(0, -$0.exponent) }.max() ?? 0, sign: .minus)
  }
}
