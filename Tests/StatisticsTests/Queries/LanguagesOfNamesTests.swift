import Languages
import Statistics
import Testing

struct LanguagesOfNamesTests {
  private func languages(regions: [LocalizedText], indicators: [LocalizedText]) -> [Language] {
    Dataset(
      regions: regions.enumerated().map { Region(id: "r\($0)", name: $1) },
      indicators: indicators.enumerated().map { Indicator(id: "i\($0)", name: $1) }, units: [], sources: [], observations: []
    ).languagesOfNames
  }

  @Test func `a language in which nothing has a name is not one of the data`() {
    #expect(languages(regions: [[.english: "Ashby"]], indicators: [[.english: "Output"]]) == [.english])
    #expect(languages(regions: [[.chinese: "甲县"]], indicators: [[.chinese: "产值"]]) == [.chinese])
  }

  @Test func `an abbreviation in other letters makes no other language`() {
    #expect(languages(regions: [[.chinese: "甲县"]], indicators: [[.english: "GDP"], [.chinese: "产值"]]) == [.chinese])
    #expect(languages(regions: [[.chinese: "甲县"]], indicators: [[.english: "GDP"]]) == [.chinese])
  }

  @Test func `names in both languages make both, and so does the want of any`() {
    #expect(
      languages(regions: [[.english: "East", .chinese: "东"]], indicators: [[.english: "Output", .chinese: "产值"]]) == Language.all)
    #expect(languages(regions: [], indicators: []) == Language.all)
  }
}
