import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Files that only have ordinary names are told in every language.
struct OrdinaryNamingTests {
  private func read(_ text: String) throws -> ReadDataset {
    try DataSource.read(file: DataFile(name: "f.csv", bytes: Array(text.utf8)))
  }

  private func notes(_ reading: ReadDataset) -> [String] {
    reading.diagnostics.map(\.message).filter { $0.contains("common ones") }
  }

  @Test func `a file of known names has them in both languages, and the check lists those that were added`() throws {
    let reading = try read("省份,2022年地区生产总值（亿元）,2023年地区生产总值（亿元）\n浙江省,69332.9,73233.9\n西藏自治区,1554.7,1689.2\n")
    #expect(reading.dataset.languagesOfNames == Language.all)
    #expect(reading.dataset.regions.map { $0.name[.english] } == ["Zhejiang", "Tibet"])
    #expect(reading.dataset.regions.map { $0.name[.chinese] } == ["浙江省", "西藏自治区"])
    #expect(reading.dataset.indicators.map { $0.name[.english] } == ["Gross domestic product"])
    #expect(
      notes(reading) == [
        "all names in the file are common ones, so briefings are also made in “en”, with the program’s names: “浙江省”: “Zhejiang”, “西藏自治区”: “Tibet”, “地区生产总值”: “Gross domestic product”"
      ])
  }

  @Test func `English names get Chinese ones`() throws {
    let reading = try read("country,year,Unemployment rate (%)\nFrance,2022,7.3\nGermany,2022,3.1\n")
    #expect(reading.dataset.regions.map { $0.name[.chinese] } == ["法国", "德国"])
    #expect(reading.dataset.indicators.map { $0.name[.chinese] } == ["失业率"])
  }

  @Test(arguments: [
    // An unknown place, an unknown measure, a name of two cities, a unit of its own.
    "省份,2022年地区生产总值（亿元）\n浙江省,69332.9\n东海之滨,1554.7\n",
    "省份,2022年幸福感（亿元）\n浙江省,69332.9\n",
    "city,year,Exports (mn USD)\nSuzhou,2022,20\nWuxi,2022,30\n",
    "country,year,indicator,value,unit\nFrance,2022,Exports,20,gold bars\n",
  ])
  func `one name that is not known leaves the language out`(text: String) throws {
    let reading = try read(text)
    #expect(reading.dataset.languagesOfNames.count == 1)
    #expect(notes(reading).isEmpty)
  }

  @Test func `two places that would have one name in a language leave it out`() throws {
    let reading = try read("城市,2022年出口额（亿美元）\n苏州,20\n宿州,30\n")
    #expect(reading.dataset.languagesOfNames == [.chinese])
  }
}
