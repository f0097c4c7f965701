import Diagnostics
import Testing

/// What a reader of many findings sees.
struct DiagnosticListTests {
  private func listed(_ fill: (inout DiagnosticList) -> Void) -> [String] {
    var list = DiagnosticList()
    fill(&list)
    return list.sorted.map(\.description)
  }

  @Test func `a few findings of one kind are listed one by one`() {
    let lines = listed { list in
      for line in 1...5 { list.error(SourceLocation(file: "a.csv", line: line), "“\(line)x” is not a number") }
    }
    #expect(lines.count == 5)
  }

  @Test func `many findings of one kind are one, with their number and the first places`() {
    let lines = listed { list in
      for row in 1...900 {
        list.error(
          SourceLocation(file: "a.xlsx", sheet: "S", line: row, column: 2), "“\(row)x” is not a number", remedy: "write one")
      }
      list.note(SourceLocation(file: "a.xlsx", sheet: "S", line: 3), "it has a note")
    }
    #expect(
      lines == [
        "a.xlsx:S!B1: error: “1x” is not a number; 899 more findings like this one (B2, B3, B4, B5, …); write one",
        "a.xlsx:S!3: note: it has a note",
      ])
  }

  @Test func `what is said of other files, or otherwise, is another kind`() {
    let lines = listed { list in
      for file in ["a", "b"] { for line in 1...4 { list.warning(SourceLocation(file: file, line: line), "“x” is odd") } }
      for line in 5...8 { list.warning(SourceLocation(file: "a", line: line), "“x” is even") }
    }
    #expect(lines.count == 12)
  }

  @Test func `errors of very many kinds are cut short`() {
    func word(_ number: Int) -> String { String(String(number).map { Character(UnicodeScalar(UInt8($0.asciiValue ?? 48) + 49)) }) }
    let lines = listed { list in
      for number in 1...3_000 { list.error(SourceLocation(file: "a", line: number), "\(word(number)) is wrong") }
    }
    #expect(lines.count == DiagnosticList.limit + 1)
    #expect(lines.last == "error: 2500 more errors are not listed")
  }

  @Test func `lists that are put together count together`() {
    var first = DiagnosticList()
    var second = DiagnosticList()
    for line in 1...7 { first.error(SourceLocation(file: "a", line: line), "“x” is odd") }
    for line in 8...20 { second.error(SourceLocation(file: "a", line: line), "“x” is odd") }
    first.add(contentsOf: second)
    #expect(first.errorCount == 20)
    #expect(
      first.sorted.map(\.description) == [
        "a:1: error: “x” is odd; 19 more findings like this one (line 2, line 3, line 4, line 5, …)"
      ])
  }
}
