public import Statistics

/// Into which classes values are sorted: the same for every region and language of a run. A class reaches from its lower break, which is in
/// it, to the next, which is not.
public struct ClassBreaks: Hashable, Sendable {
  /// What the classes are read against.
  public enum Middle: Hashable, Sendable {
    /// Nothing: dark is more.
    case none
    /// Zero, which parts a rise from a fall.
    case zero
    /// A value such as the median, which is inside the middle class.
    case around(Decimal)
  }

  /// What lies between classes, from the lowest.
  public var breaks: [Decimal]
  /// What the classes are read against: `none` where the values would not bear it.
  public var middle: Middle
  /// Whether all inner classes are as wide as each other.
  public var isEven: Bool

  /// The number of classes for a number of places; `nil` where a map says less than bars.
  public static func count(forPlaces places: Int) -> Int? {
    switch places {
    case ..<5: nil
    case 5...6: 3
    case 7...11: 4
    default: 5
    }
  }

  /// Classes with given breaks.
  public init(breaks: [Decimal], middle: Middle = .none) {
    self.breaks = breaks
    self.middle = middle
    isEven = Set(zip(breaks, breaks.dropFirst()).map { $1 - $0 }).count < 2
  }

  /// Finds round breaks for values, by the rules of equal steps, or else of rounded quantiles.
  ///
  /// - Parameters:
  ///   - values: all values of all places, rounded as they are printed.
  ///   - count: the number of classes.
  ///   - middle: what they are to be read against.
  public init(of values: [Decimal], count: Int, middle: Middle = .none) {
    let sorted = values.sorted()
    var count = min(count, Set(values).count)
    guard let pool = ClassPool(sorted), count > 1 else {
      self.init(breaks: [])
      return
    }
    var rule = ClassPool.Rule.any
    var kept = Middle.none
    switch middle {
    case .none: break
    case .zero:
      let below = sorted.count { $0 < 0 }
      let above = sorted.count { $0 > 0 }
      if min(below, above) * 10 >= sorted.count, min(below, above) > 0, count > 3 { (rule, kept) = (.zero, .zero) }
    case .around(let value) where count % 2 == 1: (rule, kept) = (.around(value), middle)
    case .around: break
    }
    if case .zero = rule {
      if let found = pool.breaks(count, rule) ?? (count > 4 ? pool.breaks(4, rule) : nil) {
        self.init(breaks: found, middle: .zero)
        return
      }
      (rule, kept) = (.any, .none)
    }
    while true {
      if let found = pool.breaks(count, rule) {
        self.init(breaks: found, middle: kept)
        return
      }
      if rule != .any { (rule, kept) = (.any, .none) } else if count > 2 { count -= 1 } else { break }
    }
    self.init(breaks: [])
  }

  /// The number of classes.
  public var count: Int { breaks.count + 1 }

  /// The class of a value, from 0 for the lowest.
  public func index(of value: Decimal) -> Int { breaks.count { $0 <= value } }
}

/// The values of a run, in whole units of their last digit.
struct ClassPool {
  /// Where a break must be.
  enum Rule: Hashable {
    case any
    /// Zero is the second or third break of four, the middle one of three.
    case zero
    /// A value is inside the middle class.
    case around(Decimal)
  }

  private let values: [Int]
  private let decimals: Int

  init?(_ sorted: [Decimal]) {
    // A break may be one digit finer than the values.
    let decimals = max(0, sorted.map { -$0.exponent }.max() ?? 0) + 1
    var whole: [Int] = []
    for value in sorted {
      guard let scaled = Int(exactly: value, decimals: decimals), scaled.magnitude < 1 << 52 else { return nil }
      whole.append(scaled)
    }
    guard let first = whole.first, let last = whole.last, last > first else { return nil }
    values = whole
    self.decimals = decimals
  }

  private var range: Int { values[values.count - 1] - values[0] }

  func breaks(_ count: Int, _ rule: Rule) -> [Decimal]? {
    (equalSteps(count, rule) ?? quantiles(count, rule))?.map { Decimal($0, exponent: -decimals) }
  }

  /// The greatest power of ten that is not above the range.
  private var power: Int {
    var power = 1
    while power <= range / 10 { power *= 10 }
    return power
  }

  private func counts(_ breaks: [Int]) -> [Int] {
    var (counts, index) = ([Int](repeating: 0, count: breaks.count + 1), 0)
    for value in values {
      while index < breaks.count, breaks[index] <= value { index += 1 }
      counts[index] += 1
    }
    return counts
  }

  private func unevenness(_ count: Int, of classes: Int) -> Double {
    let even = Double(values.count) / Double(classes)
    return (Double(count) - even) * (Double(count) - even) / even
  }

  private func fits(_ breaks: [Int], _ rule: Rule) -> Bool {
    switch rule {
    case .any: return true
    case .zero: return Self.zeroPlaces(breaks.count).contains { breaks[$0] == 0 }
    case .around(let value):
      let middle = breaks.count / 2
      return Decimal(breaks[middle - 1], exponent: -decimals) <= value && value < Decimal(breaks[middle], exponent: -decimals)
    }
  }

  /// Which of so many breaks may be zero.
  private static func zeroPlaces(_ count: Int) -> [Int] { count == 4 ? [1, 2] : count == 3 ? [1] : [] }

  // MARK: Equal steps

  private func equalSteps(_ count: Int, _ rule: Rule) -> [Int]? {
    var best: (breaks: [Int], cost: Double)?
    for power in [power, power / 10] where power > 0 {
      // One and a half digits: 2.5 only where the values have that digit.
      for (numerator, divisor) in [(1, 1), (2, 1), (5, 2), (5, 1)] {
        guard power * numerator % divisor == 0, divisor == 1 || power * numerator / divisor % 10 == 0 else { continue }
        let step = power * numerator / divisor
        guard range <= step * (count + 3), count == 2 || step * (count - 2) <= range else { continue }
        let start = Self.above(values[0], step)
        for first in stride(from: start, through: values[values.count - 1], by: step) {
          let breaks = (0..<count - 1).map { first + $0 * step }
          guard breaks[breaks.count - 1] <= values[values.count - 1], fits(breaks, rule) else { continue }
          let counts = counts(breaks)
          guard counts.allSatisfy({ $0 > 0 && 2 * $0 <= values.count }) else { continue }
          let cost = counts.reduce(0) { $0 + unevenness($1, of: count) }
          if cost < (best?.cost ?? .infinity) - 1e-9 { best = (breaks, cost) }
        }
      }
    }
    return best?.breaks
  }

  /// The lowest multiple of a step above a value.
  private static func above(_ value: Int, _ step: Int) -> Int {
    let quotient = value >= 0 ? value / step : -((-value + step - 1) / step)
    return (quotient + 1) * step
  }

  // MARK: Rounded quantiles

  private struct Candidate {
    var value: Int
    var cost: Double
    /// The number of values below it.
    var below: Int
  }

  /// Round numbers above the lowest value, with what they cost, from 0 for the roundest.
  private var candidates: [Candidate] {
    var costs: [Int: Int] = [:]
    let tenfold = power * 10
    for (cost, divisor) in [1, 2, 5, 10, 20, 50, 100].enumerated() {
      guard tenfold % divisor == 0 else { continue }
      let step = tenfold / divisor
      for value in stride(from: Self.above(values[0], step), through: values[values.count - 1], by: step) where costs[value] == nil
      {
        costs[value] = cost
      }
    }
    return costs.sorted { $0.key < $1.key }.map { value, cost in
      Candidate(value: value, cost: 0.15 * Double(cost), below: values.count { $0 < value })
    }
  }

  /// The breaks that cost least, found class by class: what the classes below a break cost depends on nothing above it.
  private func quantiles(_ count: Int, _ rule: Rule) -> [Int]? {
    let candidates = candidates
    let fewest = max(1, values.count / (2 * count))
    let wide = Double(range) / Double(2 * count)
    func penalty(_ candidate: Candidate) -> Double {
      let gap = Double(values[candidate.below] - values[candidate.below - 1])
      return candidate.cost + 0.5 * max(0, 1 - gap / wide)
    }
    func isAllowed(_ candidate: Candidate, at index: Int) -> Bool {
      switch rule {
      case .any: return true
      case .zero: return count != 4 || index != 1 || candidate.value == 0
      case .around(let value):
        let middle = (count - 1) / 2
        let place = Decimal(candidate.value, exponent: -decimals)
        return index == middle - 1 ? place <= value : index == middle ? value < place : true
      }
    }
    func search(zeroAt place: Int?) -> (cost: Double, breaks: [Int])? {
      var table: [[(cost: Double, from: Int)?]] = []
      for index in 0..<count - 1 {
        table.append(
          candidates.indices.map { current in
            let candidate = candidates[current]
            guard isAllowed(candidate, at: index), place != index || candidate.value == 0 else { return nil }
            let own = penalty(candidate)
            if index == 0 {
              return candidate.below >= fewest ? (own + unevenness(candidate.below, of: count), -1) : nil
            }
            var best: (cost: Double, from: Int)?
            for before in 0..<current {
              guard let known = table[index - 1][before] else { continue }
              let held = candidate.below - candidates[before].below
              guard held >= fewest else { continue }
              let cost = known.cost + own + unevenness(held, of: count)
              if cost < (best?.cost ?? .infinity) - 1e-9 { best = (cost, before) }
            }
            return best
          })
      }
      var best: (cost: Double, last: Int)?
      for (index, entry) in (table.last ?? []).enumerated() {
        guard let entry else { continue }
        let held = values.count - candidates[index].below
        guard held >= fewest else { continue }
        let cost = entry.cost + unevenness(held, of: count)
        if cost < (best?.cost ?? .infinity) - 1e-9 { best = (cost, index) }
      }
      guard let best else { return nil }
      var (breaks, at) = ([Int](), best.last)
      for index in stride(from: count - 2, through: 0, by: -1) {
        breaks.append(candidates[at].value)
        at = table[index][at]?.from ?? 0
      }
      return (best.cost, breaks.reversed())
    }
    guard rule == .zero else { return search(zeroAt: nil)?.breaks }
    let found = Self.zeroPlaces(count - 1).compactMap { search(zeroAt: $0) }
    return found.min { $0.cost < $1.cost - 1e-9 }?.breaks
  }
}

extension Int {
  /// A number in units of its last digit; `nil` if it has more digits or is too large.
  fileprivate init?(exactly value: Decimal, decimals: Int) {
    let power = value.exponent + decimals
    guard power >= 0, power < 18 else { return nil }
    var whole = value.mantissa
    for _ in 0..<power { whole *= 10 }
    guard let number = Int(exactly: whole) else { return nil }
    self = number
  }
}
