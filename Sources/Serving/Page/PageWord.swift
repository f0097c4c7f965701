internal import Languages
internal import Statistics

/// What the page says of its own, each in both languages.
enum PageWord: String, CaseIterable, Sendable {
  case series, skip, pageLanguage, regions, chooseRegion, find, findHint, noRegion, otherGroups, period, language, style, show
  case newest, download, open, missing, nothingMissing, addresses, thisBriefing, newestBriefing, overview, nearest
  case fault, faultLead, noBriefing, live, lost, home, remarks, pageOf

  /// The words.
  var text: LocalizedText {
    switch self {
    case .series: LocalizedText(english: "Regional briefings", chinese: "区域简报")
    case .skip: LocalizedText(english: "Skip to the briefing", chinese: "跳到简报")
    case .pageLanguage: LocalizedText(english: "Language of this page", chinese: "页面语言")
    case .regions: LocalizedText(english: "Regions", chinese: "地区")
    case .chooseRegion: LocalizedText(english: "Choose a region", chinese: "选择地区")
    case .find: LocalizedText(english: "Find", chinese: "查找")
    case .findHint: LocalizedText(english: "Find a region, 中文 or English", chinese: "查找地区，中文或 English")
    case .noRegion: LocalizedText(english: "No region has this in its name.", chinese: "没有名称包含此内容的地区。")
    case .otherGroups: LocalizedText(english: "Other groups", chinese: "其他分组")
    case .period: LocalizedText(english: "Period", chinese: "时期")
    case .language: LocalizedText(english: "Language", chinese: "语言")
    case .style: LocalizedText(english: "Style", chinese: "样式")
    case .show: LocalizedText(english: "Show", chinese: "显示")
    case .newest: LocalizedText(english: "Newest", chinese: "最新")
    case .download: LocalizedText(english: "Download PDF", chinese: "下载PDF")
    case .open: LocalizedText(english: "Open in the browser", chinese: "在浏览器中打开")
    case .missing: LocalizedText(english: "What is missing", chinese: "缺少什么")
    case .nothingMissing:
      LocalizedText(english: "Nothing that the data would let one expect.", chinese: "就数据而言，没有应有而缺的内容。")
    case .addresses: LocalizedText(english: "Addresses to link to", chinese: "可引用的网址")
    case .thisBriefing: LocalizedText(english: "This briefing", chinese: "本简报")
    case .newestBriefing: LocalizedText(english: "Always the newest", chinese: "始终为最新")
    case .overview: LocalizedText(english: "All pages", chinese: "全部页面")
    case .nearest: LocalizedText(english: "Perhaps this was meant:", chinese: "也许是指：")
    case .fault: LocalizedText(english: "The project cannot be drawn as it is now", chinese: "项目目前无法生成页面")
    case .faultLead:
      LocalizedText(english: "The pages shown are the last that could be made.", chinese: "所示为最近一次成功生成的页面。")
    case .noBriefing: LocalizedText(english: "There is no page to show", chinese: "没有可显示的页面")
    case .live: LocalizedText(english: "Preview: follows every change", chinese: "预览：随改动更新")
    case .lost: LocalizedText(english: "The preview has stopped", chinese: "预览已停止")
    case .home: LocalizedText(english: "To all briefings", chinese: "查看全部简报")
    case .remarks: LocalizedText(english: "For the author", chinese: "供作者参考")
    case .pageOf: LocalizedText(english: "Page {} of {}", chinese: "第{}页，共{}页")
    }
  }

  /// All words in a language, by name: what the template asks for.
  static func all(in language: Language) -> [String: String] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text[language]) })
  }
}
