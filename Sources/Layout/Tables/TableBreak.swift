/// Where a page end may cut a table: better between groups, never after the heading of a group, never leaving a single row.
struct TableBreak {
  /// What the choice needs to know of a row.
  struct Row {
    /// Whether it is the heading of a group.
    var isGroup: Bool
    /// Whether a group begins with it.
    var beginsGroup: Bool
    /// Its lower edge from the table's top, in points.
    var bottom: Double
  }

  /// Rows that stay together at the end of a page and at the beginning of the next.
  static let leastRows = 2
  /// So much may stay blank for the sake of an end between groups, in points.
  static let mostBlank = 64.0

  /// Fewer rows than this are poor company for a header on the next page.
  static let leastTail = 5

  /// How many of the rows that fit are printed: an earlier end where otherwise hardly anything would be left for the last page.
  ///
  /// - Parameters:
  ///   - rows: the rows that fit, and as many of those after them as are known.
  ///   - fitting: how many of them fit.
  ///   - remaining: how many rows there are from the first of `rows` to the table's last.
  /// - Returns: 0 where no end is good.
  static func count(of rows: [Row], fitting: Int, remaining: Int) -> Int {
    guard fitting < remaining else { return remaining }
    let chosen = end(of: rows, fitting: fitting, remaining: remaining)
    guard remaining - chosen < leastTail, chosen > leastTail * 2 else { return chosen }
    let earlier = end(of: rows, fitting: min(chosen - 1, remaining - leastTail), remaining: remaining)
    return earlier > leastTail ? earlier : chosen
  }

  private static func end(of rows: [Row], fitting: Int, remaining: Int) -> Int {
    var end = min(fitting, remaining - leastRows)
    while end > 0, !isGood(end, rows) { end -= 1 }
    guard end >= leastRows else { return 0 }
    let full = rows[min(fitting, rows.count) - 1].bottom
    var between = end
    while between > 0, !beginsGroup(between, rows), full - rows[between - 1].bottom <= mostBlank { between -= 1 }
    return between >= leastRows && beginsGroup(between, rows) && full - rows[between - 1].bottom <= mostBlank ? between : end
  }

  /// Whether the table may end before row `end`: not after a heading, nor after the single row below one, nor before the last row of a
  /// group.
  private static func isGood(_ end: Int, _ rows: [Row]) -> Bool {
    if beginsGroup(end, rows) { return !rows[end - 1].isGroup }
    if rows[end - 1].isGroup { return false }
    if end >= 2, rows[end - 2].isGroup { return false }
    return !beginsGroup(end + 1, rows)
  }

  private static func beginsGroup(_ index: Int, _ rows: [Row]) -> Bool {
    rows.indices.contains(index) && rows[index].beginsGroup
  }
}
