import Languages
import Testing

@testable import Briefings

struct MethodTests {
  @Test(arguments: Language.all)
  func `rules of the method are whole sentences`(language: Language) {
    for word in Template.Method.rules.flatMap({ [$0.lead, $0.text] }) {
      #expect(word[language].hasSuffix(language.rules.fullStop), "\(word)")
    }
  }
}
