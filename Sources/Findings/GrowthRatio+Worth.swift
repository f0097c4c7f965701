package import Statistics

extension GrowthRatio {
  /// The ratio of two changes in per cent, where it is worth saying: both grew by more than 2 %, and the ratio is 1.5 to 5.
  package init?(of faster: Observation, to slower: Observation) {
    guard faster.qualifier == .exact, slower.qualifier == .exact, faster.period == slower.period || faster.region == slower.region,
      let fast = Self.interval(faster), let slow = Self.interval(slower), slow.lowerBound > 2,
      let nominal = Self.ofDigits(fast, over: slow), nominal >= Decimal(15, exponent: -1), nominal <= 5
    else { return nil }
    self.init(fast, over: slow)
  }

  private static func interval(_ change: Observation) -> ClosedRange<Decimal>? {
    change.value.map { interval($0.rounded(decimals: change.decimals), decimals: change.decimals) }
  }
}
