/// How many times as fast one figure grew as another: a derived figure that may be in a title only in words.
///
/// The caller makes sure that both changes are of one measure, basis and price. Their rounding is taken into account: a change printed
/// as 68.6 may lie anywhere from 68.55 to 68.65, so the ratio is an interval, and what is said is true of all of it.
/// - *almost n times*: the whole interval lies under n and no more than 7 % under it (n from 2; in steps of ten from 20 on);
/// - *about n times*: n lies in the interval, and within 5 % of the ratio of the printed digits;
/// - *more than n times*: the whole interval lies over n, the largest such n; also *one and a half times*, between 1.5 and 2;
/// - nothing under 1.5: “faster” says it.
package struct GrowthRatio: Hashable, Sendable {
  /// How the ratio relates to the number of times.
  package enum Bound: Hashable, Sendable {
    /// A little under it.
    case almost
    /// Not distinguishable from it.
    case about
    /// Over it.
    case moreThan
  }

  /// How the ratio relates to the number of times.
  package let bound: Bound
  /// Twice the number of times, so that one and a half is a whole number.
  package let halves: Int

  /// The ratio of two changes in per cent, of each of which only its digits are known; `nil` where it need not be said.
  package init?(_ fast: ClosedRange<Decimal>, over slow: ClosedRange<Decimal>) {
    guard slow.lowerBound > 0, fast.lowerBound > slow.upperBound,
      let low = fast.lowerBound.divided(by: slow.upperBound), let high = fast.upperBound.divided(by: slow.lowerBound),
      let nominal = Self.ofDigits(fast, over: slow)
    else { return nil }
    var best: (bound: Bound, halves: Int)?
    for halves in Self.steps {
      let times = Decimal(halves * 5, exponent: -1)
      if low <= times, times <= high {
        if nominal >= times * Decimal(95, exponent: -2), nominal <= times * Decimal(105, exponent: -2) { best = (.about, halves) }
        break
      }
      if high < times {
        if halves > 3, low >= times * Decimal(93, exponent: -2) { best = (.almost, halves) }
        break
      }
      best = (.moreThan, halves)
    }
    guard let best else { return nil }
    (bound, halves) = best
  }

  /// The ratio of two published changes; `nil` where it must not or need not be said: both must be exact, on the same basis and for the
  /// same period.
  package init?(ofPublishedGrowth faster: Observation, to slower: Observation) {
    guard let fast = faster.growth, let slow = slower.growth, fast.basis == slow.basis, fast.basis != .unstated,
      faster.period == slower.period, fast.qualifier == .exact, slow.qualifier == .exact
    else { return nil }
    self.init(Self.interval(fast.percent, decimals: fast.decimals), over: Self.interval(slow.percent, decimals: slow.decimals))
  }

  /// What the printed digits of a change may stand for.
  package static func interval(_ percent: Decimal, decimals: Int) -> ClosedRange<Decimal> {
    let half = Decimal(5, exponent: -decimals - 1)
    return (percent - half)...(percent + half)
  }

  /// The ratio of the printed digits themselves.
  package static func ofDigits(_ fast: ClosedRange<Decimal>, over slow: ClosedRange<Decimal>) -> Decimal? {
    (fast.lowerBound + fast.upperBound).divided(by: slow.lowerBound + slow.upperBound)
  }

  private static let steps = [3] + (2...20).map { $0 * 2 } + stride(from: 30, through: 200, by: 10).map { $0 * 2 }
}
