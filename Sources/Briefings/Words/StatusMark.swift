package import Languages
package import Statistics

/// What a figure carries that must be explained: how it is known, or how exactly. One row of the table of marks, and one footnote.
package struct StatusMark: Hashable, Sendable {
  /// How the figure is known; final where only its exactness is meant.
  package let standing: Standing
  /// How exactly it is known.
  package let qualifier: Qualifier

  /// The mark of a standing.
  package init(_ standing: Standing) {
    (self.standing, qualifier) = (standing, .exact)
  }

  /// The sign of a qualifier; `nil` where the value is stated as it is.
  package init?(_ qualifier: Qualifier) {
    guard qualifier != .exact else { return nil }
    (standing, self.qualifier) = (.final, qualifier)
  }

  /// The dots of a gap.
  package static let notPublished = StatusMark(Standing.notPublished)

  /// All of them, in the order of the table of marks.
  package static let all: [StatusMark] =
    [.final, .revised, .provisional, .estimate, .unreliable, .forecast, .derived, .target].map { StatusMark($0) }
    + [.over, .under, .about].compactMap { StatusMark($0) } + [.notPublished, .notApplicable, .confidential].map { StatusMark($0) }

  /// What is printed: a letter to be raised, or a sign; empty for a final figure.
  package var symbol: String {
    standing.gap?.sign ?? standing.mark + qualifier.sign
  }

  /// Whether the symbol is a letter that is raised behind a number.
  package var isRaised: Bool { !standing.mark.isEmpty }

  /// What it is called in the table of marks.
  package var name: Word {
    switch (qualifier, standing) {
    case (.over, _): .markOver
    case (.under, _): .markUnder
    case (.about, _): .markAbout
    case (.exact, .final): .markFinal
    case (.exact, _): standing.name
    }
  }

  /// How it looks in a chart, in words.
  package var drawing: Word {
    switch (qualifier, standing) {
    case (.over, _): .drawnOver
    case (.under, _): .drawnUnder
    case (.about, _): .drawnAbout
    case (.exact, .final): .drawnFinal
    case (.exact, .revised): .drawnRevised
    case (.exact, .provisional): .drawnProvisional
    case (.exact, .estimate): .drawnEstimate
    case (.exact, .unreliable): .drawnUnreliable
    case (.exact, .forecast): .drawnForecast
    case (.exact, .derived): .drawnDerived
    case (.exact, .target): .drawnTarget
    case (.exact, .notPublished): .drawnNotPublished
    case (.exact, .notApplicable): .drawnNotApplicable
    case (.exact, .confidential): .drawnConfidential
    }
  }

  /// What it means, for the foot of a page that uses it; `nil` for a final figure.
  package var explanation: Word? {
    switch (qualifier, standing) {
    case (.over, _): .noteOver
    case (.under, _): .noteUnder
    case (.about, _): .noteAbout
    case (.exact, .final): nil
    case (.exact, .revised): .noteRevised
    case (.exact, .provisional): .noteProvisional
    case (.exact, .estimate): .noteEstimate
    case (.exact, .unreliable): .noteUnreliable
    case (.exact, .forecast): .noteForecast
    case (.exact, .derived): .noteDerived
    case (.exact, .target): .noteTarget
    case (.exact, .notPublished): .noteNotPublished
    case (.exact, .notApplicable): .noteNotApplicable
    case (.exact, .confidential): .noteConfidential
    }
  }
}
