package import Languages

/// Between which limits the true value is, and how certainly: what a survey publishes with its figures.
///
/// The limits are in units of ten to the power of the observation's `multiplier`, as its value is.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower limit.
  public var lower: Decimal
  /// The upper limit.
  public var upper: Decimal
  /// How many digits after the point the limits were published with.
  public var decimals: Int
  /// How often such an interval holds the true value, in percent.
  public var level: Decimal

  /// Makes an interval.
  public init(from lower: Decimal, to upper: Decimal, decimals: Int = 0, level: Decimal) {
    self.lower = lower
    self.upper = upper
    self.decimals = decimals
    self.level = level
  }
}

extension Observation {
  /// The limits as they read beside the value: in its scaling, without its unit.
  package func limits(
    _ setting: Setting, unit: Unit, language: Language, scaling: Scaling? = nil
  ) -> (lower: String, upper: String)? {
    guard let interval else { return nil }
    let scaling = scaling ?? ownScaling(setting, unit: unit, language: language)
    func text(_ limit: Decimal) -> String {
      var one = self
      (one.value, one.decimals, one.qualifier) = (limit, interval.decimals, .exact)
      return one.reading(setting, unit: unit, language: language, scaling: scaling).number
    }
    return (text(interval.lower), text(interval.upper))
  }
}
