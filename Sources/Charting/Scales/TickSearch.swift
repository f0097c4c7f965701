import Statistics

/// Finds the ticks of an axis: few, round, exact, around all the data.
///
/// After J. Talbot, S. Lin, P. Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes" (IEEE InfoVis
/// 2010): of all sequences of round steps the one with the best sum of simplicity, coverage, density and legibility is taken. Here
/// steps are 1, 2, 2.5, 3 or 5 times a power of ten, none is skipped, and the first and last tick enclose the data; with so few
/// candidates each is scored, no branch need be cut. Steps and ticks are exact decimals.
struct TickSearch {
  /// How many ticks are allowed.
  var count: ClosedRange<Int>
  /// How many would be best.
  var target: Double = 4
  /// From 0 to 1: how well labels at these values can be read; 0 rules a candidate out. All are legible where nothing is measured.
  var legibility: ([Decimal]) -> Double = { _ in 1 }

  /// Steps in order of preference, in tenths.
  private static let steps: [Int] = [10, 50, 20, 25, 30]

  /// Ticks around `values`, ascending; 0 and 1 if there are no values, and room around a single one.
  ///
  /// Values so far apart that 38 digits do not hold both have no ticks but themselves.
  func ticks(covering values: [Decimal]) -> [Decimal] {
    guard var (low, high) = values.extent else { return [0, 1] }
    if low == high {
      guard low != 0 else { return [0, 1] }
      let room = abs(low) * Decimal(5, exponent: -2)
      (low, high) = (low - room, high + room)
    }
    return search(from: low, to: high) ?? [low, high]
  }

  private func search(from low: Decimal, to high: Decimal) -> [Decimal]? {
    guard let distance = high.subtracting(low), let magnitude = distance.leadingPower else { return nil }
    var best: (score: Double, ticks: [Decimal])?
    let range = distance.double
    for exponent in (magnitude - 2)...(magnitude + 1) {
      for (rank, tenths) in Self.steps.enumerated() {
        let step = Decimal(tenths, exponent: exponent - 1)
        // A step that plainly needs too many ticks, or hardly one, is not worth exact arithmetic.
        let estimate = range / step.double
        guard estimate <= Double(count.upperBound), estimate > 0.1, let below = low.steps(of: step),
          let under = high.steps(of: step)
        else { continue }
        let (first, last) = (below.whole, under.isExact ? under.whole : under.whole + 1)
        guard count.contains(Int(truncatingIfNeeded: last - first) + 1) else { continue }
        let ticks = (first...last).compactMap { Decimal(mantissa: $0, exponent: 0)?.multiplied(by: step) }
        guard let start = ticks.first, let end = ticks.last, ticks.count == last - first + 1,
          let beyond = end.subtracting(high)?.double, let before = low.subtracting(start)?.double
        else { continue }
        let readable = legibility(ticks)
        guard readable > 0 else { continue }
        let score =
          0.25 * simplicity(rank: rank, holdsZero: first <= 0 && last >= 0)
          + 0.2 * coverage(over: beyond, under: before, range: range)
          + 0.5 * density(ticks.count) + 0.05 * readable
        if best.map({ score > $0.score + 1e-9 }) ?? true { best = (score, ticks) }
      }
    }
    return best?.ticks
  }

  private func simplicity(rank: Int, holdsZero: Bool) -> Double {
    1 - Double(rank) / Double(Self.steps.count - 1) + (holdsZero ? 1 : 0)
  }

  private func coverage(over: Double, under: Double, range: Double) -> Double {
    1 - 0.5 * (over * over + under * under) / (0.01 * range * range)
  }

  private func density(_ count: Int) -> Double {
    2 - max(Double(count) / target, target / Double(count))
  }
}
