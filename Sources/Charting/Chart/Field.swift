/// What of a series is shown along an axis, or tells marks from each other.
public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
  /// The value of each observation.
  case value
  /// The published change of each observation, in percent.
  case growth
  /// The period of each observation.
  case period
  /// The region of each series.
  case region
  /// The indicator of each series.
  case indicator
  /// What the value is of: actual, plan or target.
  case kind

  /// Whether the field is a number, and so needs a scale of numbers.
  public var isQuantitative: Bool { self == .value || self == .growth }
}
