extension Standing {
  /// What the standing is called, in keys of charts, tables of marks and alternative texts.
  public var name: LocalizedText {
    switch self {
    case .final: LocalizedText(english: "Published", chinese: "公布值")
    case .provisional: LocalizedText(english: "Provisional", chinese: "初步数")
    case .estimate: LocalizedText(english: "Estimate", chinese: "估计数")
    case .derived: LocalizedText(english: "Derived", chinese: "推算值")
    case .forecast: LocalizedText(english: "Forecast or plan", chinese: "预计数、计划数")
    case .target: LocalizedText(english: "Target", chinese: "目标值")
    case .notPublished: LocalizedText(english: "Not published", chinese: "未公布")
    case .notApplicable: LocalizedText(english: "Not applicable", chinese: "不适用")
    }
  }
}
