import Languages
import Statistics

/// What a tile says about direction and time besides the fixed words of the house.
enum TileWords {
  /// What a screen reader says of a triangle that points up.
  static let up = LocalizedText(english: "up", chinese: "上升")
  /// What a screen reader says of a triangle that points down.
  static let down = LocalizedText(english: "down", chinese: "下降")

  /// What a change is measured against, in the room of a tile; a basis that contradicts the period is only said to be as published.
  static func basis(_ growth: Growth, over period: Period) -> LocalizedText {
    if growth.basis == .monthOnMonth, period.frequency != .month {
      return LocalizedText(english: "as published", chinese: "环比（原文）")
    }
    return HouseText.basis(growth.basis)
  }

  /// When an earlier value was, beside it: `a year earlier`, 上年同期.
  static func earlier(_ period: Period, _ earlier: Period) -> LocalizedText {
    if earlier == period.previousYear {
      return LocalizedText(english: "a year earlier", chinese: period.months == 12 ? "上年" : "上年同期")
    }
    return LocalizedText(english: earlier.name(.short, language: .english), chinese: earlier.name(.short, language: .chinese))
  }
}
