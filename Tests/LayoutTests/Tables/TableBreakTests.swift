import Testing

@testable import Layout

@Suite struct TableBreakTests {
  /// `G` is the heading of a group, `-` a row that a rule parts from the one above, `.` any other row; each is 10 pt high.
  private func count(_ rows: String, fitting: Int) -> Int {
    let known = rows.enumerated().map { index, row in
      TableBreak.Row(isGroup: row == "G", beginsGroup: row == "G" || row == "-", bottom: Double(index + 1) * 10)
    }
    return TableBreak.count(of: Array(known.prefix(fitting + 2)), fitting: fitting, remaining: rows.count)
  }

  @Test(arguments: [
    ("G....", 5, 5),  // everything fits
    ("........", 5, 5),  // no groups: as many as fit
    ("........", 7, 6),  // no row is left alone
    ("G...G...G...", 9, 8),  // not after the heading of a group
    ("G...G...G...", 10, 8),  // nor after its first row
    ("G...G...", 7, 4),  // nor before its last
    ("....-...-...", 9, 8),  // a rule is as good an end as a heading
    ("G....................", 15, 15),  // a group longer than the page is cut
  ])
  func `a table ends between groups or leaves two rows on each side`(rows: String, fitting: Int, printed: Int) {
    #expect(count(rows, fitting: fitting) == printed)
  }

  @Test func `not more than 64 points stay blank for the sake of an end between groups`() {
    #expect(count("G...G....................", fitting: 10) == 4)
    #expect(count("G...G....................", fitting: 11) == 11)
  }

  @Test func `a short end takes a group with it`() {
    #expect(count("G.....G.....G.", fitting: 12) == 6)
    #expect(count("..................", fitting: 17) == 13)
  }

  @Test func `where no end is good nothing is printed`() {
    #expect(count("G..", fitting: 2) == 0)
    #expect(count("...", fitting: 1) == 0)
  }
}
