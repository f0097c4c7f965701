import Statistics

/// Where a Chinese title may be broken by sense: between its phrases, never inside a word.
///
/// Chinese has no spaces, so a line breaker would cut a title anywhere. A zero-width space tells it the joints; it leaves no trace in
/// the text of the page.
enum ChineseJoints {
  /// Words that begin a phrase of a statistical title.
  private static let beginnings = [
    "集聚区", "营业收入", "税收", "增加值", "进出口额", "出口额", "进口额", "同比", "环比", "比上年", "增长", "下降", "达", "居", "占",
  ]
  /// The title with its joints marked; `names` are names of places and indicators, which are phrases of their own.
  static func marked(_ title: String, names: [String]) -> String {
    var text = title
    for name in names where !name.isEmpty { text = text.replacing(name, with: "\u{200B}\(name)\u{200B}") }
    for word in beginnings { text = text.replacing(word, with: "\u{200B}\(word)") }
    return text.replacing("\u{200B}\u{200B}", with: "\u{200B}")
  }
}
