import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Places in one row of a header of several, beside periods in headers, and in headings over groups of rows.
struct PlacesInHeadersTests {
  @Test func `countries over measures are the places, and the lower row says what is measured`() throws {
    let reading = try read(
      "Year,Germany,,France,\n,Exports (mn EUR),Imports (mn EUR),Exports (mn EUR),Imports (mn EUR)\n2019,10,11,12,13\n2020,5,6,7,8\n"
    )
    #expect(reading.lines.prefix(2) == ["germany | Exports | 2019 | 10e6 EUR", "germany | Imports | 2019 | 11e6 EUR"])
    #expect(
      reading.dataset.regions.count == 2 && reading.dataset.indicators.count == 2
        && !reading.findings.contains { $0.hasPrefix("warning") })
  }

  @Test func `countries under measures are the places too`() throws {
    let reading = try read("Year,Exports,,Imports,\n,Germany,France,Germany,France\n2019,10,11,12,13\n2020,5,6,7,8\n")
    #expect(reading.lines[1] == "france | Exports | 2019 | 11 NUMBER")
    #expect(reading.lines[2] == "germany | Imports | 2019 | 12 NUMBER")
  }

  @Test(arguments: [
    "Item,Germany 2019,Germany 2020,France 2019,France 2020\nExports,10,11,12,13\nImports,14,15,16,17\n",
    "Item,Germany,,France,\n,2019,2020,2019,2020\nExports,10,11,12,13\nImports,14,15,16,17\n",
    "Item,2019,,2020,\n,Germany,France,Germany,France\nExports,10,12,11,13\nImports,14,16,15,17\n",
  ])
  func `a place beside a period in the headers is the place of the figures`(_ text: String) throws {
    let reading = try read(text)
    #expect(
      Set(reading.lines) == [
        "germany | Exports | 2019 | 10 NUMBER", "germany | Exports | 2020 | 11 NUMBER", "france | Exports | 2019 | 12 NUMBER",
        "france | Exports | 2020 | 13 NUMBER", "germany | Imports | 2019 | 14 NUMBER", "germany | Imports | 2020 | 15 NUMBER",
        "france | Imports | 2019 | 16 NUMBER", "france | Imports | 2020 | 17 NUMBER",
      ])
  }

  @Test func `a column of areas is where the places are, whatever the headers say`() throws {
    let reading = try read("Region,Germany,,France,\n,2019,2020,2019,2020\nNorland,10,11,12,13\nSudland,14,15,16,17\n")
    #expect(reading.dataset.regions.map(\.id) == ["norland", "sudland"])
  }

  @Test func `names that nobody knows are places where the title says so, with a warning, or the user does`() throws {
    let rows = ",Norland,,Sudland,\nYear,Men,Women,Men,Women\n2019,10,11,12,13\n2020,5,6,7,8\n"
    let titled = try read("Residents by province and sex,,,,\n" + rows)
    #expect(titled.lines.first == "norland | Residents by province and sex, Men | 2019 | 10 NUMBER")
    #expect(titled.findings.contains { $0.hasPrefix("warning: the upper row of the header") })
    let said = try read(rows, TableMapping(headers: .areas))
    #expect(
      said.lines.first == "norland | Figures, Men | 2019 | 10 NUMBER" || said.lines.first == "norland | Men | 2019 | 10 NUMBER")
    #expect(!said.findings.contains { $0.hasPrefix("warning: the upper row") })
  }

  @Test func `headings that the title says are places, over rows of measures, are the areas`() throws {
    let block = { (name: String, first: Int) in
      "\(name),,,\nPopulation 15-64 yrs,\(first),\(first + 1),\(first + 2)\nLabour force,5,6,7\nEmployed,4,5,6\n"
    }
    let reading = try read(
      "\"Table 2: Labour market by province\",,,\n,2019,2020,2021\n" + block("Western Isle", 10) + block("Eastern Isle", 20))
    #expect(reading.dataset.regions.map(\.name.inAnyLanguage) == ["Western Isle", "Eastern Isle"])
    #expect(reading.lines.first == "western-isle | Population 15-64 yrs | 2019 | 10 NUMBER")
    #expect(reading.dataset.indicators.count == 3)
    #expect(reading.findings.contains { $0.hasPrefix("warning: “Western Isle” and 1 more headings are read as the areas") })
  }

  @Test func `countries as headings are the areas for certain`() throws {
    let reading = try read(",2019,2020\nGermany,,\nMen,1,2\nWomen,3,4\nFrance,,\nMen,5,6\nWomen,7,8\n", name: "residents.csv")
    #expect(reading.lines.first == "germany | Residents, Men | 2019 | 1 NUMBER")
    #expect(reading.dataset.regions.count == 2)
    #expect(!reading.findings.contains { $0.hasPrefix("warning") })
  }
}
