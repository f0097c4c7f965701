package import Statistics

/// What a reader must know of an issue as a whole.
package enum Edition: Hashable, Sendable {
  /// Nothing: it is what was announced.
  case regular
  /// It waits for approval and is not to be released.
  case draft
  /// It replaces an issue with other figures.
  case correction(Correction)
  /// It marks and lists figures that were revised.
  case revising(Revision)
}

extension Edition {
  /// What is to be remembered of it once it is known what is shown: of what sources revised, only what has to do with the briefing.
  package func limited(to region: String, showing shown: [Observation]) -> Edition {
    guard case .revising(let revision) = self, revision.basis == .sources else { return self }
    let limited = revision.limited(to: region, showing: shown)
    return limited.figures.isEmpty ? .regular : .revising(limited)
  }
}

/// Published figures as readers know them from before.
package struct Revision: Hashable, Sendable {
  /// Where they know them from.
  package enum Basis: String, Hashable, Sendable, Codable {
    /// Issues before this one: all of them are listed that are others now.
    case issues
    /// What their sources answered before: those of the region are listed that are others now.
    case sources
  }

  /// The figures.
  package var figures: [Observation]
  /// Where readers know them from.
  package var basis: Basis

  /// Makes a revision.
  package init(figures: [Observation], basis: Basis = .issues) {
    self.figures = figures
    self.basis = basis
  }

  /// Those that an issue about a region lists.
  func listed(of region: String) -> [Observation] { basis == .issues ? figures : figures.filter { $0.region == region } }

  /// Those of a region, and of others the ones that are shown.
  func limited(to region: String, showing shown: [Observation]) -> Revision {
    let keys = Set(shown.map(\.key))
    return Revision(figures: figures.filter { $0.region == region || keys.contains($0.key) }, basis: basis)
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
