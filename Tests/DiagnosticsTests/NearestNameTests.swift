import Testing

@testable import Diagnostics

@Suite struct `Guessing what a misspelt name was meant to be` {
  @Test(arguments: [
    ("", "", 0), ("navy", "navy", 0), ("nvay", "navy", 1), ("navi", "navy", 1), ("nav", "navy", 1), ("", "abc", 3),
    ("ca", "abc", 3),
  ])
  func `letters inserted, removed, replaced or swapped are counted`(first: String, second: String, edits: Int) {
    #expect(NearestName.distance(Array(first), Array(second)) == edits)
    #expect(NearestName.distance(Array(second), Array(first)) == edits)
  }

  @Test func `a word that resembles none is not guessed`() {
    #expect(NearestName.nearest(to: "quadrants", in: ["columns", "gutter"]) == nil)
    #expect(NearestName.nearest(to: "colums", in: ["columns", "column"]) == "columns")
    #expect(NearestName.nearest(to: "x", in: [String]()) == nil)
  }

  @Test func `letter case does not count, and the first of equals wins`() {
    #expect(NearestName.nearest(to: "wuxi", in: ["Suzhou", "WUXI"]) == "WUXI")
    #expect(NearestName.nearest(to: "b", in: ["c", "a"], limit: 2) == ["c", "a"])
  }
}
