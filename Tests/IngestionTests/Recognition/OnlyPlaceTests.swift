import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Tables without a column of places: about one place, which something names, or refused.
struct OnlyPlaceTests {
  @Test(arguments: [
    ("5-3 浙江省居民收支\n年份,人均收入（元）\n2023,42194\n", "浙江省"), ("表1 全国主要指标\n年份,生产总值（亿元）\n2023,1260582\n", "全国"),
    ("Area: Norland\nYear,GDP (mn EUR)\n2023,10\n", "Norland"),
    ("\"Population of New Zealand, by sex\",,\nYear,Male,Female\n2023,10,11\n", "New Zealand"),
    ("Key figures of Akston City\nYear,Exports (mn EUR)\n2023,10\n", "Akston City"), ("地区：甲县\n年份,产值（亿元）\n2023,10\n", "甲县"),
    ("Births;;\nDeutschland;;\n;Mädchen;Jungen\n1950;2;3\n1951;2;4\n", "Deutschland"),
  ])
  func `a title names the place`(_ text: String, _ place: String) throws {
    let reading = try read(text)
    #expect(reading.dataset.regions.map { $0.name.texts.contains(place) && $0.isSubject } == [true])
    #expect(reading.diagnostics.contains { $0.message.contains("all figures are read as those of “\(place)”") })
  }

  @Test func `the name of the file stands for a place that nothing names, with a warning and its place`() throws {
    let reading = try read("年份,地区生产总值（亿元）\n2023,1260582\n", name: "data/jinhua-2023.csv")
    #expect(reading.dataset.regions.map(\.name.inAnyLanguage) == ["Jinhua 2023"])
    #expect(
      reading.diagnostics.first?.description
        == "data/jinhua-2023.csv:1: warning: no column has areas: all figures are read as those of one place, named “Jinhua 2023” after the file; if it is another place, say `area: NAME` under `mapping` in the project; if the headers are places, `headers: areas`"
    )
    #expect(try read("Year,Exports (mn EUR)\n2023,10\n", name: "norway_exports.csv").dataset.regions.map(\.id) == ["norway"])
  }

  @Test(arguments: ["Date,Alphaville,Betatown\n2021-01-01,100,200\n", "Date,Value\n2021,5\n"])
  func `where headers may be places, or nothing is named, the file is refused`(_ text: String) throws {
    #expect(try refusal(text).first?.contains("no column with areas was found") == true)
  }

  @Test func `known countries across or down need no header and no warning`() throws {
    let across = try read("Date,Norway,Sweden,France\n2021,1,2,3\n2022,4,5,6\n")
    #expect(across.dataset.regions.map(\.id) == ["norway", "sweden", "france"])
    let down = try read(",2021,2022\nNorway,1,2\nSweden,2,3\n")
    #expect(down.dataset.regions.map(\.id) == ["norway", "sweden"])
    #expect((across.diagnostics + down.diagnostics).isEmpty)
  }

  @Test(arguments: ["Januar|Februar", "male|female", "0-14|15-64", "unter 1 Jahr|1-Jährige", "men|women"])
  func `months, sexes and ages are no places`(_ names: String) throws {
    let rows = names.split(separator: "|").enumerated().map { "2020,\($1),\($0 + 5)\n" }.joined()
    #expect(try read("Year,Group,Persons\n" + rows).dataset.regions.map(\.id) == ["figures"])
    #expect(try read("Norway\nYear,Group,Persons\n" + rows).dataset.regions.map(\.id) == ["norway"])
  }

  @Test func `rows that name measures are indicators`() throws {
    let reading = try read(
      ",2022,2023\nGDP (bn EUR),10,11\nUnemployment rate (%),5.1,5.2\nPopulation,100,101\n", TableMapping(area: "Norland"))
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["GDP", "Unemployment rate", "Population"])
    #expect(reading.recognition?.columns.first?.evidence == .cells)
  }

  @Test func `beside a country a place is one in it`() throws {
    let reading = try read("Country,Place,Year,Jobs\nNorland,Ashby,2020,1\nNorland,Brook,2020,2\nSudmark,Cray,2020,3\n")
    #expect(reading.dataset.regions.filter(\.isSubject).map(\.id) == ["ashby", "brook", "cray"])
    #expect(reading.dataset.regions.first?.parent == "in-norland")
  }

  @Test func `a place that is called after the file is in the language of the measures`() throws {
    let chinese = try read("年份,地区生产总值（亿元）\n2023,1260582\n2024,1349084\n")
    #expect(chinese.dataset.languagesOfNames == [.chinese])
    let english = try read("Year,Exports (mn EUR)\n2023,120\n2024,130\n")
    #expect(english.dataset.languagesOfNames == [.english])
  }
}
