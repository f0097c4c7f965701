package import Languages
package import Statistics

extension HouseText {
  /// A sign that says how a figure is known or how exactly: one row of the table of marks, and one footnote.
  package enum Sign: Hashable, Sendable, CaseIterable {
    /// Published as final: no mark.
    case final
    /// ᵖ
    case provisional
    /// ᵉ
    case estimate
    /// ᶠ
    case forecast
    /// ᵈ
    case derived
    /// ᵗ
    case target
    /// >
    case over
    /// <
    case under
    /// ≈
    case about
    /// ..
    case notPublished
    /// ·
    case notApplicable

    /// The sign of a standing.
    package init(_ standing: Standing) {
      self =
        switch standing {
        case .final: .final
        case .provisional: .provisional
        case .estimate: .estimate
        case .derived: .derived
        case .forecast: .forecast
        case .target: .target
        case .notPublished: .notPublished
        case .notApplicable: .notApplicable
        }
    }

    /// The sign of a qualifier; `nil` where the value is stated as it is.
    package init?(_ qualifier: Qualifier) {
      switch qualifier {
      case .exact: return nil
      case .about: self = .about
      case .over: self = .over
      case .under: self = .under
      }
    }

    /// What is printed: a letter to be raised, or a sign; empty for a final figure.
    package var symbol: String {
      switch self {
      case .final: ""
      case .provisional: "p"
      case .estimate: "e"
      case .forecast: "f"
      case .derived: "d"
      case .target: "t"
      case .over: ">"
      case .under: "<"
      case .about: "≈"
      case .notPublished: ".."
      case .notApplicable: "·"
      }
    }

    /// Whether the symbol is a letter that is raised behind a number.
    package var isRaised: Bool {
      switch self {
      case .provisional, .estimate, .forecast, .derived, .target: true
      case .final, .over, .under, .about, .notPublished, .notApplicable: false
      }
    }

    /// What it is called in the table of marks.
    package var name: LocalizedText {
      switch self {
      case .final: LocalizedText(english: "Published, final", chinese: "公布值")
      case .provisional: LocalizedText(Standing.provisional.name)
      case .estimate: LocalizedText(Standing.estimate.name)
      case .forecast: LocalizedText(Standing.forecast.name)
      case .derived: LocalizedText(Standing.derived.name)
      case .target: LocalizedText(Standing.target.name)
      case .over: LocalizedText(english: "Over (lower bound)", chinese: "超（下限）")
      case .under: LocalizedText(english: "Under (upper bound)", chinese: "不足（上限）")
      case .about: LocalizedText(english: "About", chinese: "约")
      case .notPublished: LocalizedText(Standing.notPublished.name)
      case .notApplicable: LocalizedText(Standing.notApplicable.name)
      }
    }

    /// How it looks in a chart, in words.
    package var drawing: LocalizedText {
      switch self {
      case .final: LocalizedText(english: "Solid", chinese: "实心")
      case .provisional: LocalizedText(english: "Tint with outline", chinese: "浅色加边框")
      case .estimate: LocalizedText(english: "Dotted", chinese: "点状填充")
      case .forecast: LocalizedText(english: "Dashed outline", chinese: "虚线边框")
      case .derived: LocalizedText(english: "Diagonal hatch", chinese: "斜线填充")
      case .target: LocalizedText(english: "Red marker, no bar", chinese: "红色标线，无条形")
      case .over: LocalizedText(english: "Pointed end", chinese: "尖端")
      case .under: LocalizedText(english: "Notched end", chinese: "凹端")
      case .about: LocalizedText(english: "Round end", chinese: "圆端")
      case .notPublished: LocalizedText(english: "Gap, no bar", chinese: "留空，无条形")
      case .notApplicable: LocalizedText(english: "Blank", chinese: "空白")
      }
    }

    /// What it means, for the foot of a page that uses it; empty for a final figure.
    package var footnote: LocalizedText {
      switch self {
      case .final: LocalizedText(english: "", chinese: "")
      case .provisional:
        LocalizedText(english: "Provisional: may be revised.", chinese: "初步数，可能修订。")
      case .estimate:
        LocalizedText(english: "Estimate by the publisher.", chinese: "发布方的估计数。")
      case .forecast:
        LocalizedText(english: "Forecast or plan at the time of publication.", chinese: "发布时的预计数或计划数。")
      case .derived:
        LocalizedText(
          english: "Derived by arithmetic from published figures; not published itself.",
          chinese: "推算值：由公布数据计算得出，非公布数据。")
      case .target: LocalizedText(english: "Target set by the publisher.", chinese: "发布方提出的目标值。")
      case .over: LocalizedText(english: "Over: a lower bound.", chinese: "“超”：为下限。")
      case .under: LocalizedText(english: "Under: an upper bound.", chinese: "“不足”：为上限。")
      case .about: LocalizedText(english: "About: published as approximate.", chinese: "“约”：公布时即为约数。")
      case .notPublished: LocalizedText(english: "Not published.", chinese: "未公布。")
      case .notApplicable: LocalizedText(english: "Not applicable.", chinese: "不适用。")
      }
    }

  }

  /// Note to a change whose base the source does not state.
  package static let growthBaseNote = Note(
    key: "house:base-not-stated",
    text: LocalizedText(
      english: "The source does not state the base of this change.", chinese: "原文未说明增速的对比基期。"))
  /// Note to a change published as month-on-month for a period that is not a month.
  package static let monthOnMonthNote = Note(
    key: "house:month-on-month",
    text: LocalizedText(
      english: "Published as month-on-month although the period is not a month; the base is not stated.",
      chinese: "原文表述为月环比，但该数据并非月度数据；未说明对比基期。"))
}
