internal import Statistics

/// Of how many rows a header is.
enum HeaderLevels {
  /// One row names the columns.
  case one
  /// A row with merged cells, and under it one that names each of the columns they span: `2023年 | 总量 | 增速`.
  case two

  /// Whether two rows make one header: the upper begins with a name where the lower is blank, and wherever the upper is blank, as merged
  /// cells leave it, the lower has a text. No row of figures looks like that under a header whose columns all have names.
  static func areTwo(_ rows: [[String]], from index: Int) -> Bool {
    guard rows.indices.contains(index), rows.indices.contains(index + 1) else { return false }
    let (upper, lower) = (rows[index], rows[index + 1])
    guard upper.count == lower.count, upper.count > 2, upper.first?.isEmpty == false, lower.first?.isEmpty == true else {
      return false
    }
    let hasSpans = zip(upper, lower).contains { $0.isEmpty && !$1.isEmpty }
    let isNamed = zip(upper, lower).allSatisfy { !$0.isEmpty || !$1.isEmpty }
    return hasSpans && isNamed
      && lower.allSatisfy { $0.isEmpty || !ColumnProfile.holdsOnlyNumber($0) || PeriodWords.period($0) != nil }
  }

  /// The names of the columns: the merged cell and the one under it. A lower cell that only says that it holds figures leaves its unit.
  static func joined(_ upper: [String], _ lower: [String]) -> [String] {
    var span = ""
    return zip(upper, lower).map { above, below in
      if !above.isEmpty { span = above }
      if below.isEmpty { return above }
      if span.isEmpty { return below }
      let phrase = HeaderPhrase(below)
      // Under a year it may stay: nothing else is there to be named.
      guard HeaderWords.meaning(of: phrase.name) == .value, HeaderWords.span(of: below) == nil, PeriodWords.period(span) == nil
      else {
        return "\(span) \(below)"
      }
      return span + below.dropFirst(phrase.name.count)
    }
  }
}
