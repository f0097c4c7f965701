extension Chinese {
  func text(of word: Word) -> String {
    switch word {
    // MARK: How a figure is known
    case .standingFinal: "公布值"
    case .standingProvisional: "初步数"
    case .standingEstimate: "估计数"
    case .standingDerived: "推算值"
    case .standingForecast: "预计数、计划数"
    case .standingTarget: "目标值"
    case .standingNotPublished: "未公布"
    case .standingNotApplicable: "不适用"

    // MARK: Figures
    case .about: "约"
    case .over: "超"
    case .under: "不足"
    case .percentagePoints, .percentagePointsShort: "个百分点"
    case .index: "指数"
    case .place: "位次（1为首位）"
    }
  }
}
