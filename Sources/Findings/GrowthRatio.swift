package import Statistics

/// How many times as fast one figure grew as another, where that may be said: both grew by more than 2 %, and the ratio is 1.5 to 5.
///
/// The caller has made sure that both are of one measure, basis and price. Their rounding is taken into account: a change printed as
/// 68.6 may be anything from 68.55 to 68.65, so the ratio is an interval, and what is said is true of all of it.
package struct GrowthRatio: Hashable, Sendable {
  /// How the ratio relates to the number of times.
  package enum Bound: Hashable, Sendable {
    /// A little under it: at most 7 %.
    case almost
    /// As good as equal to it: the number is in the interval, and the printed digits are within 5 % of it.
    case about
    /// Over it.
    case moreThan
  }

  /// How the ratio relates to `times`.
  package let bound: Bound
  /// Twice the number of times, so that one and a half is a whole number: 3, or an even number from 4 to 10.
  package let halves: Int

  /// The ratio of two changes in per cent; `nil` where it must not or need not be said.
  package init?(of faster: Observation, to slower: Observation) {
    guard faster.qualifier == .exact, slower.qualifier == .exact, faster.period == slower.period || faster.region == slower.region,
      let fast = Self.interval(faster), let slow = Self.interval(slower), slow.lowerBound > 2, fast.lowerBound > slow.upperBound
    else { return nil }
    let (low, high) = (fast.lowerBound / slow.upperBound, fast.upperBound / slow.lowerBound)
    let nominal = (fast.lowerBound + fast.upperBound) / (slow.lowerBound + slow.upperBound)
    guard nominal >= 1.5, nominal <= 5 else { return nil }
    var found: (Bound, Int)?
    for halves in [3, 4, 6, 8, 10] {
      let times = Double(halves) / 2
      if low <= times, times <= high {
        if nominal >= times * 0.95, nominal <= times * 1.05 { found = (.about, halves) }
        break
      }
      if high < times {
        if halves > 3, low >= times * 0.93 { found = (.almost, halves) }
        break
      }
      found = (.moreThan, halves)
    }
    guard let found else { return nil }
    (bound, halves) = found
  }

  /// What the printed digits of a change may be rounded from.
  private static func interval(_ change: Observation) -> ClosedRange<Double>? {
    guard let value = change.value?.rounded(decimals: change.decimals).double else { return nil }
    let half = Decimal(5, exponent: -change.decimals - 1).double
    return (value - half)...(value + half)
  }
}
