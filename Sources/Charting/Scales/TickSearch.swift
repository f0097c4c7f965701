import FoundationEssentials

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

  /// Steps in order of preference.
  private static let steps: [Decimal] = [1, 5, 2, 2.5, 3]

  /// Ticks around `values`, ascending; 0 and 1 where there are no values, and room around a single one.
  func ticks(covering values: [Decimal]) -> [Decimal] {
    guard var low = values.min(), var high = values.max() else { return [0, 1] }
    if low == high {
      guard low != 0 else { return [0, 1] }
      let room = abs(low) / 20
      (low, high) = (low - room, high + room)
    }
    var best: (score: Double, ticks: [Decimal])?
    let range = (high - low).double
    let magnitude = (high - low).magnitudeExponent
    for exponent in (magnitude - 2)...(magnitude + 1) {
      for (rank, mantissa) in Self.steps.enumerated() {
        let step = mantissa * .tenth(power: exponent)
        // A step that plainly needs too many ticks, or hardly one, is not worth exact arithmetic.
        let estimate = range / step.double
        guard estimate <= Double(count.upperBound), estimate > 0.1 else { continue }
        let first = (low / step).floored * step
        let last = (high / step).raised * step
        let intervals = ((last - first) / step).double
        guard intervals + 1 >= Double(count.lowerBound), intervals + 1 <= Double(count.upperBound) else { continue }
        let ticks = (0...Int(intervals.rounded())).map { first + Decimal($0) * step }
        let readable = legibility(ticks)
        guard readable > 0 else { continue }
        let score =
          0.25 * simplicity(rank: rank, ticks: ticks) + 0.2 * coverage(ticks, low: low, high: high)
          + 0.5 * density(ticks.count) + 0.05 * readable
        if best.map({ score > $0.score + 1e-9 }) ?? true { best = (score, ticks) }
      }
    }
    return best?.ticks ?? [low, high]
  }

  private func simplicity(rank: Int, ticks: [Decimal]) -> Double {
    1 - Double(rank) / Double(Self.steps.count - 1) + (ticks.contains(0) ? 1 : 0)
  }

  private func coverage(_ ticks: [Decimal], low: Decimal, high: Decimal) -> Double {
    let range = (high - low).double
    let over = ((ticks.last ?? high) - high).double
    let under = (low - (ticks.first ?? low)).double
    return 1 - 0.5 * (over * over + under * under) / (0.01 * range * range)
  }

  private func density(_ count: Int) -> Double {
    2 - max(Double(count) / target, target / Double(count))
  }
}

extension Decimal {
  /// The power of ten of the first digit: 2 for 105, −1 for 0.3; 0 for zero.
  var magnitudeExponent: Int {
    guard self != 0 else { return 0 }
    var exponent = self.exponent
    var rest = abs(self) / .tenth(power: exponent)
    while rest >= 10 {
      rest /= 10
      exponent += 1
    }
    return exponent
  }

  /// The greatest whole number that is not greater.
  var floored: Decimal {
    let whole = truncated
    return whole > self ? whole - 1 : whole
  }

  /// The smallest whole number that is not smaller.
  var raised: Decimal {
    let whole = truncated
    return whole < self ? whole + 1 : whole
  }

  /// Without the digits after the point.
  private var truncated: Decimal {
    Decimal(string: String(description.prefix { $0 != "." })) ?? 0
  }
}
