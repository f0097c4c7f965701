internal import Languages
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
        // Chinese is written without blanks.
        let areHan = result.unicodeScalars.last?.isHan == true && level.unicodeScalars.first?.isHan == true
        result += areHan ? level : " \(level)"
      }
    }
    return result
  }

  /// Whether the lowest row of a header has the units of most columns: `Thousand`, `%`, `no.`, `$m`.
  static func endsInUnits(_ names: [[String]]) -> Bool {
    let lowest = names.dropFirst().compactMap(\.last).filter { !$0.isEmpty }
    return (names.first?.count ?? 0) > 1 && lowest.count > 1 && lowest.count(where: isUnit) * 2 > lowest.count
  }

  /// The names of a column, with the unit in the lowest of them in brackets, as one row would have it.
  static func withUnitInBrackets(_ levels: [String]) -> [String] {
    guard let last = levels.last, isUnit(last), levels.dropLast().contains(where: { !$0.isEmpty }) else { return levels }
    return levels.dropLast() + ["(\(last))"]
  }

  /// Whether a text is a unit and nothing else: money, per cent, a number of something, or a power of ten.
  private static func isUnit(_ text: String) -> Bool {
    guard !text.hasPrefix("("), let phrase = UnitPhrase(known: text) else { return false }
    guard let unit = phrase.unit else { return phrase.multiplier != 0 && text.contains { $0.isLetter || $0 == "0" } }
    return phrase.multiplier != 0 || [.currency, .percent].contains(unit.kind) || unit.id == "NUMBER"
  }

  /// For each column its names in the rows of a header: merged cells name all columns they span.
  static func spread(_ rows: [[String]], _ grid: Grid, _ header: ClosedRange<Int>) -> [[String]] {
    var rows = rows
    for merge in grid.merges {
      guard let first = header.contains(merge.rows.lowerBound) ? merge.rows.lowerBound - header.lowerBound : nil else { continue }
      for column in merge.columns { rows[first][column] = rows[first][merge.columns.lowerBound] }
    }
    // A text file has lost what was merged: a blank in an upper row, with a name below it, is of the name to its left.
    for (index, row) in rows.enumerated().dropLast() {
      var span = ""
      for column in row.indices.dropFirst() {
        if !row[column].isEmpty {
          span = row[column]
        } else if rows[(index + 1)...].contains(where: { !$0[column].isEmpty }), !(index > 0 && startsGroup(rows, index, column)) {
          rows[index][column] = span
        } else {
          span = ""
        }
      }
    }
    return (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
  }

  /// Whether another group of the row above begins at a column.
  private static func startsGroup(_ rows: [[String]], _ index: Int, _ column: Int) -> Bool {
    rows[index - 1][column] != rows[index - 1][column - 1]
  }
}
