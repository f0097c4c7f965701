/// Whole numbers in Chinese words.
enum ChineseNumeral {
  /// The number of times in words, `两` to `十`; digits beyond, and 1 is not said.
  static func times(_ number: Int) -> String {
    let words = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }
}
