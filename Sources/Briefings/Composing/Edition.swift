package import Statistics

/// What a reader must know of an issue as a whole.
package enum Edition: Hashable, Sendable {
  /// Nothing: it is what was announced.
  case regular
  /// It waits for approval and is not to be released.
  case draft
  /// It replaces an issue with other figures.
  case correction(Correction)
}

/// Why an issue replaces an earlier one.
package struct Correction: Hashable, Sendable {
  /// The publisher's reason, as it was given.
  package var reason: String
  /// Number of the issue that is replaced, from 1.
  package var replaced: Int
  /// The day that issue was released.
  package var released: Period
  /// The published figures that issue showed.
  package var figures: [Observation]

  /// Makes a correction.
  package init(reason: String, replaced: Int, released: Period, figures: [Observation]) {
    self.reason = reason
    self.replaced = replaced
    self.released = released
    self.figures = figures
  }
}
