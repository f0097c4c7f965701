import Testing

@testable import Languages

struct WordTests {
  @Test func `what stands in braces is filled in, and nothing else`() {
    #expect("{shown} of {all} {x}".filled(["all": "{shown}", "shown": "2"]) == "2 of {shown} {x}")
    #expect("no {end".filled(["end": "x"]) == "no {end")
  }

  @Test(arguments: Word.allCases)
  func `every language fills in the same`(word: Word) {
    let names = Language.all.map { Set(Self.placeholders(word[$0])) }
    #expect(names.allSatisfy { $0 == names[0] }, "\(word)")
  }

  private static func placeholders(_ text: String) -> [Substring] { text.matches(of: /\{(\w+)\}/).map(\.1) }
}
