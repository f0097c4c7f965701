import Findings
import Languages
import Statistics

extension Finding {
  /// The finding as a fact, whose words name what is measured and where.
  var fact: Fact { Fact(region: region, indicator: indicator, whole: whole, unit: unit, observation: comparison.to) }

  /// How the measure moves: in per cent, in points, in its own unit, or as a growth rate whose value is a change.
  var movement: FindingMovement {
    if isGrowthRate { return .growthRate }
    if unit.kind == .percent || unit.kind == .percentagePoint { return .rate }
    if let change = comparison.change, change.unit == comparison.to.unit { return .balance }
    // A change that is itself compared says nothing of the sign of the levels.
    guard comparison.to.unit == unit.id else { return .amount }
    return (comparison.to.value ?? 0) < 0 || (comparison.from?.value ?? 0) < 0 ? .balance : .amount
  }

  /// Whether the region has a share of the sum of all.
  var addsUp: Bool { indicator.addsUp && unit.kind.isAmount }

  /// Whether its period is less than a year, so that it is set against the like period of a year before.
  var isWithinYear: Bool { comparison.to.period.months < 12 }
}

/// How the values of a measure move.
enum FindingMovement: Hashable, Sendable {
  /// In per cent.
  case amount
  /// In points.
  case rate
  /// In its own unit, over and under zero.
  case balance
  /// It is itself a change.
  case growthRate
}

extension Observation {
  /// Whether the value is above zero.
  var isPositive: Bool { (value ?? 0) > 0 }

  /// What a change that is itself a figure is measured against: as published a year earlier, or what it was derived from.
  var basisOfChange: Basis {
    guard case .derived(let derivation) = origin, let earlier = derivation.inputs.last?.period, earlier != period,
      earlier != period.previousYear
    else { return .yearEarlier }
    return period == earlier.advanced(by: 1) ? .periodBefore : .since(earlier)
  }

  /// The size of a change without its sign; a bound on a fall turns round with it.
  var withoutSign: Observation {
    guard let value, value < 0 else { return self }
    var size = self
    (size.value, size.qualifier) = (-value, qualifier.turned)
    return size
  }

  /// The unit that a figure of a finding is printed in: that of the levels, or the per cent or points of a change.
  func unit(in finding: Finding) -> Unit {
    if unit == finding.unit.id { return finding.unit }
    return unit == Unit.percentagePoints.id ? .percentagePoints : .percent
  }
}

extension Comparison {
  /// Whether both ends are of one region and indicator at two times.
  var isOfOneSeries: Bool { from.map { $0.region == to.region && $0.indicator == to.indicator && $0.period != to.period } ?? false }
}
