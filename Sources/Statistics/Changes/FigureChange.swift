/// A figure that is other in one data set than in another: what was said of it, and what is.
public struct FigureChange: Hashable, Sendable {
  /// What happened to a figure.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// Its value, standing or growth is another.
    case changed
  }

  /// The figure before; `nil` where it is new.
  public var old: Observation?
  /// The figure now; `nil` where it is gone.
  public var new: Observation?

  /// Makes a change; `nil` where there is no figure at all.
  public init?(old: Observation?, new: Observation?) {
    guard old != nil || new != nil else { return nil }
    self.old = old
    self.new = new
  }

  /// What happened.
  public var kind: Kind {
    switch (old, new) {
    case (nil, _): .added
    case (_, nil): .removed
    default: .changed
    }
  }

  /// What must be the same for two figures to be one.
  public var key: Observation.Key? { (new ?? old)?.key }

  /// What is other between two lists of published figures, by region, indicator, period, kind and unit. Derived figures are left out, as
  /// they follow from the published; so are sources, days of publication and comments, which are said about a figure.
  public static func between(_ old: [Observation], _ new: [Observation]) -> [FigureChange] {
    let before = published(old)
    let after = published(new)
    return Set(before.keys).union(after.keys).sorted(by: inOrder).compactMap { key in
      let (old, new) = (before[key], after[key])
      if let old, let new, old.isSameFigure(as: new) { return nil }
      return FigureChange(old: old, new: new)
    }
  }

  private static func published(_ observations: [Observation]) -> [Observation.Key: Observation] {
    Dictionary(observations.filter { !$0.isDerived }.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func inOrder(_ first: Observation.Key, _ second: Observation.Key) -> Bool {
    (first.region, first.indicator, first.period, first.kind.rawValue, first.unit)
      < (second.region, second.indicator, second.period, second.kind.rawValue, second.unit)
  }
}

extension Observation {
  /// Whether value, precision, standing and growth are the same.
  fileprivate func isSameFigure(as other: Observation) -> Bool {
    value == other.value && decimals == other.decimals && multiplier == other.multiplier && status == other.status
      && qualifier == other.qualifier && growth == other.growth
  }
}
