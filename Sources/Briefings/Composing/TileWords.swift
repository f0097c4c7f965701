import Statistics

/// What a tile says about direction and time besides the fixed words of the house.
enum TileWords {
  /// What a screen reader says of a triangle that points up.
  static let up = LocalizedText(english: "up", chinese: "上升")
  /// What a screen reader says of a triangle that points down.
  static let down = LocalizedText(english: "down", chinese: "下降")

  /// When an earlier value was, beside it: `a year earlier`, 上年同期.
  static func earlier(_ period: Period, _ earlier: Period) -> LocalizedText {
    if earlier == period.previousYear {
      return LocalizedText(english: "a year earlier", chinese: period.months == 12 ? "上年" : "上年同期")
    }
    return LocalizedText(english: earlier.name(.short, language: .english), chinese: earlier.name(.short, language: .chinese))
  }
}
