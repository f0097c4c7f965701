public import Statistics

/// What a reader must know of an issue as a whole.
public enum Edition: Hashable, Sendable {
  /// Nothing: it is what was announced.
  case regular
  /// It waits for approval and is not to be released.
  case draft
  /// It replaces an issue with other figures.
  case correction(Correction)
}

/// Why an issue replaces an earlier one.
public struct Correction: Hashable, Sendable {
  /// The publisher's reason, as it was given.
  public var reason: String
  /// Number of the issue that is replaced, from 1.
  public var replaced: Int
  /// The day that issue was released.
  public var released: Period
  /// The published figures that issue showed.
  public var figures: [Observation]

  /// Makes a correction.
  public init(reason: String, replaced: Int, released: Period, figures: [Observation]) {
    self.reason = reason
    self.replaced = replaced
    self.released = released
    self.figures = figures
  }
}
