package import Statistics

/// What a reader must know of an issue as a whole.
package enum Edition: Hashable, Sendable {
  /// Nothing: it is what was announced.
  case regular
  /// It waits for approval and is not to be released.
  case draft
  /// It replaces an issue with other figures.
  case correction(Correction)
  /// It lists figures that were revised since they were last issued.
  case revising(Revision)
}

/// Published figures as readers know them from earlier issues.
package struct Revision: Hashable, Sendable {
  /// The figures.
  package var figures: [Observation]

  /// Makes a revision.
  package init(figures: [Observation]) {
    self.figures = figures
  }

  /// The figures that are others now. One that is gone is not: an issue that leaves something out takes nothing back.
  package func changes(in book: FactBook) -> [FigureChange] {
    let now = figures.compactMap { book.observation($0.key) }
    let keys = Set(now.map(\.key))
    return FigureChange.between(figures.filter { keys.contains($0.key) }, now)
  }
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
