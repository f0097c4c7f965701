public import Statistics

extension HouseText {
  /// Title of the page that explains how the figures were made.
  public static let methodTitle = LocalizedText(english: "How these figures were made", chinese: "数据说明")
  /// What that page is called in its running head.
  public static let methodRunningHead = LocalizedText(
    english: "Method, derived figures, sources", chinese: "编制方法、推算值与资料来源")
  /// Heading of the rules.
  public static let method = LocalizedText(english: "Method", chinese: "编制方法")
  /// Heading of the table of marks.
  public static let statusMarks = LocalizedText(english: "Status marks", chinese: "数据状态标记")
  /// Heading of the table of derived figures.
  public static let whatIsDerived = LocalizedText(english: "What is derived, and how", chinese: "推算值及其算式")
  /// Said in the place of that table where nothing was derived.
  public static let nothingDerived = LocalizedText(
    english: "Nothing in this briefing is derived: every figure is printed as published.",
    chinese: "本简报未使用推算值，全部数据均为公布值。")
  /// Heading of the words about the publication itself.
  public static let colophonTitle = LocalizedText(english: "About this briefing", chinese: "关于本简报")

  /// A rule of the method: a few bold words that say it, and a text that explains it.
  public struct Rule: Hashable, Sendable {
    /// What it is, as a sentence.
    public var lead: LocalizedText
    /// What follows from it.
    public var text: LocalizedText

    /// The rule as one phrase, its lead in bold.
    public func phrase(_ language: Language) -> Phrase {
      let space = language == .english ? " " : ""
      return Phrase([.strong(lead[language]), .text(space + text[language])])
    }
  }

  /// The rules that every figure of a briefing follows, in the order in which they are numbered.
  public static let methodRules: [Rule] = [
    Rule(
      lead: LocalizedText(english: "Published figures are printed as published.", chinese: "公布数据照原样采用。"),
      text: LocalizedText(
        english: "Tables keep every digit of the source; large tiles and titles round to four significant figures at most.",
        chinese: "表中保留来源的全部位数；标题和大号数字最多取四位有效数字。")),
    Rule(
      lead: LocalizedText(english: "Derived figures carry a raised d.", chinese: "推算值以上标d标示。"),
      text: LocalizedText(
        english:
          "They follow by arithmetic from published figures and never from other derived ones. They are set in grey and drawn hatched.",
        chinese: "推算值只由公布数据计算，不由其他推算值再次推算；文字用灰色，图形用斜线填充。")),
    Rule(
      lead: LocalizedText(english: "Earlier levels are computed back.", chinese: "上期数值由增速反推。"),
      text: LocalizedText(
        english:
          "Where a level and its growth are published, the earlier level is the one divided by one plus the other, with no more significant figures than the coarser of the two. A series that has been revised since would give another value.",
        chinese: "已公布数值和增速的，以数值除以（1＋增速）得出上期数值，有效数字不多于两者中较少者。如来源此后修订数据，实际数值会有不同。")),
    Rule(
      lead: LocalizedText(english: "No base, no earlier level.", chinese: "基期不明的不反推。"),
      text: LocalizedText(
        english:
          "If a source does not say what a change is measured against, the change is printed and nothing is computed from it.",
        chinese: "来源未说明对比基期的，只列出公布的增速，不作任何推算。")),
    Rule(
      lead: LocalizedText(english: "“Over”, “under” and “about” stay.", chinese: "“超”“不足”“约”予以保留。"),
      text: LocalizedText(
        english: "A bound is never turned into a point, in words or in drawings; what is computed from a bound is a bound itself.",
        chinese: "界限值在文字和图形中均不作为确数处理；由界限值算出的结果同样带有界限。")),
    Rule(
      lead: LocalizedText(english: "Missing values are not estimated.", chinese: "缺失数据不作估算。"),
      text: LocalizedText(
        english: "A gap stays a gap in charts, and tables print two dots. Nothing missing counts as zero.",
        chinese: "图中留空，表中以“..”表示；缺失数据不作零处理。")),
    Rule(
      lead: LocalizedText(english: "Periods are not aligned.", chinese: "时期不作对齐。"),
      text: LocalizedText(
        english: "Each figure keeps the period it was published for; charts that set different periods side by side say so.",
        chinese: "各项数据保留其公布时所属的时期；不同时期的数据同列一图时予以注明。")),
    Rule(
      lead: LocalizedText(english: "The words come from the figures.", chinese: "文字由数据生成。"),
      text: LocalizedText(
        english:
          "Headlines and sentences are made by fixed rules. They state what was published and what follows from it, no causes and no judgements.",
        chinese: "标题和文字按固定规则生成，只陈述公布的数据及由其得出的结果，不分析原因，不作评价。")),
  ]

  /// Said of revised group membership, where an indicator's note speaks of companies above a size.
  public static let changingGroup = Rule(
    lead: LocalizedText(english: "Groups of companies can change.", chinese: "企业范围可能变动。"),
    text: LocalizedText(
      english:
        "Which companies count as above designated size is settled anew over time, so levels of two years need not cover the same companies.",
      chinese: "规模以上企业的名单会定期调整，不同年份的数值所含企业不一定相同。"))

  /// Where the figures of a briefing can be had as data: `Data file: NAME`.
  public static func dataFile(_ name: String, _ language: Language) -> String {
    switch language {
    case .english: "Data file: \(name)"
    case .chinese: "数据文件：\(name)"
    }
  }

  /// What the data file attached to a briefing holds.
  public static let dataFileDescription = LocalizedText(
    english: "Every figure of this briefing as a CSV file", chinese: "本简报全部数据（CSV文件）")

  /// How the briefing was made, with the name and version of the program.
  public static func colophon(program: String, version: String, _ language: Language) -> String {
    switch language {
    case .english: "Made with \(program) \(version) from the data file named here. The same data give the same pages."
    case .chinese: "由\(program) \(version)根据所列数据文件生成；数据相同，页面即相同。"
    }
  }

  /// That an issue corrects an earlier one, and why.
  public static func correction(_ reason: String, _ language: Language) -> String {
    switch language {
    case .english: "Corrected: \(reason)"
    case .chinese: "更正：\(reason)"
    }
  }
}
