/// What a user says of signs that are in place of figures, or around them.
package struct Symbols: Hashable, Sendable {
  /// What a sign in place of a figure says.
  package enum Meaning: String, Hashable, Sendable, CaseIterable {
    /// Exactly nothing: the value is 0.
    case zero
    /// Less than the smallest unit that the table shows, and more than nothing.
    case belowUnit = "below-unit"
    case notPublished = "not-published"
    case notApplicable = "not-applicable"
    case confidential
    /// There is a figure, too unreliable to be published.
    case unreliable
  }

  /// What brackets around a figure say.
  package enum Brackets: String, Hashable, Sendable, CaseIterable {
    case unreliable
    case negative
  }

  /// The offices whose signs are known.
  package enum Convention: String, Hashable, Sendable, CaseIterable {
    case nbs
    case destatis
    case eurostat
    case gss
    case ksh
    case statcan

    /// What its signs in place of figures say.
    var signs: [String: Meaning] {
      switch self {
      case .nbs: ["…": .belowUnit, "...": .belowUnit, "……": .belowUnit]
      case .destatis:
        [
          "-": .zero, "–": .zero, "—": .zero, "...": .notPublished, "…": .notPublished, ".": .notPublished, "·": .notPublished,
          "/": .unreliable, "x": .notApplicable,
        ]
      case .eurostat: [":": .notPublished, "-": .zero, "–": .zero]
      case .gss:
        [
          "[c]": .confidential, "[x]": .notPublished, "[z]": .notApplicable, "[low]": .belowUnit, "[w]": .zero, "[u]": .unreliable,
          "..": .notPublished,
        ]
      case .ksh:
        ["-": .zero, "–": .zero, "—": .zero, "…": .confidential, "...": .confidential, "..": .notPublished, "x": .notApplicable]
      case .statcan:
        ["..": .notPublished, "...": .notApplicable, ".": .notPublished, "x": .confidential, "f": .unreliable, "0s": .belowUnit]
      }
    }

    /// What brackets around its figures say; `nil` where it does not use them.
    var brackets: Brackets? {
      switch self {
      case .destatis: .unreliable
      case .nbs, .eurostat, .gss, .ksh, .statcan: nil
      }
    }
  }

  /// Whose signs a file has.
  package var convention: Convention?
  /// What single signs say, in lower case.
  package var signs: [String: Meaning]
  /// What brackets around a figure say.
  package var brackets: Brackets?

  /// Makes what is known of signs.
  package init(convention: Convention? = nil, signs: [String: Meaning] = [:], brackets: Brackets? = nil) {
    self.convention = convention
    self.signs = signs
    self.brackets = brackets
  }
}
