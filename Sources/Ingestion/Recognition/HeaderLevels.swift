internal import Statistics

/// The rows of a header as one name.
enum HeaderLevels {
  /// The name of a column: what is above it, and what is right above its figures. A lower name that only says that it holds figures leaves
  /// its unit.
  static func joined(_ levels: [String]) -> String {
    var result = ""
    var last = ""
    for level in levels where !level.isEmpty && level != last {
      last = level
      guard !result.isEmpty else {
        result = level
        continue
      }
      let phrase = HeaderPhrase(level)
      // Under a year it may stay: nothing else is there to be named.
      if HeaderWords.meaning(of: phrase.name) == .value, HeaderWords.span(of: level) == nil, PeriodWords.period(result) == nil {
        result += level.dropFirst(phrase.name.count)
      } else {
        result += " \(level)"
      }
    }
    return result
  }
}
