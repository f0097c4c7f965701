import Statistics
import Testing

@testable import Ingestion

/// Years here and their parts there, and weeks.
struct PeriodPartsTests {
  @Test(arguments: [
    (",,Births\n1950,Januar,49505\n1950,Februar,47177\n1951,Januar,48000\n", ["1950-01", "1950-02", "1951-01"]),
    ("年份,,产值（亿元）\n2022,一季度,10\n2022,二季度,11\n", ["2022-Q1", "2022-Q2"]),
    ("Jahr,Kw,Sterbefälle\n2016,1,5\n2016,52,6\n", ["2016-W01", "2016-W52"]),
  ])
  func `a column of parts belongs to the column of years`(_ text: String, _ periods: [String]) throws {
    let reading = try read(text, TableMapping(area: "Norland"))
    #expect(reading.dataset.indicators.count == 1)
    #expect(reading.dataset.observations.map(\.period.sdmx) == periods)
  }

  @Test func `months across and years down are months, and what sums them up is the year`() throws {
    let reading = try read("Region,Year,Jan,Feb,Mar,Total\nNorland,2020,1,2,3,6\nNorland,2021,4,5,6,15\n", name: "visitors.csv")
    #expect(
      reading.lines.prefix(4) == [
        "norland | Visitors | 2020-01 | 1 NUMBER", "norland | Visitors | 2020-02 | 2 NUMBER",
        "norland | Visitors | 2020-03 | 3 NUMBER", "norland | Visitors | 2020 | 6 NUMBER",
      ])
    #expect(reading.dataset.indicators.count == 1)
  }

  @Test func `the year of months may be in the title`() throws {
    let across = try read("Arrivals 2018,,\nRegion,Jan,Feb\nNorland,1,2\nSudmark,3,4\n")
    #expect(across.dataset.observations.map(\.period.sdmx) == ["2018-01", "2018-02", "2018-01", "2018-02"])
    let down = try read("Arrivals 2018,,\nRegion,Month,Arrivals\nNorland,Jan,1\nNorland,Feb,2\n")
    #expect(down.dataset.observations.map(\.period.sdmx) == ["2018-01", "2018-02"])
  }

  @Test(arguments: [
    "2024-W07", "2024W07", "2024w7", "KW 7/2024", "7. KW 2024", "week 7, 2024", "Week 7 2024", "2024年第7周", "week/2024-W07",
  ])
  func `weeks are read as offices write them`(_ text: String) throws {
    #expect(PeriodWords.period(text)?.sdmx == "2024-W07")
  }

  @Test(arguments: ["2023-W53", "2024-W00", "KW 60/2024"])
  func `a week that the year has not is none`(_ text: String) { #expect(PeriodWords.period(text) == nil) }

  @Test(arguments: [("quarter/2018-Q2", "2018-Q2"), ("year/2018", "2018"), ("month/2018-04", "2018-04")])
  func `periods of linked data are read`(_ text: String, _ sdmx: String) { #expect(PeriodWords.period(text)?.sdmx == sdmx) }

  @Test func `the project says with which month fiscal years begin`() throws {
    let mapping = TableMapping(fiscalYear: 4)
    #expect(
      try read("State,Year,Output\nKerand,2019-20,1\nKerand,2020-21,2\n", mapping).dataset.observations.map(\.period.sdmx) == [
        "2019-04-01/P1Y", "2020-04-01/P1Y",
      ])
    #expect(try read("State,2019-20,2020-21\nKerand,1,2\n", mapping).dataset.observations.first?.period.sdmx == "2019-04-01/P1Y")
    #expect(["4", "April", "april"].map(TableMapping.firstMonth) == [4, 4, 4])
    #expect(["1", "13", "spring"].allSatisfy { TableMapping.firstMonth($0) == nil })
  }

  @Test(arguments: ["Period", ""]) func `a year above its months, or in the first of them only, is theirs`(_ header: String) throws
  {
    let headings = try read(
      "\(header),Starts,Completions\n2018,,\nNovember . . .,10,7\nDecember (r),11,8\n2019,,\nJanuary (p),12,9\n",
      TableMapping(area: "Norland"))
    let starts = headings.dataset.observations.filter { $0.indicator == "starts" }
    #expect(starts.map(\.period.sdmx) == ["2018-11", "2018-12", "2019-01"])
    #expect(starts.map(\.status) == [.final, .final, .provisional])
    let first = try read("\(header),产值（亿元）,税收（亿元）\n2018年11月,10,7\n12月,11,8\n2019年1月,12,9\n2月,13,9\n", TableMapping(area: "甲省"))
    #expect(
      first.dataset.observations.filter { $0.indicator == "产值" }.map(\.period.sdmx) == ["2018-11", "2018-12", "2019-01", "2019-02"])
  }

  @Test func `a year with figures of its own above its quarters is one too`() throws {
    let reading = try read(
      "Year and quarter,Visitors\n2019,100\nQ1,20\nQ2,30\n2020,90\nQ1,25\n",
      TableMapping(roles: ["Year and quarter": .period], area: "Norland"))
    #expect(reading.dataset.observations.map(\.period.sdmx) == ["2019", "2019-Q1", "2019-Q2", "2020", "2020-Q1"])
  }

  @Test func `months that go backwards below a year are refused`() throws {
    #expect(
      try refusal("Period,Visitors\n2019,100\nMarch,20\nFebruary,30\n", TableMapping(area: "Norland")).first?.contains(
        "“March” is not a period") == true)
  }
}
