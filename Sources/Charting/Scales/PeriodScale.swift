public import Statistics

/// Places periods along the calendar: each period at the middle of its stretch of time, so that a gap of two years is twice as wide as one
/// of a year.
public struct PeriodScale: Scale, Hashable {
  /// Every period from the first to the last, also those without data, ascending.
  public let ticks: [Period]

  /// Makes a scale that walks the calendar from the first to the last of `periods`.
  ///
  /// Periods of one frequency are walked step by step. Where frequencies are mixed there is no common step, and only the periods
  /// themselves have a place, one after the other.
  public init(_ periods: [Period]) {
    let sorted = periods.sorted()
    guard let first = sorted.first, let last = sorted.last else {
      ticks = []
      return
    }
    ticks = Self.walk(from: first, to: last, over: sorted)
  }

  /// The middle of the slot of `period`, each period of the walk having a slot of the same width.
  public func fraction(of period: Period) -> Double? {
    ticks.firstIndex(of: period).map { (Double($0) + 0.5) / Double(ticks.count) }
  }

  /// At most this many slots: no axis longer than this could be read.
  private static let longest = 1_000

  private static func walk(from first: Period, to last: Period, over periods: [Period]) -> [Period] {
    let isYearly = periods.allSatisfy { $0.isYearly(with: first) }
    var walked: [Period] = [first]
    while let latest = walked.last, latest < last, walked.count < longest {
      walked.append(isYearly ? following(latest) : latest.advanced(by: 1))
    }
    let known = Set(walked)
    return walked.last == last && periods.allSatisfy(known.contains) ? walked : distinct(periods)
  }

  /// The same stretch a year later: January to August is followed by the next January to August where a series has nothing else.
  private static func following(_ period: Period) -> Period {
    switch period.frequency {
    case .year, .fiscalYear: period.advanced(by: 1)
    case .half: .half(period.year + 1, (period.month + 5) / 6)
    case .quarter: .quarter(period.year + 1, (period.month + 2) / 3)
    case .month: .month(period.year + 1, period.month)
    case .week: .week(period.week.year + 1, period.week.number)
    case .day: .day(period.year + 1, period.month, period.day)
    case .months(let count): .months(from: period.year + 1, period.month, count: count)
    }
  }

  private static func distinct(_ periods: [Period]) -> [Period] {
    var seen: Set<Period> = []
    return periods.filter { seen.insert($0).inserted }
  }
}

extension Period {
  /// Whether it is the same stretch of some year as another.
  fileprivate func isYearly(with other: Period) -> Bool {
    guard frequency == other.frequency else { return false }
    return frequency == .week ? week.number == other.week.number : month == other.month && day == other.day
  }
}
