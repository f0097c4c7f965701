/// Where a value comes from.
public enum Origin: Hashable, Sendable, Codable {
  /// It was published.
  case published
  /// It follows by arithmetic from published values; marked so for ever.
  case derived(Derivation)
}

/// How a derived value was made.
public struct Derivation: Hashable, Sendable, Codable {
  /// The kinds of arithmetic there are.
  public enum Method: String, Hashable, Sendable, Codable, CaseIterable {
    /// Value ÷ (1 + published growth).
    case previousPeriod
    /// One value less another.
    case difference
    /// One value as percent of another.
    case share
    /// One value relative to that of a base period, which is 100.
    case index
    /// Several values added up.
    case sum
    /// One value per unit of another.
    case ratio
    /// The same amount in two currencies, one divided by the other.
    case impliedExchangeRate
    /// The change of a part relative to the earlier value of the whole, in percentage points.
    case contribution
    /// How far one value is above or below an earlier one of the same series, in per cent of the earlier.
    case changeInPercent
    /// The middle of several values, or the mean of the middle two.
    case median
  }

  /// What was done.
  public var method: Method
  /// The arithmetic with the published digits, such as `15.799 ÷ 1.1826`.
  public var formula: String
  /// Keys of the observations it was made from.
  public var inputs: [Observation.Key]

  /// Makes a derivation.
  public init(method: Method, formula: String, inputs: [Observation.Key]) {
    self.method = method
    self.formula = formula
    self.inputs = inputs
  }
}
