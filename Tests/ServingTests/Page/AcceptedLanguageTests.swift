import Languages
import Statistics
import Testing

@testable import Serving

@Suite struct AcceptedLanguageTests {
  @Test(arguments: [
    (nil, Language.english), ("", .english), ("zh", .chinese), ("zh-Hant-TW, en;q=0.1", .chinese), ("en-GB, zh", .english),
    ("de, fr;q=0.9", .english), ("en;q=0.3, zh;q=0.4", .chinese), ("zh;q=0, en;q=0.1", .english), ("ZH-cn", .chinese),
    ("zha", .english), (";;q=,,=", .english), ("*", .english),
  ])
  func `the best of ours counts`(field: String?, language: Language) {
    #expect(AcceptedLanguage.best(field) == language)
  }
}
