internal import Diagnostics

extension DatasetCheck {
  /// Published changes that contradict their period, their level or the level before.
  func growthFindings(_ position: Int, among firsts: [PeriodKey: Int]) -> [Diagnostic] {
    let observation = dataset.observations[position]
    guard let growth = observation.growth else {
      return jumpFindings(position, among: firsts)
    }
    let impossible = impossibleGrowth(position)
    guard impossible.isEmpty else { return impossible }
    do throws(DerivationRefusal) {
      return disagreement(position, growth, base: try growth.base(of: observation.period), among: firsts)
    } catch {
      switch error {
      case .baseContradictsPeriod:
        return [
          Diagnostic(
            .note, at: location(position),
            "\(label(observation)): the change is published as \(growth.basis.rawValue), which does not fit the period; it is printed as published, and no earlier level is derived"
          )
        ]
      case .baseNotStated: return []
      default: return []
      }
    }
  }

  /// A fall by all that there was, or more, beside a level that is left.
  func impossibleGrowth(_ position: Int) -> [Diagnostic] {
    let observation = dataset.observations[position]
    guard let growth = observation.growth, let value = observation.value, growth.percent <= -100, value >= 0,
      growth.percent < -100 || !value.isZero
    else { return [] }
    let fall = "a fall by \(percent(growth.magnitude, sign: .minus))%"
    let message =
      growth.percent < -100
      ? "\(fall) would leave less than nothing" : "\(fall) leaves nothing, but the figure is \(saying(observation))"
    return [Diagnostic(.error, at: location(position), "\(label(observation)): \(message)", remedy: "correct the growth")]
  }

  /// Level, change and the published level before must agree within what rounding allows.
  private func disagreement(
    _ position: Int, _ growth: Growth, base: Period, among firsts: [PeriodKey: Int]
  ) -> [Diagnostic] {
    let observation = dataset.observations[position]
    var key = PeriodKey(observation)
    key.period = base
    guard let other = firsts[key] else { return [] }
    let before = dataset.observations[other]
    guard index.indicator(observation.indicator)?.growthPrices != .constant, observation.status != .seriesBreak,
      before.status != .seriesBreak,
      [observation.qualifier, before.qualifier, growth.qualifier].allSatisfy({ $0 == .exact }),
      let now = observation.bounds, let then = before.bounds, then.lower > 0, now.lower >= 0
    else { return [] }
    let half = Decimal(5, exponent: -growth.decimals - 1)
    guard let least = now.lower.percentAbove(then.upper), let most = now.upper.percentAbove(then.lower),
      growth.percent + half < least || growth.percent - half > most,
      let change = observation.ones.percentAbove(before.ones)
    else { return [] }
    let implied = NumberText.text(change, decimals: max(growth.decimals, 1), sign: .plusAndMinus)
    return [
      Diagnostic(
        .warning, at: location(position),
        "\(label(observation)): the published change is \(percent(growth))%, but the published levels give \(implied)% (\(saying(before)) in \(base.sdmx)\(reference(other)), \(saying(observation)) now)",
        remedy: "check the three figures: the earlier one may have been revised, or the growth may be at constant prices")
    ]
  }

  /// A level a hundred times that of the period before is mostly a wrong power of ten.
  private func jumpFindings(_ position: Int, among firsts: [PeriodKey: Int]) -> [Diagnostic] {
    let observation = dataset.observations[position]
    guard let unit = index.unit(observation.unit), unit.kind.isScaled, observation.status != .seriesBreak else { return [] }
    var key = PeriodKey(observation)
    key.period = observation.period.previousYear
    guard let other = firsts[key] else { return [] }
    let before = dataset.observations[other]
    guard observation.ones > 0, before.ones > 0, observation.multiplier != before.multiplier else { return [] }
    guard observation.ones >= before.ones.scaled(by: 2) || observation.ones <= before.ones.scaled(by: -2) else { return [] }
    return [
      Diagnostic(
        .warning, at: location(position),
        "\(label(observation)) is \(saying(observation)), a year earlier it was \(saying(before))\(reference(other))",
        remedy: "check the powers of ten (UNIT_MULT)")
    ]
  }

  /// Changes that do not say what they are measured against, reported once an indicator at the first of them.
  func unstatedBases() -> [(position: Int, diagnostic: Diagnostic)] {
    var firsts: [String: (position: Int, count: Int)] = [:]
    for (position, observation) in dataset.observations.enumerated() {
      guard let growth = observation.growth, growth.basis == .unstated else { continue }
      firsts[observation.indicator, default: (position, 0)].count += 1
    }
    return firsts.values.sorted { $0.position < $1.position }.map { first in
      let others = first.count == 1 ? "" : ", and \(first.count - 1) more of this indicator"
      return (
        first.position,
        Diagnostic(
          .note, at: location(first.position),
          "\(label(dataset.observations[first.position]))\(others): the base of the change is not stated; no earlier level is derived"
        )
      )
    }
  }

  private func percent(_ growth: Growth, sign: NumberText.Sign = .plusAndMinus) -> String {
    NumberText.text(growth.percent, decimals: max(growth.decimals, 0), sign: sign)
  }
}

extension Decimal {
  /// By how many percent it exceeds another number; `nil` if that is zero.
  fileprivate func percentAbove(_ other: Decimal) -> Decimal? {
    divided(by: other).map { ($0 - 1).scaled(by: 2) }
  }
}

extension Observation {
  /// The least and the greatest true value that round to the published digits, in ones.
  var bounds: (lower: Decimal, upper: Decimal)? {
    guard value != nil else { return nil }
    let half = Decimal(5, exponent: -decimals - 1 + multiplier)
    return (ones - half, ones + half)
  }
}
