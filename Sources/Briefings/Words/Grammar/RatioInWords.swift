import Statistics

/// How many times as fast one figure grew as another, in words: a derived figure may be in a title only in this form.
///
/// Both changes must be published, exact, positive, on the same basis and for the same period. Their rounding is taken into account:
/// a change printed as 68.6 may lie anywhere from 68.55 to 68.65, so the ratio is an interval, and what is said is true of all of it.
/// - *almost n times*: the whole interval lies under n and no more than 7 % under it (n from 2; in steps of ten from 20 on);
/// - *about n times*: n lies in the interval, and within 5 % of the ratio of the printed digits;
/// - *more than n times*: the whole interval lies over n, the largest such n; also *one and a half times*, between 1.5 and 2;
/// - nothing under 1.5: “faster” says it.
struct RatioInWords: Hashable, Sendable {
  /// How the ratio relates to the number of times.
  enum Bound: Hashable, Sendable {
    /// A little under it.
    case almost
    /// Not distinguishable from it.
    case about
    /// Over it.
    case moreThan
  }

  /// How the ratio relates to `times`.
  let bound: Bound
  /// Twice the number of times, so that one and a half is a whole number.
  let halves: Int

  /// The ratio of two published changes; `nil` where it must not or need not be said.
  init?(of faster: Observation, to slower: Observation) {
    guard let fast = faster.growth, let slow = slower.growth, fast.basis == slow.basis, fast.basis != .unstated,
      faster.period == slower.period, fast.qualifier == .exact, slow.qualifier == .exact
    else { return nil }
    self.init(Self.interval(fast), over: Self.interval(slow))
  }

  /// The ratio of two intervals in percent.
  private init?(_ fast: ClosedRange<Decimal>, over slow: ClosedRange<Decimal>) {
    guard slow.lowerBound > 0, fast.lowerBound > slow.upperBound else { return nil }
    guard let low = fast.lowerBound.divided(by: slow.upperBound), let high = fast.upperBound.divided(by: slow.lowerBound),
      let nominal = (fast.lowerBound + fast.upperBound).divided(by: slow.lowerBound + slow.upperBound)
    else { return nil }
    var best: RatioInWords?
    for halves in [3] + (2...20).map({ $0 * 2 }) + stride(from: 30, through: 200, by: 10).map({ $0 * 2 }) {
      let times = Decimal(halves * 5, exponent: -1)
      if low <= times, times <= high {
        if nominal >= times * Decimal(95, exponent: -2), nominal <= times * Decimal(105, exponent: -2) {
          best = RatioInWords(bound: .about, halves: halves)
        }
        break
      }
      if high < times {
        if halves > 3, low >= times * Decimal(93, exponent: -2) {
          best = RatioInWords(bound: .almost, halves: halves)
        }
        break
      }
      best = RatioInWords(bound: .moreThan, halves: halves)
    }
    guard let best else { return nil }
    self = best
  }

  init(bound: Bound, halves: Int) {
    self.bound = bound
    self.halves = halves
  }

  /// What the printed digits of a change may stand for.
  private static func interval(_ growth: Growth) -> ClosedRange<Decimal> {
    let half = Decimal(5, exponent: -growth.decimals - 1)
    return (growth.percent - half)...(growth.percent + half)
  }

  /// `almost four times`, `about twice`, `more than one and a half times`.
  var english: String {
    let times =
      switch halves {
      case 3: "one and a half times"
      case 4: "twice"
      default: "\(halves / 2 <= 10 ? EnglishNumeral.words(halves / 2) ?? "" : String(halves / 2)) times"
      }
    return switch bound {
    case .almost: "almost \(times)"
    case .about: "about \(times)"
    case .moreThan: "more than \(times)"
    }
  }

  /// The number of times in Chinese, without its verb: `四倍`, `1.5倍`.
  var chinese: String {
    halves == 3 ? "1.5倍" : "\(halves / 2 <= 10 ? ChineseNumeral.times(halves / 2) : String(halves / 2))倍"
  }

  /// `接近四倍`, `约为两倍`, `超过1.5倍`.
  var chinesePhrase: String { chineseVerb + chinese }

  /// The verb before the number of times in Chinese: `接近`, `约为`, `超过`.
  var chineseVerb: String {
    switch bound {
    case .almost: "接近"
    case .about: "约为"
    case .moreThan: "超过"
    }
  }
}
