internal import Statistics

/// What a workbook writes for a figure that is not there, and after one whose standing must be known.
package enum Shorthand: Hashable, Sendable {
  /// In square brackets, as the United Kingdom's Government Statistical Service has it: `[x]`, `[p]`.
  case brackets
  /// As the pages have it: `..`, `p`.
  case pages

  /// What is written for a standing; empty for a final figure.
  func text(_ standing: Standing) -> String {
    switch self {
    case .pages: standing.gap?.sign ?? standing.mark
    case .brackets:
      switch standing {
      case .final: ""
      case .notPublished: "[x]"
      case .notApplicable: "[z]"
      case .confidential: "[c]"
      case .revised, .provisional, .estimate, .unreliable, .derived, .forecast, .target: "[\(standing.mark)]"
      }
    }
  }
}

extension Reading.Gap {
  /// The standing of a figure that is not there.
  var standing: Standing {
    switch self {
    case .notPublished: .notPublished
    case .notApplicable: .notApplicable
    case .confidential: .confidential
    }
  }
}
