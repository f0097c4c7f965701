package import Languages
package import Statistics

extension HouseText {
  /// The words over the columns of a table.
  package enum Column: String, Hashable, Sendable, CaseIterable {
    /// Places and what is measured.
    case regionAndIndicator
    /// What is measured.
    case indicator
    /// A place.
    case region
    /// A place in an order.
    case rank
    /// When.
    case period
    /// Over the columns of values.
    case level
    /// The value as published.
    case published
    /// Value of one period.
    case value
    /// In what.
    case unit
    /// The value of the period before.
    case earlier
    /// Over the columns of changes.
    case change
    /// The change in percent.
    case percent
    /// The change in the unit of the value.
    case amount
    /// The basis of a change.
    case basis
    /// How firmly it is known.
    case status
    /// Where it was published.
    case source
    /// What a derived figure is of.
    case figure
    /// How it was made.
    case arithmetic
    /// What came out.
    case result
    /// A mark.
    case mark
    /// What a mark means.
    case meaning
    /// The course of a figure over time, as a small line.
    case course

    /// The words in each language.
    package var text: LocalizedText {
      switch self {
      case .regionAndIndicator: LocalizedText(english: "Region and indicator", chinese: "地区和指标")
      case .indicator: LocalizedText(english: "Indicator", chinese: "指标")
      case .region: LocalizedText(english: "Region", chinese: "地区")
      case .rank: LocalizedText(english: "Rank", chinese: "位次")
      case .period: LocalizedText(english: "Period", chinese: "时期")
      case .level: LocalizedText(english: "Level", chinese: "数值")
      case .published: LocalizedText(english: "Published", chinese: "公布值")
      case .value: LocalizedText(english: "Value", chinese: "数值")
      case .unit: LocalizedText(english: "Unit", chinese: "单位")
      case .earlier: LocalizedText(english: "Earlier", chinese: "上期值")
      case .change: LocalizedText(english: "Change", chinese: "变动")
      case .percent: LocalizedText(english: "%", chinese: "%")
      case .amount: LocalizedText(english: "Amount", chinese: "增减额")
      case .basis: LocalizedText(english: "Basis", chinese: "对比基期")
      case .status: LocalizedText(english: "Status", chinese: "数据状态")
      case .source: LocalizedText(english: "Source", chinese: "来源")
      case .figure: LocalizedText(english: "Figure", chinese: "数据项")
      case .arithmetic: LocalizedText(english: "Arithmetic on published figures", chinese: "由公布值推算的算式")
      case .result: LocalizedText(english: "Result", chinese: "结果")
      case .mark: LocalizedText(english: "Mark", chinese: "标记")
      case .course: LocalizedText(english: "Course", chinese: "走势")
      case .meaning: LocalizedText(english: "Meaning", chinese: "含义")
      }
    }
  }

  /// What a change is measured against, as it is written beside a percentage: `on a year earlier`, 同比.
  ///
  /// A change on the previous month or quarter is said to be so “as published”: sources use the word loosely.
  package static func basis(_ basis: Growth.Basis) -> LocalizedText {
    switch basis {
    case .yearOnYear: LocalizedText(english: "on a year earlier", chinese: "同比")
    case .monthOnMonth: LocalizedText(english: "on the previous month, as published", chinese: "环比（按原文）")
    case .quarterOnQuarter: LocalizedText(english: "on the previous quarter", chinese: "环比")
    case .unstated: LocalizedText(english: "base not stated", chinese: "基期未说明")
    }
  }

  /// The word on the line of change where nothing changed.
  package static let unchanged = LocalizedText(english: "unchanged", chinese: "持平")
  /// A tile's line of change where an earlier figure is known but no change was published.
  package static let noChangePublished = LocalizedText(english: "No change published", chinese: "增速未公布")
  /// A tile's line of change where no change and no earlier figure is known.
  package static let noEarlierFigure = LocalizedText(english: "No earlier figure published", chinese: "上期数值未公布")
  /// A tile's last line where a change is known but not against what.
  package static let earlierLevelNotStated = LocalizedText(english: "Earlier level not stated", chinese: "上期数值未说明")
  /// A tile's last line where an index has no base.
  package static let baseNotStated = LocalizedText(english: "Base not stated", chinese: "基期未说明")
}
