/// Whole numbers in English words.
enum EnglishNumeral {
  /// The number in words up to ninety-nine, such as `twelve`; `nil` outside of that, where digits read better.
  static func words(_ number: Int) -> String? {
    guard (0...99).contains(number) else { return nil }
    if number < small.count { return small[number] }
    let ten = tens[number / 10]
    return number % 10 == 0 ? ten : "\(ten)-\(small[number % 10])"
  }

  /// A place in an order in digits: 1st, 2nd, 3rd, 4th, 11th, 21st.
  static func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}

/// Whole numbers in Chinese words.
enum ChineseNumeral {
  /// The number of times in words, `两` to `十`; digits beyond, and 1 is not said.
  static func times(_ number: Int) -> String {
    let words = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }
}
