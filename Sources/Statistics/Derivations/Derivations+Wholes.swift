/// Shares of a sum that is nowhere published: one arithmetic step from published figures, although the sum is written down between.
extension Derivations {
  /// One region’s figure as per cent of the sum of all regions’ figures.
  ///
  /// - Parameters:
  ///   - part: The figure of one region.
  ///   - total: The sum of figures of which `part` is one.
  ///   - unit: A unit of per cent.
  package static func share(
    of part: Observation, among total: Observation, unit: Unit
  ) throws(DerivationRefusal) -> Observation {
    guard case .derived(let derivation) = total.origin, derivation.method == .sum else {
      throw .derivedInput
    }
    return try share(of: part, in: published(total), indicator: part.indicator, unit: unit)
  }

  /// The change of the sum of several figures.
  package static func change(
    of total: Observation, sinceTotal earlier: Observation
  ) throws(DerivationRefusal) -> Observation {
    guard total.unit == earlier.unit else { throw .unitsDoNotFit }
    return try difference(published(total), less: published(earlier), indicator: total.indicator)
  }

  /// One figure’s change as per cent of the change of a whole; only where both went one way.
  package static func share(
    of change: Observation, amongChanges total: Observation, unit: Unit
  ) throws(DerivationRefusal) -> Observation {
    var (part, whole) = (published(change), published(total))
    guard let own = part.value, let all = whole.value, (own < 0) == (all < 0) else { throw .notAnAmount }
    if all < 0 { (part.value, whole.value) = (-own, -all) }
    var share = try share(of: part, in: whole, indicator: change.indicator, unit: unit)
    // Its inputs are the levels that changed, of which the keys of the changes would be taken for the arithmetic.
    if case .derived(var made) = share.origin {
      made.inputs = change.inputs + total.inputs
      share.origin = .derived(made)
    }
    return share
  }

  /// What is there as per cent of what is to be reached.
  package static func progress(
    of observation: Observation, towards aim: Observation, unit: Unit
  ) throws(DerivationRefusal) -> Observation {
    var goal = aim
    goal.period = observation.period
    return try share(of: observation, in: goal, indicator: observation.indicator, unit: unit)
  }

  /// A sum as one of the inputs of the step that it is part of. That its last digits are not known is in its `decimals`, which limit those
  /// of the result: the result is not “about” for it. What is published as “about” has no place among the parts of a whole.
  private static func published(_ sum: Observation) -> Observation {
    var figure = sum
    figure.origin = .published
    if sum.qualifier == .about, sum.multiplier == 0, sum.decimals < 0 { figure.qualifier = .exact }
    return figure
  }
}
