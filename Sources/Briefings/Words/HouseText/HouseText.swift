package import Languages
import Statistics

/// The fixed words of a briefing in every language: headings, labels, labels of figures. What they say never depends on the data.
///
/// `HouseText.keyFacts[.chinese]` reads 要点.
package enum HouseText {
  // MARK: Headings

  /// Heading of a list of single figures.
  package static let keyFacts = LocalizedText(english: "Key facts", chinese: "要点")
  /// Heading of the sentences.
  package static let whatTheFiguresShow = LocalizedText(english: "What the figures show", chinese: "数据解读")
  /// Heading of the contents.
  package static let contents = LocalizedText(english: "Contents", chinese: "目录")
  /// Title of a page with all figures in a table.
  package static let allFigures = LocalizedText(english: "All published figures", chinese: "全部公布数据")
  /// Title of a table of levels and growth.
  package static let levelsAndGrowth = LocalizedText(
    english: "Published levels and growth, with derived earlier levels", chinese: "公布的数值与增速，附推算的上年数值")
  /// Subtitle of a table of levels and growth.
  package static let levelsAndGrowthNote = LocalizedText(
    english: "Growth on a year earlier unless marked", chinese: "未注明的增速均为同比")
  /// Subtitle of a table of levels and changes without growth.
  package static let levelsAndChangesNote = LocalizedText(
    english: "Change on a year earlier unless marked", chinese: "未注明的变动均为同比")
  /// Heading of ranks.
  package static let publishedRanks = LocalizedText(english: "Published ranks", chinese: "公布的位次")
  /// Heading of the sources.
  package static let sources = LocalizedText(english: "Sources", chinese: "资料来源")

  // MARK: Labels

  /// Before the source of one figure or page.
  package static let source = LocalizedText(english: "Source:", chinese: "资料来源：")
  /// Before a note to a figure or table.
  package static let note = LocalizedText(english: "Note:", chinese: "注：")
  /// Bold words in the subtitle of a chart of unequal periods.
  package static let periodsDiffer = LocalizedText(english: "periods differ", chinese: "各项时期不同")
  /// Mark of a corrected issue.
  package static let corrected = LocalizedText(english: "Corrected", chinese: "更正")
  /// In running head and folio where the data are invented.
  package static let demonstrationData = LocalizedText(english: "Demonstration data", chinese: "演示数据")
  /// A key's words for a hatched bar.
  package static let derivedFromGrowth = LocalizedText(
    english: "Derived from the published growth rate", chinese: "由公布增速推算")
  /// A column of places that are not named one by one.
  package static let other = LocalizedText(english: "Other", chinese: "其他")

  // MARK: Numbered labels

  /// The number above a figure: `Figure 1`, 图1.
  package static func figure(_ number: Int, _ language: Language) -> String {
    switch language {
    case .english: "Figure \(number)"
    case .chinese: "图\(number)"
    }
  }

  /// The number above a table: `Table 1`, 表1.
  package static func table(_ number: Int, _ language: Language) -> String {
    switch language {
    case .english: "Table \(number)"
    case .chinese: "表\(number)"
    }
  }

  /// The page of how many, in the folio: `Page 2 of 5`, 第2页（共5页）.
  package static func page(_ number: Int, of count: Int, _ language: Language) -> String {
    switch language {
    case .english: "Page \(number) of \(count)"
    case .chinese: "第\(number)页（共\(count)页）"
    }
  }

  /// A reference to the page with the list of sources: `page 5`, 第5页.
  package static func page(_ number: Int, _ language: Language) -> String {
    switch language {
    case .english: "page\u{A0}\(number)"
    case .chinese: "第\(number)页"
    }
  }

  /// Where the sources of a page are listed: `listed on page 5`, 详见第5页.
  package static func listed(on number: Int, _ language: Language) -> String {
    switch language {
    case .english: "listed on page\u{A0}\(number)"
    case .chinese: "详见第\(number)页"
    }
  }

}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
