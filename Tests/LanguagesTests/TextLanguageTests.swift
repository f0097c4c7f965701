import Languages
import Testing

struct TextLanguageTests {
  @Test(arguments: [("zh", true), ("zh-Hans", true), ("zh-Hant-TW", true), ("zhx", false), ("en", false), ("ja", false)])
  func `a language on offer is known by the first part of its tag`(tag: String, isHan: Bool) {
    #expect(TextLanguage(rawValue: tag).isHan == isHan)
  }

  @Test func `fonts know the languages on offer by other tags, all others by their own`() {
    #expect(TextLanguage.chinese.fontTag == "zh-cn")
    #expect(TextLanguage(rawValue: "ja").fontTag == "ja")
  }

  @Test func `every language on offer is found by the tag of its texts`() {
    for language in Language.all { #expect(language.textLanguage.offered == language) }
    #expect(TextLanguage(rawValue: "fr").offered == nil)
  }

  @Test func `letters are taken to be of the first language on offer that is written in them`() {
    #expect(TextLanguage.ofLatinLetters == .english && TextLanguage.ofIdeographs == .chinese)
  }
}
