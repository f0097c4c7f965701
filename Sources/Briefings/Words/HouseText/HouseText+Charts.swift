package import Languages
import Statistics

extension HouseText {
  /// Neutral title of a chart of levels beside changes.
  package static let levelsAndChanges = LocalizedText(english: "Levels and changes", chinese: "数值与增速")
  /// Neutral title of a chart of changes.
  package static let changes = LocalizedText(english: "Changes compared", chinese: "增速比较")
  /// Neutral title of a chart of levels.
  package static let publishedLevels = LocalizedText(english: "Published levels", chinese: "公布的数值")
  /// After the name of a part: what it adds to the growth of the whole.
  package static let contribution = LocalizedText(english: "contribution to growth", chinese: "对增速的贡献")
  /// Unit of a chart of changes on a year earlier, for its subtitle.
  package static let changeOnYear = LocalizedText(english: "Change on a year earlier, %", chinese: "同比增速（%）")
  /// Unit of a chart of changes with several bases.
  package static let changeAsPublished = LocalizedText(english: "Change as published, %", chinese: "公布的增速（%）")
}
