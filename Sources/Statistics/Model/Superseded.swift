/// What a figure was published as before its source revised it.
public struct Superseded: Hashable, Sendable {
  /// The value, in units of ten to the power of `multiplier`.
  public var value: Decimal
  /// How many digits after the point it was published with.
  public var decimals: Int
  /// Power of ten it is to be multiplied with.
  public var multiplier: Int
  /// How exactly it was stated.
  public var qualifier: Qualifier
}

extension Observation {
  /// The figure as it was published before it was revised; `nil` where it was not.
  public var beforeRevision: Observation? {
    guard let superseded else { return nil }
    var before = self
    before.superseded = nil
    (before.value, before.decimals) = (superseded.value, superseded.decimals)
    (before.multiplier, before.qualifier) = (superseded.multiplier, superseded.qualifier)
    return before
  }

  /// The figure, knowing what it was published as before; as it is where it has no value, had none, or has the same.
  public func superseding(_ earlier: Observation?) -> Observation {
    guard let earlier, earlier.key == key, !isDerived, value != nil, let old = earlier.value,
      earlier.ones != ones || earlier.qualifier != qualifier
    else { return self }
    var known = self
    known.superseded = Superseded(
      value: old, decimals: earlier.decimals, multiplier: earlier.multiplier, qualifier: earlier.qualifier)
    return known
  }
}
