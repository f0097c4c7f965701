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

  @Test func `no rule is printed twice`() {
    #expect(Set(Template.Method.rules.map(\.word)).count == Template.Method.rules.count)
  }
}
