extension English {
  func text(of word: Word) -> String {
    switch word {
    // MARK: How a figure is known
    case .standingFinal: "Published"
    case .standingProvisional: "Provisional"
    case .standingEstimate: "Estimate"
    case .standingDerived: "Derived"
    case .standingForecast: "Forecast or plan"
    case .standingTarget: "Target"
    case .standingNotPublished: "Not published"
    case .standingNotApplicable: "Not applicable"

    // MARK: Figures
    case .about: "about"
    case .over: "over"
    case .under: "under"
    case .percentagePoints: "percentage points"
    case .percentagePointsShort: "pp"
    case .index: "Index"
    case .place: "Place, 1 is first"
    }
  }
}
