import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// What a column of numbers is: figures in a unit of their own, keys that split the figures, dates of weeks, or signs.
struct MeasuresAndKeysTests {
  @Test func `jobs in thousands are jobs`() throws {
    let reading = try read(
      "Region,Year,Population,Jobs (thousand),GDP (million EUR)\nNorland,2020,120000,54.2,1200.5\nSudland,2020,220000,94.2,2200.5\n"
    )
    #expect(
      reading.lines.prefix(3) == [
        "norland | Population | 2020 | 120000 NUMBER", "norland | Jobs | 2020 | 54.2e3 JOB", "norland | GDP | 2020 | 1200.5e6 EUR",
      ])
  }

  @Test func `tonnes beside a value in dollars are figures in tonnes`() throws {
    let reading = try read("Region,Year,Tonnes,Value (USD)\nNorland,2020,54200,120000\nSudland,2020,94200,220000\n")
    #expect(reading.lines.prefix(2) == ["norland | Tonnes | 2020 | 54200 TONNE", "norland | Value | 2020 | 120000 USD"])
  }

  @Test func `numbers beside the column of values are reported as not used`() throws {
    let reading = try read("Region,Indicator,Year,Value,lci,uci\nNorland,Rate,2020,5,4,6\nSudland,Rate,2020,7,6,8\n")
    #expect(reading.dataset.observations.count == 2)
    #expect(reading.findings.count { $0.contains("is not used: the figures are those of “Value”") } == 2)
  }

  @Test func `columns of one name in several units are measures of their own`() throws {
    let reading = try read("Region,Year,Wheat (ha),Wheat (t)\nNorland,2020,10,54\nSudland,2020,20,94\n")
    #expect(reading.dataset.indicators.count == 2 && Set(reading.dataset.observations.map(\.unit)) == ["HECTARE", "TONNE"])
  }

  @Test func `ages in years split the figures and are none`() throws {
    let reading = try read(
      "region,age,sex,year,Population\nNorland,0,men,2020,10\nNorland,0,women,2020,11\nNorland,1,men,2020,12\nNorland,1,women,2020,13\n"
    )
    #expect(
      Set(reading.lines) == [
        "norland | Population, age 0, men | 2020 | 10 NUMBER", "norland | Population, age 0, women | 2020 | 11 NUMBER",
        "norland | Population, age 1, men | 2020 | 12 NUMBER", "norland | Population, age 1, women | 2020 | 13 NUMBER",
      ])
    #expect(reading.findings.contains { $0.contains("“age” is read as what the figures are split by") })
  }

  @Test func `ages in the rows of a sheet about one place split the figures`() throws {
    let reading = try read(
      "Population of Norway by age and sex 2020,,\nAge,Males,Females\n0,10,11\n1,12,13\n2,14,15\n90+,1,2\n", name: "ages.csv")
    #expect(reading.dataset.observations.count == 8 && reading.dataset.regions.map(\.id) == ["norway"])
    #expect(!reading.dataset.indicators.contains { $0.name.inAnyLanguage == "Age" })
  }

  @Test func `an average age is a figure`() throws {
    let reading = try read("Region,Year,Age,Population\nNorland,2020,41,10\nSudland,2020,43,11\n")
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Age", "Population"])
  }

  @Test func `a day with two digits for its year is a day, and its month names nothing`() throws {
    let reading = try read("Region,03-Jan-20,04-Jan-20\nNorland,1,2\nSudland,3,4\n", name: "cases.csv")
    #expect(reading.lines.prefix(2) == ["norland | Cases | 2020-01-03 | 1 NUMBER", "norland | Cases | 2020-01-04 | 2 NUMBER"])
    #expect(HeaderPeriod(header: "33-Jan-20") == nil)
  }

  @Test func `dates of weeks are weeks, and the row that numbers them is none of places`() throws {
    let reading = try read(
      "Week ended,03-Jan-20,10-Jan-20,17-Jan-20\nWeek number,1,2,3\nEngland,12,14,15\nWales,8,9,10\n", name: "deaths.csv")
    #expect(
      reading.lines == [
        "england | Deaths | 2020-W01 | 12 NUMBER", "england | Deaths | 2020-W02 | 14 NUMBER",
        "england | Deaths | 2020-W03 | 15 NUMBER", "wales | Deaths | 2020-W01 | 8 NUMBER", "wales | Deaths | 2020-W02 | 9 NUMBER",
        "wales | Deaths | 2020-W03 | 10 NUMBER",
      ])
    let down = try read("Region,Week ending,Deaths\nNorland,2021-01-01,5\nNorland,2021-01-08,6\n")
    #expect(down.dataset.observations.map(\.period.sdmx) == ["2020-W53", "2021-W01"])
    // What is counted on a day each week is of that day.
    let days = try read("Region,Date,Stock\nNorland,2021-01-01,5\nNorland,2021-01-08,6\n")
    #expect(days.dataset.observations.map(\.period.sdmx) == ["2021-01-01", "2021-01-08"])
  }

  @Test func `months behind a blank are months where all of them are so`() throws {
    let reading = try read("Region,Year,Rate\nNorland,1993 01,5\nNorland,1993 10,6\n")
    #expect(reading.dataset.observations.map(\.period.sdmx) == ["1993-01", "1993-10"])
  }

  @Test func `dots with blanks between them are a gap, and signs that nobody explains are no names of places`() throws {
    let reading = try read("Year,Wheat,Barley\n1885,. .,. .\n1886,. .,3.5\n1887,2.5,3.6\n", TableMapping(area: "Norland"))
    #expect(reading.lines.count == 6 && reading.dataset.observations.count { $0.value == nil } == 3)
    let message = try refusal("Region,Year,Cows\nNorland,2020,#\nSudland,2020,#\nOstland,2020,#\nWestland,2020,5\n")
    #expect(message.contains { $0.contains("“#” is not a number") && $0.contains("symbols: {\"#\": confidential}") })
  }

  @Test func `a heading with a unit says what the rows below it are figures of`() throws {
    let reading = try read(
      "Farming,,\n,2019,2020\nCrops (thousand hectares),,\nWheat,10,11\nBarley,12,13\nLivestock (numbers in thousands),,\nHorses,20,21\nSheep,22,23\n"
    )
    #expect(reading.lines.first == "wheat | Crops | 2019 | 10e3 HECTARE")
    #expect(reading.lines.last == "sheep | Livestock | 2020 | 23e3 NUMBER")
    #expect(reading.findings.contains { $0.contains("is read as what the rows below it measure, and its unit") })
  }

  @Test func `a title that begins with the letters of unit is none`() throws {
    let reading = try read("UNITED KINGDOM CEREAL YIELDS,,\nYear,Wheat,Barley\n1990,2.5,3.5\n1991,2.6,3.6\n")
    #expect(reading.dataset.observations.allSatisfy { $0.unit == "VALUE" })
    #expect(reading.dataset.regions.map(\.name.inAnyLanguage) == ["UNITED KINGDOM"])
  }

  @Test func `a unit at the right end over places is that of all of them`() throws {
    let book = try Books.xlsx(
      """
      for row in [['Wheat area'], [None, None, 'Thousand hectares'], [None, 'England', 'Scotland', 'Wales'], [2019, 10, 11, 12], [2020, 13, 14, 15]]: sheet.append(row)
      sheet.merge_cells('C2:D2')
      """)
    let reading = try DataSource.read(file: DataFile(name: "wheat.xlsx", bytes: book))
    #expect(reading.lines.first == "england | Wheat area | 2019 | 10e3 HECTARE")
    #expect(reading.dataset.regions.count == 3)
  }

  @Test func `a rate with its sign is in per cent, and a blank measure has the name of the table`() throws {
    let reading = try read(
      "Region,Series,Units,Year,Value\nNorland,Share,Percentage (%),2020,5\nNorland,,Percentage (%),2020,7\n", name: "poverty.csv")
    #expect(reading.lines == ["norland | Share | 2020 | 5 PERCENT", "norland | Poverty | 2020 | 7 PERCENT"])
  }

  @Test func `names without their notes are one place, and periods one period`() throws {
    let reading = try read("Region,Year,Beds\nWaadt 3),2019⁽ᵃ⁾,5\nWaadt,2020,6\n")
    #expect(reading.dataset.regions.map(\.name.inAnyLanguage) == ["Waadt"])
    #expect(reading.dataset.observations.map(\.period) == [.year(2019), .year(2020)])
  }

  @Test func `months of a quarter in words, and of Korea, are periods`() throws {
    #expect(PeriodWords.period("Jan to Mar 1997") == .quarter(1997, 1))
    #expect(PeriodWords.period("July to Sept 1997") == .quarter(1997, 3))
    #expect(PeriodWords.period("2023년07월") == .month(2023, 7))
    #expect(PeriodWords.period("2023년 1분기") == .quarter(2023, 1))
    #expect(PeriodWords.period("2023년") == .year(2023))
  }

  @Test func `keys of columns below a header are none of periods`() throws {
    let reading = try read(
      "Time period,Housing,Roads\nDataset identifier code,MV36,MV37\n1997,30.8,44.8\nJan to Mar 1997,29.9,43\n",
      TableMapping(area: "Norland"))
    #expect(reading.dataset.observations.map(\.period.sdmx) == ["1997", "1997", "1997-Q1", "1997-Q1"])
  }
}
