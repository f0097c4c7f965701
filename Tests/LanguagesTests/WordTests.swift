import Testing

@testable import Languages

struct WordTests {
  @Test func `what stands in braces is filled in, and nothing else`() {
    #expect("{shown} of {all} {x}".filled(["all": "{shown}", "shown": "2"]) == "2 of {shown} {x}")
    #expect("no {end".filled(["end": "x"]) == "no {end")
  }

  /// All fixed texts: the words of briefings and what the service says of problems.
  private static let texts =
    Word.allCases as [any FixedText] + DeliveryText.allCases as [any FixedText]
    + ProblemText.allCases as [any FixedText]

  @Test(arguments: texts)
  func `every language fills in the same`(word: any FixedText) {
    let names = Language.all.map { Set(Self.placeholders(word[$0])) }
    #expect(names.allSatisfy { $0 == names[0] }, "\(word)")
  }

  /// What is printed. A count that only chooses between forms need not be: other languages have one form.
  private static func placeholders(_ text: String) -> [Substring] { text.matches(of: /\{(\w+)\}/).map(\.1) }

  @Test(arguments: texts)
  func `a word of the pseudo-language is longer than its English, accented throughout and fills in the same`(word: any FixedText) {
    let (english, pseudo) = (word[.english], word[.pseudo])
    #expect(Self.placeholders(english) == Self.placeholders(pseudo))
    let letters = pseudo.replacing(/\{\w+/, with: "").filter { $0.isASCII && $0.isLetter }
    #expect(letters.isEmpty, "\(word): \(pseudo)")
    #expect(pseudo.count >= english.count)
  }

  @Test func `what follows a count has a form of its own for one`() {
    #expect(Word.webPageCount[.english, ["pages": "1"]] == "1 page")
    #expect(Word.webPageCount[.english, ["pages": "21"]] == "21 pages")
    #expect(Word.webPageCount[.chinese, ["pages": "1"]] == "1页")
    #expect("{count|it|they} {x|a|b}".filled(["count": "0"]) == "they {x|a|b}")
  }

  @Test func `in every language at once, a word is filled in from the same language`() {
    let text = LocalizedText(.gapOlder, ["indicator": [.english: "Rent", .chinese: "租金"], "period": "2018"])
    #expect(text[.english] == "Rent: newest figure is of 2018")
    #expect(text[.chinese] == "租金：最新数据为2018")
    #expect(
      LocalizedText(.problemChoice, ["name": "{value}", "choices": "a{}b", "value": "c"])[.english] == "“{value}” is a{}b, not “c”."
    )
  }

  @Test func `a word is cut where something is filled in`() {
    #expect("{a} of {b}.".wordParts == [.value("a"), .text(" of "), .value("b"), .text(".")])
    #expect("{a}{b}".wordParts == [.value("a"), .value("b")])
    #expect("".wordParts.isEmpty)
  }

  @Test func `what is printed short is spelled out`() {
    let abbreviations = Language.english.rules.abbreviations
    #expect(abbreviations["bn"] == "billion" && abbreviations["Sep"] == "September")
    #expect(abbreviations["May"] == nil && abbreviations["thousand"] == nil && abbreviations[""] == nil)
  }

  @Test(arguments: texts)
  func `no Latin punctuation is in words of Han characters`(word: any FixedText) {
    for language in Language.all where language.rules.isHan {
      #expect(!word[language].contains { ",;:()!?".contains($0) }, "\(word[language])")
    }
  }
}
