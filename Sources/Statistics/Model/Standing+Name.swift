package import Languages

extension Standing {
  /// What the standing is called, in keys of charts, tables of marks and alternative texts.
  package var name: Word {
    switch self {
    case .final: .standingFinal
    case .revised: .standingRevised
    case .provisional: .standingProvisional
    case .estimate: .standingEstimate
    case .unreliable: .standingUnreliable
    case .derived: .standingDerived
    case .forecast: .standingForecast
    case .target: .standingTarget
    case .notPublished: .standingNotPublished
    case .notApplicable: .standingNotApplicable
    case .confidential: .standingConfidential
    }
  }
}
