import Languages
import Statistics
import Testing

@testable import Serving

@Suite struct ProblemSentenceTests {
  @Test func `every sentence names the same things in both languages, and no Chinese one is English`() {
    for sentence in ProblemSentence.allCases {
      let (english, chinese) = (sentence.text[.english], sentence.text[.chinese])
      #expect(
        english.split(separator: "{}", omittingEmptySubsequences: false).count
          == chinese.split(separator: "{}", omittingEmptySubsequences: false).count)
      #expect(chinese.unicodeScalars.contains { $0.properties.isIdeographic })
      #expect(!english.unicodeScalars.contains { $0.properties.isIdeographic })
    }
    for kind in Problem.Kind.allCases { #expect(kind.title[.chinese].unicodeScalars.contains { $0.properties.isIdeographic }) }
  }

  @Test func `what looks like a gap in a name stays a name`() {
    let sentence = ProblemSentence.noChoice.about("{}", "a{}b", "c")
    #expect(sentence[.english] == "“{}” is a{}b, not “c”.")
    #expect(sentence[.chinese] == "“{}”须为a{}b，而不是“c”。")
  }
}
