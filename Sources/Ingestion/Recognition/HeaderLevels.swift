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

  /// The names of a column with the unit at the end that stands in brackets behind a group of columns, `Visits (thousand)` over `Domestic`;
  /// a unit of its own is nearer, and takes the place of the group's. Over years it may stay where it is.
  static func withUnitOfGroup(_ levels: [String]) -> [String] {
    guard let group = levels.dropLast().lastIndex(where: { bracketedUnit($0) != nil }),
      let (name, unit) = bracketedUnit(levels[group])
    else { return levels }
    let below = levels[(group + 1)...].filter { !$0.isEmpty && $0 != levels[group] }
    guard below.contains(where: { MarkedPeriod($0) == nil }) else { return levels }
    var moved = levels.map { $0 == levels[group] ? name : $0 }
    if !below.contains(where: { HeaderPhrase($0).unit != nil }) { moved.append(unit) }
    return moved
  }

  /// A name, and behind it its unit in brackets.
  private static func bracketedUnit(_ text: String) -> (name: String, unit: String)? {
    guard let last = text.last, let close = [")", "）", "]", "】"].firstIndex(of: last),
      let open = text.lastIndex(of: ["(", "（", "[", "【"][close]), HeaderPhrase(text).unit != nil
    else { return nil }
    let name = String(text[..<open]).trimmingBlanks()
    // What an index is relative to belongs to its name.
    guard !name.isEmpty, let phrase = UnitPhrase(known: String(text[text.index(after: open)...].dropLast())),
      phrase.unit != nil || phrase.multiplier != 0, phrase.unit?.kind != .index
    else { return nil }
    return (name, String(text[open...]))
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
