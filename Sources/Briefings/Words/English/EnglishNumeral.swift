/// Whole numbers in English words.
enum EnglishNumeral {
  /// The number in words up to ninety-nine, such as `twelve`; `nil` outside of that, where digits read better.
  static func words(_ number: Int) -> String? {
    guard (0...99).contains(number) else { return nil }
    if number < small.count { return small[number] }
    let ten = tens[number / 10]
    return number % 10 == 0 ? ten : "\(ten)-\(small[number % 10])"
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
