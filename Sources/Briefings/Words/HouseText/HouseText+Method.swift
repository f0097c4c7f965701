package import Languages
import Statistics

extension HouseText {
  /// Heading of the rules.
  package static let method = LocalizedText(english: "Method", chinese: "编制方法")
  /// Heading of the table of marks.
  package static let statusMarks = LocalizedText(english: "Status marks", chinese: "数据状态标记")
  /// Heading of the table of derived figures.
  package static let whatIsDerived = LocalizedText(english: "What is derived, and how", chinese: "推算值及其算式")

  /// A rule of the method: a few bold words that say it, and a text that explains it.
  package struct Rule: Hashable, Sendable {
    /// What it is, as a sentence.
    package var lead: LocalizedText
    /// What follows from it.
    package var text: LocalizedText
    /// Which briefings it is about.
    package var reach = Reach.all

    /// Which briefings a rule is about.
    package enum Reach: Hashable, Sendable {
      /// All of them.
      case all
      /// Those that show derived figures.
      case derivedFigures
      /// Those that show earlier levels which follow from published growth.
      case earlierLevels
      /// Those that show growth at constant prices beside levels.
      case growthAtConstantPrices
    }

    /// The rule as one phrase, its lead in bold.
    package func phrase(_ language: Language) -> Phrase {
      let space = language == .english ? " " : ""
      return Phrase([.strong(lead[language]), .text(space + text[language])])
    }
  }

  /// The rules that the figures of a briefing follow, in the order in which they are numbered.
  package static let methodRules: [Rule] = [
    Rule(
      lead: LocalizedText(english: "Published figures are printed as published.", chinese: "公布数据照原样采用。"),
      text: LocalizedText(
        english: "Tables keep every digit; tiles and titles round to four significant figures at most.",
        chinese: "表中保留全部位数；标题和大号数字最多取四位有效数字。")),
    Rule(
      lead: LocalizedText(english: "Derived figures carry a raised d.", chinese: "推算值以上标d标示。"),
      text: LocalizedText(
        english: "They follow by arithmetic from published figures, never from derived ones, and are set in grey and hatched.",
        chinese: "推算值只由公布数据计算，不再用于推算；文字用灰色，图形用斜线填充。"),
      reach: .derivedFigures),
    Rule(
      lead: LocalizedText(english: "Earlier levels are computed back.", chinese: "上期数值由增速反推。"),
      text: LocalizedText(
        english:
          "The published level is divided by one plus the published growth, no finer than the coarser of the two. Later revisions are not known; where the base of a change is not stated, nothing is computed.",
        chinese: "以公布值除以（1＋公布增速），有效数字不多于两者中较少者；未反映来源此后的修订。基期不明的，不作推算。"),
      reach: .earlierLevels),
    Rule(
      lead: LocalizedText(english: "Growth of value added is real.", chinese: "增加值增速为实际增速。"),
      text: LocalizedText(
        english:
          "It is at constant prices, levels are at current ones: no earlier level is computed back from it, and the change between two levels differs from it.",
        chinese: "总量按现价计算，增速按不变价格计算，两者口径不同：不由增速反推上期数值，两期总量的变动与增速不一致。"),
      reach: .growthAtConstantPrices),
    Rule(
      lead: LocalizedText(english: "“Over”, “under” and “about” stay.", chinese: "“超”“不足”“约”予以保留。"),
      text: LocalizedText(
        english: "A bound is never turned into a point, and what follows from a bound is one too.",
        chinese: "界限值不作为确数处理，由其算出的结果同样带有界限。")),
    Rule(
      lead: LocalizedText(english: "Missing values are not estimated.", chinese: "缺失数据不作估算。"),
      text: LocalizedText(
        english: "Charts leave a gap, tables print two dots; nothing missing counts as zero.",
        chinese: "图中留空，表中以“..”表示，不作零处理。")),
    Rule(
      lead: LocalizedText(english: "Periods are not aligned.", chinese: "时期不作对齐。"),
      text: LocalizedText(
        english: "Each figure keeps its period; charts that mix periods say so.",
        chinese: "各项数据保留其公布时所属的时期；同图时期不同的，予以注明。")),
    Rule(
      lead: LocalizedText(english: "The words come from the figures.", chinese: "文字由数据生成。"),
      text: LocalizedText(
        english: "Fixed rules make titles and sentences: what was published and what follows from it, no causes, no judgements.",
        chinese: "标题和文字按固定规则生成，只陈述公布的数据及由其得出的结果，不分析原因，不作评价。")),
  ]

  /// Where the figures of a briefing can be had as data: `Data file: NAME`.
  package static func dataFile(_ name: String, _ language: Language) -> String {
    switch language {
    case .english: "Data file: \(name)"
    case .chinese: "数据文件：\(name)"
    }
  }

  /// What the data file attached to a briefing holds.
  package static let dataFileDescription = LocalizedText(
    english: "Every figure of this briefing as a CSV file", chinese: "本简报全部数据（CSV文件）")

  /// That an issue corrects an earlier one, and why.
  package static func correction(_ reason: String, _ language: Language) -> String {
    switch language {
    case .english: "Corrected: \(reason)"
    case .chinese: "更正：\(reason)"
    }
  }
}
