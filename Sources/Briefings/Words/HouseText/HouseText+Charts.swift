public import Statistics

extension HouseText {
  /// Neutral title of a chart of levels beside changes.
  public static let levelsAndChanges = LocalizedText(english: "Levels and changes", chinese: "数值与增速")
  /// Neutral title of a chart of changes.
  public static let changes = LocalizedText(english: "Changes compared", chinese: "增速比较")
  /// Neutral title of a chart of levels.
  public static let publishedLevels = LocalizedText(english: "Published levels", chinese: "公布的数值")
  /// Unit of a chart of changes on a year earlier, for its subtitle.
  public static let changeOnYear = LocalizedText(english: "Change on a year earlier, %", chinese: "同比增速（%）")
  /// Unit of a chart of changes with several bases.
  public static let changeAsPublished = LocalizedText(english: "Change as published, %", chinese: "公布的增速（%）")
  /// Subtitle of ranks.
  public static let placeInOrder = LocalizedText(english: "Place, 1 is first", chinese: "位次（1为首位）")
}
