/// What the source says of a value's exactness. It survives in drawing, label and sentence.
public enum Qualifier: String, Hashable, Sendable, Codable, CaseIterable {
  /// Stated as it is.
  case exact
  /// "About", "approximately": `ABOUT`.
  case about
  /// "Over", "more than": a lower bound, `OVER`.
  case over
  /// "Under", "less than": an upper bound, `UNDER`.
  case under

  /// The sign before a number where there is no room for a word; empty for an exact figure.
  package var sign: String {
    switch self {
    case .exact: ""
    case .about: "≈"
    case .over: ">"
    case .under: "<"
    }
  }

  /// The bound from the other side.
  package var turned: Qualifier {
    switch self {
    case .over: .under
    case .under: .over
    case .exact, .about: self
    }
  }
}
