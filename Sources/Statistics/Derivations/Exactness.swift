/// How exact a number is that goes into arithmetic: how many figures count, and whether it is a bound.
struct Exactness: Hashable, Sendable {
  /// Whether the result grows or falls when an input grows.
  enum Effect {
    /// It grows too.
    case rising
    /// It falls.
    case falling
  }

  /// What the inputs make of the result: "about" if any is, else the bound that all bounds among them agree on.
  static func combined(_ inputs: [(qualifier: Qualifier, effect: Effect)]) throws(DerivationRefusal) -> Qualifier {
    if inputs.contains(where: { $0.qualifier == .about }) { return .about }
    var result = Qualifier.exact
    for input in inputs where input.qualifier != .exact {
      let bound = input.effect == .rising ? input.qualifier : input.qualifier.turned
      guard result == .exact || result == bound else { throw .boundsOppose }
      result = bound
    }
    return result
  }
}

extension Observation {
  /// Digits after the point that count in arithmetic, at the observation's own power of ten.
  ///
  /// All that were published; but the whole groups of zeros that end a number of ones (105,000) are taken as mere places, because a
  /// figure that ends so was rounded to thousands.
  var countedDecimals: Int {
    guard decimals == 0, multiplier == 0, let value, !value.isZero else { return decimals }
    return -(max(0, value.exponent) / 3 * 3)
  }

  /// How many significant figures it was published with; at least 1.
  package var significantFigures: Int { max(1, (value?.leadingPower ?? 0) + 1 + countedDecimals) }

  /// Its value in ones.
  package var ones: Decimal { (value ?? 0).scaled(by: multiplier) }
}

extension Growth {
  /// What the earlier value was multiplied with: 1.1826 for 18.26%.
  var factor: Decimal { 1 + percent.scaled(by: -2) }

  /// How many significant figures the factor has: 5 for 1.1826; at least 1.
  var significantFigures: Int { max(1, (factor.leadingPower ?? 0) + 1 + decimals + 2) }
}
