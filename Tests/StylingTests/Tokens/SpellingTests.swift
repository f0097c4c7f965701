import Testing

@testable import Styling

@Suite struct `Guessing what a word was meant to be` {
  @Test(arguments: [
    ("", "", 0), ("navy", "navy", 0), ("nvay", "navy", 1), ("navi", "navy", 1), ("nav", "navy", 1), ("", "abc", 3),
    ("ca", "abc", 3),
  ])
  func `letters inserted, removed, replaced or swapped are counted`(first: String, second: String, edits: Int) {
    #expect(Spelling.distance(first, second) == edits)
    #expect(Spelling.distance(second, first) == edits)
  }

  @Test func `a word that resembles none is not guessed`() {
    #expect(Spelling.nearest(to: "quadrants", in: ["columns", "gutter"]) == nil)
    #expect(Spelling.nearest(to: "colums", in: ["columns", "column"]) == "column")
    #expect(Spelling.nearest(to: "x", in: [String]()) == nil)
  }
}
