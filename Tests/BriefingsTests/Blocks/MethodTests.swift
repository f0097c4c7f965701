import Languages
import Testing

@testable import Briefings

struct MethodTests {
  @Test(arguments: Language.all)
  func `rules of the method are whole sentences`(language: Language) {
    for rule in Template.Method.rules {
      #expect(rule.word[language].hasSuffix(language.rules.fullStop), "\(rule.word)")
    }
  }

  /// A rule that counts digits is broken by the next table of an office.
  @Test(arguments: Language.all)
  func `no rule of the method promises a number of digits`(language: Language) {
    let words = [
      "significant", "figures at most", "one digit", "two digits", "three digits", "four digits", "位有效", "四位", "三位", "两位", "一位",
    ]
    for rule in Template.Method.rules {
      #expect(!words.contains { rule.word[language].contains($0) }, "\(rule.word)")
    }
  }

  @Test func `no rule is printed twice`() {
    #expect(Set(Template.Method.rules.map(\.word)).count == Template.Method.rules.count)
  }
}
